/** The closing of a plan stays as it was written; a later one corrects it. */
import { closingText, LAST_WEEK } from '../../closed-example.ts';
import type { ChangeRule } from '../../rule.ts';

const CLOSED = closingText({ measures: 4, due: 4, overdue: 0 }, '');

export const changeClosingAltered: ChangeRule<{ change: string }> = {
  id: 'change/closing-altered',
  family: 'change',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ change }) => `${change}。结账只增不改。`,
      advice: '恢复原来的结账；要更正的，用 plan rollover --reason 再结一次，写明原因。',
    },
    en: {
      message: ({ change }) => `${change}. A closing is never edited.`,
      advice: 'Restore the closing. To correct it, close the plan again with plan rollover --reason.',
    },
  },
  why: {
    zh: '结账的数已经报出去；删改了，就没有人知道当时报的是多少。',
    en: 'Its figures were reported; edited, nobody knows what they were.',
  },
  example: {
    in: LAST_WEEK,
    before: CLOSED,
    bad: CLOSED.replace('张三', '李四'),
    good: CLOSED,
    asOf: '2023-01-10',
  },
  judge({ changes, say }, report) {
    for (const change of changes) {
      if (change.what === 'closing-removed') report({ at: change.at, args: { change: say(change) } });
    }
  },
};
