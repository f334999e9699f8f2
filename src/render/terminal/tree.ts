/** `plan tree` for a terminal: a measure of the plan, and below it what serves it, in steps. */
import { percentText } from '../../model/percent.ts';
import { isNumberTarget } from '../../model/target.ts';
import { addressOf } from '../../projection/serving.ts';
import type { MeasureState, PlanState } from '../../projection/state.ts';
import { type Branch, type Root, silentIn } from '../../projection/tree.ts';
import { columnsOf } from '../text/columns.ts';
import { harmless } from '../text/printable.ts';
import { wrapped } from '../text/text.ts';
import { contributionWords } from '../words/serving.ts';
import { partyWords, targetWords } from '../words/values.ts';
import { planHead } from './plan-title.ts';
import type { Canvas } from './terminal.ts';

/** The trees of one plan; ends with a line feed. */
export function treeText({ plan, roots }: { plan: PlanState; roots: readonly Root[] }, canvas: Canvas): string {
  const { messages, width, wide } = canvas;
  const silent = silentIn(roots);
  const names = silent.map((one) => `${addressOf(one)} ${one.measure.title}`);
  const lines = [
    ...planHead(plan, canvas),
    ...roots.flatMap((root) => ['', ...rootLines(root, canvas)]),
    ...(silent.length === 0 ? [] : ['', messages.tree.silent(silent.length, names.join(messages.listSeparator))]),
  ];
  return `${lines.flatMap((line) => wrapped(line, width, wide)).join('\n')}\n`;
}

function rootLines({ state, branches }: Root, canvas: Canvas): readonly string[] {
  const { paint } = canvas;
  return [
    paint.bold(harmless(headOf(state, canvas))),
    ...branches.flatMap((branch, i) => branchLines(branch, state, '', i === branches.length - 1, canvas)),
  ];
}

/** 1-1 培训（甲处）：20人次，目标不少于100人次，进度20%，绿. */
function headOf(state: MeasureState, { messages }: Canvas): string {
  const { measure, target, facts, progress, light, leads, served } = state;
  const { tree: words, amount, labelled, partSeparator, lights } = messages;
  const unit = target?.unit;
  const own = isNumberTarget(target) && served?.own !== undefined ? [words.own(amount(served.own, unit))] : [];
  const said = [
    ...(facts.value === undefined ? [] : [amount(facts.value, unit)]),
    ...own,
    ...(target === undefined ? [] : [words.target(targetWords(target, messages))]),
    words.progress(percentText(progress.percent)),
    lights[light],
  ];
  return labelled(words.name(measure.id, measure.title, partyWords(leads, messages)), said.join(partSeparator));
}

function branchLines(
  branch: Branch,
  root: MeasureState,
  indent: string,
  isLast: boolean,
  canvas: Canvas,
): readonly string[] {
  const { messages, unicode, width, wide } = canvas;
  const { contribution, repeated, branches } = branch;
  const { tree: words, labelled } = messages;
  const marks = unicode ? { fork: '├─ ', last: '└─ ', down: '│  ' } : { fork: '|- ', last: '`- ', down: '|  ' };
  const name = words.name(
    addressOf(contribution),
    contribution.measure.title,
    partyWords(contribution.leads, messages),
  );
  const what = repeated ? words.repeated : contributionWords(contribution, root.target, messages);
  const below = indent + (isLast ? '   ' : marks.down);
  const from = indent + (isLast ? marks.last : marks.fork);
  const room = Math.max(20, width - columnsOf(from, wide));
  const own = wrapped(harmless(labelled(name, what)), room, wide).map((line, i) => (i === 0 ? from : below) + line);
  return [...own, ...branches.flatMap((one, i) => branchLines(one, root, below, i === branches.length - 1, canvas))];
}
