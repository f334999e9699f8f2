/** `plan list --queries --json`: schemas/output/queries.schema.json. */

/** A query of workspace.yaml, and how many measures it finds. */
export interface ListedQuery {
  readonly name: string;
  readonly query: string;
  readonly measures: number;
}

export function queriesJson(queries: readonly ListedQuery[]) {
  return { schema: 'queries/1', queries };
}
