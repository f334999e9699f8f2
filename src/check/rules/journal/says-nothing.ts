/** An entry says something that happened. */
import type { Entry } from '../../../model/journal.ts';
import type { ModelRule } from '../../rule.ts';

export const journalSaysNothing: ModelRule<{ id: string }> = {
  id: 'journal/says-nothing',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id }) => `这条关于 ${id} 的记录没有说发生了什么。`,
      advice: '补上 stage、value、state、note 等中的一项；用不着就删掉。',
    },
    en: {
      message: ({ id }) => `This entry about ${id} does not say what happened.`,
      advice: 'Add a stage, value, state or note, or remove the entry.',
    },
  },
  why: {
    zh: '只有日期和署名的记录不改变任何进度，却会让人以为已经报过。',
    en: 'An entry with only a date and a name changes nothing, but looks as if something had been reported.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, by: 张三 }',
    good: '- { date: 2022-05-11, on: 1-1, note: 各市推荐62所, by: 张三 }',
  },
  check({ accounts }, report) {
    for (const { entry } of accounts().flatMap(({ steps }) => steps)) {
      if (!entry.lost && SAYING.every((key) => entry[key] === undefined) && entry.evidence.length === 0) {
        report({ at: entry, args: { id: entry.on } });
      }
    }
  },
};

const SAYING: readonly (keyof Entry)[] = [
  'state',
  'stage',
  'milestone',
  'occurrence',
  'value',
  'add',
  'percent',
  'note',
  'problem',
  'next',
  'amend',
];
