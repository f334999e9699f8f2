/** `plan block ID`: something stands in the way. */
import type { Command } from '../app/command.ts';
import { expectOpen } from '../app/record/options.ts';
import { addRecordingOptions, record, required } from '../app/record/record.ts';

export const block: Command = {
  writes: true,
  define(command, messages) {
    addRecordingOptions(command, messages);
    command.option('--problem <text>', messages.help.block.problem).option('--next <text>', messages.help.block.next);
  },
  examples: ({ help }) => help.block.examples,
  run: (context, args, options) =>
    record(context, args, options, async (subject) => {
      expectOpen(subject);
      const problem = await required(subject, 'problem', (m) => m.block.askProblem);
      const next = options.text('next')?.trim();
      return { state: 'blocked', problem, ...(next && { next }) };
    }),
};
