/** `plan amend ID`, or `plan amend QUERY`: the promise changes from now on; the plan keeps the original one. */
import { command } from '../app/command/command.ts';
import { amend as entry } from '../app/record/entries/amend.ts';
import { queryArguments, severalOptions } from '../app/record/options.ts';
import { recordEach } from '../app/record/several.ts';

export const amend = command({
  writes: true,
  arguments: queryArguments,
  options: { ...entry.options, ...severalOptions },
  examples: ({ help }) => help.amend.examples,
  run: (call) => recordEach(call, entry),
});
