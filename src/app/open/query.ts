/** A query as given on the command line: what reads it is loaded with the first one. */
import type { PlanState } from '../../projection/state.ts';
import type { Matched } from './asked.ts';
import type { Session } from './session.ts';

/**
 * The states with only the measures that match the query in `terms`; as they are where there are none.
 * @throws UsageError where it is no query: with the place, and what is wrong there
 */
export async function matching(
  states: readonly PlanState[],
  terms: readonly string[],
  session: Pick<Session, 'workspace' | 'language'>,
): Promise<Matched> {
  if (terms.every((term) => term.trim() === '')) return { states, notes: [] };
  const { asked } = await import('./asked.ts');
  return asked(states, terms, session);
}

/** Whether `words` ask for more than words of a title or ids: a filter, an operator, or a query of workspace.yaml. */
export async function hasFilter(words: readonly string[]): Promise<boolean> {
  const { isAsking } = await import('./asked.ts');
  return isAsking(words);
}
