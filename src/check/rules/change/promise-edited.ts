/** A promise of an approved plan changes by an amendment in the journal; the plan's file keeps the original one. */
import { isPromise } from '../../../change/judge.ts';
import { amendCommands } from '../../amend-command.ts';
import { maybe } from '../../maybe.ts';
import type { ChangeRule } from '../../rule.ts';

export const changePromiseEdited: ChangeRule<{ change: string; command?: string }> = {
  id: 'change/promise-edited',
  family: 'change',
  tier: 'always',
  severity: 'error',
  restores: 'value',
  comparesText: true,
  text: {
    zh: {
      message: ({ change }) => `${change}，直接改在了已批准的计划文件里。`,
      advice: ({ command }) =>
        `计划文件保留原来的承诺，请改回原样；${maybe`确实要调整的，用这个命令记一条调整：\n${command}`}`,
    },
    en: {
      message: ({ change }) => `${change}. This was edited directly in the file of an approved plan.`,
      advice: ({ command }) =>
        `The plan file keeps the original promise: restore it.${maybe` To change the promise, record an amendment:\n${command}`}`,
    },
  },
  why: {
    zh: '计划批准以后，时限、牵头单位和目标的每次调整都要有日期、有原因，原来的承诺要看得见；直接改文件，推迟和缩水就无声无息了。',
    en: 'Once a plan is approved, every change to a deadline, lead or target needs a date and a reason, and the original promise stays visible. Editing the file would hide delays and cuts.',
  },
  example: {
    in: 'measures',
    before: '- { id: 1-1, title: 立项学校, due: 2022-10-31 }',
    bad: '- { id: 1-1, title: 立项学校, due: 2022-11-30 }',
    good: '- { id: 1-1, title: 立项学校, due: 2022-10-31 }',
  },
  judge({ breaches, after, say }, report) {
    for (const { change, topic, permission } of breaches) {
      if (!isPromise(topic) || permission !== 'amend') continue;
      report({ at: change.at, args: { change: say(change), ...amendCommands(change, after) } });
    }
  },
};
