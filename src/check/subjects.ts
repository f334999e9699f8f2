/** Whose a finding is: the plan, task, measure, roster or member that a place lies in, or that an entry is about. */
import type { Place } from '../model/finding.ts';
import { measuresOf, type Plan, tasksOf } from '../model/plan.ts';

/** Gives the ids of all that a place lies in. */
export function subjectsIn(plans: readonly Plan[]): (place: Place) => readonly string[] {
  const ids = new Map<string, string>();
  for (const plan of plans) {
    const members = plan.rosters.flatMap((roster) => roster.members);
    const parts = [plan, ...plan.sections.slice(1), ...tasksOf(plan), ...measuresOf(plan), ...plan.rosters, ...members];
    for (const part of parts) ids.set(keyOf(part), part.id);
    for (const entry of plan.journal) ids.set(keyOf(entry), entry.on);
  }
  return ({ file, path }) =>
    Array.from({ length: path.length + 1 }, (_, length) =>
      ids.get(keyOf({ file, path: path.slice(0, length) })),
    ).flatMap((id) => id ?? []);
}

function keyOf({ file, path }: Place): string {
  return JSON.stringify([file, ...path]);
}
