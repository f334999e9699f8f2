/** Text that other programs read as something else is in quotes. */
import type { TextRule } from '../../rule.ts';

export const yamlQuotesNeeded: TextRule<{ written: string; other: string }> = {
  id: 'yaml/quotes-needed',
  family: 'text',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ written, other }) => `“${written}”在这里是文字，别的程序会读成${other}。`,
      advice: ({ written }) => `加上英文双引号："${written}"。`,
    },
    en: {
      message: ({ written, other }) => `${written} is text here, but other programs read it as ${other}.`,
      advice: ({ written }) => `Put it in double quotes: "${written}".`,
    },
  },
  why: {
    zh: 'YAML 1.1 把 no、off 读作“否”，把 1:30 读作 90；加上引号，读的都一样。',
    en: 'YAML 1.1 reads no and off as false, and 1:30 as 90; in quotes, every program reads them the same way.',
  },
  example: {
    in: 'measure',
    bad: 'note: no',
    good: 'note: "no"',
  },
};
