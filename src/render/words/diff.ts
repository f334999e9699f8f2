/** What the views of `plan diff` say of a plan and of a task. */

import type { Change } from '../../change/change.ts';
import {
  type Changes,
  isUnamended,
  isUnguarded,
  type PlanReview,
  type Review,
  type TaskReview,
} from '../../change/review.ts';
import type { Messages } from '../../i18n/messages.ts';
import { percentText } from '../../model/percent.ts';
import { changeSentence } from './changes/sentence.ts';

/** A review with the names of the two revisions. */
export interface DiffView extends Review {
  readonly from: string;
  readonly to: string;
}

/** The changes of a plan by sort. */
function counts({ own, tasks, rosters }: PlanReview) {
  const all = [own, ...tasks.map(({ changes }) => changes)];
  const count = (of: keyof Changes): number => all.reduce((sum, changes) => sum + changes[of].length, 0);
  return { promises: count('promises'), entries: count('journal'), others: count('others') + rosters.length };
}

/** How many promises, entries and other things changed, in a sentence. */
export function summaryWords(plan: PlanReview, { diff, clauseSeparator }: Messages): string {
  const { promises, entries, others } = counts(plan);
  const counted = diff.summary(promises, entries, others);
  return isUnguarded(plan) ? counted + clauseSeparator + diff.notApproved : counted;
}

/** The sentence of a change; where an approved promise changed without an amendment, that is said too. */
export function reviewSentence(change: Change, plan: PlanReview, messages: Messages): string {
  const said = changeSentence(change, { messages, plan: (plan.after ?? plan.before)?.plan });
  return isUnamended(change, plan) ? said + messages.change.clauses + messages.change.notAmended : said;
}

/** The progress before and after, or the one that there is. */
export function progressWords({ before, after }: Pick<PlanReview, 'before' | 'after'> | TaskReview): string {
  const [was, is] = [before, after].map((state) => state && percentText(state.totals.percent));
  if (was === undefined || is === undefined || was === is) return is ?? was ?? '';
  return `${was} → ${is}`;
}

/** The light before and after, or the one that there is. */
export function lightWords({ before, after }: TaskReview, { lights }: Messages): string {
  const [was, is] = [before, after].map((state) => state && lights[state.light]);
  if (was === undefined || is === undefined || was === is) return is ?? was ?? '';
  return `${was} → ${is}`;
}

/** Every group of changes of a plan, with its heading; promises first. */
export function groups(plan: PlanReview, messages: Messages): readonly Group[] {
  const flat = ({ promises, others, journal }: Changes): readonly Change[] => [...promises, ...others, ...journal];
  const { diff } = messages;
  const all: readonly Group[] = [
    { heading: diff.wholePlan, changes: flat(plan.own) },
    ...plan.tasks.map((task) => ({ heading: `${task.id} ${task.title}`.trim(), task, changes: flat(task.changes) })),
    { heading: diff.rosters, changes: plan.rosters },
  ];
  return all.filter(({ changes, task }) => changes.length > 0 || task !== undefined);
}

export interface Group {
  readonly heading: string;
  readonly task?: TaskReview;
  readonly changes: readonly Change[];
}
