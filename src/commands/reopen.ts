/** `plan reopen ID`: what was closed is taken up again, for a reason. */

import type { Command } from '../app/command.ts';
import { addRecordingOptions, record, required } from '../app/record/record.ts';
import { UsageError } from '../app/usage-error.ts';
import { isClosed } from '../projection/facts.ts';

export const reopen: Command = {
  writes: true,
  define(command, messages) {
    addRecordingOptions(command, messages);
    command.option('--reason <text>', messages.help.cancel.reason);
  },
  examples: ({ help }) => help.reopen.examples,
  run: (context, args, options) =>
    record(context, args, options, async (subject) => {
      const { state, session } = subject;
      if (!isClosed(state)) {
        throw new UsageError((m) => m.reopen.notClosed(state.measure.id, m.states[state.state]), session.language);
      }
      return { state: 'reopened', reason: await required(subject, 'reason', (m) => m.record.askReason) };
    }),
};
