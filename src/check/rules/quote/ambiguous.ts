/** A measure's quote stands once in its task, so that one passage is meant. */
import { tasksOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const quoteAmbiguous: ModelRule<{ quote: string; task: string; count: number }> = {
  id: 'quote/ambiguous',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ quote, task, count }) => `“${quote}”在任务 ${task} 的正文里出现了 ${count} 次，说不准指哪一处。`,
      advice: '多抄几个前后的字，直到只有一处。',
    },
    en: {
      message: ({ quote, count, task }) =>
        `The passage "${quote}" occurs ${count} times in the text of task ${task}; it is not clear which is meant.`,
      advice: 'Copy more of the surrounding words, until the passage occurs only once.',
    },
  },
  why: {
    zh: '出处要能指到原文的一处；对照原文（plan trace）按它标出哪些话已有举措。',
    en: 'A quote points to one passage of the document; plan trace uses it to show what is covered.',
  },
  example: {
    in: 'measures',
    bad: '- { id: 1-1, title: 立项学校, quote: 高水平, kind: selection }',
    good: '- { id: 1-1, title: 立项学校, quote: 30所左右高水平中职学校, kind: selection }',
  },
  check({ plans }, report) {
    for (const task of plans.flatMap(tasksOf)) {
      // A title that repeats words of its own text is common: the quote then means the text.
      const { text = task.title } = task;
      for (const measure of task.lost ? [] : task.measures) {
        const { quote } = measure;
        const count = quote === undefined ? 0 : text.split(quote).length - 1;
        if (quote === undefined || count < 2) continue;
        const shown = quote.length > 40 ? `${quote.slice(0, 40)}…` : quote;
        report({ at: measure, key: ['quote'], args: { quote: shown, task: task.id, count } });
      }
    }
  },
};
