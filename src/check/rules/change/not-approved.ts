/** A plan that nobody marked as approved is not guarded: where its promises change, that is said. */

import { isOfPromise } from '../../../change/judge.ts';
import type { ChangeRule } from '../../rule.ts';

const PLAN = `plan: sd-2022
title: 2022年职业教育工作要点
period: { start: 2022-01-01, end: 2022-12-31 }
tasks: []
`;

export const changeNotApproved: ChangeRule<{ plan: string; count: number }> = {
  id: 'change/not-approved',
  family: 'change',
  tier: 'always',
  severity: 'warning',
  text: {
    zh: {
      message: ({ plan, count }) => `计划 ${plan} 没有写批准日期，这次有${count}处承诺改动没有按改动规则判断。`,
      advice: '计划已经生效的，写上批准日期（approved: 2022-01-20）；文件上没有日期的，写 approved: undated。',
    },
    en: {
      message: ({ plan, count }) =>
        `Plan ${plan} does not say that it is approved; promises that changed and were not judged: ${count}.`,
      advice:
        'If the plan is in force, give the date of its approval (approved: 2022-01-20), or approved: undated where the document bears none.',
    },
  },
  why: {
    zh: '忘了写一个键的人，不应当以为计划有人看守。',
    en: 'Whoever forgets one key must not believe that the plan is guarded.',
  },
  example: {
    in: '2022/plan.yaml',
    before: PLAN,
    bad: PLAN.replace('2022-12-31', '2023-03-31'),
    good: PLAN,
  },
  judge({ changes, before, after }, report) {
    for (const plan of before.plans) {
      if (plan.approved !== undefined) continue;
      const own = changes.filter((change) => change.plan === plan.id && isOfPromise(change));
      const now = after.plans.find(({ id }) => id === plan.id);
      if (own.length === 0) continue;
      report({ at: now ?? { file: after.file, path: [] }, args: { plan: plan.id, count: own.length } });
    }
  },
};
