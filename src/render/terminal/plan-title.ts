/** What stands above every view of a plan: its title, and its notice where it has one; above some, where the date lies. */
import type { Plan } from '../../model/plan.ts';
import { elapsedPercent } from '../../projection/light.ts';
import type { PlanState } from '../../projection/state.ts';
import { harmless } from '../text/text.ts';
import type { Canvas } from './terminal.ts';

/** The lines, not wrapped yet. */
export function planTitle(plan: Plan, { paint, messages }: Canvas): readonly string[] {
  const { notice } = plan;
  return [
    paint.bold(harmless(messages.planTitle(plan))),
    ...(notice === undefined ? [] : [paint.yellow(harmless(notice))]),
  ];
}

/** The title, then the date and how much of the period has passed on it; the lines, not wrapped yet. */
export function planHead({ plan, asOf, phase, today }: PlanState, canvas: Canvas): readonly string[] {
  const { status } = canvas.messages;
  const { start, end } = plan.period;
  return [
    ...planTitle(plan, canvas),
    status.asOf(asOf, start, end, elapsedPercent(start, end, asOf)),
    ...(phase === 'before' ? [status.before(start)] : []),
    ...(today !== undefined ? [status.over(asOf, today)] : phase === 'after' ? [status.after(end)] : []),
  ];
}
