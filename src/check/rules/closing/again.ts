/** A plan is closed once; another closing is of a later day, and gives the reason. */
import { closingText, LAST_WEEK } from '../../closed-example.ts';
import type { ModelRule } from '../../rule.ts';

const FIRST = closingText({ measures: 4, due: 4, overdue: 0 }, '');
const SECOND = FIRST.replace('2022-12-31', '2023-01-05');

export const closingAgain: ModelRule<{ plan: string; first: string }> = {
  id: 'closing/again',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ plan, first }) => `计划 ${plan} 在 ${first} 已经结账，这里又结一次，没有写原因，或者日期不在其后。`,
      advice: '多余的删去；更正的，写明 reason，日期在前一次之后（plan rollover --reason）。',
    },
    en: {
      message: ({ plan, first }) =>
        `Plan ${plan} was closed on ${first}; this closing gives no reason, or is not of a later day.`,
      advice:
        'Remove it if it is one too many. A correction gives its reason and is of a later day (plan rollover --reason).',
    },
  },
  why: {
    zh: '报出去的数改了，要看得出是什么时候、为什么改的。',
    en: 'Figures that were reported change only with a day and a reason.',
  },
  example: {
    in: LAST_WEEK,
    bad: `${FIRST}\n${SECOND}`,
    good: `${FIRST}\n${SECOND.replace('by: 张三', 'reason: 补正材料, by: 张三')}`,
    asOf: '2023-01-10',
  },
  check({ plans }, report) {
    for (const { id, closings } of plans) {
      for (const [i, closing] of closings.entries()) {
        const before = closings[i - 1];
        if (before === undefined || (closing.reason !== undefined && closing.date > before.date)) continue;
        report({ at: closing, args: { plan: id, first: before.date } });
      }
    }
  },
};
