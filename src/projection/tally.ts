/** What the numbers of a measure's entries come to: a total, or the sum of its periods. */
import type { PlanDate } from '../model/date.ts';
import { plus } from '../model/decimal.ts';
import type { Entry } from '../model/journal.ts';
import { occurrenceOn } from '../model/period.ts';
import { isNumberTarget, periodsOf, type Target } from '../model/target.ts';

export interface Tally {
  /** Absent until an entry gives a number. */
  readonly value?: number;
  /** The number of each period by its id, where they are counted by period. */
  readonly periods?: ReadonlyMap<string, number>;
}

/**
 * `before` with what `entry` says. A `value` replaces the total or level so far, an `add` adds to it, the first one to the
 * baseline; counted by period, both are those of the period that the entry names, or in which it is dated, and the total is
 * the sum of all.
 * @param target in force with the entry
 * @param yearStart the first day of the plan's own years, where it has any
 */
export function tallied(before: Tally, entry: Entry, target: Target | undefined, yearStart?: PlanDate): Tally {
  const { value, add, occurrence, date } = entry;
  if (value === undefined && add === undefined) return before;
  const next = (was = 0): number => value ?? plus(was, add ?? 0);
  const counted = periodsOf(target);
  if (counted === undefined) return { value: next(before.value ?? (isNumberTarget(target) ? target.baseline : 0)) };
  const id = occurrence ?? occurrenceOn(counted.every, date, yearStart);
  const periods = new Map(before.periods).set(id, next(before.periods?.get(id)));
  return { value: [...periods.values()].reduce(plus, 0), periods };
}
