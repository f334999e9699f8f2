/** A number promised says what it counts. */
import { measuresOf } from '../../../model/plan.ts';
import { isNumberTarget } from '../../../model/target.ts';
import type { ModelRule } from '../../rule.ts';

export const targetWithoutUnit: ModelRule<{ id: string; value: number }> = {
  id: 'target/without-unit',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, value }) => `举措 ${id} 的目标 ${value} 没有单位。`,
      advice: '补上量词，如 unit: 所。',
    },
    en: {
      message: ({ value, id }) => `The target ${value} of measure ${id} has no unit.`,
      advice: 'Add what it counts, as in unit: 所.',
    },
  },
  why: {
    zh: '“30”说的是30所、30人还是30%，读的人不应当猜。',
    en: '30 of what? Readers should not have to guess.',
  },
  example: {
    in: 'measures',
    bad: '- { id: 1-1, title: 立项学校, kind: selection, target: { about: 30 } }',
    good: '- { id: 1-1, title: 立项学校, kind: selection, target: { about: 30, unit: 所 } }',
  },
  check({ plans }, report) {
    for (const measure of plans.flatMap(measuresOf)) {
      const { target } = measure;
      if (!isNumberTarget(target) || target.unit !== undefined || measure.lost?.includes('unit')) continue;
      report({ at: measure, key: ['target'], args: { id: measure.id, value: target.value } });
    }
  },
};
