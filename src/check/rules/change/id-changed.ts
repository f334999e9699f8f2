/** A task or measure keeps its id and its place. */
import type { Change } from '../../../change/change.ts';
import { taskIdOf } from '../../../model/id.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeIdChanged: ChangeRule<{ change: string; gone?: string }> = {
  id: 'change/id-changed',
  family: 'change',
  tier: 'always',
  severity: 'error',
  restores: 'value',
  text: {
    zh: {
      message: ({ change }) => `${change}；已批准的计划里，编号和所属任务不能改。`,
      advice: '请改回原来的编号和位置；新增的事项排在后面，用新的编号。',
    },
    en: {
      message: ({ change }) => `${change}. In an approved plan, ids cannot change and items cannot move.`,
      advice: 'Restore the id and the place. Give new items new ids, after the existing ones.',
    },
  },
  why: {
    zh: '日志、台账、报告和别的计划都按编号引用；编号一变，过去的记录就对不上了。',
    en: 'The journal, reports and other plans refer to the id; if it changes, past records no longer match.',
  },
  example: {
    in: 'measures',
    before: '- { id: 1-1, title: 立项学校 }',
    bad: '- { id: 1-2, title: 立项学校 }',
    good: `- { id: 1-1, title: 立项学校 }
- { id: 1-2, title: 新增的举措 }`,
  },
  judge({ breaches, changes, say }, report) {
    for (const { change, topic } of breaches) {
      if (topic !== 'numbering' || change.what === 'reassigned' || follows(change, changes)) continue;
      const gone = change.what === 'renumbered' ? { gone: change.from } : {};
      report({ at: change.at, args: { change: say(change), ...gone } });
    }
  },
};

/** Whether the change only follows from another one: of its task's id, or of its own. */
function follows(change: Change, changes: readonly Change[]): boolean {
  if (change.measure === undefined) return false;
  return changes.some((other) => {
    if (other.what !== 'renumbered' || other.plan !== change.plan) return false;
    if (change.what === 'moved') return other.measure === change.measure;
    if (change.what !== 'renumbered' || other.of !== 'task') return false;
    return taskIdOf(change.from) === other.from && taskIdOf(change.to) === other.to;
  });
}
