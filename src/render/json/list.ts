/** `plan list --json`: schemas/output/list.schema.json. */
import type { Row } from '../../query/columns.ts';
import { measureJson } from './shapes.ts';

export function listJson(rows: readonly Row[], incomplete: readonly string[]) {
  return {
    schema: 'list/1',
    incomplete,
    measures: rows.map(({ state, plan: { plan, asOf } }) => ({
      plan: plan.id,
      ...(plan.revision !== undefined && { revision: plan.revision }),
      asOf,
      task: state.task.id,
      ...measureJson(state),
    })),
  };
}
