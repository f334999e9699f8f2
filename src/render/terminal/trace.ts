/** `plan trace` for a terminal: what no measure covers, and the share covered. */

import { percentText } from '../../model/percent.ts';
import { positionAt } from '../../model/position.ts';
import type { Coverage, Passage } from '../../projection/trace.ts';
import { harmless } from '../text/printable.ts';
import { wrapped } from '../text/text.ts';
import type { Canvas } from './terminal.ts';

interface TraceView {
  /** Whether what is marked as context is listed too. */
  readonly context: boolean;
}

/** The coverage of `source`; ends with a line feed. */
export function traceText(coverage: Coverage, source: string, view: TraceView, canvas: Canvas): string {
  const { messages, paint } = canvas;
  const { quoted, headings, context, left } = coverage;
  const list = (title: string, passages: readonly Passage[]): readonly string[] =>
    passages.length === 0 ? [] : [paint.bold(title), ...passages.map((passage) => `  ${line(passage)}`), ''];
  const line = ({ start, task, text }: Passage): string => {
    const position = positionAt(source, start);
    return harmless(messages.trace.passage(position.line, position.column, task, text));
  };
  const lines = [
    ...list(messages.trace.left, coverage.passages),
    ...(view.context ? list(messages.trace.context, coverage.contexts) : []),
    messages.trace.summary(percentText(coverage.percent), coverage.characters),
    messages.trace.parts(quoted, headings, context, left),
  ];
  return `${lines.flatMap((text) => wrapped(text, canvas.width, canvas.wide)).join('\n')}\n`;
}
