/** Which entries git does not know yet. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../model/journal.ts';
import { knownSince } from '../history/history.ts';
import type { Session } from '../open/session.ts';

/**
 * The last entry by `by` that is not committed: of the files that have one, the one written last; in it, the last.
 * Outside of a repository nothing is committed.
 */
export function lastUncommitted(session: Session, journal: readonly Entry[], by: string): Entry | undefined {
  const own = journal.filter((entry) => entry.by === by);
  const known = knownSince(session, own);
  const uncommitted = own.filter((entry) => known.get(entry) === undefined);
  // Somebody else's undo may have taken the file away meanwhile.
  const written = ({ file }: Entry): number =>
    statSync(join(session.root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // Each asked once: somebody else may be writing the very file.
  const times = uncommitted.map(written);
  return uncommitted[times.lastIndexOf(Math.max(...times))];
}
