/** `plan status --json`: schemas/output/status.schema.json. */
import type { PlanState } from '../../projection/state.ts';
import { measureJson, stateHead, taskJson, totalsJson } from './shapes.ts';

/** The states of the plans, and the files with faults that they may lack something of. */
export function statusJson(states: readonly PlanState[], incomplete: readonly string[], measures: boolean) {
  return {
    schema: 'status/1',
    incomplete,
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
