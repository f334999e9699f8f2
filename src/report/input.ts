/** What every section of a report is made of: the plan as it stands, as it stood, and what was entered in between. */
import type { OwnDays } from '../model/calendar.ts';
import type { Entry } from '../model/journal.ts';
import type { Thresholds } from '../model/plan.ts';
import { type MeasureState, measureStates, type PlanState } from '../projection/state.ts';
import type { ReportPeriod } from './period.ts';

export interface ReportInput {
  readonly period: ReportPeriod;
  /** On the day up to which the report tells: the period's last one, where that is over. */
  readonly now: PlanState;
  /** On the day on which it is known how what was due ended: `now`, or later. */
  readonly known: PlanState;
  /** The same measures on the last day before the period. */
  readonly before: PlanState;
  readonly settings: { readonly thresholds: Thresholds; readonly calendar: OwnDays };
}

/** The entries on a measure in the period, up to the day of the report, oldest first. */
export function entriesIn({ start }: ReportPeriod, { facts }: MeasureState): readonly Entry[] {
  return facts.entries.filter(({ date }) => date >= start);
}

/** Whether the period has ended by the day of the report: then what was due on that day is judged. */
export function isOver({ period, now }: Pick<ReportInput, 'period' | 'now'>): boolean {
  return now.asOf >= period.end;
}

/** The state of each measure, by its id. */
export function byId(state: PlanState): ReadonlyMap<string, MeasureState> {
  return new Map(measureStates(state).map((measure) => [measure.measure.id, measure]));
}
