/** `plan done ID`: it is finished; with the evidence for it. */
import type { Command } from '../app/command.ts';
import { amountOption, evidenceOf, evidenceOption, evidenceOptions, expectOpen } from '../app/record/options.ts';
import { addRecordingOptions, type Fields, record, required, type Subject } from '../app/record/record.ts';

export const done: Command = {
  writes: true,
  define(command, messages) {
    addRecordingOptions(command, messages);
    evidenceOption(command, messages);
    command
      .option('--without-evidence', messages.help.done.withoutEvidence)
      .option('--value <number>', messages.help.log.value);
  },
  examples: ({ help }) => help.done.examples,
  run: (context, args, options) => record(context, args, options, fieldsOf),
};

async function fieldsOf(subject: Subject): Promise<Fields> {
  const { options } = subject;
  expectOpen(subject);
  const given = evidenceOptions(subject);
  const total = amountOption(subject, 'value');
  const value = total === undefined ? {} : { value: total };
  if (given.evidence || options.flag('withoutEvidence')) return { state: 'done', ...value, ...given };
  const answer = await required(subject, 'evidence', (m) => m.done.askEvidence);
  return { state: 'done', ...value, evidence: [evidenceOf(answer, subject)] };
}
