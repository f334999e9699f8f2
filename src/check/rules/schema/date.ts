/** A date is a day of the calendar, in its form. */
import { maybe } from '../../maybe.ts';
import type { ReadingRule } from '../../rule.ts';

export const schemaDate: ReadingRule<{ what: string; value: string; example: string; term?: string }> = {
  id: 'schema/date',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, value }) => `${what}应当是日期，“${value}”不是有效的日期。`,
      advice: ({ term, example }) =>
        `${maybe`可以照录原文里落到某一天的说法，如 ${term}；或者`}按“年-月-日”写，月、日各两位，如 ${example}；也核对这个月有没有这一天。`,
    },
    en: {
      message: ({ what, value }) => `${what} must be a date; "${value}" is not valid.`,
      advice: ({ term, example }) =>
        `${maybe`You may keep the document's wording if it names one day, as in ${term}. `}Write a date as year-month-day, as in ${example}, and check that the month has that day.`,
    },
  },
  example: {
    in: 'measure',
    bad: 'due: 2022-02-30',
    good: 'due: 2022-02-28',
  },
};
