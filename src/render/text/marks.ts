/** Marks that say something without colour, for text that is mere text: a circle a light, a bar a share. */
import { filledCells } from './columns.ts';

/** By the lights' names: `Light` of the projection. */
const LIGHT_MARKS = { red: '🔴', yellow: '🟡', green: '🟢', blue: '🔵', grey: '⚪' } as const;

type LightName = keyof typeof LIGHT_MARKS;

const LIGHT_NAMES = ['red', 'yellow', 'green', 'blue', 'grey'] as const satisfies readonly LightName[];

/** Of a bar. */
export const CELLS = 10;
const [FULL, EMPTY] = ['▰', '▱'];

/** A light as its mark and its word: 🔴 红. */
export function markedLight(light: LightName, word: string): string {
  return `${LIGHT_MARKS[light]} ${word}`;
}

/** A share with a bar of ten cells before it: ▰▰▰▱▱▱▱▱▱▱ 33.3%. */
export function markedShare(percent: number, words: string): string {
  const filled = filledCells(percent, CELLS);
  return `${FULL.repeat(filled)}${EMPTY.repeat(CELLS - filled)} ${words}`;
}

const CIRCLE = new RegExp(`(?:${Object.values(LIGHT_MARKS).join('|')}) `, 'gu');
/** The word goes as far as letters go: of 🔴 红2项 it is 红. */
const LIT_WORD = new RegExp(`(${Object.values(LIGHT_MARKS).join('|')}) (\\p{L}+)`, 'gu');
const BAR_FIRST = new RegExp(`^[${FULL}${EMPTY}]{${CELLS}} `, 'u');
const BAR = new RegExp(`[${FULL}${EMPTY}]{${CELLS}} `, 'gu');

/** `text` without the circles of its lights, which are emoji: not every machine has letters for them. */
function withoutCircles(text: string): string {
  return text.replace(CIRCLE, '');
}

/** `text` without its bars, for a format that draws them. */
export function withoutBars(text: string): string {
  return text.replace(BAR, '');
}

/** A stretch of text, with its light where it is the word that `markedLight` marks. */
export interface Stretch {
  readonly text: string;
  readonly light?: LightName;
}

/** `text` without the circles of its lights, for a format that draws them: in stretches, the words of lights apart; none of no text. */
export function litStretches(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: all, 1: circle = '', 2: word = '', index } of text.matchAll(LIT_WORD)) {
    const light = LIGHT_NAMES.find((name) => LIGHT_MARKS[name] === circle);
    stretches.push({ text: text.slice(end, index) }, { text: word, ...(light && { light }) });
    end = index + all.length;
  }
  return [...stretches, { text: text.slice(end) }]
    .map((stretch) => ({ ...stretch, text: withoutCircles(stretch.text) }))
    .filter((stretch) => stretch.text !== '');
}

/** How many of its `CELLS` the bar fills with which `text` begins; undefined where it begins with none. */
export function filledIn(text: string): number | undefined {
  const [bar] = BAR_FIRST.exec(text) ?? [];
  return bar === undefined ? undefined : [...bar].filter((cell) => cell === FULL).length;
}
