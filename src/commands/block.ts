/** `plan block ID`: something stands in the way. */
import { command } from '../app/command/command.ts';
import { text } from '../app/command/options.ts';
import { expectOpen } from '../app/record/fields.ts';
import { recordingArguments, recordingOptions } from '../app/record/options.ts';
import { record, required } from '../app/record/record.ts';

export const block = command({
  writes: true,
  arguments: recordingArguments,
  options: {
    ...recordingOptions,
    problem: text('<text>', ({ help }) => help.block.problem),
    next: text('<text>', ({ help }) => help.block.next),
  },
  examples: ({ help }) => help.block.examples,
  run: (call) =>
    record(call, {
      expect: expectOpen,
      async fieldsOf({ options, session }) {
        const problem = await required('problem', options, (m) => m.block.askProblem, session);
        const next = options.next?.trim();
        return { state: 'blocked', problem, ...(next && { next }) };
      },
    }),
});
