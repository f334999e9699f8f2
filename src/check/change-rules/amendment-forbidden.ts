/** What the workspace forbids to be changed can't be amended by an entry either. */
import { policyFor } from '../../change/judge.ts';
import { type ChangeRule, wasApproved } from '../change-rule.ts';

const FIELDS = [
  ['due', 'deadline'],
  ['lead', 'lead'],
  ['target', 'target'],
] as const;

export const amendmentForbidden: ChangeRule = {
  id: 'change/amendment-forbidden',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: '{change}；工作区不许调整它（workspace.yaml 的 changes: {{topic}: forbidden}）。',
      mend: '删去这条调整；确实要放开的，先单独改 workspace.yaml，合并以后再调整。',
    },
    en: {
      message: '{change}: the workspace does not permit it (workspace.yaml, changes: {{topic}: forbidden}).',
      mend: 'Take the amendment out; to permit it, change workspace.yaml first, on its own.',
    },
  },
  why: {
    zh: '有的承诺（比如上级下达的时限）本单位无权调整，工作区可以写明。',
    en: 'Some promises, such as a deadline set from above, are not for the office to change; a workspace can say so.',
  },
  judge(judged, report) {
    const { changes, say } = judged;
    const permission = policyFor(judged);
    for (const change of changes) {
      if (change.what !== 'entry-added' || !wasApproved(change, judged)) continue;
      for (const [field, topic] of FIELDS) {
        if (change.entry.amend?.[field] === undefined) continue;
        if (permission(topic) !== 'forbidden') continue;
        report({ at: change.at, key: ['amend', field], args: { change: say(change), topic } });
      }
    }
  },
};
