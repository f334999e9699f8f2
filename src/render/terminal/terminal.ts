/** What a text is drawn on, and the few marks it is drawn with. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Messages } from '../../i18n/messages.ts';
import type { Light } from '../../projection/light.ts';
import { filledCells } from '../text/columns.ts';
import { wrapped } from '../text/text.ts';

/** How a terminal (or a pipe) takes text. */
export interface Terminal {
  /** Columns. */
  readonly width: number;
  readonly color: boolean;
  /** Whether it can show more than ASCII marks: borders, bars. */
  readonly unicode: boolean;
  /** Whether it draws characters of ambiguous width (“ ” — ①) in two columns. */
  readonly wide: boolean;
}

/** All that a view needs to become text: the terminal, the reader's language, and colours on or off. */
export interface Canvas extends Terminal {
  readonly messages: Messages;
  readonly paint: ChalkInstance;
  /** Whether tables have frames: there is room for them. */
  readonly framed: boolean;
}

/** Lines of any length as a text that fits, what goes on as far in as it began; ends with a line feed. */
export function wrappedText(lines: readonly string[], { width, wide }: Terminal): string {
  const fitting = lines.flatMap((line) => {
    const [indent = ''] = /^ */.exec(line) ?? [];
    return wrapped(line.slice(indent.length), width - indent.length, wide).map((part) => indent + part);
  });
  return `${fitting.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Up to this width every column is needed for what tables say. */
const FRAMELESS = 80;

/** A canvas in the words of `messages`; it paints in colour where the terminal has colours. */
export function canvas(terminal: Terminal, messages: Messages): Canvas {
  return {
    ...terminal,
    messages,
    paint: new Chalk({ level: terminal.color ? 1 : 0 }),
    framed: terminal.width > FRAMELESS,
  };
}

/**
 * The light's word on its colour: readable without it, and at 4.5:1 or more in the usual palettes, be the terminal black or
 * white, as the word brings its ground along.
 */
function lightWord(light: Light, { messages, paint }: Canvas): string {
  const word = messages.lights[light];
  switch (light) {
    case 'red':
      return paint.bgRed.whiteBright(word);
    case 'yellow':
      return paint.bgYellow.black(word);
    case 'green':
      return paint.bgGreen.black(word);
    case 'blue':
      return paint.bgBlue.whiteBright(word);
    case 'grey':
      return word;
  }
}

/** Paints the light's word at the beginning of a line, and leaves every other line as it is. */
export function lightPaint(light: Light, canvas: Canvas): (line: string) => string {
  const word = canvas.messages.lights[light];
  return (line) => (line.startsWith(word) ? lightWord(light, canvas) + line.slice(word.length) : line);
}

/** A bar of `cells` columns, filled to `percent` (0–100); full only when all is done, and never empty once begun. */
export function bar(percent: number, cells: number, { unicode, wide }: Terminal): string {
  const filled = filledCells(percent, cells);
  // The blocks are of ambiguous width; where that means two columns, ASCII stands in.
  const [full, empty] = unicode && !wide ? ['█', '░'] : ['#', '.'];
  return full.repeat(filled) + empty.repeat(cells - filled);
}
