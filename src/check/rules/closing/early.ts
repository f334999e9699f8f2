/** A plan is closed when it is over: on its last day at the earliest. */
import { closingText, LAST_WEEK } from '../../closed-example.ts';
import type { ModelRule } from '../../rule.ts';

const EARLY = closingText({ measures: 4, due: 1, overdue: 0 }, '').replace('2022-12-31', '2022-12-30');
const GOOD = closingText({ measures: 4, due: 4, overdue: 0 }, '');

export const closingEarly: ModelRule<{ plan: string; date: string; end: string }> = {
  id: 'closing/early',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ plan, date, end }) => `计划 ${plan} 到 ${end} 才期满，${date} 就结账了。`,
      advice: '删去这条结账；期满以后用 plan rollover 结账。',
    },
    en: {
      message: ({ plan, date, end }) => `Plan ${plan} runs until ${end}, but is closed on ${date}.`,
      advice: 'Remove this closing, and close the plan with plan rollover once it is over.',
    },
  },
  why: {
    zh: '期中结账，当时的红灯就不再变了。',
    en: 'A plan closed halfway would keep its lights as they are, whatever falls due.',
  },
  example: { in: LAST_WEEK, bad: EARLY, good: GOOD, asOf: '2023-01-10' },
  check({ plans }, report) {
    for (const { id, closings, period } of plans) {
      for (const closing of closings) {
        if (closing.date >= period.end) continue;
        report({ at: closing, key: ['date'], args: { plan: id, date: closing.date, end: period.end } });
      }
    }
  },
};
