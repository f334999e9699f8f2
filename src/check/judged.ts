/** What the rules over changes look at: two revisions, what differs, and what of it is not permitted. */
import type { Change } from '../change/change.ts';
import type { Breach } from '../change/judge.ts';
import type { PlanDate } from '../model/date.ts';
import type { Bilingual, Place } from '../model/finding.ts';
import type { Entry } from '../model/journal.ts';
import type { Workspace } from '../model/plan.ts';

/** A commit, as people know it. */
export interface Origin {
  readonly hash: string;
  readonly date: string;
  readonly author: string;
}

/** Two revisions, what differs, and what only the repository knows. */
export interface Compared {
  readonly before: Workspace;
  /** The name of the earlier revision. */
  readonly revision: string;
  readonly after: Workspace;
  readonly changes: readonly Change[];
  /** Files of the earlier revision with errors: what stood in them could not be compared. */
  readonly unread: readonly string[];
  /** The other workspaces of the earlier revision that are gone. */
  readonly missing: readonly MissingWorkspace[];
  /** The sentence of a change, without its full stop. */
  say(change: Change): Bilingual;
  /** The day on which an entry of the later revision came into the repository; undefined where it has not yet. */
  enteredOn(entry: Entry): PlanDate | undefined;
  /** The commit that an entry of the earlier revision came with. */
  originOf(entry: Place): Origin | undefined;
  /** What had the id in an earlier commit, if it was something else; and the commit that took it out. */
  formerOwner(change: Change): FormerOwner | undefined;
}

export interface MissingWorkspace {
  /** Its workspace.yaml, from the workspace that is judged. */
  readonly file: string;
  /** Its folder as the reader would name it. */
  readonly path: string;
}

export interface FormerOwner {
  readonly title: string;
  readonly commit: Origin;
}

/** What a rule is given: the comparison, and what in it an approved plan does not permit. */
export interface Judged extends Compared {
  /** The day on which it is judged. */
  readonly asOf: PlanDate;
  readonly breaches: readonly Breach[];
}

/** Whether the plan of the change was approved before it. */
export function wasApproved({ plan: id }: Change, { before }: Compared): boolean {
  return before.plans.some((plan) => plan.id === id && plan.approved !== undefined);
}

/** The commit as arguments of a rule's words. */
export type OriginArgs = { readonly hash: string; readonly committed: string; readonly author: string };

/** None of them where it is not known. */
export function originArgs(origin: Origin | undefined): Partial<OriginArgs> {
  return origin ? { hash: origin.hash.slice(0, 8), committed: origin.date, author: origin.author } : {};
}
