/** On which day an entry came into the repository. */
import { isPlanDate, type PlanDate } from '../../model/date.ts';
import type { Entry } from '../../model/journal.ts';
import type { Session } from '../open/session.ts';
import { knownSince } from './history.ts';

/** The day of its commit, where it was made; undefined where it is not committed yet, or there is no repository. */
export function enteredOn(entry: Entry, session: Session): PlanDate | undefined {
  const revision = session.workspace.plans.find(({ journal }) => journal.includes(entry))?.revision;
  const date = knownSince(session, [entry], revision).get(entry)?.date;
  return date !== undefined && isPlanDate(date) ? date : undefined;
}
