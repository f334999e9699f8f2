/** What a writing command did: the entry's place, or the patch, and the measure before and after. */
import { percentText } from '../../model/percent.ts';
import { isClosed } from '../../projection/facts.ts';
import type { MeasureState } from '../../projection/state.ts';
import { columnsOf } from '../text/columns.ts';
import { harmless } from '../text/printable.ts';
import { padded, wrapped } from '../text/text.ts';
import { dayWords } from '../words/due.ts';
import type { Recorded } from '../words/record.ts';
import { partyWords, targetWords } from '../words/values.ts';
import { type Canvas, lightPaint } from './terminal.ts';

/** What was written, or the patch of what would be, and the measure before and after; ends with a line feed. */
export function recordText({ patch, sentence, before, after }: Recorded, canvas: Canvas): string {
  const { messages, paint } = canvas;
  const words = messages.record;
  const change = patch === undefined ? '' : paintedPatch(patch, canvas);
  const title = paint.bold(harmless(`${after.measure.id}  ${after.measure.title}`));
  const width = Math.max(columnsOf(words.before), columnsOf(words.after));
  const state = (label: string, measure: MeasureState): string => {
    const lines = wrapped(harmless(standing(measure, canvas)), canvas.width - width - 4, canvas.wide).map(
      lightPaint(measure.light, canvas),
    );
    return `  ${paint.dim(padded(label, width, canvas.wide))}  ${lines.join(`\n${' '.repeat(width + 4)}`)}\n`;
  };
  const changes = promisesChanged(before, after, canvas).map((line) => `  ${line}\n`);
  return `${change}${harmless(sentence)}\n${title}\n${state(words.before, before)}${state(words.after, after)}${changes.join('')}`;
}

/** The light, how far it is, and why. */
export function standing(measure: MeasureState, canvas: Canvas): string {
  const { lights } = canvas.messages;
  return `${lights[measure.light]} ${percentText(measure.progress.percent)} ${why(measure, canvas)}`;
}

/** What an amendment changed. */
export function promisesChanged(before: MeasureState, after: MeasureState, { messages }: Canvas): readonly string[] {
  const { show, arrow, undecided } = messages;
  const target = ({ target: promised }: MeasureState): string =>
    promised ? targetWords(promised, messages) : undecided;
  const rows = [
    [show.due, dayWords(before, messages), dayWords(after, messages)],
    [show.lead, partyWords(before.leads, messages), partyWords(after.leads, messages)],
    [show.target, target(before), target(after)],
  ] as const;
  return rows
    .filter(([, was, is]) => was !== is)
    .map(([label, was, is]) => messages.labelled(label, harmless(arrow(was, is))));
}

/** The state, unless the first reason says it already, and the reasons. */
function why(measure: MeasureState, { messages }: Canvas): string {
  const { reasons, state } = measure;
  const isSaid = isClosed(measure) || reasons.some(({ code }) => code === state);
  const said = isSaid ? [] : [messages.states[state]];
  return [...said, ...reasons.map((reason) => messages.reason(reason))].join(messages.listSeparator);
}

/** A patch with what goes in red and what comes in green. */
export function paintedPatch(patch: string, { paint }: Canvas): string {
  const painted = patch.split('\n').map((line) => {
    const shown = asInFile(line);
    if (/^(\+\+\+|---|@@)/.test(line)) return paint.dim(shown);
    if (line.startsWith('+')) return paint.green(shown);
    return line.startsWith('-') ? paint.red(shown) : shown;
  });
  return painted.join('\n');
}

/** Tabs and the CR of a line end do a terminal no harm, and a patch would not apply without them. */
function asInFile(line: string): string {
  return line.replace(/[^\t\r]+|\r(?!$)/g, harmless);
}
