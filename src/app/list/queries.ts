/** `plan list --queries`: the queries that workspace.yaml names, and how many measures each finds. */
import { measureStates, type PlanState } from '../../projection/state.ts';
import { type ListedQuery, queriesJson } from '../../render/json/queries.ts';
import { type ColumnOf, tableOf } from '../../render/terminal/table.ts';
import type { Result } from '../command/result.ts';
import { matching } from '../open/query.ts';
import type { Session } from '../open/session.ts';
import { bothLanguages } from '../open/vocabulary.ts';

/** @throws UsageError where one of them means nothing */
export async function queriesListed(
  states: readonly PlanState[],
  session: Session,
): Promise<Pick<Result, 'data' | 'text' | 'notes'>> {
  const { workspace, canvas, language } = session;
  const queries: ListedQuery[] = [];
  for (const [name, query] of workspace.queries) {
    const found = (await matching(states, [`@${name}`], session)).states;
    queries.push({ name, query, measures: found.flatMap(measureStates).length });
  }
  const { queries: words } = (await bothLanguages())[language].query;
  const columns: readonly ColumnOf<ListedQuery>[] = [
    { title: words.name, width: { most: 20 }, of: ({ name }) => `@${name}` },
    { title: words.text, width: { share: 1 }, of: ({ query }) => query },
    { title: words.found, width: { most: 8 }, align: 'right', of: ({ measures }) => String(measures) },
  ];
  return {
    data: () => queriesJson(queries),
    text: () => (queries.length === 0 ? '' : tableOf(columns, queries, canvas)),
    notes: queries.length === 0 ? [words.none] : [],
  };
}
