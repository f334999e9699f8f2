/** What a journal entry says, part by part. */
import type { Messages } from '../i18n/messages.ts';
import type { Entry } from '../model/journal.ts';
import { amount, targetWords } from './terminal/wording.ts';

/** The parts, in order; `unit` is that of the target, `names` are the members of the roster by their ids. */
export function entryParts(
  entry: Entry,
  unit: string | undefined,
  names: ReadonlyMap<string, string>,
  messages: Messages,
): readonly string[] {
  const words = messages.show.entry;
  const { stage, member, amend } = entry;
  const said = [
    entry.state && (entry.state === 'reopened' ? words.reopened : messages.states[entry.state]),
    member !== undefined && stage !== undefined
      ? words.member(names.get(member) ?? member, stage)
      : stage && words.stage(stage),
    entry.occurrence && (entry.waive ? words.waived : words.occurrence)(entry.occurrence),
    entry.value === undefined ? undefined : words.value(amount(entry.value, unit)),
    entry.add === undefined ? undefined : words.add(amount(entry.add, unit)),
    entry.percent === undefined ? undefined : words.percent(entry.percent),
    amend?.due && words.amendDue(amend.due),
    amend?.lead && words.amendLead(amend.lead),
    amend?.target && words.amendTarget(targetWords(amend.target, messages)),
    entry.note,
    entry.problem && words.problem(entry.problem),
    entry.next && words.next(entry.next),
    entry.reason && words.reason(entry.reason),
    ...entry.evidence.map(({ ref, title, file, url }) =>
      words.evidence([ref, title, file, url].filter(Boolean).join(' ')),
    ),
    entry.by && words.by(entry.by),
  ];
  return said.flatMap((part) => part || []);
}
