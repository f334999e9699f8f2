/** `plan slippage` for a terminal: a row a unit, with the days by which its deadlines were postponed. */
import type { SlippageByUnit, UnitSlippage } from '../../projection/slippage.ts';
import { movesOf, slippageSummary, unitName, unitsShown } from '../words/slippage.ts';
import { chartTitle } from './plan-title.ts';
import { type ColumnOf, tableOf } from './table.ts';
import { bar, type Canvas, wrappedText } from './terminal.ts';

/** The chart of one plan; ends with a line feed. */
export function slippageText(slippage: SlippageByUnit, canvas: Canvas): string {
  const { messages } = canvas;
  const words = messages.slippage;
  const shown = unitsShown(slippage);
  const others = slippage.units.length - shown.length;
  const head = wrappedText(
    [...chartTitle(words.title, slippage.plan.plan, canvas), slippageSummary(slippage, messages)],
    canvas,
  );
  if (shown.length === 0) return head;
  const rest = others > 0 ? wrappedText([words.others(others)], canvas) : '';
  return `${head}\n${unitTable(shown, canvas)}${rest}`;
}

/** Cells of the longest bar. */
const BAR = 12;

function unitTable(units: readonly UnitSlippage[], canvas: Canvas): string {
  const { messages, width } = canvas;
  const { columns: titles } = messages.slippage;
  const number = (title: string, of: (unit: UnitSlippage) => number): ColumnOf<UnitSlippage> => ({
    title,
    width: { most: 10 },
    align: 'right',
    of: (unit) => String(of(unit)),
  });
  const most = Math.max(...units.map(({ days }) => days));
  const drawn: ColumnOf<UnitSlippage> = {
    title: '',
    width: { most: BAR },
    of: ({ days }) => (days === 0 ? '' : bar(100, Math.max(1, Math.round((days * BAR) / most)), canvas)),
  };
  return tableOf(
    [
      { title: titles.unit, width: { most: 24 }, of: (unit) => unitName(unit, messages) },
      ...(width < 66 ? [] : [number(titles.measures, ({ measures }) => measures)]),
      number(titles.moved, ({ moved }) => moved.length),
      number(titles.days, ({ days }) => days),
      number(titles.overdue, ({ overdue }) => overdue),
      ...(width < 66 ? [] : [drawn]),
      ...(width < 80
        ? []
        : [{ title: titles.which, width: { share: 1 }, of: (unit: UnitSlippage) => movesOf(unit, messages) }]),
    ],
    units,
    canvas,
  );
}
