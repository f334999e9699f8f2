/** `plan burnup` as a Mermaid xychart: lines for what was promised, what is due by now, and what was achieved. */
import type { Messages } from '../../i18n/messages.ts';
import type { Burnup } from '../../projection/burnup.ts';
import { share } from '../json/shapes.ts';
import { mermaidString } from './escape.ts';

/** The text of a Mermaid diagram; ends with a line feed. */
export function burnupMermaid({ plan, weeks }: Burnup, { burnup }: Messages): string {
  const years = new Set(weeks.map(({ end }) => end.slice(0, 4)));
  const moved = weeks.some(({ promised, rescheduled }) => promised !== rescheduled);
  const line = (values: readonly number[]): string => `  line [${values.map(share).join(', ')}]`;
  const achieved = weeks.flatMap((week) => week.achieved ?? []);
  const legend = [burnup.promised, ...(moved ? [burnup.rescheduled] : []), burnup.achieved];
  return `${[
    // A column of Mermaid's own width could not hold the names of a year's weeks.
    `%%{init: {"xyChart": {"width": ${Math.max(700, weeks.length * 34)}, "xAxis": {"labelFontSize": 10}}}}%%`,
    'xychart-beta',
    // It has no legend of its own: the title names the lines in their order.
    `  title ${mermaidString(`${burnup.title(plan.plan.title)} (${legend.map((name, i) => `${i + 1} ${name}`).join(' / ')})`)}`,
    `  x-axis [${weeks.map(({ end }) => mermaidString(years.size > 1 ? end : end.slice(5))).join(', ')}]`,
    '  y-axis "%" 0 --> 100',
    line(weeks.map(({ promised }) => promised)),
    ...(moved ? [line(weeks.map(({ rescheduled }) => rescheduled))] : []),
    ...(achieved.length > 0 ? [line(achieved)] : []),
  ].join('\n')}\n`;
}
