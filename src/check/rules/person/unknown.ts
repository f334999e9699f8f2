/** Who signs an entry is one of the workspace's people, where it names them. */
import { nearest } from '../../../model/words.ts';
import { maybe } from '../../maybe.ts';
import { likeness } from '../../places.ts';
import type { ModelRule } from '../../rule.ts';

export const personUnknown: ModelRule<{ by: string; suggestion?: string }> = {
  id: 'person/unknown',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  looksUp: 'name',
  comparesText: true,
  text: {
    zh: {
      message: ({ by, suggestion }) =>
        `署名“${by}”不在 workspace.yaml 的人员名单里。${maybe`您是不是要写“${suggestion}”？`}`,
      advice: '核对姓名；新来的人补进 workspace.yaml 的 people。',
    },
    en: {
      message: ({ by, suggestion }) =>
        `The name "${by}" is not listed under people in workspace.yaml.${maybe` Did you mean "${suggestion}"?`}`,
      advice: 'Check the name. If the person is new, add them to people in workspace.yaml.',
    },
  },
  why: {
    zh: '同一个人的名字有两种写法，办结的人和销号的人就分不清了。没有写 people 时不检查。',
    en: 'If a name is spelt in two ways, nobody can tell whether the person who verified is the one who reported.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, stage: 申报, by: 张叁 }',
    good: '- { date: 2022-05-11, on: 1-1, stage: 申报, by: 张三 }',
  },
  check({ accounts, people, isFaulty, file }, report) {
    if (people.length === 0 || isFaulty) return;
    const known = new Set(people);
    for (const { entry } of accounts().flatMap(({ steps }) => steps)) {
      const { by } = entry;
      if (by === undefined || known.has(by)) continue;
      const suggestion = nearest(by, people);
      const against = likeness(by, people, file, 'people');
      report({ at: entry, key: ['by'], args: { by, ...(suggestion && { suggestion }) }, against });
    }
  },
};
