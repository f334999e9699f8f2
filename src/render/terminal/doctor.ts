/** `plan doctor`: a line a remark, with the command that mends it below. */
import type { CheckRemarks, RemarkState } from '../../model/remark.ts';
import { columnsOf } from '../text/columns.ts';
import { harmless } from '../text/printable.ts';
import { padded, wrapped } from '../text/text.ts';
import type { Canvas } from './terminal.ts';

/** What the checks say, and how much of it is to be mended; ends with a line feed. */
export function doctorText(checks: readonly CheckRemarks[], canvas: Canvas): string {
  const { messages, width, wide } = canvas;
  const { doctor } = messages;
  const remarks = checks.flatMap((check) => check.remarks);
  const label = Math.max(...Object.values(doctor.states).map((word) => columnsOf(word, wide))) + 2;
  const lines = remarks.flatMap(({ state, text, command }) => {
    const [first = '', ...more] = wrapped(harmless(text), width - label, wide);
    const indent = ' '.repeat(label);
    return [
      painted(state, padded(doctor.states[state], label, wide), canvas) + first,
      ...more.map((line) => indent + line),
      ...(command === undefined ? [] : [`${indent}$ ${command}`]),
    ];
  });
  const wrong = remarks.filter(({ state }) => state === 'mend').length;
  return [...lines, '', doctor.outcome(wrong), ''].join('\n');
}

function painted(state: RemarkState, word: string, { paint }: Canvas): string {
  if (state === 'good') return paint.green(word);
  return state === 'mend' ? paint.red(word) : word;
}
