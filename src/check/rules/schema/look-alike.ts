/** Keys, ids and the like are written in plain characters. */
import type { ReadingRule } from '../../rule.ts';

export const schemaLookAlike: ReadingRule<{
  what: string;
  value: string;
  characters: string;
  mended: string;
  suggestion?: string;
}> = {
  id: 'schema/look-alike',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, value, characters }) => `${what}“${value}”里有全角、形近或者看不见的字符（${characters}）。`,
      advice: ({ mended }) => `用半角的英文字母、数字和连字符，写作 ${mended}。`,
    },
    en: {
      message: ({ what, value, characters }) =>
        `${what} ("${value}") contains full-width, look-alike or invisible characters (${characters}).`,
      advice: ({ mended }) => `Use plain letters, digits and hyphens: ${mended}.`,
    },
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: １-1, note: 各市推荐62所 }',
    good: '- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }\n',
  },
};
