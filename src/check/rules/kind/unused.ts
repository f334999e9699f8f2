/** A kind that the workspace declares is used. */
import { BUILT_IN_KINDS } from '../../../model/kind.ts';
import { measuresOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const kindUnused: ModelRule<{ kind: string; name: string }> = {
  id: 'kind/unused',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ kind, name }) => `没有举措用到类型 ${kind}（${name}）。`,
      advice: '用在相应的举措上，或者从 kinds 里删掉。',
    },
    en: {
      message: ({ kind, name }) => `No measure uses the kind ${kind} (${name}).`,
      advice: 'Use it, or remove it from kinds.',
    },
  },
  why: {
    zh: '声明了不用，常常是举措上写的是另一个类型。',
    en: 'Usually the measures it was declared for are given another kind.',
  },
  example: {
    in: 'workspace',
    bad: 'kinds: { visit: { name: 调研走访 } }',
    good: 'kinds: { study: { name: 研究 } }',
  },
  check({ plans, kinds, file, unread }, report) {
    const measures = plans.flatMap(measuresOf);
    if (unread || measures.some(({ lost }) => lost?.includes('kind'))) return;
    const used = new Set(measures.map(({ kind }) => kind));
    for (const kind of kinds.values()) {
      if (BUILT_IN_KINDS.includes(kind) || used.has(kind.id)) continue;
      report({
        at: { file, path: [] },
        key: ['kinds', kind.id],
        part: 'key',
        args: { kind: kind.id, name: kind.name },
      });
    }
  },
};
