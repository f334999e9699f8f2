/** `plan list --json`: schemas/output/list.schema.json. */
import { measureStates, type PlanState } from '../../projection/state.ts';
import { measureJson } from './shapes.ts';

export function listJson(states: readonly PlanState[], incomplete: readonly string[]) {
  return {
    schema: 'list/1',
    incomplete,
    measures: states.flatMap((state) =>
      measureStates(state).map((measure) => ({
        plan: state.plan.id,
        ...(state.plan.revision !== undefined && { revision: state.plan.revision }),
        asOf: state.asOf,
        task: measure.task.id,
        ...measureJson(measure),
      })),
    ),
  };
}
