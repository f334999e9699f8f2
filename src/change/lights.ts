/** Which changes turn a light for the better: what was open, and is filled in so that something late no longer shows. */
import type { PlanDate } from '../model/date.ts';
import type { KeyPath } from '../model/finding.ts';
import { grouped } from '../model/grouped.ts';
import { type Measure, type Plan, type Task, tasksOf, taskWith, type Workspace } from '../model/plan.ts';
import { entriesOn } from '../projection/facts.ts';
import type { Light } from '../projection/light.ts';
import { project } from '../projection/project.ts';
import { measureStates } from '../projection/state.ts';
import type { Change } from './change.ts';
import type { Pair } from './compare.ts';

/** A measure, or the task that it takes its deadline from, in both revisions. */
interface Sides {
  readonly was: { readonly task: Task; readonly measure?: Measure };
  readonly is: { readonly task: Task; readonly measure?: Measure };
}

type Field = 'start' | 'repeat' | 'milestones' | 'depends' | 'kind' | 'target' | 'roster' | 'deadline';

/** What a light goes by, and a change can fill in. */
function fieldOf(change: Change): Field | undefined {
  switch (change.what) {
    case 'start':
    case 'repeat':
    case 'milestones':
    case 'kind':
    case 'target':
    case 'roster':
    case 'deadline':
      return change.what;
    case 'relations':
      return change.of === 'depends' ? 'depends' : undefined;
    default:
      return undefined;
  }
}

/**
 * Those of `changes` without which, all else being as it is now, a light would be worse on `asOf`: red is worse than
 * yellow, and yellow than any other. Of several in one measure each that turns it, be it alone or together with others.
 */
export function turningLights(
  changes: readonly Change[],
  { before, after }: Pair<Workspace>,
  asOf: PlanDate,
): ReadonlySet<Change> {
  const turning = new Set<Change>();
  for (const [, group] of byItem(changes)) {
    const [{ plan: id } = {}] = group;
    const plans = { before: before.plans.find((p) => p.id === id), after: after.plans.find((p) => p.id === id) };
    const sides = plans.before && plans.after && sidesOf(group, { before: plans.before, after: plans.after });
    if (plans.after === undefined || sides === undefined) continue;
    const { after: plan } = plans;
    const badness = (kept: readonly Change[]): number => {
      const reverted = group.filter((change) => !kept.includes(change)).flatMap((change) => fieldOf(change) ?? []);
      return badnessOf(plan, sides, reverted, after, asOf);
    };
    const [without, now] = [badness([]), badness(group)];
    for (const change of group) {
      const others = group.filter((other) => other !== change);
      if (badness([change]) < without || now < badness(others)) turning.add(change);
    }
  }
  return turning;
}

function byItem(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const ofFields = changes.filter((change) => fieldOf(change) !== undefined);
  return grouped(ofFields, ({ plan, task, measure }) => JSON.stringify([plan, task, measure]));
}

/** The thing that the changes are of, on both sides; undefined where it is on one alone. */
function sidesOf([change]: readonly Change[], plans: Pair<Plan>): Sides | undefined {
  const [was, is] = [change && itemAt(plans.before, change.was), change && itemOf(plans.after, change)];
  return was && is && { was, is };
}

/** What stands in `plan` at the place, or around it. */
function itemAt(plan: Plan, place: Change['was']): Sides['was'] | undefined {
  if (place === undefined) return undefined;
  const holds = ({ file, path }: { file: string; path: KeyPath }): boolean =>
    file === place.file && path.every((step, i) => step === place.path[i]);
  const task = tasksOf(plan).find(holds);
  const measure = task?.measures.find(holds);
  return task && { task, ...(measure && { measure }) };
}

function itemOf(plan: Plan, { task: taskId, measure: id }: Change): Sides['is'] | undefined {
  const task = taskId === undefined ? undefined : taskWith(plan, taskId);
  const measure = task?.measures.find((one) => one.id === id);
  if (task === undefined || (id !== undefined && measure === undefined)) return undefined;
  return { task, ...(measure && { measure }) };
}

/** How bad the lights are, summed up, with the fields as they were before. */
function badnessOf(
  plan: Plan,
  { was, is }: Sides,
  reverted: readonly Field[],
  settings: Workspace,
  asOf: PlanDate,
): number {
  const { due: _due, dueTerm: _term, ...bare } = is.task;
  const isTasks = is.measure === undefined && reverted.includes('deadline');
  const task: Task = isTasks ? { ...bare, ...deadlineIn(was.task) } : is.task;
  const kept = is.measure ? [withFields(is.measure, was.measure ?? is.measure, reverted)] : task.measures;
  const ids = new Set(kept.flatMap(({ id, depends }) => [id, ...depends]));
  const alone: Plan = {
    ...plan,
    sections: [{ id: 'main', file: plan.file, path: [], tasks: [{ ...task, measures: kept }] }],
    journal: [...ids].flatMap((id) => entriesOn(plan, id)),
  };
  const states = measureStates(project(alone, settings, asOf));
  return states.reduce((sum, { light }) => sum + BADNESS[light], 0);
}

const BADNESS: Readonly<Record<Light, number>> = { red: 100, yellow: 1, green: 0, blue: 0, grey: 0 };

/** `is` with those fields as `was` had them. */
function withFields(is: Measure, was: Measure, fields: readonly Field[]): Measure {
  const {
    start: _start,
    repeat: _repeat,
    milestones: _milestones,
    kind: _kind,
    target: _target,
    roster: _roster,
    ...rest
  } = is;
  const { due: _due, dueTerm: _term, ...bare } = rest;
  const of = (field: Field): Partial<Measure> => fieldIn(fields.includes(field) ? was : is, field);
  return {
    ...{ ...bare, ...of('start'), ...of('repeat'), ...of('milestones'), ...of('depends'), ...of('kind') },
    ...{ ...of('target'), ...of('roster'), ...of('deadline') },
  };
}

function fieldIn(
  { start, repeat, milestones, depends, kind, target, roster, ...dated }: Measure,
  field: Field,
): Partial<Measure> {
  switch (field) {
    case 'start':
      return start === undefined ? {} : { start };
    case 'repeat':
      return repeat === undefined ? {} : { repeat };
    case 'milestones':
      return milestones === undefined ? {} : { milestones };
    case 'depends':
      return { depends };
    case 'kind':
      return kind === undefined ? {} : { kind };
    case 'target':
      return target === undefined ? {} : { target };
    case 'roster':
      return roster === undefined ? {} : { roster };
    case 'deadline':
      return deadlineIn(dated);
  }
}

function deadlineIn({ due, dueTerm }: Pick<Measure, 'due' | 'dueTerm'>): Pick<Measure, 'due' | 'dueTerm'> {
  return { ...(due !== undefined && { due }), ...(dueTerm !== undefined && { dueTerm }) };
}
