/** Text that goes into Markdown. */

/** Line ends, with the spaces around them, as one space; spaces within a line stay. */
export function linesJoined(text: string): string {
  return text.replace(/\s*[\n\r]\s*/g, ' ');
}

/** Text that Markdown takes as it is: no emphasis, link, heading, table or HTML comes of it. */
export function escaped(text: string): string {
  return linesJoined(text).replace(/[\\`*_{}[\]<>#|~&!]/g, (mark) => `\\${mark}`);
}
