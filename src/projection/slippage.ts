/** By how much each unit's deadlines moved from what was approved. Pure. */
import { compare } from '../model/order.ts';
import { isPastDue, liveMeasures, type MeasureState, type Move, moveOf, type PlanState } from './state.ts';

/** A measure of which a deadline is another than the approved one. */
interface Moved extends Move {
  readonly id: string;
  readonly title: string;
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
  /** How many are past their deadline, or missed an occurrence or a milestone, without an amendment that says until when. */
  readonly overdue: number;
}

export interface SlippageByUnit {
  readonly plan: PlanState;
  /** A measure with several leads counts with each of them. The unit with the most days first; those where nothing moved last. */
  readonly units: readonly UnitSlippage[];
  /** Of the whole plan: each measure once, however many leads it has. */
  readonly total: {
    /** How many measures have another deadline than the approved one. */
    readonly moved: number;
    /** As of a unit. */
    readonly days: number;
    readonly overdue: number;
  };
}

/** The slippage of every lead unit on the date of the view, of the measures that are not cancelled. */
export function slippageByUnit(state: PlanState): SlippageByUnit {
  const live = liveMeasures(state);
  const byUnit = new Map<string | undefined, MeasureState[]>();
  for (const measure of live) {
    for (const unit of measure.leads.length > 0 ? measure.leads : [undefined]) {
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), measure]);
    }
  }
  const units = [...byUnit].map(([unit, measures]) => ({
    ...(unit !== undefined && { unit }),
    ...movedAmong(measures),
  }));
  const { moved, days, overdue } = movedAmong(live);
  return {
    plan: state,
    units: units.sort(
      (a, b) =>
        b.days - a.days ||
        b.moved.length - a.moved.length ||
        b.overdue - a.overdue ||
        compare(a.unit ?? '', b.unit ?? ''),
    ),
    total: { moved: moved.length, days, overdue },
  };
}

function movedAmong(measures: readonly MeasureState[]): Omit<UnitSlippage, 'unit'> {
  const moved = measures
    .flatMap((state) => {
      const { id, title } = state.measure;
      const move = moveOf(state);
      return move === undefined ? [] : [{ id, title, ...move }];
    })
    .sort((a, b) => b.days - a.days);
  return {
    measures: measures.length,
    moved,
    days: moved.reduce((sum, { days }) => sum + Math.max(0, days), 0),
    overdue: measures.filter(isPastDue).length,
  };
}
