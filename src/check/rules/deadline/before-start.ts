/** A measure is due after it starts. */

import { givenStart } from '../../../model/elapsed.ts';
import { tasksOf } from '../../../model/plan.ts';
import { promised } from '../../../projection/project.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

export const deadlineBeforeStart: ModelRule<{ id: string; start: string; due: string; task?: string }> = {
  id: 'deadline/before-start',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, start, due }) => `举措 ${id} 的开始日期 ${start} 晚于完成时限 ${due}。`,
      advice: ({ task }) => `核对 start 和 due${maybe`（时限写在任务上：${task}）`}。`,
    },
    en: {
      message: ({ id, start, due }) => `Measure ${id} starts on ${start}, after its deadline (${due}).`,
      advice: ({ task }) => `Check start and due${maybe` (the deadline is set on task ${task})`}.`,
    },
  },
  why: {
    zh: '开始以前是灰灯，过了时限是红灯；两个日期颠倒，灯就不对了。',
    en: 'A measure is grey before its start and red after its deadline; with the two reversed, the light is wrong.',
  },
  example: { in: 'measure', bad: 'start: 2022-09-01\ndue: 2022-06-30', good: 'start: 2022-06-01\ndue: 2022-06-30' },
  check({ plans }, report) {
    for (const plan of plans) {
      const { start: first, end } = plan.period;
      for (const task of tasksOf(plan)) {
        for (const measure of task.measures) {
          const start = givenStart(plan, task, measure);
          const { due } = promised(measure, task);
          if (start === undefined || due === undefined || start <= due) continue;
          // Outside the period each has a finding of its own.
          if (start > end || due < first) continue;
          const ofTask = measure.due === undefined ? { task: task.id } : {};
          const at = [measure, task].find((one) => one.start !== undefined) ?? plan;
          report({ at, key: ['start'], args: { id: measure.id, start, due, ...ofTask } });
        }
      }
    }
  },
};
