/** `plan withdraw ID --corrects DATE`: an earlier entry counts no longer, for a reason; it stays in its file. */
import { command } from '../app/command/command.ts';
import { text, type Values } from '../app/command/options.ts';
import { amountFrom, dayCorrected, milestoneFrom, occurrenceFrom } from '../app/record/fields.ts';
import { memberNamed } from '../app/record/member.ts';
import { recordingArguments, recordingOptions } from '../app/record/options.ts';
import { type Fields, type Recording, record, required, requiredAs } from '../app/record/record.ts';
import type { Entry } from '../model/journal.ts';

const withdrawOptions = {
  ...recordingOptions,
  corrects: text('<date>', ({ help }) => help.withdraw.corrects),
  reason: text('<text>', ({ help }) => help.cancel.reason),
  stage: text('<stage>', ({ help }) => help.withdraw.which),
  milestone: text('<title>', ({ help }) => help.withdraw.which),
  member: text('<name>', ({ help }) => help.withdraw.which),
  occurrence: text('<period>', ({ help }) => help.withdraw.which),
  value: text('<number>', ({ help }) => help.withdraw.which),
};

export const withdraw = command({
  writes: true,
  arguments: recordingArguments,
  options: withdrawOptions,
  examples: ({ help }) => help.withdraw.examples,
  run: (call) => record(call, { fieldsOf }),
});

/** The day of the entry, why it is withdrawn, and what tells it from others of that day. */
async function fieldsOf(subject: Recording<Values<typeof withdrawOptions>>): Promise<Fields> {
  const { options, session, state, plan } = subject;
  const readDay = (text: string) => dayCorrected(text, subject);
  const corrects = await requiredAs('corrects', options, (m) => m.withdraw.askDay, session, readDay);
  const reason = await required('reason', options, (m) => m.record.askReason, session);
  const value = amountFrom('value', subject);
  const who = options.member?.trim();
  const member = who && state.roster ? memberNamed(who, state.roster, session).id : who;
  // An entry about a member has a stage: where none is named, the one that the member reached that day is meant.
  const ofMember = (entry: Entry): boolean =>
    entry.on === state.measure.id && entry.date === corrects && entry.member === member;
  const stage = options.stage?.trim() || (member && plan.journal.find(ofMember)?.stage);
  return {
    corrects,
    withdraw: true,
    ...(stage && { stage }),
    ...(member && { member }),
    ...milestoneFrom(subject),
    ...occurrenceFrom(subject),
    ...(value !== undefined && { value }),
    reason,
  };
}
