/** What `plan slippage` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  title: (title: string) => `${title}: slippage by unit`,
  columns: { unit: 'Lead', measures: 'Measures', moved: 'Moved', days: 'Days', overdue: 'Overdue', which: 'Which' },
  summary: (asOf: PlanDate, moved: number, days: number, overdue: number) =>
    `As of ${asOf}: ${moved === 0 ? 'no deadline' : plural(moved, 'deadline')} moved${days === 0 ? '' : `, those postponed by ${plural(days, 'day')} in all`}; ${overdue} overdue.`,
  /** Units of which nothing moved and nothing is overdue. */
  others: (count: number) => `${plural(count, 'other unit')}: nothing moved, nothing overdue.`,
  nothing: (asOf: PlanDate) => `As of ${asOf}: no deadline has moved, and nothing is overdue.`,
  /** What stands beside a unit's bar. */
  moved: (days: number, moved: number) => `${plural(days, 'day')}, ${moved} moved`,
  overdue: (count: number) => `${count} overdue`,
  alt: (title: string, asOf: PlanDate) => `${title}: days by which each unit’s deadlines were postponed, as of ${asOf}`,
};

export const help = {
  summary: "chart by how much each unit's deadlines moved, and what is overdue beside that",
  examples: [
    ['plan slippage', 'the whole default plan'],
    ['plan slippage task:4', "one task's measures"],
    ['plan slippage --format svg -o slippage.svg', 'a picture for a report'],
  ],
};
