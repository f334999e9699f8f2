/** The figures of a closing are what the plan came to, ever after. */
import type { Figures } from '../../../model/closing.ts';
import { figuresOf } from '../../../projection/figures.ts';
import { CARRIED, closingText, LAST_WEEK, NEXT_PLAN, nextPlanText } from '../../closed-example.ts';
import type { ModelRule } from '../../rule.ts';

export const closingDiffers: ModelRule<{ key: string; said: number; is: number; plan: string }> = {
  id: 'closing/differs',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ plan, key, said, is }) => `计划 ${plan} 结账时 ${key} 是 ${said}，按现在的文件算是 ${is}。`,
      advice:
        '结账以后计划和日志不再改动：恢复被改、被删或补进去的内容。确要更正的，用 plan rollover --reason 再结一次账，写明原因。',
    },
    en: {
      message: ({ plan, key, said, is }) =>
        `Plan ${plan} was closed with ${key} ${said}, but the files now come to ${is}.`,
      advice:
        'A closed plan and its journal stay as they are: restore what was edited, removed or added. To correct it, close it again with plan rollover --reason.',
    },
  },
  why: {
    zh: '结账的数是报出去的数；日志事后补一条、改一条，都会让它对不上。',
    en: 'The figures of a closing were reported. An entry added or changed afterwards shows here.',
  },
  example: {
    in: LAST_WEEK,
    beside: { [NEXT_PLAN]: nextPlanText(`${CARRIED}\n`) },
    bad: closingText({ done: 2 }),
    good: closingText(),
    asOf: '2023-01-10',
  },
  check(checked, report) {
    for (const { plan } of checked.states()) {
      const last = plan.closings.at(-1);
      if (last === undefined || plan.unreadEntries || checked.unread) continue;
      const is = figuresOf(plan, checked, last.date, last.close.carried);
      for (const key of NUMBERS) {
        if (last.close[key] === is[key]) continue;
        report({ at: last, key: ['close', key], args: { plan: plan.id, key, said: last.close[key], is: is[key] } });
      }
    }
  },
};

const NUMBERS = [
  'measures',
  'done',
  'cancelled',
  'due',
  'fulfilled',
  'percent',
  'entries',
  'overdue',
] as const satisfies readonly (keyof Figures)[];
