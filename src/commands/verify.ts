/** `plan verify ID`: somebody other than who reported it has checked that it is done (销号). */
import { command } from '../app/command/command.ts';
import { verify as entry } from '../app/record/entries/verify.ts';
import { recordingArguments } from '../app/record/options.ts';
import { record } from '../app/record/record.ts';

export const verify = command({
  writes: true,
  arguments: recordingArguments,
  options: entry.options,
  examples: ({ help }) => help.verify.examples,
  run: (call) => record(call, entry),
});
