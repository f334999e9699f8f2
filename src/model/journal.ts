/** The journal: dated entries that say what happened. */
import type { PlanDate } from './date.ts';
import type { Place } from './finding.ts';
import type { Target } from './target.ts';

export type EntryState = 'active' | 'blocked' | 'done' | 'verified' | 'cancelled' | 'reopened';

export interface Evidence {
  readonly ref?: string;
  readonly title?: string;
  readonly file?: string;
  readonly url?: string;
}

/** A change of what was promised. */
export interface Amendment {
  readonly due?: PlanDate;
  readonly lead?: string;
  readonly target?: Target;
}

export interface Entry extends Place {
  readonly date: PlanDate;
  /** The id of the measure it is about. */
  readonly on: string;
  readonly state?: EntryState;
  readonly stage?: string;
  /** The roster's member that reached `stage`. */
  readonly member?: string;
  /** The period of a recurring measure that is met, such as 2022-05. */
  readonly occurrence?: string;
  /** The period is not met but waived, for `reason`. */
  readonly waive?: true;
  /** Total as of the date. */
  readonly value?: number;
  /** Added to the total so far. */
  readonly add?: number;
  /** Progress as reported, 0–100. */
  readonly percent?: number;
  /** The bulletin is to tell of it. */
  readonly highlight?: true;
  readonly note?: string;
  readonly problem?: string;
  readonly next?: string;
  readonly by?: string;
  readonly evidence: readonly Evidence[];
  readonly amend?: Amendment;
  readonly reason?: string;
}

/** What an entry says, as text: the same wherever it stands, and in whatever order it writes its keys. */
export function contentOf({ file: _file, path: _path, ...content }: Entry): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
  );
}
