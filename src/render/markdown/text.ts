/** Text that goes into Markdown. */
import { harmless } from '../text/printable.ts';

/** Line ends, with the spaces around them, as one space; spaces within a line stay. What must not be shown raw goes as codes. */
export function linesJoined(text: string): string {
  return harmless(text.replace(/(?<!\s)\s*[\n\r]\s*/g, ' '));
}

/** Text that Markdown takes as it is: no emphasis, link, heading, table or HTML comes of it. */
export function escaped(text: string): string {
  return linesJoined(text).replace(/[\\`*_{}[\]<>#|~&!]/g, (mark) => `\\${mark}`);
}

/** A table of texts, a row a line. */
export function tableText(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(titles), `|${titles.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** The same where it is posted: no @name in it calls anybody. */
export function plain(text: string): string {
  return escaped(text).replaceAll('@', '@&#8203;');
}
