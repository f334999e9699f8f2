/** When the repository came to know what the journal says. */
import type { Entry } from '../model/journal.ts';
import type { Language } from '../model/plan.ts';
import { type Commit, GitError, lineOrigins, prefixOf } from '../workspace/git.ts';
import { locatorFor } from '../workspace/locate.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

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
  for (const file of new Set(entries.map((entry) => entry.file))) {
    const rangeOf = locatorFor(files.get(file));
    const origins = lineOrigins(root, file, revision);
    for (const entry of entries.filter((other) => other.file === file)) {
      known.set(entry, origins[rangeOf(entry).start.line - 1]);
    }
  }
  return known;
}

/**
 * What git answers.
 * @throws UsageError where it can't or won't
 */
export function asked<T>(question: () => T, language?: Language): T {
  try {
    return question();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const [reason = ''] = error.message.split('\n');
    throw new UsageError((m) => m.errors.gitRefused(reason), language);
  }
}
