/** The lines on which the entries of journals begin, for those who cite them. */
import type { Entry } from '../model/journal.ts';
import { locatorFor } from '../yaml/places.ts';

/** Tells of an entry of `files` on which line, counted from 1, it begins; each file is looked at once. */
export function entryLines(files: ReadonlyMap<string, string | undefined>): (entry: Entry) => number {
  const known = new Map<string, (entry: Entry) => number>();
  return (entry) => {
    const find = known.get(entry.file) ?? finderFor(files.get(entry.file));
    known.set(entry.file, find);
    return find(entry);
  };
}

function finderFor(text: string | undefined): (entry: Entry) => number {
  const dashes = text === undefined ? undefined : dashLines(text);
  if (dashes !== undefined) return ({ path }) => dashes[Number(path[0])] ?? 1;
  const rangeOf = locatorFor(text);
  return (entry) => rangeOf(entry).start.line;
}

/**
 * The lines with the dashes of a block list that begins in the first column: nothing else can stand there but comments.
 * Undefined for a text of any other layout, which has to be parsed.
 */
function dashLines(text: string): readonly number[] | undefined {
  const found: number[] = [];
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (/^-(\s|$)/.test(line)) found.push(i + 1);
    else if (!/^(\s|#|$)/.test(line)) return undefined;
    else if (found.length === 0 && /^\s*[^\s#]/.test(line)) return undefined;
  }
  return found;
}
