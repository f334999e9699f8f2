/** What is blocked says what stands in the way. */
import type { ModelRule } from '../../rule.ts';

export const stateWithoutProblem: ModelRule<{ id: string }> = {
  id: 'state/without-problem',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id }) => `举措 ${id} 报了受阻，没有写存在的问题。`,
      advice: '补上 problem，如 problem: 经费没有到位。',
    },
    en: {
      message: ({ id }) => `Measure ${id} is reported blocked, but the problem is not given.`,
      advice: 'Add the problem, as in problem: 经费没有到位.',
    },
  },
  why: {
    zh: '受阻会亮红灯；不写问题，看的人帮不上忙。',
    en: 'A blocked measure is red; if the problem is not given, nobody can help.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-2, state: blocked }',
    good: '- { date: 2022-05-11, on: 1-2, state: blocked, problem: 经费没有到位 }',
  },
  check({ accounts }, report) {
    for (const { entry } of accounts().flatMap(({ steps }) => steps)) {
      if (entry.state !== 'blocked' || entry.problem !== undefined || entry.lost?.includes('problem')) continue;
      report({ at: entry, key: ['state'], args: { id: entry.on } });
    }
  },
};
