/** `plan cancel ID`: it will not be done, for a reason. */
import type { Command } from '../app/command.ts';
import { expectOpen } from '../app/record/options.ts';
import { addRecordingOptions, record, required } from '../app/record/record.ts';

export const cancel: Command = {
  writes: true,
  define(command, messages) {
    addRecordingOptions(command, messages);
    command.option('--reason <text>', messages.help.cancel.reason);
  },
  examples: ({ help }) => help.cancel.examples,
  run: (context, args, options) =>
    record(context, args, options, async (subject) => {
      expectOpen(subject);
      return { state: 'cancelled', reason: await required(subject, 'reason', (m) => m.record.askReason) };
    }),
};
