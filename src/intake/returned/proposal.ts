/** What comes of a filled-in ledger: proposed entries, what could not be read, and what has to be asked. */
import type { NewEntry } from '../../edit/entry.ts';
import type { Plan } from '../../model/plan.ts';
import type { MeasureState } from '../../projection/state.ts';

/** What an entry says; its date where it is not the ledger's. */
export type Said = Partial<
  Pick<
    NewEntry,
    | 'date'
    | 'note'
    | 'value'
    | 'add'
    | 'percent'
    | 'stage'
    | 'member'
    | 'state'
    | 'occurrence'
    | 'evidence'
    | 'problem'
    | 'next'
    | 'amend'
    | 'reason'
  >
>;

/** An entry that a row proposes. */
export interface Proposed {
  readonly at: string;
  readonly state: MeasureState;
  readonly said: Said;
  /** Whether it waits until what is asked about it is answered. */
  readonly waits: boolean;
}

export const ASKED_BACK = [
  'by',
  'date',
  'which',
  'twice',
  'words',
  'closed',
  'figure',
  'lower',
  'again',
  'stage',
  'occurrence',
  'done',
  'blocked',
  'solved',
  'due',
  'moved',
  'target',
] as const;
export type AskedBack = (typeof ASKED_BACK)[number];

export interface BackQuestion {
  readonly at: string;
  readonly ask: AskedBack;
  /** What it is about, as it stands in the sheet; with what the plan says, where the two differ. */
  readonly printed: string;
  readonly choices: readonly string[];
  /** What is likely, which is never taken without the person's word. */
  readonly likely?: string;
  readonly answer?: string;
  /** What was answered that is no answer to it, as it was written. */
  readonly notUnderstood?: string;
}

/** A cell that nothing is taken of, and why. */
export interface BackUnreadable {
  readonly at: string;
  readonly why: 'unsafe' | 'error' | 'evidence' | 'noStage' | 'noMember' | 'refused';
  readonly printed: string;
}

/** What has to be said, though nothing need be answered. */
export interface BackNotice {
  readonly at: string;
  readonly what:
    | 'hiddenRows'
    | 'hiddenColumn'
    | 'leftOut'
    | 'noTable'
    | 'journal'
    | 'since'
    | 'notTaken'
    | 'rate'
    | 'light'
    | 'older'
    | 'uncounted'
    | 'picture'
    | 'remark'
    | 'duty'
    | 'reworded';
  readonly printed: string;
}

export interface Proposal {
  readonly proposed: readonly Proposed[];
  readonly questions: readonly BackQuestion[];
  readonly unreadable: readonly BackUnreadable[];
  readonly notices: readonly BackNotice[];
  /** How many rows say nothing new. */
  readonly unchanged: number;
}

/** An entry as it would be written, with where it comes from. */
export interface BackEntry {
  readonly at: string;
  readonly state: MeasureState;
  readonly entry: NewEntry;
  /** Whether it waits until what is asked about it is answered. */
  readonly waits: boolean;
}

/** What one file says of one plan. */
export interface ReturnedLedger extends Omit<Proposal, 'proposed'> {
  /** As the reader named it. */
  readonly file: string;
  readonly plan: Plan;
  /** Who reports, and of which day, where that is known. */
  readonly by: string | undefined;
  readonly date: string | undefined;
  readonly entries: readonly BackEntry[];
  /** Whether something could not be read, or was not answered. */
  readonly isOpen: boolean;
}
