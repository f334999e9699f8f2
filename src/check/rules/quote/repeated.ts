/** A passage promises one measure. */
import { type Measure, tasksOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const quoteRepeated: ModelRule<{ id: string; first: string }> = {
  id: 'quote/repeated',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, first }) => `举措 ${id} 与 ${first} 的原文出处完全一样。`,
      advice: '各抄自己那一段；一句话说的是同一件事，就合成一项举措。',
    },
    en: {
      message: ({ id, first }) => `Measure ${id} quotes the same passage as ${first}.`,
      advice: 'Let each measure quote its own part. If both are one promise, make them one measure.',
    },
  },
  why: {
    zh: '同一句话列成两项，完成一件会算两次。',
    en: 'One promise listed twice is counted twice.',
  },
  example: {
    in: 'measures',
    bad: `- { id: 1-1, title: 推进建设, quote: 推进试验区建设, kind: inspection, roster: zones }
- { id: 1-2, title: 督查建设, quote: 推进试验区建设, kind: inspection }`,
    good: '- { id: 1-1, title: 推进建设, quote: 推进试验区建设, kind: inspection, roster: zones }',
  },
  check({ plans }, report) {
    for (const task of plans.flatMap(tasksOf)) {
      const seen = new Map<string, Measure>();
      for (const measure of task.measures) {
        const { quote } = measure;
        if (quote === undefined) continue;
        const first = seen.get(quote);
        if (first === undefined) seen.set(quote, measure);
        else report({ at: measure, key: ['quote'], args: { id: measure.id, first: first.id }, related: [first] });
      }
    }
  },
};
