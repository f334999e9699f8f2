/** What a plan was closed with, and what goes on in the next one, for a terminal. */
import { harmless } from '../text/printable.ts';
import { wrapped } from '../text/text.ts';
import { figureWords } from '../words/closing.ts';
import type { RolledOver } from '../words/rollover.ts';
import { paintedPatch } from './record.ts';
import type { Canvas } from './terminal.ts';

/** Ends with a line feed. */
export function rolloverText(rolled: RolledOver, canvas: Canvas): string {
  const { messages, width, wide } = canvas;
  const { plan, date, figures, journal, next, carried, renewed, undated, patch, written } = rolled;
  const { rollover: say, listSeparator } = messages;
  const lines = [
    say.closing(plan.title, date, figureWords(figures, messages), journal),
    ...(next === undefined
      ? []
      : [
          say.next(next.title, next.id, next.folder, next.period.start, next.period.end),
          say.goesOn(carried.length, renewed.length),
          ...(undated.length === 0 ? [] : [say.undated(undated.length, undated.join(listSeparator))]),
        ]),
    ...(written && next !== undefined ? [say.whatNext(next.id)] : []),
    ...(written ? [] : [messages.record.notWritten]),
  ];
  const change = patch === undefined ? '' : `${paintedPatch(patch, canvas)}`;
  return `${change}${lines.flatMap((line) => wrapped(harmless(line), width, wide)).join('\n')}\n`;
}
