/** A target has one number, or says that it has none. */
import type { ReadingRule } from '../../rule.ts';

export const schemaOneTarget: ReadingRule<{ what: string }> = {
  id: 'schema/one-target',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message:
        '目标里要写、也只能写这几个键中的一个：about（左右）、at_least（至少）、more_than（超过）、exactly（正好）、at_most（至多）、unquantified（没有数量）。',
      advice: '留一个，如 { about: 30, unit: 所 }；原文没有数量的，写 { unquantified: 一批 }。',
    },
    en: {
      message: 'A target must have exactly one of about, at_least, more_than, exactly, at_most and unquantified.',
      advice: 'Keep one, as in { about: 30, unit: 所 }. If the text gives no number, write { unquantified: 一批 }.',
    },
  },
  example: {
    in: 'measure',
    bad: 'target: { about: 30, at_least: 28, unit: 所 }',
    good: 'target: { about: 30, unit: 所 }',
  },
};
