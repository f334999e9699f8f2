/** What a writing command did: the entry's place, or the patch, and the measure before and after. */
import type { MeasureState } from '../../projection/state.ts';
import { columnsOf } from '../text/columns.ts';
import { harmless } from '../text/printable.ts';
import { padded, wrapped } from '../text/text.ts';
import { promisesChanged, type Recorded, standing } from '../words/record.ts';
import { type Canvas, lightPaint } from './terminal.ts';

/** What was written, or the patch of what would be, and the measure before and after; ends with a line feed. */
export function recordText({ patch, sentence, before, after }: Recorded, canvas: Canvas): string {
  const { messages, paint } = canvas;
  const words = messages.record;
  const change = patch === undefined ? '' : paintedPatch(patch, canvas);
  const title = paint.bold(harmless(`${after.measure.id}  ${after.measure.title}`));
  const width = Math.max(columnsOf(words.before), columnsOf(words.after));
  const state = (label: string, measure: MeasureState): string => {
    const lines = wrapped(harmless(standing(measure, messages)), canvas.width - width - 4, canvas.wide).map(
      lightPaint(measure.light, canvas),
    );
    return `  ${paint.dim(padded(label, width, canvas.wide))}  ${lines.join(`\n${' '.repeat(width + 4)}`)}\n`;
  };
  const changes = promisesChanged(before, after, messages).map((line) => `  ${harmless(line)}\n`);
  return `${change}${harmless(sentence)}\n${title}\n${state(words.before, before)}${state(words.after, after)}${changes.join('')}`;
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
