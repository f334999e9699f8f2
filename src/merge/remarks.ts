/** Three versions of what has no value of its own: comments, blank lines, commas, the way a value is written. */
import type { Row } from './align.ts';

/** The text of the side that changed it; undefined where both did, in different ways. */
export function mergeText(base: string | undefined, ours: string, theirs: string): string | undefined {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : undefined;
}

/** Comments and blank lines of both sides; within brackets, where a comma may be among them, undefined if they differ. */
export function mergeRemarks(base: string, ours: string, theirs: string, flow: boolean): string | undefined {
  const text = mergeText(base, ours, theirs);
  if (text !== undefined) return text;
  if (flow) return withoutSpace(ours) === withoutSpace(theirs) ? ours : undefined;
  return united(base.split('\n'), ours.split('\n'), theirs.split('\n'));
}

/** What stands above the child. A first child has nothing there: then nothing is known of it, and nothing was changed. */
export function mergeLeading(
  { base, ours, theirs }: Row,
  flow: boolean,
): { readonly text: string | undefined } | undefined {
  const before = base?.leading;
  const [one, other] = [ours?.leading ?? before, theirs?.leading ?? before];
  if (one === undefined || other === undefined) return { text: one ?? other };
  const text = mergeRemarks(before ?? '', one, other, flow);
  return text === undefined ? undefined : { text };
}

/** The lines with comments that `now` has above a child, and `before` had not; each with its line end. */
export function addedRemarks(before = '', now = ''): string {
  const known = before.split('\n');
  return now
    .split(/(?<=\n)/)
    .filter((line) => line.includes('#') && !known.includes(line.replace('\n', '')))
    .join('');
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

/** Our lines without those that the other side took out, then those that it added; what indents what follows is ours. */
function united(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string {
  const isRemark = (line: string): boolean => line.trim() !== '';
  const kept = ours.slice(0, -1).filter((line) => !isRemark(line) || theirs.includes(line) || !base.includes(line));
  const added = theirs.slice(0, -1).filter((line) => isRemark(line) && !ours.includes(line) && !base.includes(line));
  return [...kept, ...added, ours.at(-1)].join('\n');
}
