/** 总体进展: the counts of the plan against those of the last period. */

import { planTime } from '../../model/elapsed.ts';
import type { Entry } from '../../model/journal.ts';
import { isDone } from '../../projection/facts.ts';
import { measureStates, type TaskState, type Totals, taskStates } from '../../projection/state.ts';
import { entriesIn, type ReportInput } from '../input.ts';

export interface Overview {
  readonly now: Totals;
  /** On the last day before the period; absent where the plan had not begun. */
  readonly before?: Totals;
  /** Share of the plan's time that has gone by, 0–100. */
  readonly elapsed: number;
  /** What was entered in the period. */
  readonly entries: readonly Entry[];
  /** How many measures these entries are about. */
  readonly measures: number;
  /** The entries by which the measures that are done are so. */
  readonly done: readonly Entry[];
  readonly tasks: readonly TaskStanding[];
}

export interface TaskStanding {
  readonly now: TaskState;
  readonly before?: TaskState;
}

/** The totals of now and, where the plan had begun by then, of the last period; and what was entered in this one. */
export function overviewOf({ period, now, before }: ReportInput): Overview {
  const measures = measureStates(now);
  const entries = measures.flatMap((measure) => entriesIn(period, measure));
  const hadBegun = before.phase !== 'before';
  const earlier = new Map(hadBegun ? taskStates(before).map((task) => [task.task.id, task]) : []);
  return {
    now: now.totals,
    ...(hadBegun && { before: before.totals }),
    elapsed: planTime(now.plan, now.asOf).elapsed,
    entries,
    measures: new Set(entries.map(({ on }) => on)).size,
    done: measures.filter(isDone).flatMap(({ facts }) => facts.stateEntry ?? []),
    tasks: taskStates(now).map((task) => {
      const was = earlier.get(task.task.id);
      return { now: task, ...(was && { before: was }) };
    }),
  };
}
