/** 兑现: of what fell due in each month, how much was done on time, late and not; as the monthly reports count it. */
import { earlier, monthsOf, type PlanDate } from '../model/date.ts';
import type { At } from '../projection/project.ts';
import { type MeasureState, measureStates, type PlanState } from '../projection/state.ts';
import { narrowed } from '../projection/totals.ts';
import { byId, type ReportInput } from './input.ts';
import { dayBefore, periodAt, type ReportPeriod } from './period.ts';
import { dueIn } from './sections/due.ts';

export interface FulfilmentMonth {
  /** As in 2022-05. */
  readonly month: string;
  /** Its last day, or the date of the view where that is in it: then only what fell due so far counts. */
  readonly end: PlanDate;
  /** 应完成: measures and occurrences of duties, by the deadlines in force at `end`; the sum of the three that follow. */
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  /** Not done by the date of the view. */
  readonly open: number;
  /**
   * Measures that were to be done in this month, as the plan has it or as it stood when the month began, and were put off
   * beyond it by `end`; they are not among `due`.
   */
  readonly postponed: number;
}

export interface Fulfilment {
  readonly plan: PlanState;
  /** Every month of the period up to the date of the view, and beyond it where a deadline lies there. */
  readonly months: readonly FulfilmentMonth[];
  /** What was put off in several months counts once. */
  readonly total: Omit<FulfilmentMonth, 'month' | 'end'>;
}

/** `state` may be narrowed by a query: then only its measures count. */
export function fulfilmentOf(state: PlanState, at: At, settings: ReportInput['settings']): Fulfilment {
  const { plan, asOf } = state;
  const { start, end } = plan.period;
  const measures = measureStates(state);
  const ids = new Set(measures.map(({ measure }) => measure.id));
  const on = (date: PlanDate): PlanState => narrowed(at(date), ({ measure }) => ids.has(measure.id));
  const last = measures.reduce((so, { limit }) => (limit > so ? limit : so), end);
  const months: FulfilmentMonth[] = [];
  const allPostponed = new Set<string>();
  let before: PlanState | undefined;
  for (const first of monthsOf({ start, end: earlier(last, asOf) })) {
    const period = periodAt('month', first);
    before ??= on(dayBefore(period));
    const now = on(earlier(period.end, asOf));
    const { counts } = dueIn({ period, now, known: state, before, settings });
    const earlierOn = byId(before);
    const postponed = measureStates(now).filter((measure) =>
      wasPostponed(measure, earlierOn.get(measure.measure.id), period),
    );
    for (const { measure } of postponed) allPostponed.add(measure.id);
    months.push({
      month: period.id,
      end: now.asOf,
      due: counts.onTime + counts.late + counts.open,
      ...counts,
      postponed: postponed.length,
    });
    before = now;
  }
  const sum = (of: (month: FulfilmentMonth) => number): number => months.reduce((so, month) => so + of(month), 0);
  return {
    plan: state,
    months,
    total: {
      due: sum(({ due }) => due),
      onTime: sum(({ onTime }) => onTime),
      late: sum(({ late }) => late),
      open: sum(({ open }) => open),
      postponed: allPostponed.size,
    },
  };
}

/**
 * Whether the deadline as approved, or as it stood before `period`, lay in it, and the present one lies later, or nowhere.
 * One that was set and put off again before the period began was never its own.
 */
function wasPostponed(measure: MeasureState, before: MeasureState | undefined, { start, end }: ReportPeriod): boolean {
  const { approved, due, limit, state } = measure;
  const had = [approved.due, before?.due];
  const lay = had.some((day) => day !== undefined && start <= day && day <= end);
  return lay && state !== 'cancelled' && measure.occurrences.length === 0 && (due === undefined || limit > end);
}
