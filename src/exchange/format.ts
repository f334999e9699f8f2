/** What a format of `plan export` is. */
import type { Messages } from '../i18n/messages.ts';
import type { Language, Plan } from '../model/plan.ts';
import type { At } from '../projection/project.ts';
import type { PlanState } from '../projection/state.ts';
import type { TableOfPlan } from './tables.ts';

export interface Exported<Content extends string | Uint8Array = string | Uint8Array> {
  /** Absent where there is nothing to write: what a file held already stays. */
  readonly content?: Content;
  /** What there is to say of it besides. */
  readonly notes: readonly string[];
}

export interface ExportView {
  /** The workspace's title and time zone. */
  readonly title: string;
  readonly timezone: string;
  readonly language: Language;
  readonly messages: Messages;
  /** Whose it is: the unit to whose measures the plans are narrowed, else the office. */
  readonly unit?: string;
  /** Whether it goes to a file, and not to standard output. */
  readonly isFile: boolean;
  /** The commit that the plans were read from, with a mark where files have changed since; `none` where there is none. */
  readonly revision: () => string;
  /** Each plan on any date. */
  readonly at: (plan: Plan) => At;
  /** The files that could not be read. */
  readonly incomplete: readonly string[];
}

/** One file of all plans. */
export type DocumentFormat = (states: readonly PlanState[], view: ExportView) => Exported | Promise<Exported>;

/** A table: the parts that are given, one after another, as what a file holds. */
export type TableFormat = (parts: readonly TableOfPlan[]) => string | Uint8Array;
