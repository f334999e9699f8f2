/** That a measure is finished, with the evidence for it: what `plan done` enters. */
import { isClosed } from '../../../projection/facts.ts';
import { flag, text, type Values } from '../../command/options.ts';
import { amountFrom, evidenceFrom, evidenceOf, expectOpen } from '../fields.ts';
import { evidenceOptions, recordingOptions } from '../options.ts';
import { type Fields, type Recording, requiredAs } from '../record.ts';
import { entryKind } from './kind.ts';

const options = {
  ...recordingOptions,
  ...evidenceOptions,
  withoutEvidence: flag(({ help }) => help.done.withoutEvidence),
  value: text('<number>', ({ help }) => help.log.value),
};

export const done = entryKind({ options, expect: expectOpen, fieldsOf, isFor: (state) => !isClosed(state) });

async function fieldsOf(subject: Recording<Values<typeof options>>): Promise<Fields> {
  const { options, session } = subject;
  const given = evidenceFrom(subject);
  const total = amountFrom('value', subject);
  const value = total === undefined ? {} : { value: total };
  if (given.evidence || options.withoutEvidence) return { state: 'done', ...value, ...given };
  const read = (text: string) => evidenceOf(text, subject);
  const evidence = await requiredAs('evidence', options, (m) => m.done.askEvidence, session, read);
  return { state: 'done', ...value, evidence: [evidence] };
}
