/** Kinds can be told apart by their names. */
import { BUILT_IN_KINDS, type Kind } from '../../../model/kind.ts';
import type { ModelRule } from '../../rule.ts';

export const kindSameName: ModelRule<{ kind: string; other: string; name: string }> = {
  id: 'kind/same-name',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ kind, other, name }) => `类型 ${kind} 与 ${other} 同名：${name}。`,
      advice: ({ other }) => `换一个名称；要改内置的类型，就用它的代号 ${other}。`,
    },
    en: {
      message: ({ kind, other, name }) => `The kind ${kind} has the same name as ${other}: ${name}.`,
      advice: ({ other }) => `Give it another name. To change a built-in kind, use its own id, ${other}.`,
    },
  },
  why: {
    zh: '按类型汇总的表里会出现两行同名的类型。',
    en: 'Tables by kind would have two rows with the same name.',
  },
  example: {
    in: 'workspace',
    bad: 'kinds: { meeting: { name: 活动会议, stages: [筹备, 召开] } }',
    good: 'kinds: { event: { name: 活动会议, stages: [筹备, 召开] } }',
  },
  check({ kinds, file }, report) {
    const seen = new Map<string, Kind>();
    for (const kind of kinds.values()) {
      const { id, name } = kind;
      const other = seen.get(name);
      if (other === undefined) seen.set(name, kind);
      else if (!BUILT_IN_KINDS.includes(kind))
        report({ at: { file, path: [] }, key: ['kinds', id, 'name'], args: { kind: id, other: other.id, name } });
    }
  },
};
