/** 调整事项 in words: what was changed, from what to what, and why. */
import type { RootContent } from 'mdast';
import { daysBetween } from '../../../model/date.ts';
import { type Amendment, hasDeadline } from '../../../model/journal.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { PromiseChange } from '../../../report/sections/amendments.ts';
import { dayWords } from '../../words/due.ts';
import { clause, occurrenceName } from '../../words/entry-sentences.ts';
import { partyWords, targetWords } from '../../words/values.ts';
import { type Inline, numbered } from '../mdast.ts';
import { measureName } from '../words.ts';
import type { Writer } from '../writer.ts';

export function changes(report: PlanReport, writer: Writer): readonly RootContent[] {
  if (report.changes.length === 0) return [];
  return [numbered(report.changes.map((change) => itemOf(change, writer)))];
}

function itemOf(change: PromiseChange, writer: Writer): readonly Inline[] {
  const { state, entry } = change;
  const { words, messages } = writer;
  const reason = entry.reason === undefined ? words.changes.noReason : words.changes.reason(clause(entry.reason));
  // The remark on a measure given up is told here, since it has no progress to tell any more.
  const note = change.what === 'cancelled' && entry.note !== undefined ? words.sentence(clause(entry.note)) : '';
  const say = change.what === 'amended' ? words.entry.remark : words.entry.fact;
  const what = words.sentence(say(words.day(entry.date), whatWords(change, writer)));
  return [
    messages.labelled(measureName(state, writer), [what, reason, note].filter((part) => part !== '').join(words.gap)),
    writer.cite([entry]),
  ];
}

function whatWords({ what, entry, was, state }: PromiseChange, writer: Writer): string {
  const { words, messages } = writer;
  const say = words.changes;
  if (what === 'waived') return say.waived(occurrenceName(entry.occurrence ?? '', state, words));
  if (what !== 'amended') return words.entry.states[what];
  const { amend = {} } = entry;
  const { target } = amend;
  const [lead, led] = [amend.leads, was.leads].map((names) => names && partyWords(names, messages));
  const parts = [
    ...(hasDeadline(amend) ? [dueWords(was, amend, writer)] : []),
    ...(amend.milestones ?? []).map((milestone) => {
      const before = was.milestones?.find(({ title }) => title === milestone.title);
      return say.milestone(milestone.title, dueWords(before ?? {}, milestone, writer));
    }),
    ...(lead === undefined ? [] : [led === undefined ? say.leadSet(lead) : say.lead(led, lead)]),
    ...(target === undefined
      ? []
      : [
          was.target === undefined
            ? say.targetSet(targetWords(target, messages))
            : say.target(targetWords(was.target, messages), targetWords(target, messages)),
        ]),
  ];
  return parts.join(messages.partSeparator);
}

/** From which deadline to which, in the documents' own terms; by how many days, where both are days and not the same. */
function dueWords(was: Amendment, is: Amendment, { words, messages }: Writer): string {
  const say = words.changes;
  const wordsOf = (deadline: Amendment): string => dayWords(deadline, messages, words.date);
  if (!hasDeadline(was)) return say.dueSet(wordsOf(is));
  const days = was.due === undefined || is.due === undefined ? 0 : daysBetween(was.due, is.due);
  return days === 0 ? say.dueReworded(wordsOf(was), wordsOf(is)) : say.due(wordsOf(was), wordsOf(is), days);
}
