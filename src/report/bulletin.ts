/** 简报: what was marked as a highlight in a period, task by task. Pure. */
import type { Entry } from '../model/journal.ts';
import { type MeasureState, type PlanState, type TaskState, taskStates } from '../projection/state.ts';
import { entriesIn } from './input.ts';
import type { ReportPeriod } from './period.ts';

interface Highlight {
  readonly task: TaskState;
  readonly state: MeasureState;
  /** Those of its entries in the period that are marked, oldest first. */
  readonly entries: readonly Entry[];
}

export interface Bulletin {
  readonly period: ReportPeriod;
  readonly now: PlanState;
  readonly highlights: readonly Highlight[];
}

/** The highlighted entries of the period, by measure, in the document's order. */
export function bulletinOf(period: ReportPeriod, now: PlanState): Bulletin {
  const highlights = taskStates(now).flatMap((task) =>
    task.measures.flatMap((state) => {
      const entries = entriesIn(period, state).filter(({ highlight }) => highlight);
      return entries.length === 0 ? [] : [{ task, state, entries }];
    }),
  );
  return { period, now, highlights };
}
