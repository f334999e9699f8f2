/** What `plan tree` says in English, and its help. */
import { plural } from '../../model/plural.ts';

export const words = {
  name: (id: string, title: string, lead: string) => `${id} ${title} (${lead})`,
  own: (value: string) => `${value} of it by its own entries`,
  target: (target: string) => `target ${target}`,
  progress: (percent: string) => `progress ${percent}`,
  repeated: 'shown above, counted once',
  silent: (count: number, names: string) => `Nothing reported by ${plural(count, 'measure')}: ${names}.`,
  nothing: 'No measure of another plan serves this one.',
};

export const help = {
  summary: 'show which measures of lower plans serve those of a plan, what each adds, and which are silent',
  examples: [
    ['plan tree', 'the default plan'],
    ['plan tree --plan all --as-of 2022-06-30', 'every plan, on that day'],
  ],
};
