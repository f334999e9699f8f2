/** A closure of the office ends after it begins. */
import type { ModelRule } from '../../rule.ts';

export const calendarReversed: ModelRule<{ from: string; to: string }> = {
  id: 'calendar/reversed',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ from, to }) => `这段休息从 ${from} 到 ${to}，首尾颠倒，一天也没有。`,
      advice: '核对 from 和 to。',
    },
    en: {
      message: ({ from, to }) => `This closure (${from} to ${to}) ends before it begins.`,
      advice: 'Check from and to.',
    },
  },
  why: {
    zh: '这段休息不起作用，工作日就多算了。',
    en: 'The closure has no effect, so too many workdays are counted.',
  },
  example: {
    in: 'workspace',
    bad: 'calendar: { closed: [{ from: 2022-08-28, to: 2022-07-18, name: 暑假 }] }',
    good: 'calendar: { closed: [{ from: 2022-07-18, to: 2022-08-28, name: 暑假 }] }',
  },
  check({ calendar, file, isFaulty }, report) {
    for (const [i, { from, to }] of isFaulty ? [] : calendar.closed.entries()) {
      if (to < from) report({ at: { file, path: [] }, key: ['calendar', 'closed', i, 'to'], args: { from, to } });
    }
  },
};
