/** `plan tree` for a terminal: a measure of the plan, and below it what serves it, in steps. */
import { addressOf } from '../../projection/serving.ts';
import type { MeasureState, PlanState } from '../../projection/state.ts';
import { type Branch, type Root, silentIn } from '../../projection/tree.ts';
import { columnsOf } from '../text/columns.ts';
import { harmless } from '../text/printable.ts';
import { wrapped } from '../text/text.ts';
import { branchWords, servedWords } from '../words/serving.ts';
import { planHead } from './plan-title.ts';
import { type Canvas, wrappedText } from './terminal.ts';

/** The trees of one plan; ends with a line feed. */
export function treeText({ plan, roots }: { plan: PlanState; roots: readonly Root[] }, canvas: Canvas): string {
  const { messages } = canvas;
  const silent = silentIn(roots);
  const names = silent.map((one) => `${addressOf(one)} ${one.measure.title}`);
  const lines = [
    ...planHead(plan, canvas),
    ...roots.flatMap((root) => ['', ...rootLines(root, canvas)]),
    ...(silent.length === 0 ? [] : ['', messages.tree.silent(silent.length, names.join(messages.listSeparator))]),
  ];
  return wrappedText(lines, canvas);
}

function rootLines({ state, branches }: Root, canvas: Canvas): readonly string[] {
  const { paint } = canvas;
  return [
    paint.bold(harmless(servedWords(state, canvas.messages))),
    ...branches.flatMap((branch, i) => branchLines(branch, state, '', i === branches.length - 1, canvas)),
  ];
}

function branchLines(
  branch: Branch,
  root: MeasureState,
  indent: string,
  isLast: boolean,
  canvas: Canvas,
): readonly string[] {
  const { messages, unicode, width, wide } = canvas;
  const marks = unicode ? { fork: '├─ ', last: '└─ ', down: '│  ' } : { fork: '|- ', last: '`- ', down: '|  ' };
  const below = indent + (isLast ? '   ' : marks.down);
  const from = indent + (isLast ? marks.last : marks.fork);
  const room = Math.max(20, width - columnsOf(from, wide));
  const own = wrapped(harmless(branchWords(branch, root, messages)), room, wide).map(
    (line, i) => (i === 0 ? from : below) + line,
  );
  return [
    ...own,
    ...branch.branches.flatMap((one, i) => branchLines(one, root, below, i === branch.branches.length - 1, canvas)),
  ];
}
