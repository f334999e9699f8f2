/** `plan reopen ID`: what was closed is taken up again, for a reason. */

import { command } from '../app/command/command.ts';
import { text } from '../app/command/options.ts';
import { recordingArguments, recordingOptions } from '../app/record/options.ts';
import { record, required } from '../app/record/record.ts';
import { UsageError } from '../app/usage-error.ts';
import { isClosed } from '../projection/facts.ts';

export const reopen = command({
  writes: true,
  arguments: recordingArguments,
  options: { ...recordingOptions, reason: text('<text>', ({ help }) => help.cancel.reason) },
  examples: ({ help }) => help.reopen.examples,
  run: (call) =>
    record(call, {
      expect({ state, session }) {
        if (isClosed(state)) return;
        throw new UsageError((m) => m.reopen.notClosed(state.measure.id, m.states[state.state]), session.language);
      },
      async fieldsOf({ options, session }) {
        return { state: 'reopened', reason: await required('reason', options, (m) => m.record.askReason, session) };
      },
    }),
});
