/** A value is one of those that its key allows. */
import { maybe } from '../../maybe.ts';
import type { ReadingRule } from '../../rule.ts';

export const schemaNotAllowed: ReadingRule<{ what: string; value: string; allowed: string; suggestion?: string }> = {
  id: 'schema/not-allowed',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, value, suggestion }) => `${what}不能写“${value}”。${maybe`您是不是要写 ${suggestion}？`}`,
      advice: ({ allowed }) => `可用的值：${allowed}。`,
    },
    en: {
      message: ({ what, value, suggestion }) => `${what} cannot be "${value}".${maybe` Did you mean ${suggestion}?`}`,
      advice: ({ allowed }) => `The allowed values are ${allowed}.`,
    },
  },
  example: {
    in: 'workspace',
    bad: 'language: cn',
    good: 'language: zh',
  },
};
