/** What was changed of a file of a plan, or would be: the patch, and a sentence. */
import { harmless } from '../text/printable.ts';
import type { Written } from '../words/written.ts';
import { paintedPatch } from './record.ts';
import type { Canvas } from './terminal.ts';

/** Ends with a line feed. */
export function writtenText({ patch, sentence }: Written, canvas: Canvas): string {
  const change = patch === undefined ? '' : paintedPatch(patch, canvas);
  return `${change}${harmless(sentence)}\n`;
}
