/** Which task or measure of two revisions is the same one, whatever its id, place and order. */
import { type Pair, paired } from './compare.ts';

/** What tells a thing apart: its id, and the words of the document that it stands for. */
export interface Named {
  readonly id: string;
  readonly title: string;
  /** The quote of a measure, the text of a task. */
  readonly words?: string;
}

interface Identified<T> {
  /** The same thing, under the same id or another. */
  readonly same: readonly Pair<T>[];
  /** The same id, given to another thing. */
  readonly reassigned: readonly Pair<T>[];
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/**
 * Things go by their id, unless both title and words say that it is another one now, or a new one has its title: then it is
 * looked for under another id, by the same words, else by the same title.
 */
export function identified<T>(before: readonly T[], after: readonly T[], nameOf: (item: T) => Named): Identified<T> {
  const byId = paired(before, after, (item) => nameOf(item).id);
  const newTitles = new Set(byId.added.map((item) => nameOf(item).title));
  const isKept = ({ before: was, after: is }: Pair<T>): boolean => {
    const [a, b] = [nameOf(was), nameOf(is)];
    // Another one has its title by now, under a new id.
    return isOneThing(a, b) && (a.title === b.title || !newTitles.has(a.title));
  };
  const kept = byId.pairs.filter(isKept);
  const doubtful = byId.pairs.filter((pair) => !isKept(pair));
  const lost = [...byId.removed, ...doubtful.map((pair) => pair.before)];
  const found = [...byId.added, ...doubtful.map((pair) => pair.after)];
  const key = (of: 'words' | 'title') => (item: T, i: number) => nameOf(item)[of] || `\0${nameOf(item).id} ${i}`;
  const byWords = matched(lost, found, key('words'));
  const byTitle = matched(byWords.removed, byWords.added, key('title'));
  const left = paired(byTitle.removed, byTitle.added, (item) => nameOf(item).id);
  return {
    same: [...kept, ...byWords.pairs, ...byTitle.pairs],
    reassigned: left.pairs,
    added: left.added,
    removed: left.removed,
  };
}

function isOneThing(was: Named, is: Named): boolean {
  if (was.title === is.title || was.words === undefined || is.words === undefined) return true;
  return was.words.includes(is.words) || is.words.includes(was.words);
}

/** Pairs by a key; what has none of its own is never the same as anything on the other side. */
function matched<T>(before: readonly T[], after: readonly T[], keyOf: (item: T, i: number) => string) {
  const keys = new Map<T, string>();
  for (const [i, item] of before.entries()) keys.set(item, keyOf(item, i));
  for (const [i, item] of after.entries()) keys.set(item, keyOf(item, before.length + i));
  return paired(before, after, (item) => keys.get(item) ?? '');
}
