/** 调整事项 in words: what was changed, from what to what, and why. */
import type { RootContent } from 'mdast';
import { daysBetween } from '../../../model/date.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { Change } from '../../../report/sections/amendments.ts';
import { targetWords } from '../../terminal/wording.ts';
import { type Inline, numbered } from '../mdast.ts';
import { clause, measureName, occurrenceName } from '../words.ts';
import type { Writer } from '../writer.ts';

export function changes(report: PlanReport, writer: Writer): readonly RootContent[] {
  if (report.changes.length === 0) return [];
  return [numbered(report.changes.map((change) => itemOf(change, writer)))];
}

function itemOf(change: Change, writer: Writer): readonly Inline[] {
  const { state, entry } = change;
  const { words } = writer;
  const reason = entry.reason === undefined ? words.changes.noReason : words.changes.reason(clause(entry.reason));
  // The remark on a measure given up is told here, since it has no progress to tell any more.
  const note = change.what === 'cancelled' && entry.note !== undefined ? words.sentence(clause(entry.note)) : '';
  const say = change.what === 'amended' ? words.changes.amended : words.entry.fact;
  const what = words.sentence(say(words.day(entry.date), whatWords(change, writer)));
  return [
    words.labelled(measureName(state, writer), [what, reason, note].filter((part) => part !== '').join(words.gap)),
    writer.cite([entry]),
  ];
}

function whatWords({ what, entry, was, state }: Change, { words, messages }: Writer): string {
  const say = words.changes;
  if (what === 'waived') return say.waived(occurrenceName(entry.occurrence ?? '', state, words));
  if (what !== 'amended') return say[what];
  const { due, lead, target } = entry.amend ?? {};
  const parts = [
    ...(due === undefined
      ? []
      : [
          was.due === undefined
            ? say.dueSet(words.date(due))
            : say.due(words.date(was.due), words.date(due), daysBetween(was.due, due)),
        ]),
    ...(lead === undefined ? [] : [was.lead === undefined ? say.leadSet(lead) : say.lead(was.lead, lead)]),
    ...(target === undefined
      ? []
      : [
          was.target === undefined
            ? say.targetSet(targetWords(target, messages))
            : say.target(targetWords(was.target, messages), targetWords(target, messages)),
        ]),
  ];
  return parts.join(words.comma);
}
