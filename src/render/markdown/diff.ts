/** `plan diff` as Markdown: a comment for a pull request, which a program finds again by its first line. */
import { hasMoved, isUnamended, type PlanReview } from '../../change/review.ts';
import type { Messages } from '../../i18n/messages.ts';
import { changeSentence } from '../words/changes/sentence.ts';
import { type DiffView, groups, lightWords, progressWords, reviewSentence, summaryWords } from '../words/diff.ts';
import { plain } from './text.ts';

/** The first line of every such comment; it never changes. */
export const MARKER = '<!-- plan-diff -->';

/** A short summary, the progress as a table, then the changes task by task; ends with a line feed. */
export function diffMarkdown(view: DiffView, messages: Messages): string {
  const { diff, change: words } = messages;
  const head = [MARKER, `## ${plain(diff.title)}`];
  if (view.plans.length === 0 && view.workspace.length === 0) {
    return `${[...head, plain(diff.nothing(view.from, view.to))].join('\n\n')}\n`;
  }
  const summaries = view.plans.map((plan) => `- ${summaryLine(plan, view, messages)}`);
  const own = view.workspace.map((change) => `- ${plain(changeSentence(change, { messages }))}`);
  const blocks = [
    ...head,
    ...(summaries.length > 0 ? [summaries.join('\n')] : []),
    ...view.plans.flatMap((plan) => planBlocks(plan, view, messages)),
    ...(own.length > 0 ? [`### ${plain(words.workspace)}`, own.join('\n')] : []),
    plain(messages.arrow(view.from, view.to)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function summaryLine(plan: PlanReview, { asOf }: DiffView, messages: Messages): string {
  const said = [summaryWords(plan, messages), messages.diff.progress(progressWords(plan), asOf)];
  return messages.labelled(`**${plain(plan.title)}**`, said.join(messages.clauseSeparator));
}

function planBlocks(plan: PlanReview, view: DiffView, messages: Messages): readonly string[] {
  const several = view.plans.length > 1;
  const title = several ? [`### ${plain(plan.title)}`] : [];
  const level = several ? '####' : '###';
  const parts = groups(plan, messages)
    .filter(({ changes }) => changes.length > 0)
    .map(({ heading, changes }) => {
      const lines = changes.map((change) => {
        const sentence = plain(reviewSentence(change, plan, messages));
        return isUnamended(change, plan) ? `- **${sentence}**` : `- ${sentence}`;
      });
      return [`${level} ${plain(heading)}`, '', ...lines].join('\n');
    });
  return [...title, ...progressTable(plan, messages), ...parts];
}

/** The tasks whose progress or light changed. */
function progressTable(plan: PlanReview, messages: Messages): readonly string[] {
  const { columns } = messages;
  const moved = plan.tasks.filter(hasMoved);
  if (moved.length === 0) return [];
  const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;
  const rows = moved.map((task) => row([task.id, task.title, progressWords(task), lightWords(task, messages)]));
  const total = row(['', messages.diff.total, progressWords(plan), '']);
  const heading = row([columns.id, columns.task, columns.progress, columns.light]);
  return [[heading, '| --- | --- | --- | --- |', ...rows, total].join('\n')];
}
