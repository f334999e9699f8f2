/** `plan block ID`: something stands in the way. */
import { command } from '../app/command/command.ts';
import { block as entry } from '../app/record/entries/block.ts';
import { recordingArguments } from '../app/record/options.ts';
import { record } from '../app/record/record.ts';

export const block = command({
  writes: true,
  arguments: recordingArguments,
  options: entry.options,
  examples: ({ help }) => help.block.examples,
  run: (call) => record(call, entry),
});
