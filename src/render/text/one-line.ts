/** Text on one line: apart from the columns, which every command loads. */

/** Line feeds and stretches of spaces as one space; the ideographic space stays. */
export function oneLine(value: string): string {
  return value.replace(/[ \t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
}
