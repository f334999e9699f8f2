/** One report on several plans: how each stands, and what lower ones yield for the upper ones' numbers. Pure. */
import { plus } from '../model/decimal.ts';
import { isNumberTarget, type NumberTarget } from '../model/target.ts';
import type { Served } from '../projection/serving.ts';
import { isLive, type MeasureState, measureStates, type PlanState } from '../projection/state.ts';
import type { PlanReport } from './plan-report.ts';

/** A promised number of one plan that measures of others serve (`serves`). */
export interface RolledUp {
  readonly plan: PlanState;
  readonly state: MeasureState;
  readonly target: NumberTarget;
  readonly served: Served;
  /** Sum of what the lower ones add; absent where none does. */
  readonly sum?: number;
}

export interface Portfolio {
  readonly reports: readonly PlanReport[];
  readonly rolledUp: readonly RolledUp[];
}

/** The reports, and for each promised number of theirs what other plans' measures yield that serve it. */
export function portfolioOf(reports: readonly PlanReport[]): Portfolio {
  return { reports, rolledUp: reports.flatMap(({ now }) => rolledUpIn(now)) };
}

function rolledUpIn(plan: PlanState): readonly RolledUp[] {
  return measureStates(plan).flatMap((state) => {
    const { target, served } = state;
    if (!isNumberTarget(target) || served === undefined || !isLive(state)) return [];
    const values = served.contributions.flatMap(({ value }) => value ?? []);
    return [{ plan, state, target, served, ...(values.length > 0 && { sum: values.reduce(plus, 0) }) }];
  });
}
