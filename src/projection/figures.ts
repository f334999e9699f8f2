/** What a plan came to on a day, as its closing says it. Pure. */
import type { Figures } from '../model/closing.ts';
import type { PlanDate } from '../model/date.ts';
import { shownPercent } from '../model/percent.ts';
import type { Plan } from '../model/plan.ts';
import { isClosed } from './facts.ts';
import { project, type Settings } from './project.ts';
import { isPastDue, measureStates } from './state.ts';
import { narrowed } from './totals.ts';

/** What `plan` comes to on `date` by the entries up to then, where the measures of the ids `carried` go on elsewhere. */
export function figuresOf(plan: Plan, settings: Settings, date: PlanDate, carried: readonly string[]): Figures {
  const whole = project({ ...plan, closings: [] }, settings, date);
  const listed = new Set(carried);
  const all = measureStates(whole);
  const leaving = all.filter((state) => listed.has(state.measure.id) && !isClosed(state));
  const { totals } = narrowed(whole, (state) => !leaving.includes(state));
  return {
    measures: totals.measures,
    done: totals.done,
    cancelled: totals.cancelled,
    due: totals.due,
    fulfilled: totals.fulfilled,
    percent: shownPercent(totals.percent),
    entries: all.reduce((sum, { facts }) => sum + facts.entries.length, 0),
    overdue: leaving.filter(isPastDue).length,
    carried: leaving.map(({ measure }) => measure.id),
  };
}
