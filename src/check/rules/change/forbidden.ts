/** What the workspace forbids to be changed once the plan is approved: neither in its files nor by an amendment. */
import { policyFor } from '../../../change/judge.ts';
import type { Topic } from '../../../model/policy.ts';
import type { Report } from '../../fault.ts';
import { type Judged, wasApproved } from '../../judged.ts';
import type { ChangeRule } from '../../rule.ts';

/** Those have a rule of their own, which says what to do instead. */
const OTHERS: readonly Topic[] = ['issued', 'removed', 'numbering'];

const PLAN = `plan: sd-2022
title: 2022年职业教育工作要点
period: { start: 2022-01-01, end: 2022-12-31 }
approved: 2022-01-20
tasks: []
`;

type Args = { change: string; topic: string };

export const changeForbidden: ChangeRule<Args> = {
  id: 'change/forbidden',
  family: 'change',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ change }) => `${change}；工作区的改动规则（changes）不许这样改。`,
      advice: ({ topic }) =>
        `请改回原样，或者删去这条调整。确实要放开的，先单独改 workspace.yaml 里的 changes，写“${topic}: allowed”，合并以后再改这里。`,
    },
    en: {
      message: ({ change }) => `${change}. The workspace's rules for changes (changes) do not allow this.`,
      advice: ({ topic }) =>
        `Restore the original, or remove the amendment. To allow this, first change workspace.yaml on its own: write "${topic}: allowed" under changes.`,
    },
  },
  why: {
    zh: '计划期和批准日期是其他一切的依据，改了它们，别的规则就失去了意义；有的承诺（比如上级下达的时限）本单位无权调整，工作区可以写明。',
    en: "Everything else depends on the period and the date of approval. Some promises, such as a deadline set from above, are not the office's to change, and a workspace can say so.",
  },
  example: {
    in: '2022/plan.yaml',
    before: PLAN,
    bad: PLAN.replace('2022-12-31', '2023-03-31'),
    good: PLAN,
  },
  judge(judged, report) {
    const { breaches, say } = judged;
    for (const { change, topic, permission } of breaches) {
      if (permission !== 'forbidden' || OTHERS.includes(topic)) continue;
      report({ at: change.at, args: { change: say(change), topic } });
    }
    judgeAmendments(judged, report);
  },
};

const FIELDS = [
  { field: 'due', key: 'due', topic: 'deadline' },
  { field: 'leads', key: 'lead', topic: 'lead' },
  { field: 'target', key: 'target', topic: 'target' },
  { field: 'milestones', key: 'milestones', topic: 'milestones' },
] as const;

function judgeAmendments(judged: Judged, report: Report<Args>): void {
  const permission = policyFor(judged);
  for (const change of judged.changes) {
    if (change.what !== 'entry-added' || !wasApproved(change, judged)) continue;
    for (const { field, key, topic } of FIELDS) {
      if (change.entry.amend?.[field] === undefined || permission(topic) !== 'forbidden') continue;
      report({ at: change.at, key: ['amend', key], args: { change: judged.say(change), topic } });
    }
  }
}
