/** Text that goes into Markdown. */

export function oneLine(text: string): string {
  return text.replace(/\s*[\n\r]\s*/g, ' ');
}

/** Text that Markdown takes as it is: no emphasis, link, heading, table or HTML comes of it. */
export function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>#|~&!]/g, (mark) => `\\${mark}`);
}
