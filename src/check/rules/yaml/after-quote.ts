/** A quotation is a whole value. */
import type { ReadingRule } from '../../rule.ts';

export const yamlAfterQuote: ReadingRule = {
  id: 'yaml/after-quote',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '英文引号在这里已经结束，后面又有文字。',
      advice: '正文里的引号用中文引号“”；如果整个值都要加引号，把后一个引号移到末尾。',
    },
    en: {
      message: 'The quotation ends here, but more text follows.',
      advice: 'Inside text, use typographic quotation marks; or move the closing mark to the end of the value.',
    },
  },
  example: {
    in: 'measure',
    bad: 'note: "待核"之后再报',
    good: 'note: “待核”之后再报',
  },
};
