/** `plan done ID`: it is finished; with the evidence for it. */
import { command } from '../app/command/command.ts';
import { flag, text, type Values } from '../app/command/options.ts';
import { amountFrom, evidenceFrom, evidenceOf, expectOpen } from '../app/record/fields.ts';
import { evidenceOptions, queryArguments, recordingOptions, severalOptions } from '../app/record/options.ts';
import { type Fields, type Recording, requiredAs } from '../app/record/record.ts';
import { recordEach } from '../app/record/several.ts';
import { isClosed } from '../projection/facts.ts';

const doneOptions = {
  ...recordingOptions,
  ...severalOptions,
  ...evidenceOptions,
  withoutEvidence: flag(({ help }) => help.done.withoutEvidence),
  value: text('<number>', ({ help }) => help.log.value),
};

export const done = command({
  writes: true,
  arguments: queryArguments,
  options: doneOptions,
  examples: ({ help }) => help.done.examples,
  run: (call) => recordEach(call, { expect: expectOpen, fieldsOf, isFor: (state) => !isClosed(state) }),
});

async function fieldsOf(subject: Recording<Values<typeof doneOptions>>): Promise<Fields> {
  const { options, session } = subject;
  const given = evidenceFrom(subject);
  const total = amountFrom('value', subject);
  const value = total === undefined ? {} : { value: total };
  if (given.evidence || options.withoutEvidence) return { state: 'done', ...value, ...given };
  const read = (text: string) => evidenceOf(text, subject);
  const evidence = await requiredAs('evidence', options, (m) => m.done.askEvidence, session, read);
  return { state: 'done', ...value, evidence: [evidence] };
}
