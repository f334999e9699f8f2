/** `plan status --json`: schemas/output/status.schema.json. */
import type { PlanState } from '../../projection/state.ts';
import { measureJson, stateHead, taskJson, totalsJson } from './shapes.ts';

/** What was asked for: filters as they were typed, and whether measures are wanted too. */
interface Asked {
  readonly filter: readonly string[];
  readonly measures: boolean;
}

/** The states of the plans, and the files with faults that they may lack something of. */
export function statusJson(states: readonly PlanState[], incomplete: readonly string[], { filter, measures }: Asked) {
  return {
    schema: 'status/1',
    incomplete,
    filter,
    plans: states.map((state) => ({
      ...stateHead(state),
      approved: state.plan.approved ?? null,
      sections: state.sections.map(({ section, tasks, totals }) => ({
        id: section.id,
        title: section.title ?? null,
        totals: totalsJson(totals),
        tasks: tasks.map((task) => ({
          ...taskJson(task),
          ...(measures && { measures: task.measures.map(measureJson) }),
        })),
      })),
    })),
  };
}
