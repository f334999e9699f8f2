/** A text is of the form that its key asks for. */
import { expectation } from '../../expectation.ts';
import { maybe } from '../../maybe.ts';
import type { ReadingRule } from '../../rule.ts';

export const schemaForm: ReadingRule<{
  what: string;
  value: string;
  expected: string;
  example: string;
  task?: string;
}> = {
  id: 'schema/form',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, value, task }) =>
        `${what}的写法不对：“${value}”。${maybe`${task} 是任务的编号，这里要写举措的编号，如 ${task}-1。`}`,
      advice: ({ expected, example }) => expectation.zh(expected, example),
    },
    en: {
      message: ({ what, value, task }) =>
        `${what} has the wrong form: "${value}".${maybe` ${task} is the id of a task; give the id of one of its measures, such as ${task}-1.`}`,
      advice: ({ expected, example }) => expectation.en(expected, example),
    },
  },
  example: {
    in: 'measure',
    bad: 'depends: [第1项]',
    good: 'depends: [1-1]',
  },
};
