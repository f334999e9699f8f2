/** `plan diff --json`: schemas/output/diff.schema.json. */

import type { Change } from '../../change/change.ts';
import { topicOf } from '../../change/judge.ts';
import { isUnamended, type PlanReview, type Review } from '../../change/review.ts';
import type { Messages } from '../../i18n/messages.ts';
import { shownPercent } from '../../model/percent.ts';
import type { PlanState, TaskState } from '../../projection/state.ts';
import { changeSentence } from '../words/changes/sentence.ts';
import { groups, reviewSentence } from '../words/diff.ts';

interface Sides {
  readonly from: string;
  /** Null for the files as they are. */
  readonly to: string | null;
}

export function diffJson(review: Review & Sides, messages: Messages, incomplete: readonly string[]) {
  return {
    schema: 'diff/1',
    incomplete,
    from: review.from,
    to: review.to,
    asOf: review.asOf,
    plans: review.plans.map((plan) => ({
      id: plan.id,
      title: plan.title,
      before: standing(plan.before),
      after: standing(plan.after),
      tasks: plan.tasks.map(({ id, title, before, after }) => ({
        id,
        title,
        before: taskStanding(before),
        after: taskStanding(after),
      })),
      changes: groups(plan, messages).flatMap(({ changes }) =>
        changes.map((change) => planChange(change, plan, messages)),
      ),
    })),
    workspace: review.workspace.map((change) => changeJson(change, changeSentence(change, { messages }))),
  };
}

function standing(state: PlanState | undefined) {
  return state === undefined ? null : { percent: shownPercent(state.totals.percent), lights: state.totals.lights };
}

function taskStanding(state: TaskState | undefined) {
  return state === undefined ? null : { percent: shownPercent(state.totals.percent), light: state.light };
}

function planChange(change: Change, plan: PlanReview, messages: Messages) {
  return { ...changeJson(change, reviewSentence(change, plan, messages)), unamended: isUnamended(change, plan) };
}

/** What was done, under `details` as each sort of change has it. */
function changeJson(change: Change, sentence: string) {
  const { what, plan: _plan, task = null, measure = null, roster = null, at, was, ...details } = change;
  return {
    what,
    topic: topicOf(change) ?? null,
    task,
    measure,
    roster,
    file: at.file,
    path: at.path,
    was: was === undefined ? null : { file: was.file, path: was.path },
    sentence,
    details: change.what === 'lead' ? { ...details, ...leadTexts(change) } : details,
  };
}

/** Texts, as where there was but one lead; the lists beside them. */
function leadTexts({ from, to }: Extract<Change, { readonly what: 'lead' }>) {
  return {
    ...(from && { from: from.join('、'), fromLeads: from }),
    ...(to && { to: to.join('、'), toLeads: to }),
  };
}
