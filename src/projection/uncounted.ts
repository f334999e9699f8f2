/** Entries that name what there is not, and so count for nothing: the rules say what is wrong with each. Pure. */
import { answeredIn } from '../model/answers.ts';
import type { OwnDays } from '../model/calendar.ts';
import type { Entry } from '../model/journal.ts';
import { occurrencesOf, type PlanCalendar, planCalendar } from '../model/recurrence.ts';
import { periodsOf } from '../model/target.ts';
import { uncountedOn } from './folded.ts';
import { type MeasureState, measureStates, type PlanState } from './state.ts';

/** How many entries up to the date name a measure, a member, a stage or an occurrence that there is not. */
export function uncountedIn(state: PlanState, own: OwnDays): number {
  const known = uncountedOn(state.plan, state.asOf);
  if (known !== undefined) return known;
  const measures = new Map(measureStates(state).map((measure) => [measure.measure.id, measure]));
  const { plan } = state;
  const { journal, period } = plan;
  const calendar = planCalendar(plan, own);
  const isCounted = (entry: Entry): boolean => {
    const measure = measures.get(entry.on);
    return measure !== undefined && isKnownIn(measure, entry, period.end, calendar);
  };
  const { entries } = answeredIn(journal.filter((entry) => entry.date <= state.asOf));
  return entries.filter((entry) => !isCounted(entry)).length;
}

function isKnownIn(
  state: MeasureState,
  { stage, milestone, member, occurrence }: Entry,
  end: PlanState['asOf'],
  calendar: PlanCalendar,
): boolean {
  const { kind, roster, measure, start } = state;
  const stages = (member === undefined ? undefined : roster?.stages) ?? kind?.stages ?? [];
  if (stage !== undefined && !stages.includes(stage)) return false;
  if (milestone !== undefined && !measure.milestones?.some(({ title }) => title === milestone)) return false;
  if (member !== undefined && !roster?.members.some(({ id }) => id === member)) return false;
  if (occurrence === undefined || state.occurrences.some(({ id }) => id === occurrence)) return true;
  // An amendment may have ended the duty before the occurrence: that is no mistake of the entry.
  const repeat = measure.repeat ?? periodsOf(measure.target);
  return repeat !== undefined && occurrencesOf(repeat, start, end, calendar).some(({ id }) => id === occurrence);
}
