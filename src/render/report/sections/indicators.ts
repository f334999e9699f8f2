/** 指标完成情况 as a table: target, actual, share, and the pace against the time gone. */

import type { RootContent } from 'mdast';
import { percentText, pointsBetween } from '../../../model/percent.ts';
import type { MeasureState } from '../../../projection/state.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { Indicator } from '../../../report/sections/indicators.ts';
import { targetWords } from '../../words/values.ts';
import { longTable } from '../long-table.ts';
import { type Inline, inline, paragraph } from '../mdast.ts';
import { directionOf, shortName } from '../words.ts';
import type { Writer } from '../writer.ts';

export function indicators(
  { indicators: { reported, unreported, unquantified }, now }: PlanReport,
  writer: Writer,
): readonly RootContent[] {
  const { words } = writer;
  const say = words.indicators;
  const align = [null, null, 'right', 'right', 'right', 'right', null] as const;
  const rest = [
    unreported.length === 0 ? '' : named(unreported, say.unreported, say.unreportedMany, writer),
    unquantified.length === 0 ? '' : named(unquantified, say.unquantified, say.unquantifiedMany, writer),
  ].filter((sentence) => sentence !== '');
  return [
    ...(reported.length === 0 ? [] : longTable(say.columns, align, reported, (one) => rowOf(one, writer), now, writer)),
    ...(rest.length === 0 ? [] : [paragraph(rest.join(words.gap))]),
  ];
}

/** More than these would be a list nobody reads. */
const MOST_NAMED = 8;

function named(
  states: readonly MeasureState[],
  few: (count: number, names: string) => string,
  many: (count: number) => string,
  { messages }: Writer,
): string {
  if (states.length > MOST_NAMED) return many(states.length);
  return few(states.length, states.map(shortName).join(messages.listSeparator));
}

function rowOf(indicator: Indicator, writer: Writer): readonly Inline[] {
  const { state, target, value, percent, elapsed, entries } = indicator;
  const { words, messages } = writer;
  const { indicators: say } = words;
  return [
    shortName(state),
    targetWords(target, messages),
    [...inline(messages.amount(value, target.unit)), ...writer.cite(entries)],
    percent === undefined ? say.none : percentText(percent),
    percentText(elapsed),
    paceOf(indicator, writer),
    verdictWords(indicator, writer),
  ];
}

/** What is finished, one way or the other, has no pace; nor has what is kept or not as it stands now. */
function paceOf({ percent, elapsed, verdict }: Indicator, { words }: Writer): string {
  if (percent === undefined || verdict !== 'open') return words.indicators.none;
  const points = pointsBetween(elapsed, Math.min(100, Math.max(0, percent)));
  return words.indicators.pace(String(Math.abs(points)), directionOf(points));
}

/** Whether the number is reached, kept, exceeded or missed. */
export function verdictWords({ verdict, target }: Indicator, { words: { verdicts } }: Writer): string {
  return verdict === 'missed' && target.stretch ? verdicts.stretchMissed : verdicts[verdict];
}
