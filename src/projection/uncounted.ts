/** Entries that name what there is not, and so count for nothing: the rules say what is wrong with each. Pure. */
import { NO_OWN_DAYS } from '../model/calendar.ts';
import type { Entry } from '../model/journal.ts';
import { occurrencesOf } from '../model/recurrence.ts';
import { periodsOf } from '../model/target.ts';
import { type MeasureState, measureStates, type PlanState } from './state.ts';

/** How many entries up to the date name a measure, a member, a stage or an occurrence that there is not. */
export function uncountedIn(state: PlanState): number {
  const measures = new Map(measureStates(state).map((measure) => [measure.measure.id, measure]));
  const { journal, period } = state.plan;
  const isCounted = (entry: Entry): boolean => {
    const measure = measures.get(entry.on);
    return measure !== undefined && isKnownIn(measure, entry, period.end);
  };
  return journal.filter((entry) => entry.date <= state.asOf && !isCounted(entry)).length;
}

function isKnownIn(state: MeasureState, { stage, member, occurrence }: Entry, end: PlanState['asOf']): boolean {
  const { kind, roster, measure, start } = state;
  const stages = (member === undefined ? undefined : roster?.stages) ?? kind?.stages ?? [];
  if (stage !== undefined && !stages.includes(stage)) return false;
  if (member !== undefined && !roster?.members.some(({ id }) => id === member)) return false;
  if (occurrence === undefined || state.occurrences.some(({ id }) => id === occurrence)) return true;
  // An amendment may have ended the duty before the occurrence: that is no mistake of the entry.
  const repeat = measure.repeat ?? periodsOf(measure.target);
  return repeat !== undefined && occurrencesOf(repeat, start, end, NO_OWN_DAYS).some(({ id }) => id === occurrence);
}
