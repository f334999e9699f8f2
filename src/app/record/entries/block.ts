/** That something stands in the way: what `plan block` enters. */
import { text, type Values } from '../../command/options.ts';
import { expectOpen } from '../fields.ts';
import { recordingOptions } from '../options.ts';
import { type Fields, type Recording, required } from '../record.ts';
import { entryKind } from './kind.ts';

const options = {
  ...recordingOptions,
  problem: text('<text>', ({ help }) => help.block.problem),
  next: text('<text>', ({ help }) => help.block.next),
};

export const block = entryKind({ options, expect: expectOpen, fieldsOf });

async function fieldsOf({ options: given, session }: Recording<Values<typeof options>>): Promise<Fields> {
  const problem = await required('problem', given, (m) => m.block.askProblem, session);
  const next = given.next?.trim();
  return { state: 'blocked', problem, ...(next && { next }) };
}
