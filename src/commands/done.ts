/** `plan done ID`: it is finished; with the evidence for it. */
import { command } from '../app/command/command.ts';
import { done as entry } from '../app/record/entries/done.ts';
import { queryArguments, severalOptions } from '../app/record/options.ts';
import { recordEach } from '../app/record/several.ts';

export const done = command({
  writes: true,
  arguments: queryArguments,
  options: { ...entry.options, ...severalOptions },
  examples: ({ help }) => help.done.examples,
  run: (call) => recordEach(call, entry),
});
