/** What stands above every view of a plan: its title, and its notice where it has one. */
import type { Plan } from '../../model/plan.ts';
import type { Canvas } from './terminal.ts';
import { harmless } from './text.ts';

export function planTitle(plan: Plan, { paint, messages }: Canvas): readonly string[] {
  const { notice } = plan;
  return [
    paint.bold(harmless(messages.planTitle(plan))),
    ...(notice === undefined ? [] : [paint.yellow(harmless(notice))]),
  ];
}
