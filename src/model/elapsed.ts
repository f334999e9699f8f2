/** From when a measure runs, from which day its time is counted, and how much of that has gone by. */
import { daysBetween, later, type PlanDate } from './date.ts';
import type { Measure, Plan, Task } from './plan.ts';

/** What says when a plan, or what stands in it, begins. */
type Begun = Pick<Measure, 'start' | 'approved'>;

/** The start that is given for a measure: its own, else its task's, else the plan's. */
export function givenStart({ start: ofPlan }: Plan, task: Begun, measure: Begun): PlanDate | undefined {
  return measure.start ?? task.start ?? ofPlan;
}

/** The first day of a measure: the start that is given, else the period's first day. */
export function startOf(plan: Plan, task: Task, measure: Measure): PlanDate {
  return givenStart(plan, task, measure) ?? plan.period.start;
}

/** The day on which it was promised, as far as the files tell: the plan's approval, or the day it was added after that. */
export function promisedOn({ approved }: Plan, task: Begun = {}, measure: Begun = {}): PlanDate | undefined {
  const days = [approved === 'undated' ? undefined : approved, measure.approved ?? task.approved];
  return days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
}

/**
 * The day from which the time to `limit` is counted, of the plan or of a measure in it: the latest of the period's first
 * day and the start that is given, or, where none is given, the day on which it was promised. One that was promised after
 * its deadline has no time of its own: of it the period's first day counts.
 */
export function timeFrom(plan: Plan, limit: PlanDate, task: Begun = {}, measure: Begun = {}): PlanDate {
  const { start: first } = plan.period;
  const given = givenStart(plan, task, measure);
  if (given !== undefined) return later(first, given);
  const promised = promisedOn(plan, task, measure) ?? first;
  return promised > limit ? first : later(first, promised);
}

/**
 * Share of the time from `start` to `limit` that has gone by on `asOf`, 0–100, both days included:
 * (days from start to asOf + 1) ÷ (days from start to limit + 1).
 */
export function elapsedPercent(start: PlanDate, limit: PlanDate, asOf: PlanDate): number {
  const whole = daysBetween(start, limit) + 1;
  if (whole <= 0) return 100;
  return Math.min(100, Math.max(0, ((daysBetween(start, asOf) + 1) * 100) / whole));
}

/** The day from which the time of `plan` is counted, and the share of it up to the period's end that has gone by, 0–100. */
export function planTime(plan: Plan, asOf: PlanDate): { readonly from: PlanDate; readonly elapsed: number } {
  const { end } = plan.period;
  const from = timeFrom(plan, end);
  return { from, elapsed: elapsedPercent(from, end, asOf) };
}
