/** A measure's id begins with the id of the task it stands under. */
import { taskIdOf } from '../../../model/id.ts';
import { type Task, tasksOf } from '../../../model/plan.ts';
import { maybe } from '../../maybe.ts';
import { idPlace } from '../../places.ts';
import type { ModelRule } from '../../rule.ts';

export const idWrongTask: ModelRule<{ id: string; task: string; other: string; count?: number; meant?: string }> = {
  id: 'id/wrong-task',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, count, task, other, meant }) =>
        `举措 ${id} ${maybe`等 ${count} 项`}写在任务 ${task} 下面，编号却属于任务 ${other}${maybe`；没有任务 ${meant}`}。`,
      advice: ({ meant, other, task }) =>
        `${maybe`任务的编号写错了，就改成 ${meant}；没有写错，就`}把它移到任务 ${other} 下，或把编号改成 ${task}-序号。`,
    },
    en: {
      message: ({ id, count, task, other, meant }) =>
        `Measure ${id}${maybe` (one of ${count})`} is under task ${task}, but its id belongs to task ${other}${maybe`; there is no task ${meant}`}.`,
      advice: ({ meant, other, task }) =>
        `${maybe`If the task's id is wrong, change it to ${meant}. `}If the measure's id is right, move it to task ${other}; if not, give it an id that begins with ${task}-.`,
    },
  },
  why: {
    zh: '编号里带着任务号；写在别的任务下面，读的人会找错地方。',
    en: "A measure's id includes its task's id; under another task, it would mislead every reader.",
  },
  example: {
    in: 'measures',
    bad: '- { id: 2-1, title: 立项学校, kind: selection }',
    good: '- { id: 1-1, title: 立项学校, kind: selection }',
  },
  check({ plans }, report) {
    for (const plan of plans) {
      const ids = tasksOf(plan).map(({ id }) => id);
      for (const task of tasksOf(plan)) {
        const wrong = task.measures.filter(({ id }) => taskIdOf(id) !== task.id);
        const meant = wrong.length > 0 ? taskMeant(task, ids) : undefined;
        if (meant !== undefined) {
          const [{ id } = task] = wrong;
          const args = { id, task: task.id, other: meant, meant, ...(wrong.length > 1 && { count: wrong.length }) };
          report({ at: task, key: ['id'], args });
          continue;
        }
        for (const measure of wrong) {
          const args = { id: measure.id, task: task.id, other: taskIdOf(measure.id) };
          report({ at: measure, key: ['id'], args, against: [idPlace(task)] });
        }
      }
    }
  },
};

/** The id that the task itself was meant to have: all its measures say so, and no other one has it; or its own is another's. */
function taskMeant({ id, measures }: Task, ids: readonly string[]): string | undefined {
  const [meant, ...others] = new Set(measures.map((measure) => taskIdOf(measure.id)));
  if (meant === undefined || others.length > 0 || ids.includes(meant)) return undefined;
  return measures.length > 1 || ids.indexOf(id) !== ids.lastIndexOf(id) ? meant : undefined;
}
