/** Changes → those that an approved plan does not permit. */
import type { PlanDate } from '../model/date.ts';
import type { Workspace } from '../model/plan.ts';
import { type Permission, policyOf, stricter, type Topic } from '../model/policy.ts';
import type { Change, Relation, Wording } from './change.ts';
import type { Pair } from './compare.ts';
import { turningLights } from './lights.ts';
import { boundPlans, concernedBy, isExplained } from './reasons.ts';

/** A change that is not permitted as it was done. */
export interface Breach {
  readonly change: Change;
  readonly topic: Topic;
  readonly permission: Exclude<Permission, 'allowed'>;
}

/**
 * What is not permitted of the changes between two revisions on `asOf`. A plan is bound once the earlier one says that it
 * was approved; of the two policies the stricter one counts, so that no change can loosen the policy that judges it. To fill
 * in what was open is free, unless a light turns for the better by it.
 */
export function breaches(changes: readonly Change[], workspaces: Pair<Workspace>, asOf: PlanDate): readonly Breach[] {
  const policy = policyFor(workspaces);
  const bound = changes.filter((change) => topicOf(change) !== undefined && isBound(change, workspaces));
  const turning = turningLights(bound.filter(isFree), workspaces, asOf);
  return bound.flatMap((change) => {
    if (isFillingIn(change) && !turning.has(change)) return [];
    const topic = turning.has(change) && change.what === 'relations' ? 'depends' : topicOf(change);
    if (topic === undefined) return [];
    const permission = policy(topic);
    if (permission === 'allowed') return [];
    if (permission === 'amend' && !isPromise(topic) && isExplained(change, topic, workspaces)) return [];
    return [{ change, topic, permission }];
  });
}

/** Whether an approved plan is touched: one of whose measures it can be, where it is a change of the workspace. */
function isBound(change: Change, workspaces: Pair<Workspace>): boolean {
  if (change.plan !== undefined) return boundPlans(workspaces).some(({ before }) => before.id === change.plan);
  return concernedBy(change, workspaces).some(({ ids }) => ids.length > 0);
}

/** What is judged by whether a light turns. */
function isFree(change: Change): boolean {
  return isFillingIn(change) || (change.what === 'relations' && change.of === 'depends');
}

/** What both revisions permit of a topic: the stricter of the two, so that no change permits itself. */
export function policyFor({ before, after }: Pair<Workspace>): (topic: Topic) => Permission {
  const [was, is] = [policyOf(before), policyOf(after)];
  return (topic) => {
    const own = stricter(was[topic], is[topic]);
    const wider = PART_OF[topic];
    return wider === undefined ? own : stricter(own, stricter(was[wider], is[wider]));
  };
}

/** What was forbidden along with something else stays forbidden. */
const PART_OF: Readonly<Partial<Record<Topic, Topic>>> = {
  depends: 'relations',
  serves: 'relations',
  meaning: 'reading',
};

/** What an entry can amend by itself, so that the plan's file keeps what was promised. */
export function isPromise(topic: Topic): topic is 'deadline' | 'lead' | 'target' {
  return topic === 'deadline' || topic === 'lead' || topic === 'target';
}

/** Whether something that was promised is another one; new items, an amendment and the approval itself are not that. */
export function isOfPromise(change: Change): boolean {
  return change.what !== 'added' && change.what !== 'approval' && topicOf(change) !== undefined;
}

/** A first deadline, lead, number or the like changes no promise: it fills in what was open (未定). */
export function isFillingIn(change: Change): boolean {
  if (!FILLED_IN.has(change.what)) return false;
  // One for a task or a plan moves every pace in it, as no light of one measure shows.
  if (change.what === 'start' && change.measure === undefined) return false;
  if ('effect' in change && change.effect === 'first') return true;
  if (change.what === 'scope') return change.from.length === 0;
  return 'to' in change && change.to !== undefined && (!('from' in change) || change.from === undefined);
}

/** What can be open; what has a default (a roster's stages, settings) never is. */
const FILLED_IN: ReadonlySet<Change['what']> = new Set([
  ...([
    'deadline',
    'target',
    'lead',
    'start',
    'repeat',
    'milestones',
    'scope',
    'kind',
    'roster',
    'roster-size',
  ] as const),
  ...(['wording', 'approval'] as const),
]);

/** What the change is a change of, as the policy names it; undefined for what it does not speak of. */
export function topicOf(change: Change): Topic | undefined {
  switch (change.what) {
    case 'deadline':
    case 'target':
    case 'lead':
    case 'start':
    case 'repeat':
    case 'milestones':
    case 'scope':
    case 'weight':
    case 'kind':
    case 'roster':
    case 'period':
    case 'approval':
    case 'added':
    case 'removed':
      return change.what;
    case 'calendar':
      // The terms of a plan are when its duties are due; the office's own days are a yardstick.
      return change.plan === undefined ? 'calendar' : 'repeat';
    case 'plan-removed':
      return 'removed';
    case 'in-force':
      return 'start';
    case 'renumbered':
    case 'reassigned':
    case 'moved':
      return 'numbering';
    case 'reading':
      return change.alters ? 'meaning' : 'reading';
    case 'relations':
      if (change.of === 'serves') return 'serves';
      // The closing that carries a measure over keeps it (closing/not-continued).
      if (change.of === 'continues') return undefined;
      return isParty(change.of) ? 'with' : 'relations';
    case 'outweighs':
    case 'outweighed':
      return 'weight';
    case 'member-renamed':
    case 'member-altered':
      return 'members';
    case 'member-left':
      return change.reason === undefined ? 'members' : undefined;
    case 'stages':
    case 'kind-removed':
      return 'stages';
    case 'threshold':
      if (change.effect === 'tightened') return undefined;
      return change.of === 'about' ? 'tolerance' : 'thresholds';
    case 'units':
      return change.what;
    case 'setting':
      return SETTINGS[change.of];
    case 'template':
      return 'templates';
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

const SETTINGS: Readonly<Record<Extract<Change, { readonly what: 'setting' }>['of'], Topic | undefined>> = {
  timezone: 'timezone',
  defaultPlan: 'default',
  // Which way another weighing moves a share depends on the plan: it is pointed out.
  weigh: undefined,
  title: undefined,
  language: undefined,
  ambiguous: undefined,
};

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
