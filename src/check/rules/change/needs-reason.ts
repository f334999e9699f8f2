/** What the journal can't amend by itself may be edited, along with an entry that gives the reason. */
import { isPromise } from '../../../change/judge.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeNeedsReason: ChangeRule<{ change: string; id: string }> = {
  id: 'change/needs-reason',
  family: 'change',
  tier: 'always',
  severity: 'error',
  followsFrom: 'error',
  text: {
    zh: {
      message: ({ change }) => `${change}，没有写明原因。`,
      advice: ({ id }) =>
        `在同一次改动里记一条写明原因的日志：plan log ${id} -m 改动内容 --reason 原因；不该改的请改回原样。`,
    },
    en: {
      message: ({ change }) => `${change}. No reason is given.`,
      advice: ({ id }) =>
        `Restore the original, or record the reason in the same change: plan log ${id} -m WHAT --reason WHY`,
    },
  },
  why: {
    zh: '权重、周期、覆盖范围等改了，进度和灯号会跟着变；事后要查得到是谁、为什么改的。',
    en: 'A new weight, recurrence or scope changes progress and lights; it must be possible to see later who changed it and why.',
  },
  example: {
    in: 'measures',
    before: '- { id: 1-1, title: 立项学校 }',
    bad: '- { id: 1-1, title: 立项学校, weight: 3 }',
    good: '- { id: 1-1, title: 立项学校 }',
  },
  judge({ breaches, after, say }, report) {
    for (const { change, topic, permission } of breaches) {
      if (isPromise(topic) || permission !== 'amend') continue;
      const plan = after.plans.find(({ id }) => id === change.plan);
      const measures = plan?.sections.flatMap(({ tasks }) => tasks).flatMap((task) => task.measures) ?? [];
      const ofRoster = measures.find(({ roster }) => change.roster !== undefined && roster === change.roster);
      const id = change.measure ?? ofRoster?.id ?? (change.task === undefined ? '编号' : `${change.task}-1`);
      report({ at: change.at, args: { change: say(change), id } });
    }
  },
};
