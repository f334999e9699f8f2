/** How each occurrence of a recurring duty stands at a date. */
import type { PlanDate } from '../model/date.ts';
import { type Occurrence, occurrencesOf, type PlanCalendar, type Repeat } from '../model/recurrence.ts';
import type { Facts } from './facts.ts';

/** Ahead until its due date has gone by; late where the entry that met it is dated after that. */
export type Standing = 'ahead' | 'met' | 'late' | 'waived' | 'missed';

export interface OccurrenceState extends Occurrence {
  readonly standing: Standing;
  /** When it was met, or waived by an entry. */
  readonly on?: PlanDate;
  /** Why it was waived, where an entry did. */
  readonly reason?: string;
}

interface Duty {
  readonly repeat: Repeat | undefined;
  readonly start: PlanDate;
  /** The deadline, or the period's end. */
  readonly limit: PlanDate;
  readonly asOf: PlanDate;
  readonly calendar: PlanCalendar;
}

/** The occurrences of a duty as they stand on `asOf`, in order; none where nothing recurs. */
export function occurrenceStates(facts: Facts, duty: Duty): readonly OccurrenceState[] {
  const { repeat, start, limit, asOf, calendar } = duty;
  if (repeat === undefined) return [];
  return occurrencesOf(repeat, start, limit, calendar).map((occurrence) => standing(occurrence, facts, asOf));
}

/** Whether the occurrence was met, on time or late. */
export function isOccurrenceMet({ standing }: OccurrenceState): boolean {
  return standing === 'met' || standing === 'late';
}

/** Met whatever else is said of it; due today is not missed. */
function standing(occurrence: Occurrence, { met, waived }: Facts, asOf: PlanDate): OccurrenceState {
  const { id, due } = occurrence;
  const entry = met.get(id);
  if (entry) return { ...occurrence, standing: entry.date <= due ? 'met' : 'late', on: entry.date };
  const waiver = waived.get(id);
  if (waiver) {
    const { date, reason } = waiver;
    return { ...occurrence, standing: 'waived', on: date, ...(reason !== undefined && { reason }) };
  }
  if (occurrence.waived) return { ...occurrence, standing: 'waived' };
  return { ...occurrence, standing: due < asOf ? 'missed' : 'ahead' };
}
