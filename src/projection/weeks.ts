/** The weeks of a period, and up to which day each is known. Pure. */
import { addDays, earlier, isoWeek, type PlanDate, weekday } from '../model/date.ts';
import type { Period } from '../model/plan.ts';

export interface Week {
  /** The ISO week, as in 2022-W09. */
  readonly week: string;
  /** Its Sunday, or the period's last day. */
  readonly end: PlanDate;
  /** The day on which what stands at its end is known: `end`, or the date of the view where that is in it; absent in later weeks. */
  readonly on?: PlanDate;
}

/** The weeks of `period`, the first and the last perhaps in part, as seen on `asOf`. */
export function weeksOf({ start, end: last }: Period, asOf: PlanDate): readonly Week[] {
  const weeks: Week[] = [];
  for (let day = start; day <= last; day = addDays(day, 8 - weekday(day))) {
    const end = earlier(addDays(day, 7 - weekday(day)), last);
    weeks.push({ week: isoWeek(day), end, ...(day <= asOf && { on: earlier(end, asOf) }) });
    if (end === last) break;
  }
  return weeks;
}

/** The last of `weeks` in each month, by the day that each is known for; so the last of all, too. */
export function monthEnds<W>(weeks: readonly W[], dayOf: (week: W) => PlanDate): readonly W[] {
  const monthOf = (week: W): string => dayOf(week).slice(0, 7);
  return weeks.filter((week, i) => {
    const next = weeks[i + 1];
    return next === undefined || monthOf(next) !== monthOf(week);
  });
}
