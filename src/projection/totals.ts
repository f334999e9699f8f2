/** Measures summed up: to tasks, sections and a plan, and to how many of them stand how. */
import type { PlanDate } from '../model/date.ts';
import { plus } from '../model/decimal.ts';
import type { Task, Weigh } from '../model/plan.ts';
import { isClosed, isDone, type State } from './facts.ts';
import { type ReasonCode, worstLight } from './light.ts';
import { meanPercent } from './progress.ts';
import {
  isLive,
  isOngoing,
  isUndated,
  type MeasureState,
  type PlanState,
  type ReasonCount,
  type TaskState,
  type Totals,
} from './state.ts';

/** A task with `measures`, some or all of its own, summed up. */
export function summedUp(task: Task, measures: readonly MeasureState[], asOf: PlanDate): TaskState {
  const live = measures.filter(isLive);
  const leads = [...new Set(live.flatMap((measure) => measure.leads))];
  const light = worstLight(live.map((measure) => measure.light));
  const open = live.filter((measure) => !isClosed(measure));
  const nextDue = open.flatMap(({ next }) => next ?? []).sort()[0];
  return {
    task,
    measures,
    totals: totals(1, measures, asOf, 'measures'),
    light,
    reasons: reasonCounts(live.filter((measure) => measure.light === light)),
    leads,
    sharedLeads: measures.length === 0 ? (task.leads ?? []) : sharedLeads(live),
    ...(nextDue !== undefined && { nextDue }),
  };
}

/** The leads that all of `measures` have, in one order; empty where they differ. */
function sharedLeads(measures: readonly MeasureState[]): readonly string[] {
  const first = measures[0]?.leads ?? [];
  const isFirst = ({ leads }: MeasureState): boolean => leads.join('\n') === first.join('\n');
  return measures.every(isFirst) ? first : [];
}

/** How many of `measures` stand as they do for which reason, the commonest first. */
function reasonCounts(measures: readonly MeasureState[]): readonly ReasonCount[] {
  const counts = new Map<ReasonCode, number>();
  for (const { reasons } of measures) counts.set(reasons[0].code, (counts.get(reasons[0].code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** The totals over the measures of `tasks`. */
export function totalsOf(tasks: readonly TaskState[], asOf: PlanDate, weigh: Weigh): Totals {
  return totals(
    tasks.length,
    tasks.flatMap((task) => task.measures),
    asOf,
    weigh,
  );
}

function totals(tasks: number, measures: readonly MeasureState[], asOf: PlanDate, weigh: Weigh): Totals {
  const counted = measures.filter(isLive);
  const inState = (wanted: State): number => measures.filter(({ state }) => state === wanted).length;
  const count = (test: (measure: MeasureState) => boolean): number => counted.filter(test).length;
  const isDue = (measure: MeasureState): boolean => measure.limit <= asOf && !isOngoing(measure);
  const lights = { red: 0, yellow: 0, green: 0, blue: 0, grey: 0 };
  for (const { light } of counted) lights[light] += 1;
  const weightOf = weightsIn(counted, weigh);
  return {
    tasks,
    measures: counted.length,
    done: count(isClosed),
    cancelled: inState('cancelled'),
    carried: inState('carried'),
    due: count(isDue),
    fulfilled: count((measure) => isDue(measure) && isDone(measure)),
    unreported: count(({ reasons }) => reasons.some(({ code }) => code === 'unreported')),
    percent: meanPercent(counted.map((m) => ({ percent: m.progress.percent, weight: weightOf(m) }))),
    lights,
    unscheduled: count(({ reasons }) => reasons.some(({ code }) => code === 'unscheduled')),
    ongoing: count(isOngoing),
    undated: count(isUndated),
    unassigned: count((measure) => measure.leads.length === 0),
    unquantified: count((measure) => measure.target?.comparator === 'unquantified'),
  };
}

/** How much each of `measures` weighs among them: its own weight; where tasks are weighed, its part of its task's. */
export function weightsIn(measures: readonly MeasureState[], weigh: Weigh): (state: MeasureState) => number {
  if (weigh === 'measures') return ({ measure }) => measure.weight;
  const sums = new Map<Task, number>();
  for (const { task, measure } of measures) sums.set(task, plus(sums.get(task) ?? 0, measure.weight));
  return ({ task, measure }) => measure.weight / (sums.get(task) ?? 1);
}

/** `state` with only the measures that match, and the tasks that have one; its totals are over these. */
export function narrowed(state: PlanState, matches: (measure: MeasureState) => boolean): PlanState {
  const { asOf, weigh } = state;
  const sections = state.sections.map(({ section, tasks }) => {
    const left = tasks
      .map(({ task, measures }) => summedUp(task, measures.filter(matches), asOf))
      .filter(({ measures }) => measures.length > 0);
    return { section, tasks: left, totals: totalsOf(left, asOf, weigh) };
  });
  const all = sections.flatMap(({ tasks }) => tasks);
  return { ...state, sections, totals: totalsOf(all, asOf, weigh) };
}
