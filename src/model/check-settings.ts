/** What a workspace says about its own check (workspace.yaml, `check`). */
import type { PlanDate } from './date.ts';
import type { Place, Severity } from './finding.ts';

/** A finding that somebody answers for: why it stays, and until when. */
export interface Exception extends Place {
  /** The rule that is not held to, as it is written. */
  readonly rule: string;
  /** The file it holds for, relative to the workspace; every file unless given. */
  readonly inFile?: string;
  /** The id of the task, measure, roster, member or plan it holds for; whatever is in the file unless given. */
  readonly on?: string;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until: PlanDate;
}

export interface CheckSettings {
  /** How severe a rule is here, by its id as it is written; `off` where it does not run. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  readonly exceptions: readonly Exception[];
}
