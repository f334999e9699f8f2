/** What is cancelled or reopened says why. */
import type { Bilingual } from '../../../model/finding.ts';
import type { ModelRule } from '../../rule.ts';

export const stateWithoutReason: ModelRule<{ id: string; what: string }> = {
  id: 'state/without-reason',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, what }) => `举措 ${id} ${what}了，没有写原因。`,
      advice: '补上 reason，写明为什么、谁同意的。',
    },
    en: {
      message: ({ id, what }) => `Measure ${id} is ${what} without a reason.`,
      advice: 'Add the reason: why, and who agreed.',
    },
  },
  why: {
    zh: '取消和重启改变了对外的承诺，年底要能说清是为什么、谁同意的。',
    en: 'Cancelling or reopening changes what was promised; at the end of the year somebody has to explain why, and who agreed.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-2, state: cancelled }',
    good: '- { date: 2022-05-11, on: 1-2, state: cancelled, reason: 并入省级督查，经分管领导同意 }',
  },
  check({ accounts }, report) {
    for (const { entry } of accounts().flatMap(({ steps }) => steps)) {
      const what = WHAT[entry.state ?? ''];
      if (what === undefined || entry.reason !== undefined || entry.lost?.includes('reason')) continue;
      report({ at: entry, key: ['state'], args: { id: entry.on, what } });
    }
  },
};

const WHAT: Readonly<Record<string, Bilingual>> = {
  cancelled: { zh: '取消', en: 'cancelled' },
  reopened: { zh: '重启', en: 'reopened' },
};
