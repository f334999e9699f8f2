/** `plan log ID`: what happened: a stage reached, a number, a remark. */
import { command } from '../app/command/command.ts';
import { log as entry } from '../app/record/entries/log.ts';
import { queryArguments, severalOptions } from '../app/record/options.ts';
import { recordEach } from '../app/record/several.ts';

export const log = command({
  writes: true,
  arguments: queryArguments,
  options: { ...entry.options, ...severalOptions },
  examples: ({ help }) => help.log.examples,
  run: (call) => recordEach(call, entry),
});
