/** `plan slippage` as a picture: a bar a unit, as long as the days by which its deadlines were postponed, with text alternatives. */
import type { Messages } from '../../i18n/messages.ts';
import type { SlippageByUnit, UnitSlippage } from '../../projection/slippage.ts';
import { element, xmlText } from '../text/xml.ts';
import { movesOf, slippageSummary, unitName, unitsShown } from '../words/slippage.ts';
import { roundSteps } from './axis.ts';
import { fitted } from './lettering.ts';
import { EDGE, HEAD, heading, line, patternFill, rect, svg, text, WIDTH } from './svg.ts';

const LEFT = 190;
const RIGHT = 560;
const TOP = HEAD + 24;
const ROW = 26;
const BAR = 14;

/** The picture of one plan; ends with a line feed. */
export function slippageSvg(slippage: SlippageByUnit, messages: Messages): string {
  const { plan, asOf } = slippage.plan;
  const words = messages.slippage;
  const id = `slippage-${plan.id}`;
  const units = unitsShown(slippage);
  const others = slippage.units.length - units.length;
  const steps = roundSteps(Math.max(0, ...units.map(({ days }) => days)));
  const x = (days: number): number => LEFT + (days / (steps.at(-1) ?? 1)) * (RIGHT - LEFT);
  const bottom = TOP + ROW * units.length;
  const rowOf = (unit: UnitSlippage, i: number): string => {
    const y = TOP + ROW * i;
    return element(
      'g',
      {},
      [
        `<title>${xmlText(rowWords(unit, messages))}</title>`,
        text(EDGE, y + 18, fitted(unitName(unit, messages), LEFT - 2 * EDGE)),
        rect(LEFT, y + (ROW - BAR) / 2, x(unit.days) - LEFT, BAR, { fill: patternFill(id, 'hatch'), stroke: '#000' }),
        text(RIGHT + EDGE, y + 18, fitted(noteOf(unit, messages), WIDTH - RIGHT - 2 * EDGE)),
      ].join(''),
    );
  };
  const scale = steps.map(
    (step) =>
      line(x(step), TOP - 4, x(step), bottom, { stroke: '#ccc' }) +
      text(x(step), TOP - 8, String(step), { 'text-anchor': 'middle' }),
  );
  const summary = slippageSummary(slippage, messages);
  const foot = units.length > 0 && others > 0 ? [words.others(others)] : [];
  const body = [
    heading(words.title(messages.planTitle(plan)), summary),
    ...(units.length === 0 ? [] : scale),
    ...units.map(rowOf),
    ...foot.map((line) => text(EDGE, bottom + 20, fitted(line, WIDTH - 2 * EDGE))),
  ];
  const description = [summary, ...units.map((unit) => rowWords(unit, messages)), ...foot].join('\n');
  return svg(
    { id, width: WIDTH, height: bottom + 32, title: words.alt(plan.title, asOf), description },
    body.join('\n'),
  );
}

function noteOf({ days, moved, overdue }: UnitSlippage, { slippage: words, partSeparator }: Messages): string {
  return [
    ...(moved.length > 0 ? [words.moved(days, moved.length)] : []),
    ...(overdue > 0 ? [words.overdue(overdue)] : []),
  ].join(partSeparator);
}

function rowWords(unit: UnitSlippage, messages: Messages): string {
  const words = messages.labelled(unitName(unit, messages), noteOf(unit, messages));
  return unit.moved.length === 0 ? words : `${words} (${movesOf(unit, messages)})`;
}
