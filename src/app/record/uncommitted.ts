/** Which entries git does not know yet. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gitTree } from '../../git/tree.ts';
import { grouped } from '../../model/grouped.ts';
import type { Entry } from '../../model/journal.ts';
import { valuesIn } from '../../yaml/layout.ts';
import { knownSince } from '../history/history.ts';
import { asked } from '../open/repository.ts';
import type { Session } from '../open/session.ts';

/**
 * The last entry by `by` that is not committed: of the files that have one, the one written last; in it, the last.
 * Outside of a repository nothing is committed.
 */
export function lastUncommitted(session: Session, journal: readonly Entry[], by: string): Entry | undefined {
  const own = journal.filter((entry) => entry.by === by);
  const known = knownSince(session, own);
  const onNewLines = own.filter((entry) => known.get(entry) === undefined);
  const uncommitted = onNewLines.length === 0 ? [] : notInHead(session, onNewLines);
  // Somebody else's undo may have taken the file away meanwhile.
  const written = ({ file }: Entry): number =>
    statSync(join(session.root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // Each asked once: somebody else may be writing the very file.
  const times = uncommitted.map(written);
  return uncommitted[times.lastIndexOf(Math.max(...times))];
}

/**
 * Those that the last commit does not have in their file, by what they say: the line of one that it has is new too where a
 * comma or a line end came to it, or another entry.
 */
function notInHead(session: Session, entries: readonly Entry[]): readonly Entry[] {
  const { root, files, language } = session;
  const head = asked(() => gitTree(root, 'HEAD'), language);
  if (!head.ok) return entries;
  const textsIn = (text: string | undefined): readonly string[] => valuesIn(text).map((value) => JSON.stringify(value));
  const isCommitted = new Map<Entry, boolean>();
  // Each file is read once, however many of the entries are in it.
  for (const [file, own] of grouped(entries, (entry) => entry.file)) {
    const read = head.tree.bytes(file);
    const committed = new Set(read.ok ? textsIn(read.bytes.toString('utf8')) : []);
    const now = textsIn(files.get(file));
    for (const entry of own) isCommitted.set(entry, committed.has(now[Number(entry.path[0])] ?? ''));
  }
  return entries.filter((entry) => !isCommitted.get(entry));
}
