/** What a writing command did to several measures: each with what changed of it, briefly. */
import { harmless } from '../text/printable.ts';
import { wrapped } from '../text/text.ts';
import { promisesChanged, type RecordedAll, standing } from '../words/record.ts';
import { paintedPatch } from './record.ts';
import { type Canvas, lightPaint } from './terminal.ts';

/** The patch where there is one, what was done, and the measures; ends with a line feed. */
export function recordsText({ patch, sentence, measures }: RecordedAll, canvas: Canvas): string {
  const { messages, paint, width, wide } = canvas;
  const change = patch === undefined ? '' : paintedPatch(patch, canvas);
  const said = sentence === '' ? '' : `${harmless(sentence)}\n`;
  const blocks = measures.map(({ before, after }) => {
    const [was, is] = [standing(before, messages), standing(after, messages)];
    const promises = promisesChanged(before, after, messages).map(harmless);
    const stands = was === is ? is : messages.arrow(was, is);
    const isSaid = was === is && promises.length > 0;
    const lines = isSaid ? [] : wrapped(harmless(stands), width - 2, wide).map(lightPaint(after.light, canvas));
    const changed = [...promises, ...lines].map((line) => `  ${line}\n`);
    return `${paint.bold(harmless(`${after.measure.id}  ${after.measure.title}`))}\n${changed.join('')}`;
  });
  return `${change}${said}${blocks.join('')}`;
}
