/** `plan fulfilment` as a Mermaid xychart: bars over one another, of what was due, of that what was done, and of that what was on time. */
import type { Messages } from '../../i18n/messages.ts';
import type { Fulfilment } from '../../report/fulfilment.ts';
import { columnChart } from './columns.ts';

const COLOURS = ['#e3b7b0', '#f2c14e', '#1f4e8c'];

/** The text of a Mermaid diagram; ends with a line feed. */
export function fulfilmentMermaid({ plan, months }: Fulfilment, messages: Messages): string {
  const { fulfilment: words } = messages;
  return columnChart({
    title: words.coloured(words.title(messages.planTitle(plan.plan))),
    colours: COLOURS,
    axis: { names: months.map(({ month }) => month) },
    most: Math.max(1, ...months.map(({ due }) => due)),
    unit: words.columns.due,
    series: [
      ['bar', months.map(({ due }) => due)],
      ['bar', months.map(({ onTime, late }) => onTime + late)],
      ['bar', months.map(({ onTime }) => onTime)],
    ],
  });
}
