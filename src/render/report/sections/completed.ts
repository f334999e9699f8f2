/** 本期完成 in words: a numbered item a measure, with whether its target was met and what proves it. */
import type { RootContent } from 'mdast';
import { isNumberTarget } from '../../../model/target.ts';
import { isDone } from '../../../projection/facts.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { Completed } from '../../../report/sections/completed.ts';
import { describedEntries, occurrenceName } from '../../words/entry-sentences.ts';
import { targetWords } from '../../words/values.ts';
import { type Inline, numbered } from '../mdast.ts';
import { evidenceWords, measureName } from '../words.ts';
import type { Writer } from '../writer.ts';
import { verdictWords } from './indicators.ts';

export function completed(report: PlanReport, writer: Writer): readonly RootContent[] {
  if (report.completed.length === 0) return [];
  return [numbered(report.completed.map((one) => itemOf(one, report, writer)))];
}

function itemOf(one: Completed, report: PlanReport, writer: Writer): readonly Inline[] {
  const { words, messages } = writer;
  const { state, entries, occurrences } = one;
  const verdict = occurrences.length > 0 ? '' : verdictOn(state, report, writer);
  return [
    messages.labelled(measureName(state, writer), tellingOf(one, report, writer)),
    verdict === '' ? '' : words.gap + verdict,
    writer.cite(entries),
    evidenceWords(entries, writer),
  ];
}

/** In a report on a long period the way is left out: how it ended, and that it was taken up again, and how many occurrences were met. */
export function tellingOf({ state, entries, occurrences }: Completed, { period }: PlanReport, writer: Writer): string {
  const { words, messages } = writer;
  if (period.every === 'week' || period.every === 'month') return describedEntries(entries, state, writer);
  if (occurrences.length > 0) {
    const late = occurrences.filter(({ standing }) => standing === 'late').length;
    const names = occurrences.map(({ id }) => occurrenceName(id, state, words)).join(messages.listSeparator);
    return words.sentence(words.entry.metAll(occurrences.length, names, late));
  }
  const ending = entries.filter((entry) => isDone(entry) || entry.state === 'reopened');
  return describedEntries(ending, state, writer);
}

/** How the promised number stands, as among the indicators, or that it was never told; nothing where none was promised. */
function verdictOn(
  { target, reasons, measure }: Completed['state'],
  { indicators }: PlanReport,
  writer: Writer,
): string {
  if (!isNumberTarget(target)) return '';
  const { words, messages } = writer;
  const told = indicators.reported.find(({ state }) => state.measure === measure);
  const isUnreported = reasons.some(({ code }) => code === 'unreported');
  const verdict = isUnreported ? words.verdicts.unreported : told && verdictWords(told, writer);
  return verdict === undefined ? '' : words.target(targetWords(target, messages), verdict);
}
