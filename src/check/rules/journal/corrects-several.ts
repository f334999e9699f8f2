/** An entry that answers another one says which. */
import type { ModelRule } from '../../rule.ts';

export const journalCorrectsSeveral: ModelRule<{ id: string; day: string }> = {
  id: 'journal/corrects-several',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, day }) => `举措 ${id} 在 ${day} 不止一条记录，说不准更正的是哪一条。`,
      advice:
        '再写上要更正的那一条的成员、阶段、节点、期次、状态或数，能认出一条就行。用命令的，写 --member、--stage、--milestone、--occurrence 或 --value。',
    },
    en: {
      message: ({ id, day }) =>
        `Measure ${id} has several entries of ${day}, and this one does not say which of them it corrects.`,
      advice:
        'Also give the member, stage, milestone, occurrence, state or number of the one that is meant: whatever tells it apart. In a command: --member, --stage, --milestone, --occurrence or --value.',
    },
  },
  why: {
    zh: '不知道更正的是哪一条，就哪一条也没有更正。',
    en: 'While nobody knows which entry is meant, none of them is corrected.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-11, on: 1-1, stage: 申报 }
- { date: 2022-05-11, on: 1-1, value: 12 }
- { date: 2022-05-13, on: 1-1, corrects: 2022-05-11, by: 张三 }`,
    good: `- { date: 2022-05-11, on: 1-1, stage: 申报 }
- { date: 2022-05-11, on: 1-1, value: 12 }
- { date: 2022-05-13, on: 1-1, corrects: 2022-05-11, value: 10, by: 张三 }`,
  },
  check({ answers }, report) {
    for (const { entry, meant, was } of answers()) {
      const { on, corrects } = entry;
      if (corrects === undefined || was !== undefined || meant < 2) continue;
      report({ at: entry, key: ['corrects'], args: { id: on, day: corrects } });
    }
  },
};
