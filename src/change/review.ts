/** Changes as a reviewer reads them: plan by plan and task by task, promises before journal, with the progress on both sides. */
import type { PlanDate } from '../model/date.ts';
import { grouped } from '../model/grouped.ts';
import { compare } from '../model/order.ts';
import { project } from '../projection/project.ts';
import { type PlanState, type TaskState, taskStates } from '../projection/state.ts';
import type { Change } from './change.ts';
import type { Pair } from './compare.ts';
import type { Revision } from './diff.ts';
import { isFillingIn, isOfPromise, isPromise, topicOf } from './judge.ts';

export interface Review {
  readonly asOf: PlanDate;
  readonly plans: readonly PlanReview[];
  /** The changes of workspace.yaml. */
  readonly workspace: readonly Change[];
}

/** A plan that changed, or whose progress did. Absent on the side on which it is not there. */
export interface PlanReview {
  readonly id: string;
  readonly title: string;
  readonly before?: PlanState;
  readonly after?: PlanState;
  /** What changed in the plan as such. */
  readonly own: Changes;
  readonly tasks: readonly TaskReview[];
  readonly rosters: readonly Change[];
}

export interface TaskReview {
  readonly id: string;
  readonly title: string;
  readonly before?: TaskState;
  readonly after?: TaskState;
  readonly changes: Changes;
}

export interface Changes {
  /** What was promised, amendments included. */
  readonly promises: readonly Change[];
  /** What was entered, by date. */
  readonly journal: readonly Change[];
  readonly others: readonly Change[];
}

/** The changes between two revisions, with the progress of both on `asOf`. */
export function review(changes: readonly Change[], { before, after }: Pair<Revision>, asOf: PlanDate): Review {
  const states = ({ workspace }: Revision) =>
    new Map(workspace.plans.map((plan) => [plan.id, project(plan, workspace, asOf)]));
  const [was, is] = [states(before), states(after)];
  const ids = [...new Set([...is.keys(), ...was.keys()])];
  const byPlan = grouped(changes, ({ plan }) => plan);
  return {
    asOf,
    workspace: byPlan.get(undefined) ?? [],
    plans: ids.flatMap((id) => {
      const own = byPlan.get(id) ?? [];
      const plan = planReview(id, own, was.get(id), is.get(id));
      return own.length > 0 || plan.tasks.length > 0 ? [plan] : [];
    }),
  };
}

function planReview(
  id: string,
  changes: readonly Change[],
  before: PlanState | undefined,
  after: PlanState | undefined,
): PlanReview {
  const [was, is] = [before, after].map(
    (state) => new Map((state ? taskStates(state) : []).map((t) => [t.task.id, t])),
  );
  const ids = [
    ...new Set([...(is?.keys() ?? []), ...(was?.keys() ?? []), ...changes.flatMap(({ task = [] }) => task)]),
  ];
  const byTask = grouped(changes, ({ task }) => task);
  const tasks = ids.map((task) => taskReview(task, byTask.get(task) ?? [], was?.get(task), is?.get(task)));
  return {
    id,
    title: (after ?? before)?.plan.title ?? id,
    ...(before && { before }),
    ...(after && { after }),
    own: sorted((byTask.get(undefined) ?? []).filter(({ roster }) => roster === undefined)),
    tasks: tasks.filter((task) => hasChanges(task.changes) || hasMoved(task)),
    rosters: (byTask.get(undefined) ?? []).filter(({ roster }) => roster !== undefined),
  };
}

function taskReview(
  id: string,
  changes: readonly Change[],
  before: TaskState | undefined,
  after: TaskState | undefined,
): TaskReview {
  const title = (after ?? before)?.task.title ?? '';
  return { id, title, ...(before && { before }), ...(after && { after }), changes: sorted(changes) };
}

function hasChanges({ promises, journal, others }: Changes): boolean {
  return promises.length + journal.length + others.length > 0;
}

/** Whether the progress or the light is another one on both sides. */
export function hasMoved({ before, after }: Pick<TaskReview, 'before' | 'after'>): boolean {
  if (before === undefined || after === undefined) return false;
  return before.totals.percent !== after.totals.percent || before.light !== after.light;
}

function sorted(changes: readonly Change[]): Changes {
  const journal = changes.filter((change) => isEntry(change) && !isPromiseChange(change));
  return {
    promises: changes.filter(isPromiseChange),
    journal: [...journal].sort((a, b) => compare(dateOf(a), dateOf(b))),
    others: changes.filter((change) => !isEntry(change) && !isPromiseChange(change)),
  };
}

/** Whether it is a change of what was promised, be it in the plan or by an amendment. */
function isPromiseChange(change: Change): boolean {
  if (change.what === 'entry-added') return change.entry.amend !== undefined;
  return topicOf(change) !== undefined;
}

function isEntry(change: Change): boolean {
  return change.what === 'entry-added' || change.what === 'entry-removed' || change.what === 'entry-altered';
}

function dateOf(change: Change): string {
  if (change.what === 'entry-altered') return change.from.date;
  return change.what === 'entry-added' || change.what === 'entry-removed' ? change.entry.date : '';
}

/** Whether promises of the plan changed while nobody had approved it: nothing held them. */
export function isUnguarded({ before, own, tasks }: PlanReview): boolean {
  if (before === undefined || before.plan.approved !== undefined) return false;
  return [own, ...tasks.map(({ changes }) => changes)].some(({ promises }) => promises.some(isOfPromise));
}

/** Whether a deadline, lead or target of an approved plan changed without an amendment in the journal. */
export function isUnamended(change: Change, { before }: PlanReview): boolean {
  const topic = topicOf(change);
  if (before?.plan.approved === undefined || topic === undefined || !isPromise(topic)) return false;
  return !isFillingIn(change) && 'amended' in change && !change.amended;
}
