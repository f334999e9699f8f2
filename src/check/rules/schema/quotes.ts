/** Quotation marks around a value are plain ones. */
import type { ReadingRule } from '../../rule.ts';

export const schemaQuotes: ReadingRule<{ what: string; value: string; mended: string }> = {
  id: 'schema/quotes',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, value }) => `${what}用了中文引号：${value}。`,
      advice: ({ mended }) => `换成英文引号：${mended}`,
    },
    en: {
      message: ({ what, value }) => `${what} uses typographic quotation marks: ${value}.`,
      advice: ({ mended }) => `Use plain ones: ${mended}`,
    },
  },
  example: {
    in: 'measure',
    bad: 'links: [“1”]',
    good: 'links: ["1"]',
  },
};
