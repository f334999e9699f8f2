/** A passage marked as context is a passage of its task, word for word. */
import { tasksOf } from '../../../model/plan.ts';
import { issuedIn } from '../../places.ts';
import type { ModelRule } from '../../rule.ts';

export const contextNotInText: ModelRule<{ task: string }> = {
  id: 'context/not-in-text',
  family: 'model',
  tier: 'default',
  severity: 'error',
  comparesText: true,
  text: {
    zh: {
      message: ({ task }) => `任务 ${task} 的标题和正文里没有这段背景。`,
      advice: '从该任务的 text 中逐字复制，标点和空格也要一样。',
    },
    en: {
      message: ({ task }) => `Neither the title nor the text of task ${task} contains this context passage.`,
      advice: "Copy it from the task's text word for word, including punctuation and spaces.",
    },
  },
  why: {
    zh: '标为背景的话不算承诺；它必须真是原文里的话，否则谁都可以借此藏起一项承诺。',
    en: 'A passage marked as context promises nothing. It must be in the document, or a promise could be hidden that way.',
  },
  example: {
    in: 'task',
    bad: 'context: [推进示范区建设]',
    good: 'context: [推进试验区建设]',
  },
  check({ plans }, report) {
    for (const task of plans.flatMap(tasksOf)) {
      if (task.lost) continue;
      for (const [i, passage] of task.context.entries()) {
        if (task.title.includes(passage) || task.text?.includes(passage)) continue;
        report({ at: task, key: ['context', i], args: { task: task.id }, against: issuedIn(task) });
      }
    }
  },
};
