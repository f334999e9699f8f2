/** 重点任务进展: what happened in the period, task by task, beyond what was completed. */
import type { Entry } from '../../model/journal.ts';
import { isDone } from '../../projection/facts.ts';
import { isLive, type MeasureState, type TaskState, taskStates } from '../../projection/state.ts';
import { byId, entriesIn, type ReportInput } from '../input.ts';
import type { Completed } from './completed.ts';

export interface TaskProgress {
  readonly task: TaskState;
  readonly measures: readonly MeasureProgress[];
}

export interface MeasureProgress {
  readonly state: MeasureState;
  readonly before?: MeasureState;
  readonly entries: readonly Entry[];
}

/** @param completed is told elsewhere, with all that was entered on it */
export function taskProgress(input: ReportInput, completed: readonly Completed[]): readonly TaskProgress[] {
  const before = byId(input.before);
  const reported = new Set(completed.flatMap(({ entries }) => entries));
  const hadBegun = input.before.phase !== 'before';
  return taskStates(input.now).flatMap((task) => {
    const measures = task.measures.flatMap((state): readonly MeasureProgress[] => {
      if (!isLive(state)) return [];
      const untold = entriesIn(input.period, state).filter((entry) => !reported.has(entry));
      // Where it is told that it was done, it is told that it was not, after all.
      const wasDone = untold.some(isDone);
      const entries = untold.filter((entry) => saysProgress(entry) || (wasDone && entry.state === 'reopened'));
      const was = hadBegun ? before.get(state.measure.id) : undefined;
      return entries.length === 0 ? [] : [{ state, entries, ...(was && { before: was }) }];
    });
    return measures.length === 0 ? [] : [{ task, measures }];
  });
}

/** Whether an entry says more than that a promise was changed. */
function saysProgress({
  stage,
  milestone,
  occurrence,
  waive,
  value,
  add,
  percent,
  note,
  problem,
  next,
  state,
}: Entry): boolean {
  const parts = [
    stage,
    milestone,
    waive ? undefined : occurrence,
    value,
    add,
    percent,
    note,
    problem,
    next,
    state === 'cancelled' ? undefined : state,
  ];
  return parts.some((part) => part !== undefined);
}
