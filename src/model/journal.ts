/** The journal: dated entries that say what happened. */
import type { PlanDate } from './date.ts';
import type { KeyPath, Lossy, Place } from './finding.ts';
import type { Milestone } from './milestone.ts';
import { compare } from './order.ts';
import type { Target } from './target.ts';

type EntryState = 'active' | 'blocked' | 'done' | 'verified' | 'cancelled' | 'reopened';

export interface Evidence {
  readonly ref?: string;
  readonly title?: string;
  readonly file?: string;
  /** Of the file when it was given, in hexadecimal. */
  readonly sha256?: string;
  readonly url?: string;
}

/** A change of what was promised. */
export interface Amendment {
  readonly due?: PlanDate;
  /** The deadline as written, where it is a term; without `due` where nobody knows what day it means. */
  readonly dueTerm?: string;
  /** The leads from now on, the first lead first; not empty. */
  readonly leads?: readonly string[];
  readonly target?: Target;
  /** Those that get another deadline, by their titles; not empty. */
  readonly milestones?: readonly Milestone[];
}

/** Whether it sets a deadline, though it be one of which nobody knows the day. */
export function hasDeadline({ due, dueTerm }: Amendment): boolean {
  return due !== undefined || dueTerm !== undefined;
}

/** The days that an amendment sets, each with its key: of the deadline, and of milestones. */
export function datesSet({
  due,
  milestones = [],
}: Amendment = {}): readonly { readonly day: PlanDate; readonly key: KeyPath }[] {
  const own = due === undefined ? [] : [{ day: due, key: ['amend', 'due'] }];
  const moved = milestones.map(({ due: day }, i) =>
    day === undefined ? [] : [{ day, key: ['amend', 'milestones', i, 'due'] }],
  );
  return [...own, ...moved.flat()];
}

/** What is in force after `amend`: the latest of each field; a deadline goes with its term. */
export function amendedBy(before: Amendment, amend: Amendment = {}): Amendment {
  const { due: _due, dueTerm: _term, ...others } = before;
  const milestones = amend.milestones && { milestones: movedBy(before.milestones, amend.milestones) };
  return { ...(hasDeadline(amend) ? others : before), ...amend, ...milestones };
}

/** `milestones` with the new deadlines of those that `moved` names; what it names besides stands behind them. */
export function movedBy(milestones: readonly Milestone[] = [], moved: readonly Milestone[] = []): readonly Milestone[] {
  const known = new Map(milestones.map((milestone) => [milestone.title, milestone]));
  for (const { title, ...deadline } of moved) {
    const { due: _due, dueTerm: _term, ...rest } = known.get(title) ?? { title };
    known.set(title, { ...rest, ...deadline });
  }
  return [...known.values()];
}

export interface Entry extends Place, Lossy {
  readonly date: PlanDate;
  /** The id of the measure it is about. */
  readonly on: string;
  /** The day of the earlier entry on the measure that this one corrects, completes or withdraws (see answers.ts). */
  readonly corrects?: PlanDate;
  /** That entry counts no longer, for `reason`. */
  readonly withdraw?: true;
  /** Of what stands in the place of an earlier entry: the day of the one that corrected it. */
  readonly correctedOn?: PlanDate;
  readonly state?: EntryState;
  readonly stage?: string;
  /** The title of the measure's milestone that is met. */
  readonly milestone?: string;
  /** The roster's member that reached `stage`. */
  readonly member?: string;
  /** The period of a recurring measure that is met, such as 2022-05. */
  readonly occurrence?: string;
  /** The period's id as written, where that is a former one (see `formerIds`): the same period, so no other content. */
  readonly formerOccurrence?: string;
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
export function contentOf({
  file: _file,
  path: _path,
  lost: _lost,
  formerOccurrence: _former,
  ...content
}: Entry): string {
  return canonical(content);
}

/** A value as text, the same in whatever order its keys stand. */
export function canonical(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    inner === null || typeof inner !== 'object' || Array.isArray(inner)
      ? inner
      : Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compare(a, b))),
  );
  return text ?? '';
}
