/** What stands above every view of a plan: its title, and its notice where it has one. */
import type { Plan } from '../../model/plan.ts';
import type { Canvas } from './terminal.ts';
import { harmless } from './text.ts';

export function planTitle({ title, notice }: Plan, { paint }: Canvas): readonly string[] {
  return [paint.bold(harmless(title)), ...(notice === undefined ? [] : [paint.yellow(harmless(notice))])];
}
