/** Something shows how far a measure is. */
import type { ModelRule } from '../../rule.ts';

export const measureNothingToGoBy: ModelRule<{ id: string }> = {
  id: 'measure/nothing-to-go-by',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id }) => `举措 ${id} 没有类型、目标、周期和台账，进度只能自报。`,
      advice: '写上 kind（按阶段），有数的写 target，按期做的写 repeat。',
    },
    en: {
      message: ({ id }) =>
        `Measure ${id} has no kind, target, repeat or roster, so its progress can only be self-reported.`,
      advice: 'Add a kind (for its stages), a target if there is a number, or repeat if it recurs.',
    },
  },
  why: {
    zh: '自报的百分比没有依据，各人报的也不能比。',
    en: 'A self-reported percent has no basis, and those of different people cannot be compared.',
  },
  example: {
    in: 'measures',
    bad: '- { id: 1-1, title: 推进试验区建设, quote: 推进试验区建设 }',
    good: '- { id: 1-1, title: 推进试验区建设, quote: 推进试验区建设, kind: inspection, roster: zones }',
  },
  check({ accounts }, report) {
    for (const { measure } of accounts()) {
      const { kind, target, repeat, roster, milestones, lost } = measure;
      if (lost || [kind, target, repeat, roster, milestones].some((given) => given !== undefined)) continue;
      report({ at: measure, args: { id: measure.id } });
    }
  },
};
