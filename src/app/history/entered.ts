/** On which day an entry came into the repository. */
import type { Compared } from '../../check/judged.ts';
import type { Commit } from '../../git/history.ts';
import { isPlanDate } from '../../model/date.ts';
import type { Entry } from '../../model/journal.ts';
import type { Session } from '../open/session.ts';
import { knownSince } from './history.ts';

/**
 * Finds the day of an entry's commit, where it was made; undefined where it is not committed yet, or there is no repository.
 * Each file is asked for once, for all of its entries.
 */
export function daysEntered(session: Session): Compared['enteredOn'] {
  const known = new Map<string, ReadonlyMap<Entry, Commit | undefined>>();
  return (entry) => {
    const commits = known.get(entry.file) ?? commitsIn(entry.file, session);
    known.set(entry.file, commits);
    const date = commits.get(entry)?.date;
    return date !== undefined && isPlanDate(date) ? date : undefined;
  };
}

function commitsIn(file: string, session: Session): ReadonlyMap<Entry, Commit | undefined> {
  const plan = session.workspace.plans.find(({ journal }) => journal.some((entry) => entry.file === file));
  const entries = plan?.journal.filter((entry) => entry.file === file) ?? [];
  return knownSince(session, entries, plan?.revision);
}
