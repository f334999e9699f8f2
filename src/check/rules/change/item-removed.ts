/** A task or measure of an approved plan is cancelled with its reason, not taken out. */
import type { Change } from '../../../change/change.ts';
import { maybe } from '../../maybe.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeItemRemoved: ChangeRule<{ change: string; gone: string; id?: string }> = {
  id: 'change/item-removed',
  family: 'change',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ change }) => `${change}；已批准的承诺不能从计划里删掉。`,
      advice: ({ id }) => `请放回原处。不再做的，记一条取消，写明原因${maybe`：plan cancel ${id} --reason 原因`}。`,
    },
    en: {
      message: ({ change }) => `${change}. An approved promise cannot be removed from the plan.`,
      advice: ({ id }) =>
        `Restore it. If it will not be done, cancel it with the reason${maybe`: plan cancel ${id} --reason REASON`}.`,
    },
  },
  why: {
    zh: '删掉的承诺没有人再追问；取消则看得见，也说得清。',
    en: 'Nobody asks about a promise that was removed; a cancelled one stays visible, with its reason.',
  },
  example: {
    in: 'measures',
    before: `- { id: 1-1, title: 立项学校 }
- { id: 1-2, title: 推进试验区建设 }`,
    bad: '- { id: 1-1, title: 立项学校 }',
    good: `- { id: 1-1, title: 立项学校 }
- { id: 1-2, title: 推进试验区建设 }`,
  },
  judge({ breaches, changes, say }, report) {
    for (const { change, topic } of breaches) {
      if (topic !== 'removed' || goesWithTask(change, changes)) continue;
      const { measure, task = '' } = change;
      report({ at: change.at, args: { change: say(change), gone: measure ?? task, ...(measure && { id: measure }) } });
    }
  },
};

/** A task takes its measures with it: that is one fault. */
function goesWithTask(change: Change, changes: readonly Change[]): boolean {
  return (
    change.measure !== undefined &&
    changes.some(
      (other) =>
        other.what === 'removed' && other.of === 'task' && other.plan === change.plan && other.task === change.task,
    )
  );
}
