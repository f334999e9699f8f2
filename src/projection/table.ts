/** An issued document as a table, Markdown's or one pasted from a spreadsheet: a row a line, cells between bars or tabs. Pure. */

/** Offsets are in UTF-16 units, `end` not included; the spaces around the text are left out. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The cells of the lines that hold the stretch from `start` to `end`; none of a line that is no row. */
export function cellsAround(source: string, start: number, end: number): readonly Cell[] {
  const first = source.lastIndexOf('\n', start - 1) + 1;
  const next = source.indexOf('\n', end);
  return linesOf(source, first, next < 0 ? source.length : next).flatMap(cellsIn);
}

/** The cells of the row above Markdown's line of dashes. */
export function headerCells(source: string): readonly Cell[] {
  const lines = linesOf(source, 0, source.length);
  return lines.filter((_, i) => isDelimiter(lines[i + 1]?.text ?? '')).flatMap(cellsIn);
}

function isDelimiter(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line);
}

function linesOf(source: string, start: number, end: number): readonly Cell[] {
  return pieces(source.slice(start, end), '\n', start);
}

function cellsIn({ start, text }: Cell): readonly Cell[] {
  const mark = text.includes('\t') ? '\t' : '|';
  if (!text.includes(mark)) return [];
  return pieces(text, mark, start).map((piece) => {
    const from = piece.start + piece.text.length - piece.text.trimStart().length;
    const trimmed = piece.text.trim();
    return { start: from, end: from + trimmed.length, text: trimmed };
  });
}

/** What stands between the marks, with its offsets; the text begins at `offset`. */
function pieces(text: string, mark: string, offset: number): readonly Cell[] {
  let start = offset;
  return text.split(mark).map((piece) => {
    const cell = { start, end: start + piece.length, text: piece };
    start = cell.end + mark.length;
    return cell;
  });
}
