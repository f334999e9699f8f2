/** `plan burnup` as a Mermaid xychart: lines for what was promised, and for what is due by now; bars for what was done, and with it what was achieved of the rest. */
import type { Messages } from '../../i18n/messages.ts';
import { shownPercent } from '../../model/percent.ts';
import type { Burnup } from '../../projection/burnup.ts';
import { columnChart, dayNames } from './columns.ts';

/** Of the bars, and of the two lines; the title names them. Mermaid's own first colour is all but white. */
const COLOURS = ['#d5ead9', '#6bb37b', '#1f4e9c', '#d97706'];

/** The text of a Mermaid diagram; ends with a line feed. */
export function burnupMermaid({ plan, weeks }: Burnup, messages: Messages): string {
  const { burnup } = messages;
  const moved = weeks.some(({ promised, rescheduled }) => promised !== rescheduled);
  return columnChart({
    title: burnup.coloured(burnup.title(messages.planTitle(plan.plan)), moved),
    colours: COLOURS,
    axis: dayNames(weeks.map(({ end }) => end)),
    unit: '%',
    most: 100,
    series: [
      // A line can't end before the axis does; a bar of nothing isn't seen, as in the weeks that are yet to come.
      ['bar', weeks.map(({ achieved = 0 }) => shownPercent(achieved))],
      // Over the other bars: what is done is part of what is achieved.
      ['bar', weeks.map(({ done = 0 }) => shownPercent(done))],
      ['line', weeks.map(({ promised }) => shownPercent(promised))],
      ...(moved ? [['line', weeks.map(({ rescheduled }) => shownPercent(rescheduled))] as const] : []),
    ],
  });
}
