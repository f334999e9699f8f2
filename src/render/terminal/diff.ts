/** `plan diff` for a terminal: task by task, what changed in promises and journal, and the progress on both sides. */
import { isUnamended, type PlanReview } from '../../change/review.ts';
import { harmless } from '../text/printable.ts';
import { wrapped } from '../text/text.ts';
import { changeSentence } from '../words/changes/sentence.ts';
import {
  type DiffView,
  type Group,
  groups,
  lightWords,
  progressWords,
  reviewSentence,
  summaryWords,
} from '../words/diff.ts';
import type { Canvas } from './terminal.ts';

/** What changed, plan by plan, drawn on `canvas`; ends with a line feed. */
export function diffText(view: DiffView, canvas: Canvas): string {
  const { messages } = canvas;
  const { diff, change } = messages;
  if (view.plans.length === 0 && view.workspace.length === 0) {
    return `${wrapped(harmless(diff.nothing(view.from, view.to)), canvas.width, canvas.wide).join('\n')}\n`;
  }
  const head = `${harmless(messages.arrow(view.from, view.to))}\n`;
  const plans = view.plans.map((plan) => planText(plan, view, canvas));
  const own = view.workspace.map((one) => bullet(changeSentence(one, { messages }), canvas));
  const workspace = own.length === 0 ? [] : [`${canvas.paint.bold(change.workspace)}\n${own.join('')}`];
  return [head, ...plans, ...workspace].join('\n');
}

function planText(plan: PlanReview, view: DiffView, canvas: Canvas): string {
  const { messages, paint } = canvas;
  const lines = [
    ...wrapped(harmless(plan.title), canvas.width, canvas.wide).map((line) => paint.bold(line)),
    ...wrapped(summaryWords(plan, messages), canvas.width, canvas.wide),
    ...wrapped(messages.diff.progress(progressWords(plan), view.asOf), canvas.width, canvas.wide),
  ];
  const parts = groups(plan, messages).map((group) => groupText(group, plan, canvas));
  return [`${lines.join('\n')}\n`, ...parts].join('\n');
}

function groupText({ heading, task, changes }: Group, plan: PlanReview, canvas: Canvas): string {
  const { messages, paint, width, wide } = canvas;
  const { columns } = messages;
  const standing =
    task === undefined
      ? []
      : [
          [
            messages.labelled(columns.progress, progressWords(task)),
            messages.labelled(columns.light, lightWords(task, messages)),
          ].join('  '),
        ];
  const head = wrapped(harmless(heading), width, wide).map((line) => paint.bold(line));
  const lines = [
    ...head,
    ...standing.flatMap((line) => wrapped(line, width - 2, wide)).map((line) => paint.dim(`  ${line}`)),
  ];
  const bullets = changes.map((change) => {
    const sentence = reviewSentence(change, plan, messages);
    return bullet(sentence, canvas, isUnamended(change, plan) ? paint.red : undefined);
  });
  return `${lines.join('\n')}\n${bullets.join('')}`;
}

function bullet(text: string, { width, wide }: Canvas, paint: (line: string) => string = (line) => line): string {
  const lines = wrapped(harmless(text).replace(/\n/g, ' '), width - 4, wide).map((line) => paint(line));
  return `  - ${lines.join('\n    ')}\n`;
}
