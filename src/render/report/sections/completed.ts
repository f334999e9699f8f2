/** 本期完成 in words: a numbered item a measure, with whether its target was met and what proves it. */
import type { RootContent } from 'mdast';
import { isMet, isNumberTarget } from '../../../model/target.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { Completed } from '../../../report/sections/completed.ts';
import { targetWords } from '../../terminal/wording.ts';
import { type Inline, numbered } from '../mdast.ts';
import { evidenceOf, measureName, told } from '../words.ts';
import type { Writer } from '../writer.ts';

export function completed(report: PlanReport, writer: Writer): readonly RootContent[] {
  if (report.completed.length === 0) return [];
  return [numbered(report.completed.map((one) => itemOf(one, report, writer)))];
}

function itemOf({ state, entries, occurrences }: Completed, report: PlanReport, writer: Writer): readonly Inline[] {
  const { words } = writer;
  const verdict = occurrences.length > 0 ? '' : verdictOn(state, report, writer);
  return [
    words.labelled(measureName(state, writer), told(entries, state, writer)),
    verdict === '' ? '' : words.gap + verdict,
    ...(entries.some(({ evidence }) => evidence.length > 0) ? [words.gap, evidenceOf(entries, writer)] : []),
    writer.cite(entries),
  ];
}

/** Whether the promised number was reached; nothing where none was promised or reported. */
function verdictOn(
  { target, facts: { value } }: Completed['state'],
  { settings }: PlanReport,
  { words, messages }: Writer,
): string {
  if (!isNumberTarget(target) || value === undefined) return '';
  const isReached = isMet(target, value, settings.thresholds.about);
  const missed = target.stretch ? words.verdicts.stretchMissed : words.verdicts.missed;
  return words.target(targetWords(target, messages), isReached ? words.verdicts.met : missed);
}
