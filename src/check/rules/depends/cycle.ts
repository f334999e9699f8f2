/** No measure waits for itself by way of others. */
import { type Measure, measuresOf, type Plan } from '../../../model/plan.ts';
import type { Report } from '../../fault.ts';
import type { ModelRule } from '../../rule.ts';

type Args = { cycle: string };

export const dependsCycle: ModelRule<Args> = {
  id: 'depends/cycle',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ cycle }) => `前置举措互相等待，谁也完不成：${cycle}。`,
      advice: '去掉其中一个 depends。',
    },
    en: {
      message: ({ cycle }) => `These measures wait for one another, so none of them can ever be done: ${cycle}.`,
      advice: 'Remove one of the dependencies (depends).',
    },
  },
  why: {
    zh: '互相等待的举措永远都显示“等待前置举措”，真正卡住的地方反而看不出来。',
    en: 'Measures that wait for one another always show as waiting, which hides what really holds them up.',
  },
  example: {
    in: 'measures',
    bad: `- { id: 1-1, title: 立项学校, kind: selection, depends: [1-2] }
- { id: 1-2, title: 推进建设, kind: inspection, depends: [1-1] }`,
    good: `- { id: 1-1, title: 立项学校, kind: selection }
- { id: 1-2, title: 推进建设, kind: inspection, depends: [1-1] }`,
  },
  check({ plans }, report) {
    for (const plan of plans) checkPlan(plan, report);
  },
};

/** Follows every dependency once; each cycle is reported where it is closed. */
function checkPlan(plan: Plan, report: Report<Args>): void {
  const measures = new Map(measuresOf(plan).map((measure) => [measure.id, measure]));
  const finished = new Set<string>();
  const visit = (measure: Measure, trail: readonly string[]): void => {
    const path = [...trail, measure.id];
    for (const [i, id] of measure.depends.entries()) {
      const next = measures.get(id);
      const start = path.indexOf(id);
      if (start >= 0) {
        report({ at: measure, key: ['depends', i], args: { cycle: [...path.slice(start), id].join(' → ') } });
      } else if (next && !finished.has(id)) {
        visit(next, path);
      }
    }
    finished.add(measure.id);
  };
  for (const measure of measures.values()) if (!finished.has(measure.id)) visit(measure, []);
}
