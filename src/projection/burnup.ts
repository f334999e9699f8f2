/** The promised against the achieved, week by week. Pure. */
import { later, type PlanDate } from '../model/date.ts';
import { promisedOn } from '../model/elapsed.ts';
import { isDone } from './facts.ts';
import { meanPercent } from './progress.ts';
import type { At } from './project.ts';
import { liveMeasures, type MeasureState, measureStates, type PlanState } from './state.ts';
import { weightsIn } from './totals.ts';
import { monthEnds, type Week, weeksOf } from './weeks.ts';

/**
 * What stood at the end of a week; shares are 0–100, by weight, of the measures that are not cancelled on the date of
 * the view, so that all weeks are measured by one yardstick and the last one agrees with `plan status`.
 */
export interface BurnupWeek extends Week {
  /** The share of measures due by then, by the deadlines as approved; without one, at the period's end. Never falls. */
  readonly promised: number;
  /** Likewise by the deadlines in force on the date of the view. */
  readonly rescheduled: number;
  /** The share of measures done at the end of the week, or on the date of the view: what the promise is held against. */
  readonly done?: number;
  /**
   * The mean progress, of what is not done too, at the end of the week, or on the date of the view where that is in it; absent later. It may fall:
   * what was reopened, or a number that was corrected, is not achieved.
   */
  readonly achieved?: number;
}

export interface Burnup {
  readonly plan: PlanState;
  /** The weeks of the period, the first and the last perhaps in part. */
  readonly weeks: readonly BurnupWeek[];
  /** What stands on the date of the view, or on the period's last day: its promises are of that day; absent before. */
  readonly latest?: BurnupWeek;
}

/** `state` may be narrowed by a query: then only its measures count. */
export function burnupOf(state: PlanState, at: At): Burnup {
  const { plan, asOf } = state;
  const base = liveMeasures(state);
  const weightOf = weightsIn(base, state.weigh);
  const weights = new Map(base.map((m) => [m.measure.id, weightOf(m)]));
  // What is not approved yet is not promised, though it be due.
  const promise = (m: MeasureState, limit: PlanDate) => {
    const on = promisedOn(plan, m.task, m.measure) ?? limit;
    return { limit: on > plan.period.end ? limit : later(limit, on), weight: weightOf(m) };
  };
  const approved = base.map((m) => promise(m, m.approved.due ?? plan.period.end));
  const inForce = base.map((m) => promise(m, m.limit));
  const standing = (date: PlanDate): { readonly done: number; readonly achieved: number } => {
    // Once: to compute what stands is most of the time that this takes.
    const then = at(date);
    const shares = (of: (measure: MeasureState) => number): number => meanPercent(sharesOf(then, weights, of));
    return {
      done: shares((measure) => (isDone(measure) ? 100 : 0)),
      achieved: shares(({ progress }) => progress.percent),
    };
  };
  const weeks = weeksOf(plan.period, asOf).map(
    (week): BurnupWeek => ({
      ...week,
      promised: dueBy(week.end, approved),
      rescheduled: dueBy(week.end, inForce),
      ...(week.on !== undefined && standing(week.on)),
    }),
  );
  const last = weeks.findLast(({ achieved }) => achieved !== undefined);
  const on = last?.on;
  if (last === undefined || on === undefined) return { plan: state, weeks };
  return {
    plan: state,
    weeks,
    latest: { ...last, end: on, promised: dueBy(on, approved), rescheduled: dueBy(on, inForce) },
  };
}

/** The share of each of those measures, one after the other: a year's weeks of a large plan are many. */
function* sharesOf(
  state: PlanState,
  weights: ReadonlyMap<string, number>,
  of: (measure: MeasureState) => number,
): Iterable<{ percent: number; weight: number }> {
  for (const one of measureStates(state)) {
    const weight = weights.get(one.measure.id);
    if (weight !== undefined) yield { percent: of(one), weight };
  }
}

/** The last week of each month before the latest, and the latest: few enough to be read as numbers. */
export function monthlyOf({ weeks, latest }: Burnup): readonly BurnupWeek[] {
  if (latest === undefined) return [];
  return monthEnds([...weeks.filter(({ end }) => end < latest.end), latest], ({ end }) => end);
}

function dueBy(date: PlanDate, promises: readonly { readonly limit: PlanDate; readonly weight: number }[]): number {
  let due = 0;
  let all = 0;
  for (const { limit, weight } of promises) {
    all += weight;
    if (limit <= date) due += weight;
  }
  // Added up in the same order, so that all of it is 100 to the last digit.
  return all === 0 ? 0 : (due * 100) / all;
}
