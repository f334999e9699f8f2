/** Several names are a list: joined in one text, they are read as a unit or a person of their own. */
import type { KeyPath, Place } from '../../../model/finding.ts';
import { namesIn } from '../../../model/names.ts';
import { measuresOf, type Parties, tasksOf } from '../../../model/plan.ts';
import { unitNames } from '../../../model/unit.ts';
import type { ModelRule } from '../../rule.ts';

export const leadJoined: ModelRule<{ name: string; mended: string }> = {
  id: 'lead/joined',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ name }) => `“${name}”写了几个名称，会被当成一个。`,
      advice: ({ mended }) => `写成列表，第一个为首：${mended}`,
    },
    en: {
      message: ({ name }) => `"${name}" is several names, but is read as one.`,
      advice: ({ mended }) => `Write a list, with the one that leads first: ${mended}`,
    },
  },
  why: {
    zh: '按单位、按人查询和汇总时，连写的名称自成一个，哪一个名下都找不到这项举措。',
    en: 'Joined names are a name of their own: the measure is found under none of them.',
  },
  example: { in: 'measure', bad: 'lead: 规划处、职业教育处', good: 'lead: [规划处, 职业教育处]' },
  check({ plans, units }, report) {
    const expect = (at: Place, key: KeyPath, names: readonly string[] = []): void => {
      for (const [i, name] of names.entries()) {
        const parts = namesIn(name);
        if (parts.length < 2 || unitNames(units).includes(name)) continue;
        const isList = names.length > 1;
        report({
          at,
          key: isList ? [...key, i] : key,
          args: { name, mended: `[${parts.join(', ')}]` },
          // Of one name of a list only a person can tell where its parts belong.
          ...(!isList && { fix: { what: 'value', value: parts } }),
        });
      }
    };
    const expectAll = (item: Place & Parties): void => {
      expect(item, ['lead'], item.leads);
      expect(item, ['leader'], item.leaders);
      expect(item, ['owner'], item.owners);
    };
    for (const plan of plans) {
      for (const task of tasksOf(plan)) expectAll(task);
      for (const measure of measuresOf(plan)) expectAll(measure);
      for (const entry of plan.journal) expect(entry, ['amend', 'lead'], entry.amend?.leads);
    }
  },
};
