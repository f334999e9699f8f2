/** A measure counts towards an upper one by one way. */
import { measuresOf, type Plan } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const servesTwoWays: ModelRule<{ id: string; upper: string; other: string; way: string }> = {
  id: 'serves/two-ways',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, upper, other, way }) =>
        `举措 ${id} 有两条路汇总到 ${upper}：${other === upper ? '直接' : `经 ${other}`}，又${way === upper ? '直接' : `经 ${way}`}；只计一次。`,
      advice: '只写直接的上一级；中间那一级自会往上汇总。',
    },
    en: {
      message: ({ id, upper, other, way }) =>
        `Measure ${id} counts towards ${upper} in two ways: ${other === upper ? 'directly' : `by way of ${other}`}, and ${way === upper ? 'directly' : `by way of ${way}`}. It is counted once.`,
      advice: 'Name the next higher measure alone; from there on, numbers are passed up by themselves.',
    },
  },
  why: {
    zh: '同一个数从两条路报上去，人手汇总时就会算两次。',
    en: 'A number that goes up in two ways is counted twice as soon as somebody adds it up by hand.',
  },
  example: {
    in: 'lower/plan.yaml',
    beside: {
      'middle/plan.yaml': `plan: middle
title: 学院工作要点
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    measures: [{ id: 1-1, title: 立项学校, kind: selection, serves: [sd-2022/1-1] }]
`,
    },
    bad: `plan: lower
title: 系部工作要点
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    measures: [{ id: 1-1, title: 立项学校, kind: selection, serves: [sd-2022/1-1, middle/1-1] }]`,
    good: `plan: lower
title: 系部工作要点
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    measures: [{ id: 1-1, title: 立项学校, kind: selection, serves: [middle/1-1] }]`,
  },
  check({ plans }, report) {
    const uppersOf = uppersIn(plans);
    for (const measure of plans.flatMap(measuresOf)) {
      const { id, serves } = measure;
      if (serves.length < 2) continue;
      const ways = serves.map((address) => uppersOf(address));
      for (const [i, way] of serves.entries()) {
        const earlier = ways.slice(0, i).findIndex((uppers) => [...uppers].some((upper) => ways[i]?.has(upper)));
        const other = serves[earlier];
        // Named twice is a finding of the schema.
        if (other === undefined || other === way) continue;
        const upper = [...(ways[i] ?? [])].find((one) => ways[earlier]?.has(one)) ?? way;
        report({ at: measure, key: ['serves', i], args: { id, upper, other, way } });
      }
    }
  },
};

/** Gives each address with all that it counts towards, itself first; a circle is a finding of its own. */
function uppersIn(plans: readonly Plan[]): (address: string) => ReadonlySet<string> {
  const serves = new Map<string, readonly string[]>(
    plans.flatMap((plan) => measuresOf(plan).map((measure) => [`${plan.id}/${measure.id}`, measure.serves] as const)),
  );
  return (address) => {
    const found = new Set([address]);
    // A set takes what is added while it is walked through.
    for (const one of found) for (const upper of serves.get(one) ?? []) found.add(upper);
    return found;
  };
}
