/** One measure carried over goes on in one measure. */

import { continuersIn } from '../../../projection/carried.ts';
import { addressOf } from '../../../projection/serving.ts';
import { CARRIED, closingText, LAST_WEEK, NEXT_PLAN, nextPlanText } from '../../closed-example.ts';
import type { ModelRule } from '../../rule.ts';

const SECOND = `
      - { id: 1-2, title: 立项第二批学校, kind: selection`;

export const continuesTwice: ModelRule<{ other: string; first: string }> = {
  id: 'continues/twice',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ other, first }) => `${other} 已经由 ${first} 承接，这里又承接一次。`,
      advice: '只留一处 continues；一件事要分成几项的，另外几项写成新的举措。',
    },
    en: {
      message: ({ other, first }) => `${other} is continued by ${first} already, and again here.`,
      advice: 'Keep one continues. To split the work, make the other parts new measures.',
    },
  },
  why: {
    zh: '一件事承接两次，就会算成两件。',
    en: 'What is continued twice counts twice.',
  },
  example: {
    in: NEXT_PLAN,
    beside: { [LAST_WEEK]: `${closingText()}\n` },
    bad: `${nextPlanText(CARRIED)}${SECOND}, target: { about: 30, unit: 所 }, continues: sd-2022/1-1 }`,
    good: `${nextPlanText(CARRIED)}${SECOND} }`,
    asOf: '2023-01-10',
  },
  check({ plans }, report) {
    for (const [other, [first, ...again]] of continuersIn(plans)) {
      for (const { measure } of again) {
        if (first === undefined) continue;
        report({
          at: measure,
          key: ['continues', measure.continues.indexOf(other)],
          args: { other, first: addressOf(first) },
        });
      }
    }
  },
};
