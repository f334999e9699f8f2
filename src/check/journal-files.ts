/** What the name of a journal file says, and which entries belong to a plan's time. */

import { isAnswer } from '../model/answers.ts';
import type { OwnDays } from '../model/calendar.ts';
import { isoWeek, isPlanDate, type PlanDate } from '../model/date.ts';
import { startOf } from '../model/elapsed.ts';
import type { Entry } from '../model/journal.ts';
import { ownedIn, type Plan, tasksOf } from '../model/plan.ts';
import { occurrencesOf, planCalendar } from '../model/recurrence.ts';
import { isClosed } from '../projection/facts.ts';
import { promised as promisedOf } from '../projection/project.ts';

/** The ISO week that a journal file is of, by its name; undefined where that is no week there is. */
export function weekOfFile(file: string): string | undefined {
  const [, year = '', number = ''] = /(?:^|\/)(\d{4})-W(\d{2})\.ya?ml$/.exec(file) ?? [];
  const lastWeekHas = `${year}-12-28`;
  if (number < '01' || !isPlanDate(lastWeekHas)) return undefined;
  const week = `${year}-W${number}`;
  return week <= isoWeek(lastWeekHas) ? week : undefined;
}

/**
 * Whether the entry's date is one of the plan's: within the period, or after it where the entry closes a measure, as
 * offices do in the first weeks of the next year. What meets an occurrence of the plan is the plan's, whatever its date:
 * a due date that is no workday may be moved out of the period. So is what withdraws an entry of it, and what is on a measure
 * whose deadline lies after the period.
 */
export function isTimely(entry: Entry, plan: Plan, occurrences: OccurrenceIds): boolean {
  const { date, on, occurrence } = entry;
  const { start, end } = plan.period;
  if (date > end && beyondPeriod(plan).has(on)) return true;
  if (isWithin(date, start, end) || (date > end && (isClosed(entry) || isAnswer(entry)))) return true;
  return occurrence !== undefined && occurrences().get(on)?.has(occurrence) === true;
}

/** The ids of the occurrences that each measure of a plan has. */
type OccurrenceIds = () => ReadonlyMap<string, ReadonlySet<string>>;

/** The occurrences of `plan`; gathered when first asked for. */
export function occurrenceIds(plan: Plan, own: OwnDays): OccurrenceIds {
  let known: ReturnType<OccurrenceIds> | undefined;
  return () => {
    const calendar = planCalendar(plan, own);
    known ??= new Map(
      ownedIn(plan).map(({ task, measure }) => [
        measure.id,
        new Set(
          measure.repeat
            ? occurrencesOf(measure.repeat, startOf(plan, task, measure), plan.period.end, calendar).map(({ id }) => id)
            : [],
        ),
      ]),
    );
    return known;
  };
}

/** The measures of `plan` whose deadline, as promised or amended, lies after its period. */
function beyondPeriod(plan: Plan): ReadonlySet<string> {
  const known = BEYOND.get(plan);
  if (known !== undefined) return known;
  const { end } = plan.period;
  const promised = tasksOf(plan).flatMap((task) =>
    task.measures.flatMap((measure) => ((promisedOf(measure, task).due ?? end) > end ? [measure.id] : [])),
  );
  const amended = plan.journal.flatMap(({ on, amend }) => ((amend?.due ?? end) > end ? [on] : []));
  const ids = new Set([...promised, ...amended]);
  BEYOND.set(plan, ids);
  return ids;
}

/** Plans never change once they are made, and every late entry asks. */
const BEYOND = new WeakMap<Plan, ReadonlySet<string>>();

function isWithin(date: PlanDate, start: PlanDate, end: PlanDate): boolean {
  return start <= date && date <= end;
}
