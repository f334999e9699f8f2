/** A measure's id begins with the id of the task it stands under. */
import { taskIdOf } from '../../model/id.ts';
import { tasksOf } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const idWrongTask: Rule = {
  id: 'id/wrong-task',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '举措 {id} 写在任务 {task} 下面，编号却属于任务 {other}。',
      mend: '把它移到任务 {other} 下，或把编号改成 {task}-序号。',
    },
    en: {
      message: 'Measure {id} stands under task {task}, but its id belongs to task {other}.',
      mend: 'Move it to task {other}, or give it an id that begins with {task}-.',
    },
  },
  why: {
    zh: '编号里带着任务号；写在别的任务下面，读的人会找错地方。',
    en: "A measure's id carries its task's; under another task it would mislead every reader.",
  },
  example: {
    in: 'measures',
    bad: '- { id: 2-1, title: 立项学校, kind: selection }',
    good: '- { id: 1-1, title: 立项学校, kind: selection }',
  },
  check({ plans }, report) {
    for (const task of plans.flatMap(tasksOf)) {
      for (const measure of task.measures) {
        const other = taskIdOf(measure.id);
        if (other !== task.id) {
          report({ at: measure, key: ['id'], args: { id: measure.id, task: task.id, other } });
        }
      }
    }
  },
};
