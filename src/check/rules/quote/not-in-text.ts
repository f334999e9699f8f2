/** A measure's quote is a passage of its task, word for word. */
import { tasksOf } from '../../../model/plan.ts';
import { maybe } from '../../maybe.ts';
import { issuedIn } from '../../places.ts';
import type { ModelRule } from '../../rule.ts';

export const quoteNotInText: ModelRule<{ task: string; quote: string; count?: number }> = {
  id: 'quote/not-in-text',
  family: 'model',
  tier: 'default',
  severity: 'error',
  comparesText: true,
  text: {
    zh: {
      message: ({ task, quote, count }) =>
        `任务 ${task} 的标题和正文里没有“${quote}”这段话${maybe`；它的举措里这样的有 ${count} 项，任务没有写 text`}。`,
      advice: ({ count }) =>
        `${maybe`把 ${count} 项所引的段落补进任务的 text；否则`}从该任务的 text 中逐字复制，标点和空格也要一样。`,
    },
    en: {
      message: ({ task, quote, count }) =>
        `Neither the title nor the text of task ${task} contains the passage "${quote}".${maybe` The task has no text, which affects ${count} of its measures.`}`,
      advice: ({ count }) =>
        `${maybe`Add, as the task's text, the paragraph that the ${count} measures quote. `}Copy the quote from the task's text word for word, including punctuation and spaces.`,
    },
  },
  why: {
    zh: '承诺要能在印发的原文里一字不差地找到，否则说不清答应过什么。',
    en: 'A promise must be found word for word in the issued text; otherwise nobody can say what was promised.',
  },
  example: {
    in: 'measures',
    bad: '- { id: 1-1, title: 立项学校, quote: 立项30所高水平中职学校, kind: selection }',
    good: '- { id: 1-1, title: 立项学校, quote: 立项30所左右高水平中职学校, kind: selection }',
  },
  check({ plans }, report) {
    for (const task of plans.flatMap(tasksOf)) {
      if (task.lost) continue;
      const against = issuedIn(task);
      const wrong = task.measures.filter(
        ({ quote }) => quote !== undefined && !task.title.includes(quote) && !task.text?.includes(quote),
      );
      // Without any text that is one mistake.
      const isOne = task.text === undefined && wrong.length > 1;
      for (const measure of isOne ? wrong.slice(0, 1) : wrong) {
        const args = { task: task.id, quote: shortened(measure.quote ?? ''), ...(isOne && { count: wrong.length }) };
        const related = isOne
          ? { related: wrong.slice(1).map(({ file, path }) => ({ file, path: [...path, 'quote'] })) }
          : {};
        report({ at: measure, key: ['quote'], args, against, ...related });
      }
    }
  },
};

function shortened(quote: string): string {
  return quote.length > 40 ? `${quote.slice(0, 40)}…` : quote;
}
