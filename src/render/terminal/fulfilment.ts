/** `plan fulfilment` for a terminal: a row a month, its promises as numbers and as a bar. */
import type { Fulfilment, FulfilmentMonth } from '../../report/fulfilment.ts';
import { itemLines } from '../text/text.ts';
import { fulfilmentCounts, fulfilmentSummary, PARTS, promisesOf } from '../words/fulfilment.ts';
import { chartTitle } from './plan-title.ts';
import { cellsOf } from './stacked.ts';
import { type ColumnOf, tableOf } from './table.ts';
import { type Canvas, type Terminal, wrappedText } from './terminal.ts';

function marksOf({ unicode, wide }: Terminal): Readonly<Record<(typeof PARTS)[number], string>> {
  return unicode && !wide
    ? { onTime: '█', late: '▒', open: '!', postponed: '>' }
    : { onTime: '#', late: '+', open: '!', postponed: '>' };
}

/** The chart of one plan; ends with a line feed. */
export function fulfilmentText(fulfilment: Fulfilment, canvas: Canvas): string {
  const { messages, width, wide } = canvas;
  const { plan, months, total } = fulfilment;
  const words = messages.fulfilment;
  const head = wrappedText(
    [...chartTitle(words.title, plan.plan, canvas), fulfilmentSummary(fulfilment, messages)],
    canvas,
  );
  if (promisesOf(total) === 0) return head;
  const marks = marksOf(canvas);
  const key = PARTS.filter((part) => total[part] > 0).map((part) => `${marks[part]} ${words[part]}`);
  const legend = itemLines(messages.labelled(messages.timeline.legend, ''), key, width, wide);
  return `${head}\n${monthTable(months, canvas)}\n${legend.join('\n')}\n`;
}

/** Cells of the longest bar, and the columns below which there is no room for any. */
const BAR = 24;
const ROOM = 80;

function monthTable(months: readonly FulfilmentMonth[], canvas: Canvas): string {
  const { columns: titles } = canvas.messages.fulfilment;
  const number = (key: 'due' | (typeof PARTS)[number]): ColumnOf<FulfilmentMonth> => ({
    title: titles[key],
    width: { most: 10 },
    align: 'right',
    of: (month) => String(month[key]),
  });
  const most = Math.max(...months.map(promisesOf));
  const bar: ColumnOf<FulfilmentMonth> = { title: '', width: { most: BAR }, of: (month) => barOf(month, most, canvas) };
  const rate: ColumnOf<FulfilmentMonth> = {
    title: titles.rate,
    width: { most: 8 },
    align: 'right',
    of: (month) => fulfilmentCounts(month).rate ?? '-',
  };
  const isNarrow = canvas.width < 66;
  return tableOf(
    [
      { title: titles.month, width: { most: 7 }, of: ({ month }) => month },
      number('due'),
      ...PARTS.filter((part) => !isNarrow || part !== 'postponed').map(number),
      ...(isNarrow ? [] : [rate]),
      ...(canvas.width >= ROOM ? [bar] : []),
    ],
    months,
    canvas,
  );
}

/** A cell a promise, or less where they are many. */
function barOf(month: FulfilmentMonth, most: number, canvas: Canvas): string {
  const marks = marksOf(canvas);
  const counts = PARTS.map((part) => month[part]);
  const all = promisesOf(month);
  const cells =
    most <= BAR ? all : Math.max(counts.filter((count) => count > 0).length, Math.round((all * BAR) / most));
  const given = cellsOf(counts, cells);
  return PARTS.map((part, i) => marks[part].repeat(given[i] ?? 0)).join('');
}
