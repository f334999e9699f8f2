/** A measure's kind is a built-in one or one that the workspace declares. */
import { measuresOf } from '../../../model/plan.ts';
import { nearest } from '../../../model/words.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

export const kindUnknown: ModelRule<{ kind: string; known: string; suggestion?: string }> = {
  id: 'kind/unknown',
  family: 'model',
  tier: 'always',
  severity: 'error',
  looksUp: 'name',
  text: {
    zh: {
      message: ({ kind, suggestion }) => `没有 ${kind} 这个类型。${maybe`您是不是要写 ${suggestion}？`}`,
      advice: ({ known }) => `可用的类型：${known}；也可以在 workspace.yaml 的 kinds 里增加。`,
    },
    en: {
      message: ({ kind, suggestion }) => `There is no kind ${kind}.${maybe` Did you mean ${suggestion}?`}`,
      advice: ({ known }) => `The kinds are ${known}; you can add more under kinds in workspace.yaml.`,
    },
  },
  why: {
    zh: '类型决定举措要走哪些阶段；没有这个类型，进度就算不出来。',
    en: 'The kind gives a measure its stages; without it, progress cannot be computed.',
  },
  example: {
    in: 'measures',
    bad: '- { id: 1-1, title: 立项学校, kind: selecton }',
    good: '- { id: 1-1, title: 立项学校, kind: selection }',
  },
  check({ plans, kinds, isFaulty }, report) {
    if (isFaulty) return;
    const ids = [...kinds.keys()];
    const named = [...kinds.values()].map(({ id, name }) => `${id}（${name}）`);
    const known = { zh: named.join('、'), en: ids.join(', ') };
    for (const measure of plans.flatMap(measuresOf)) {
      const { kind } = measure;
      if (kind === undefined || kinds.has(kind)) continue;
      const byName = [...kinds.values()].find(({ name }) => name === kind)?.id;
      const suggestion = byName ?? nearest(kind, ids);
      report({ at: measure, key: ['kind'], args: { kind, known, ...(suggestion !== undefined && { suggestion }) } });
    }
  },
};
