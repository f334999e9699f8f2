/** What stands above every view of a plan: its title, and its notice where it has one; above some, where the date lies. */

import { planTime } from '../../model/elapsed.ts';
import type { Plan } from '../../model/plan.ts';
import type { PlanState } from '../../projection/state.ts';
import { harmless } from '../text/printable.ts';
import type { Canvas } from './terminal.ts';

/** The lines, not wrapped yet. */
export function planTitle(plan: Plan, canvas: Canvas): readonly string[] {
  return chartTitle((title) => title, plan, canvas);
}

/** Likewise; `titled` makes the title of a chart from the plan's. */
export function chartTitle(
  titled: (title: string) => string,
  plan: Plan,
  { paint, messages }: Canvas,
): readonly string[] {
  const { notice } = plan;
  return [
    paint.bold(harmless(titled(messages.planTitle(plan)))),
    ...(notice === undefined ? [] : [paint.yellow(harmless(notice))]),
  ];
}

/** The title, then the date and how much of the period has passed on it; the lines, not wrapped yet. */
export function planHead(state: PlanState, canvas: Canvas): readonly string[] {
  return [...planTitle(state.plan, canvas), dateLine(state, canvas), ...phaseLines(state, canvas)];
}

/** The date, and how much of the time has gone by on it. */
export function dateLine(state: PlanState, { messages }: Canvas): string {
  const { start, end } = state.plan.period;
  const { from, elapsed } = planTime(state.plan, state.asOf);
  return messages.status.asOf(state.asOf, start, end, elapsed, from);
}

/** Of a date outside the period, that it is, and which to ask for; of a plan that is over, that it is shown as it ended; that it is closed. */
export function phaseLines(
  { plan: { period }, phase, asOf, today, sealed }: PlanState,
  { messages }: Canvas,
): readonly string[] {
  if (sealed !== undefined) return [messages.status.sealed(sealed.closing.date)];
  if (phase === 'before') return [messages.status.before(period.start)];
  if (today !== undefined) return [messages.status.over(asOf, today)];
  return phase === 'after' ? [messages.status.after(period.end)] : [];
}
