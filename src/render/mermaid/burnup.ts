/** `plan burnup` as a Mermaid xychart: lines for what was promised, and for what is due by now; bars for what was done, and with it what was achieved of the rest. */
import type { Messages } from '../../i18n/messages.ts';
import { shownPercent } from '../../model/percent.ts';
import type { Burnup } from '../../projection/burnup.ts';
import { mermaidString } from './escape.ts';

/** Of the bars, and of the two lines; the title names them. Mermaid's own first colour is all but white. */
const COLOURS = ['#d5ead9', '#6bb37b', '#1f4e9c', '#d97706'];

/** The text of a Mermaid diagram; ends with a line feed. */
export function burnupMermaid({ plan, weeks }: Burnup, messages: Messages): string {
  const { burnup } = messages;
  const years = new Set(weeks.map(({ end }) => end.slice(0, 4)));
  const moved = weeks.some(({ promised, rescheduled }) => promised !== rescheduled);
  const list = (values: readonly number[]): string => `[${values.map(shownPercent).join(', ')}]`;
  // It has no legend of its own.
  const title = burnup.coloured(burnup.title(messages.planTitle(plan.plan)), moved);
  const settings = {
    // A column of Mermaid's own width could not hold the names of a year's weeks.
    xyChart: { width: Math.max(700, weeks.length * 34), xAxis: { labelFontSize: 10 } },
    themeVariables: { xyChart: { plotColorPalette: COLOURS.join(', ') } },
  };
  return `${[
    `%%{init: ${JSON.stringify(settings)}}%%`,
    'xychart-beta',
    `  title ${mermaidString(title)}`,
    `  x-axis [${weeks.map(({ end }) => mermaidString(years.size > 1 ? end : end.slice(5))).join(', ')}]`,
    '  y-axis "%" 0 --> 100',
    // A line can't end before the axis does; a bar of nothing isn't seen, as in the weeks that are yet to come.
    `  bar ${list(weeks.map(({ achieved = 0 }) => achieved))}`,
    // Over the other bars: what is done is part of what is achieved.
    `  bar ${list(weeks.map(({ done = 0 }) => done))}`,
    `  line ${list(weeks.map(({ promised }) => promised))}`,
    ...(moved ? [`  line ${list(weeks.map(({ rescheduled }) => rescheduled))}`] : []),
  ].join('\n')}\n`;
}
