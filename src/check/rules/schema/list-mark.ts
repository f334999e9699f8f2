/** The items of a list are set apart by plain commas. */
import type { ReadingRule } from '../../rule.ts';

export const schemaListMark: ReadingRule<{ what: string; value: string; mended?: string }> = {
  id: 'schema/list-mark',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, value }) => `${what}“${value}”用中文标点把几项连成了一项。`,
      advice: ({ mended }) =>
        mended === undefined
          ? '各项之间用英文逗号加空格；名称里的括号、引号要成对，如 各县（市、区）。'
          : `列表的各项之间用英文逗号加空格：[${mended}]`,
    },
    en: {
      message: ({ what, value }) => `${what} ("${value}") is several items joined by full-width punctuation.`,
      advice: ({ mended }) =>
        mended === undefined
          ? 'Put a comma and a space between the items, and give every bracket or quotation mark in a name its other half, as in 各县（市、区）.'
          : `Put a comma and a space between the items: [${mended}]`,
    },
  },
  example: {
    in: 'measure',
    bad: 'depends: [1-1、1-3]',
    good: 'depends: [1-1]',
  },
};
