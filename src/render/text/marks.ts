/** Marks that say something without colour, for text that is mere text: a circle a light, a bar a share. */
import { filledCells } from './columns.ts';

/** By the lights' names: `Light` of the projection. */
const LIGHT_MARKS = { red: '🔴', yellow: '🟡', green: '🟢', blue: '🔵', grey: '⚪' } as const;

const CELLS = 10;
const [FULL, EMPTY] = ['▰', '▱'];

/** A light as its mark and its word: 🔴 红. */
export function markedLight(light: keyof typeof LIGHT_MARKS, word: string): string {
  return `${LIGHT_MARKS[light]} ${word}`;
}

/** A share with a bar of ten cells before it: ▰▰▰▱▱▱▱▱▱▱ 33.3%. */
export function markedShare(percent: number, words: string): string {
  const filled = filledCells(percent, CELLS);
  return `${FULL.repeat(filled)}${EMPTY.repeat(CELLS - filled)} ${words}`;
}

const CIRCLE = new RegExp(`(?:${Object.values(LIGHT_MARKS).join('|')}) `, 'gu');
const BAR = new RegExp(`[${FULL}${EMPTY}]{${CELLS}} `, 'gu');

/** `text` without the circles of its lights, which are emoji: not every machine has letters for them. */
export function withoutCircles(text: string): string {
  return text.replace(CIRCLE, '');
}

/** `text` without these marks, for a format that draws them in a way of its own. */
export function withoutMarks(text: string): string {
  return withoutCircles(text).replace(BAR, '');
}
