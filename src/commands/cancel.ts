/** `plan cancel ID`: it will not be done, for a reason. */
import { command } from '../app/command/command.ts';
import { text } from '../app/command/options.ts';
import { expectOpen } from '../app/record/fields.ts';
import { recordingArguments, recordingOptions } from '../app/record/options.ts';
import { record, required } from '../app/record/record.ts';

export const cancel = command({
  writes: true,
  arguments: recordingArguments,
  options: { ...recordingOptions, reason: text('<text>', ({ help }) => help.cancel.reason) },
  examples: ({ help }) => help.cancel.examples,
  run: (call) =>
    record(call, {
      expect: expectOpen,
      async fieldsOf({ options, session }) {
        return { state: 'cancelled', reason: await required('reason', options, (m) => m.record.askReason, session) };
      },
    }),
});
