/** What is reported of a measure that is done or cancelled does not go unseen. */
import type { Bilingual } from '../../../model/finding.ts';
import { isClosed } from '../../../projection/facts.ts';
import type { ModelRule } from '../../rule.ts';

export const journalAfterClosing: ModelRule<{ id: string; closed: string; state: string; key: string }> = {
  id: 'journal/after-closing',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, closed, state, key }) => `举措 ${id} 在 ${closed} 已经${state}，这里又报了 ${key}。`,
      advice: '还没有完成的，先记一条 state: reopened 并写明 reason；只是补充说明的，写在 note 里。',
    },
    en: {
      message: ({ id, state, closed, key }) =>
        `Measure ${id} was ${state} on ${closed}, but its ${key} is reported again here.`,
      advice:
        'If it is not finished, reopen it first (state: reopened, with a reason). If this is only a remark, put it in a note.',
    },
  },
  why: {
    zh: '办结的举措进度按 100% 计算，取消的不计；之后再报的阶段和数不起作用。',
    en: 'A measure that is done counts as 100%, and a cancelled one is not counted, whatever is reported later.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-10, on: 1-2, state: cancelled, reason: 并入省级督查 }
- { date: 2022-05-12, on: 1-2, stage: 通报 }`,
    good: `- { date: 2022-05-10, on: 1-2, state: cancelled, reason: 并入省级督查 }
- { date: 2022-05-12, on: 1-2, note: 通报由省里印发 }`,
  },
  check({ accounts }, report) {
    for (const { measure, steps, isWhole } of accounts()) {
      let closed = '';
      for (const { entry, before, after } of steps) {
        const key = REPORTED.find((name) => entry[name] !== undefined);
        if (isWhole && isClosed(before) && entry.state === undefined && key !== undefined) {
          const state = STATES[before.state] ?? '';
          report({ at: entry, key: [key], args: { id: measure.id, closed, state, key } });
        }
        if (after.state !== before.state) closed = entry.date;
      }
    }
  },
};

const REPORTED = ['stage', 'milestone', 'value', 'add', 'percent', 'occurrence', 'amend'] as const;

const STATES: Readonly<Record<string, Bilingual>> = {
  done: { zh: '办结', en: 'done' },
  verified: { zh: '销号', en: 'verified' },
  cancelled: { zh: '取消', en: 'cancelled' },
};
