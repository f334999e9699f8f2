/** No measure serves itself by way of other plans. */
import { type Measure, measuresOf, type Plan } from '../../../model/plan.ts';
import { addressOf } from '../../../projection/serving.ts';
import type { Report } from '../../fault.ts';
import type { ModelRule } from '../../rule.ts';

type Args = { cycle: string };

interface Node {
  readonly plan: Plan;
  readonly measure: Measure;
}

export const servesCycle: ModelRule<Args> = {
  id: 'serves/cycle',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ cycle }) => `这些举措互为上级，分不清谁汇总谁：${cycle}。`,
      advice: '去掉其中一个 serves：下级的写上级，上级的不写下级。',
    },
    en: {
      message: ({ cycle }) => `These measures serve one another, so neither is the upper one: ${cycle}.`,
      advice: 'Remove one of them from serves: a lower measure names the upper one, and not the other way round.',
    },
  },
  why: {
    zh: '数由下级汇总到上级；绕成一圈，同一个数就会算到自己头上。',
    en: 'Numbers are added up from lower to upper measures; in a circle, a number would count towards itself.',
  },
  example: {
    in: 'measure',
    beside: {
      '2021-lower/plan.yaml': `plan: lower
title: 学院工作要点
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设试验区
    measures: [{ id: 1-1, title: 推进试验区建设, kind: inspection, serves: [sd-2022/1-2] }]
`,
    },
    bad: 'serves: [lower/1-1]',
    good: 'links: [1-1]',
  },
  check({ plans }, report) {
    checkAll(plans, report);
  },
};

/** Follows every reference once; each cycle is reported where it is closed. */
function checkAll(plans: readonly Plan[], report: Report<Args>): void {
  const measures = new Map<string, Node>();
  for (const plan of plans)
    for (const measure of measuresOf(plan)) measures.set(addressOf({ plan, measure }), { plan, measure });
  const finished = new Set<string>();
  const visit = (node: Node, trail: readonly string[]): void => {
    const path = [...trail, addressOf(node)];
    for (const [i, address] of node.measure.serves.entries()) {
      // Within a plan it is a finding of its own.
      if (address.startsWith(`${node.plan.id}/`)) continue;
      const next = measures.get(address);
      const start = path.indexOf(address);
      if (start >= 0) {
        report({ at: node.measure, key: ['serves', i], args: { cycle: [...path.slice(start), address].join(' → ') } });
      } else if (next && !finished.has(address)) {
        visit(next, path);
      }
    }
    finished.add(addressOf(node));
  };
  for (const [address, node] of measures) if (!finished.has(address)) visit(node, []);
}
