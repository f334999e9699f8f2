/** The tasks of a section under the headings of the document. Pure. */
import type { PlanState, TaskState, Totals } from './state.ts';
import { totalsOf } from './totals.ts';

/** A heading where it begins, with the totals over every task under it. */
export interface Heading {
  readonly title: string;
  /** 0 for the highest. */
  readonly level: number;
  readonly totals: Totals;
}

/** Tasks that follow each other under the same headings. */
export interface Headed {
  /** Those that begin here, the highest first; none where the tasks stand under no heading. */
  readonly begins: readonly Heading[];
  readonly tasks: readonly TaskState[];
}

/** `tasks` of a plan's state, which are in the document's order, by their headings; in one piece where there are none. */
export function headed(
  tasks: readonly TaskState[],
  { asOf, weigh }: Pick<PlanState, 'asOf' | 'weigh'>,
): readonly Headed[] {
  const groups: Headed[] = [];
  let from = 0;
  while (from < tasks.length) {
    const headings = headingsAt(tasks, from);
    const above = from === 0 ? [] : headingsAt(tasks, from - 1);
    const begins = headings.flatMap((title, level) =>
      isUnder(above, headings.slice(0, level + 1))
        ? []
        : [
            {
              title,
              level,
              totals: totalsOf(tasks.slice(from, endOf(tasks, from, headings.slice(0, level + 1))), asOf, weigh),
            },
          ],
    );
    const end = endOf(tasks, from, headings, headings.length);
    groups.push({ begins, tasks: tasks.slice(from, end) });
    from = end;
  }
  return groups;
}

function headingsAt(tasks: readonly TaskState[], i: number): readonly string[] {
  return tasks[i]?.task.headings ?? [];
}

/** The first task from `from` on that is not under `headings`, or is under more of them than `most`. */
function endOf(tasks: readonly TaskState[], from: number, headings: readonly string[], most = Infinity): number {
  const end = tasks.findIndex(
    ({ task }, i) => i > from && !(isUnder(task.headings, headings) && task.headings.length <= most),
  );
  return end < 0 ? tasks.length : end;
}

function isUnder(headings: readonly string[], above: readonly string[]): boolean {
  return above.every((title, level) => headings[level] === title);
}
