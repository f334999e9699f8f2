/** Units: the offices that lead, and what they were called before. */
import type { PlanDate } from './date.ts';

export interface Unit {
  readonly name: string;
  /** Earlier names, of itself or of units that were merged into it. */
  readonly formerly: readonly FormerName[];
}

interface FormerName {
  readonly name: string;
  /** The last day on which it was called so. */
  readonly until: PlanDate;
}

/** Every name that `units` go by or went by. */
export function unitNames(units: readonly Unit[]): readonly string[] {
  return units.flatMap((unit) => [unit.name, ...formerNames(unit)]);
}

/** All names of the units that are or were called `name`, itself first. */
export function namesOfUnit(name: string, units: readonly Unit[]): readonly string[] {
  return [...new Set([name, ...unitNames(calledSo(name, units))])];
}

/**
 * What the unit that is written as `name` was called on `date`. A name stays as it is written where no unit has it, where
 * it was in use on that day, where the unit was divided, and where several were merged whose names the day still had.
 */
export function nameOn(name: string, units: readonly Unit[], date: PlanDate): string {
  const [unit, ...others] = calledSo(name, units);
  if (unit === undefined || others.length > 0) return name;
  const stillCalled = unit.formerly.filter(({ until }) => date <= until);
  if (stillCalled.some((former) => former.name === name)) return name;
  // Of its own former names the one that ended first was the one of the day.
  const [first, ...later] = [...stillCalled].sort((a, b) => (a.until < b.until ? -1 : 1));
  const isMerged = later.some(({ until }) => until === first?.until);
  return first === undefined ? unit.name : isMerged ? name : first.name;
}

function calledSo(name: string, units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit) => unit.name === name || formerNames(unit).includes(name));
}

function formerNames({ formerly }: Unit): readonly string[] {
  return formerly.map((former) => former.name);
}
