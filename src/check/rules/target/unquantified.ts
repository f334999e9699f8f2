/** A promise of "a batch" gets its number in the course of the year. */
import { isClosed } from '../../../projection/facts.ts';
import { measureStates } from '../../../projection/state.ts';
import type { ModelRule } from '../../rule.ts';

export const targetUnquantified: ModelRule<{ id: string; word: string }> = {
  id: 'target/unquantified',
  family: 'model',
  tier: 'named',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, word }) => `举措 ${id} 的目标“${word}”还没有数量。`,
      advice: '数定下来以后记一条 amend，写明目标和依据。',
    },
    en: {
      message: ({ id, word }) => `The target of measure ${id} ("${word}") has no number yet.`,
      advice: 'Once the number is decided, amend the target and give the reason.',
    },
  },
  why: {
    zh: '没有数量的承诺算不出完成率，年底也说不清有没有完成。',
    en: 'Without a number there is no way to tell how far along it is, or whether the promise was kept.',
  },
  example: {
    in: 'measure',
    bad: 'target: { unquantified: 一批, unit: 个 }',
    good: 'target: { at_least: 4, unit: 个 }',
  },
  check({ states }, report) {
    for (const state of states().flatMap(measureStates)) {
      const { target, measure } = state;
      if (target?.comparator !== 'unquantified' || isClosed(state)) continue;
      report({ at: measure, key: ['target'], args: { id: measure.id, word: target.word } });
    }
  },
};
