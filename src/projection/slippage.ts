/** By how much each unit's deadlines moved from what was approved. Pure. */
import { compare } from '../model/order.ts';
import { isPastDue, type MeasureState, measureStates, type PlanState } from './state.ts';

/** A measure whose deadline is another than the approved one. */
interface Moved {
  readonly id: string;
  readonly title: string;
  /** Days from the approved to the present deadline; negative where it was brought forward. */
  readonly days: number;
}

export interface UnitSlippage {
  /** Absent for the measures of which no lead is set. */
  readonly unit?: string;
  /** The measures that it leads and that are not cancelled. */
  readonly measures: number;
  /** Those that moved the furthest back first. */
  readonly moved: readonly Moved[];
  /** The days of those postponed, added up. */
  readonly days: number;
  /** How many are past their deadline, or missed an occurrence, without an amendment that says until when. */
  readonly overdue: number;
}

export interface SlippageByUnit {
  readonly plan: PlanState;
  /** A measure with several leads counts with each of them. The unit with the most days first; those where nothing moved last. */
  readonly units: readonly UnitSlippage[];
}

/** The slippage of every lead unit on the date of the view, of the measures that are not cancelled. */
export function slippageOf(state: PlanState): SlippageByUnit {
  const byUnit = new Map<string | undefined, MeasureState[]>();
  for (const measure of measureStates(state)) {
    if (measure.state === 'cancelled') continue;
    for (const unit of measure.leads.length > 0 ? measure.leads : [undefined]) {
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), measure]);
    }
  }
  const units = [...byUnit].map(([unit, measures]) => unitSlippage(unit, measures));
  return {
    plan: state,
    units: units.sort(
      (a, b) =>
        b.days - a.days ||
        b.moved.length - a.moved.length ||
        b.overdue - a.overdue ||
        compare(a.unit ?? '', b.unit ?? ''),
    ),
  };
}

function unitSlippage(unit: string | undefined, measures: readonly MeasureState[]): UnitSlippage {
  const moved = measures
    .flatMap(({ measure: { id, title }, slippage: { days = 0 } }) => (days === 0 ? [] : [{ id, title, days }]))
    .sort((a, b) => b.days - a.days);
  return {
    ...(unit !== undefined && { unit }),
    measures: measures.length,
    moved,
    days: moved.reduce((sum, { days }) => sum + Math.max(0, days), 0),
    overdue: measures.filter(isPastDue).length,
  };
}
