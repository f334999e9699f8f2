/** Only what was closed is reopened. */
import { isClosed } from '../../../projection/facts.ts';
import type { ModelRule } from '../../rule.ts';

export const stateNotClosed: ModelRule<{ id: string }> = {
  id: 'state/not-closed',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id }) => `举措 ${id} 没有办结或取消过，谈不上重启。`,
      advice: '受阻后恢复的写 state: active；如果漏记了办结或取消，先补记。',
    },
    en: {
      message: ({ id }) => `Measure ${id} is reopened, but was never closed.`,
      advice:
        'If it was blocked and work has resumed, write state: active. If it was done or cancelled, record that first.',
    },
  },
  why: {
    zh: '重启会让人去找从前的办结记录；找不到，就不知道是写错了还是漏记了。',
    en: 'Readers look for the entry that closed it; without one, nobody knows whether this is a mistake or an entry is missing.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-2, state: reopened, reason: 恢复督查 }',
    good: '- { date: 2022-05-11, on: 1-2, state: active, note: 恢复督查 }',
  },
  check({ accounts }, report) {
    for (const { measure, steps, isWhole } of accounts()) {
      for (const { entry, before } of isWhole ? steps : []) {
        if (entry.state !== 'reopened' || isClosed(before)) continue;
        report({ at: entry, key: ['state'], args: { id: measure.id } });
      }
    }
  },
};
