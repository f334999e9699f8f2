/** The measures of a plan can be told apart by their titles. */
import { type Measure, measuresOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const measureSameTitle: ModelRule<{ id: string; first: string }> = {
  id: 'measure/same-title',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, first }) => `举措 ${id} 与 ${first} 同名。`,
      advice: '把名称写得有区别；同一件工作只列一次，用 links 相连。',
    },
    en: {
      message: ({ id, first }) => `Measure ${id} has the same title as ${first}.`,
      advice: 'Give them different titles. If they are the same work, list it once and use links.',
    },
  },
  why: {
    zh: '同名的举措在表格、周报里分不清，记日志时容易记错。',
    en: 'In tables and reports they cannot be told apart, and entries go to the wrong one.',
  },
  example: {
    in: 'measures',
    bad: `- { id: 1-1, title: 推进建设, quote: 推进试验区建设, kind: inspection, roster: zones }
- { id: 1-2, title: 推进建设, kind: promotion }`,
    good: `- { id: 1-1, title: 推进建设, quote: 推进试验区建设, kind: inspection, roster: zones }
- { id: 1-2, title: 总结经验, kind: promotion }`,
  },
  check({ plans }, report) {
    for (const plan of plans) {
      const seen = new Map<string, Measure>();
      for (const measure of measuresOf(plan)) {
        const first = seen.get(measure.title);
        if (first === undefined) seen.set(measure.title, measure);
        else report({ at: measure, key: ['title'], args: { id: measure.id, first: first.id }, related: [first] });
      }
    }
  },
};
