/** `plan due --json`: schemas/output/due.schema.json. */
import type { Due } from '../words/due.ts';
import { measureJson, stateHead } from './shapes.ts';

export function dueJson(dues: readonly Due[], incomplete: readonly string[]) {
  return {
    schema: 'due/1',
    incomplete,
    plans: dues.map(({ plan, until, items, undated }) => ({
      ...stateHead(plan),
      until,
      undated,
      measures: items.map(({ state, overdue, days, workdays, occurrence, milestone, next }) => ({
        ...measureJson(state),
        overdue,
        days,
        workdays: workdays ?? null,
        ...(occurrence !== undefined && { occurrence }),
        ...(milestone !== undefined && { milestone }),
        ...(next && { nextOccurrence: { ...next, workdays: next.workdays ?? null } }),
        waitingOn: state.reasons.flatMap((reason) => (reason.code === 'waiting' ? reason.on : [])),
      })),
    })),
  };
}
