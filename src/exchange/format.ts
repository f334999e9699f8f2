/** What a format of `plan export` is. */
import type { Messages } from '../i18n/messages.ts';
import type { Plan } from '../model/plan.ts';
import type { At } from '../projection/project.ts';
import type { PlanState } from '../projection/state.ts';
import type { TableOfPlan } from './tables.ts';

export interface Exported {
  /** Absent where there is nothing to write: what a file held already stays. */
  readonly text?: string;
  /** What there is to say of it besides. */
  readonly notes: readonly string[];
}

export interface ExportView {
  /** The workspace's title and time zone. */
  readonly title: string;
  readonly timezone: string;
  readonly messages: Messages;
  /** Each plan on any date. */
  readonly at: (plan: Plan) => At;
  /** The files that could not be read. */
  readonly incomplete: readonly string[];
}

/** One text of all plans. */
export type DocumentFormat = (states: readonly PlanState[], view: ExportView) => Exported;

/** A table: the parts that are given, one after another, as what a file holds. */
export type TableFormat = (parts: readonly TableOfPlan[]) => string | Uint8Array;
