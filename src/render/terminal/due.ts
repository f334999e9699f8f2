/** `plan due` for a terminal: a row a measure, the latest first; on demand a table a unit. */
import { percentText } from '../../model/percent.ts';
import type { DueItem } from '../../projection/due.ts';
import { harmless } from '../text/printable.ts';
import { wrapped } from '../text/text.ts';
import {
  byUnit,
  type Due,
  dueWords,
  leftWords,
  nothingDue,
  obstacleWords,
  periodOverWords,
  undatedYet,
} from '../words/due.ts';
import { partyWords } from '../words/values.ts';
import { planTitle } from './plan-title.ts';
import { type ColumnOf, tableOf } from './table.ts';
import type { Canvas } from './terminal.ts';

interface DueView {
  readonly byUnit: boolean;
}

/** What is due in one plan; ends with a line feed. */
export function dueText(due: Due, view: DueView, canvas: Canvas): string {
  const { messages, paint, width, wide } = canvas;
  const { plan, asOf } = due.plan;
  const title = `${planTitle(plan, canvas).join('\n')}\n`;
  const over = periodOverWords(due, messages);
  const lines = (...texts: readonly string[]): string => texts.flatMap((text) => wrapped(text, width, wide)).join('\n');
  if (due.items.length === 0) return `${title}${lines(nothingDue(due, messages), ...over)}\n`;
  const late = due.items.filter(({ overdue }) => overdue).length;
  const heading = messages.due.heading(asOf, due.until, late, due.items.length - late, undatedYet(due));
  const tables = view.byUnit
    ? [...byUnit(due.items, messages)].map(
        ([unit, items]) => `${paint.bold(harmless(unit))}\n${tableFor(items, canvas)}`,
      )
    : [tableFor(due.items, canvas)];
  return `${title}${lines(heading, ...over)}\n\n${tables.join('\n')}`;
}

function tableFor(items: readonly DueItem[], canvas: Canvas): string {
  const { messages, paint, width } = canvas;
  const titles = { ...messages.columns, ...messages.due.columns };
  const leftOf = (item: DueItem) => ({ text: leftWords(item, messages), ...(item.overdue && { paint: paint.red }) });
  const narrow = width < 80;
  const slim = width < 60;
  const roomy = width >= 100;
  // What has no column of its own stands below the title.
  const titleOf = (item: DueItem): string =>
    [
      item.state.measure.title,
      ...(narrow ? [dueWords(item, messages)] : []),
      ...(roomy ? [] : [partyWords(item.state.leads, messages)]),
      ...(slim ? [leftWords(item, messages), obstacleWords(item, messages)] : []),
    ].join('\n');
  const due: ColumnOf<DueItem> = {
    title: titles.due,
    width: { most: 10 },
    of: (item) => dueWords(item, messages, 'column'),
  };
  const lead: ColumnOf<DueItem> = {
    title: titles.lead,
    width: { most: 10 },
    of: ({ state }) => partyWords(state.leads, messages),
  };
  const progress: ColumnOf<DueItem> = {
    title: titles.progress,
    width: { most: 8 },
    align: 'right',
    of: ({ state }) => percentText(state.progress.percent),
  };
  const left: ColumnOf<DueItem> = { title: titles.left, width: { share: 2 }, of: leftOf };
  const obstacle: ColumnOf<DueItem> = {
    title: titles.obstacle,
    width: { share: 3 },
    of: (item) => obstacleWords(item, messages),
  };
  const columns: readonly ColumnOf<DueItem>[] = [
    ...(narrow ? [] : [due]),
    { title: titles.id, width: { most: 9 }, of: ({ state }) => state.measure.id },
    { title: titles.measure, width: { share: 3 }, of: titleOf },
    ...(roomy ? [lead, progress] : []),
    ...(slim ? [] : [left, obstacle]),
  ];
  return tableOf(columns, items, canvas);
}
