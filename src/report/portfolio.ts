/** One report on several plans: how each stands, and what the lower ones yield for the upper ones' numbers. Pure. */
import { plus } from '../model/decimal.ts';
import { isNumberTarget, type NumberTarget } from '../model/target.ts';
import { type MeasureState, measureStates, type PlanState } from '../projection/state.ts';
import type { PlanReport } from './plan-report.ts';

/** A promised number of one plan that measures of others serve (`serves`). */
export interface RolledUp {
  readonly plan: PlanState;
  readonly state: MeasureState;
  readonly target: NumberTarget;
  readonly contributions: readonly Contribution[];
  /** Sum of the contributions that can be added; absent where none can. */
  readonly sum?: number;
}

interface Contribution {
  readonly plan: PlanState;
  readonly state: MeasureState;
  /** What it adds: its own value, where that is counted in the same unit and is no share. */
  readonly value?: number;
}

export interface Portfolio {
  readonly reports: readonly PlanReport[];
  readonly rolledUp: readonly RolledUp[];
}

/** The reports, and for each promised number of theirs what other plans' measures yield that serve it. */
export function portfolioOf(reports: readonly PlanReport[]): Portfolio {
  const plans = reports.map(({ now }) => now);
  return { reports, rolledUp: plans.flatMap((plan) => rolledUpIn(plan, plans)) };
}

function rolledUpIn(plan: PlanState, plans: readonly PlanState[]): readonly RolledUp[] {
  return measureStates(plan).flatMap((state) => {
    const { target } = state;
    if (!isNumberTarget(target) || state.state === 'cancelled') return [];
    const address = `${plan.plan.id}/${state.measure.id}`;
    const contributions = plans.flatMap((other) =>
      measureStates(other)
        .filter(({ measure, state: standing }) => measure.serves.includes(address) && standing !== 'cancelled')
        .map((lower) => ({ plan: other, state: lower, ...valueFor(lower, target) })),
    );
    if (contributions.length === 0) return [];
    const values = contributions.flatMap(({ value }) => value ?? []);
    const sum = values.reduce(plus, 0);
    return [{ plan, state, target, contributions, ...(values.length > 0 && { sum }) }];
  });
}

/** Shares of different wholes make no sum. */
function valueFor({ facts, target }: MeasureState, upper: NumberTarget): { readonly value?: number } {
  const isSame = target?.unit === upper.unit && upper.unit !== '%';
  return facts.value !== undefined && isSame ? { value: facts.value } : {};
}
