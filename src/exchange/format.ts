/** What a format of `plan export` is. */
import type { Messages } from '../i18n/messages.ts';
import type { PlanState } from '../projection/state.ts';

export interface Exported {
  readonly text: string;
  /** How many things are in it: events of a calendar, say. */
  readonly count: number;
}

export interface ExportView {
  /** The workspace's title and time zone. */
  readonly title: string;
  readonly timezone: string;
  readonly messages: Messages;
}

export type Format = (states: readonly PlanState[], view: ExportView) => Exported;
