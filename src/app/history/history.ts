/** When the repository came to know what the journal says. */

import { isShallow, prefixOf } from '../../git/git.ts';
import { type Commit, lineOrigins } from '../../git/history.ts';
import { grouped } from '../../model/grouped.ts';
import type { Entry } from '../../model/journal.ts';
import { locatorFor } from '../../yaml/places.ts';
import { asked } from '../open/repository.ts';
import type { Session } from '../open/session.ts';

/**
 * For each entry, the commit that it came with; undefined for those not committed yet, and for all outside of a
 * repository.
 * @throws UsageError where there is a repository, but git can't or won't read it
 */
export function knownSince(
  { root, files, language }: Pick<Session, 'root' | 'files' | 'language'>,
  entries: readonly Entry[],
  revision?: string,
): ReadonlyMap<Entry, Commit | undefined> {
  const known = new Map<Entry, Commit | undefined>();
  if (asked(() => prefixOf(root), language) === undefined) return known;
  for (const [file, own] of grouped(entries, (entry) => entry.file)) {
    const rangeOf = locatorFor(files.get(file));
    const origins = lineOrigins(root, file, revision);
    for (const entry of own) known.set(entry, origins[rangeOf(entry).start.line - 1]);
  }
  return known;
}

/** What there is to say where the history that was shown is cut short. */
export function shallowNotes({ root, messages }: Pick<Session, 'root' | 'messages'>): readonly string[] {
  return isShallow(root) ? [messages.show.shallow] : [];
}
