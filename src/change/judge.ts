/** Changes → those that an approved plan does not permit. */
import { type Measure, type Plan, type Task, tasksOf, type Workspace } from '../model/plan.ts';
import { type Permission, policyOf, stricter, type Topic } from '../model/policy.ts';
import { entriesAdded } from './amendments.ts';
import type { Change, Relation, Wording } from './change.ts';
import type { Pair } from './compare.ts';

/** A change that is not permitted as it was done. */
export interface Breach {
  readonly change: Change;
  readonly topic: Topic;
  readonly permission: Exclude<Permission, 'allowed'>;
}

/**
 * What is not permitted of the changes between two revisions. The plan is bound once the earlier one says that it was
 * approved; of the two policies the stricter one counts, so that no change can loosen the policy that judges it.
 */
export function breaches(changes: readonly Change[], workspaces: Pair<Workspace>): readonly Breach[] {
  const policy = policyFor(workspaces);
  return changes.flatMap((change) => {
    const plans = plansOf(change, workspaces);
    const topic = topicOf(change);
    if (plans?.before.approved === undefined || topic === undefined || isFillingIn(change)) return [];
    const permission = policy(topic);
    if (permission === 'allowed') return [];
    if (permission === 'amend' && !isPromise(topic) && isExplained(change, plans)) return [];
    return [{ change, topic, permission }];
  });
}

/** What both revisions permit of a topic: the stricter of the two, so that no change permits itself. */
export function policyFor({ before, after }: Pair<Workspace>): (topic: Topic) => Permission {
  const [was, is] = [policyOf(before), policyOf(after)];
  return (topic) => stricter(was[topic], is[topic]);
}

/** The plan that a change is of, in both revisions; the same on both sides where it is in one alone. */
function plansOf({ plan: id }: Change, { before, after }: Pair<Workspace>): Pair<Plan> | undefined {
  const was = before.plans.find((plan) => plan.id === id);
  const is = after.plans.find((plan) => plan.id === id) ?? was;
  return was && is && { before: was, after: is };
}

/** What an entry can amend by itself, so that the plan's file keeps what was promised. */
export function isPromise(topic: Topic): topic is 'deadline' | 'lead' | 'target' {
  return topic === 'deadline' || topic === 'lead' || topic === 'target';
}

/** A first deadline, lead, number or the like changes no promise: it fills in what was open (未定). */
export function isFillingIn(change: Change): boolean {
  if (change.what === 'added' || change.what === 'plan-added') return false;
  if ('effect' in change && change.effect === 'first') return true;
  if (change.what === 'scope') return change.from.length === 0;
  return 'to' in change && change.to !== undefined && (!('from' in change) || change.from === undefined);
}

/** Whether an entry that came with the change gives the reason for it. */
function isExplained(change: Change, plans: Pair<Plan>): boolean {
  const concerned = new Set(
    [plans.before, plans.after]
      .flatMap(tasksOf)
      .flatMap((task) => task.measures.filter((measure) => concerns(change, task, measure)))
      .map(({ id }) => id),
  );
  return entriesAdded(plans).some(({ on, reason }) => reason !== undefined && concerned.has(on));
}

/** The measure itself, every measure of a task, or those that go by a roster. */
function concerns(change: Change, task: Task, measure: Measure): boolean {
  if (change.measure !== undefined) return measure.id === change.measure;
  return change.roster === undefined ? task.id === change.task : measure.roster === change.roster;
}

/** What the change is a change of, as the policy names it; undefined for what it does not speak of. */
export function topicOf(change: Change): Topic | undefined {
  switch (change.what) {
    case 'deadline':
    case 'target':
    case 'lead':
    case 'start':
    case 'repeat':
    case 'scope':
    case 'weight':
    case 'kind':
    case 'roster':
    case 'reading':
    case 'period':
    case 'approval':
    case 'added':
    case 'removed':
      return change.what;
    case 'calendar':
      // The terms of a plan are when its duties are due; the office's own days are a yardstick.
      return change.plan === undefined ? undefined : 'repeat';
    case 'plan-removed':
      return 'removed';
    case 'renumbered':
    case 'reassigned':
    case 'moved':
      return 'numbering';
    case 'relations':
      return isParty(change.of) ? 'with' : 'relations';
    case 'roster-size':
    case 'roster-stages':
    case 'roster-removed':
      return 'roster';
    case 'wording':
      return WORDING[change.of];
    default:
      return undefined;
  }
}

function isParty(of: Relation): boolean {
  return of === 'with' || of === 'leaders' || of === 'owners';
}

const WORDING: Readonly<Record<Wording, Topic | undefined>> = {
  'plan-title': 'issued',
  principle: 'issued',
  source: 'issued',
  heading: 'issued',
  'task-title': 'issued',
  section: 'issued',
  text: 'issued',
  quote: 'issued',
  title: 'title',
  notice: undefined,
  note: undefined,
  'roster-title': undefined,
};
