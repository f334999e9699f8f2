/** What is known of a plan when a ledger of it comes back. */
import type { NewEntry } from '../../edit/entry.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Entry } from '../../model/journal.ts';
import type { Period } from '../../model/plan.ts';
import type { RosterState } from '../../projection/rosters.ts';
import type { MeasureState } from '../../projection/state.ts';
import type { LedgerColumn } from './columns.ts';

export interface KnownMeasure {
  /** On the day of the entries. */
  readonly state: MeasureState;
  /** What a ledger may have printed in a column, when it was given out or by now, in either language. */
  readonly printed: (column: LedgerColumn) => readonly string[];
  /** The deadline in force, in words. */
  readonly due: string;
  /** The problem that stands, and the one that a ledger of ours had when it was given out. */
  readonly problem: { readonly now: string | undefined; readonly given: string | undefined };
  /** Every entry on it, whatever its date. */
  readonly entries: readonly Entry[];
  /** Entries made after the ledger was given out, in words. */
  readonly since: readonly string[];
}

export interface KnownPlan {
  readonly period: Period;
  /** The day of the entries, and the day on which the ledger was given out. */
  readonly date: PlanDate;
  readonly asOf: PlanDate | undefined;
  readonly measures: ReadonlyMap<string, KnownMeasure>;
  readonly rosters: readonly RosterState[];
  /** The words for a light that says that the work is done. */
  readonly doneWords: readonly string[];
  /** Of an entry's evidence; undefined for a file that is not there. */
  readonly evidenceOf: (text: string, state: MeasureState) => NonNullable<NewEntry['evidence']>[number] | undefined;
}
