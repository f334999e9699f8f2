/** A recurring duty as a calendar keeps it: one rule, the days left out of it, and the occurrences that differ from it. */
import type { PlanDate } from '../model/date.ts';
import { MONTHS, ownYearStart } from '../model/period.ts';
import { fits, type Repeat } from '../model/recurrence.ts';
import type { MeasureState, PlanState } from '../projection/state.ts';
import {
  type CalendarDeadline,
  closedAs,
  duesOf,
  type OccurrenceDeadline,
  remindersOf,
  revisionsOf,
} from './deadlines.ts';

/** A recurrence rule without its end, by the names that jCal (RFC 7265) has for its parts. */
export interface RecurrenceRule {
  readonly freq: 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval?: number;
  readonly byday?: readonly string[];
  readonly bymonth?: readonly number[];
  readonly bymonthday?: readonly number[];
}

export interface Series {
  readonly rule: RecurrenceRule;
  /** What every occurrence is like that does not differ; its date is the rule's first day. */
  readonly master: CalendarDeadline;
  /** The rule's last day. */
  readonly until: PlanDate;
  /** The rule's days on which nothing is due. */
  readonly without: readonly PlanDate[];
  /** Days before each occurrence on which a calendar reminds of it. */
  readonly reminders: readonly number[];
  readonly overrides: readonly Override[];
}

/** An occurrence that falls on another day than the rule's, or stands otherwise than the others. */
interface Override {
  /** The rule's day that it takes the place of. */
  readonly instead: PlanDate;
  readonly deadline: CalendarDeadline;
}

/**
 * The duty as a series, of which rule, left-out days and overrides together give exactly the days of its occurrences.
 * Undefined where no plain rule does, or where calendar programs would refuse what is moved: Exchange takes no
 * occurrence that is moved onto or past its neighbour.
 */
export function seriesOf(plan: PlanState, state: MeasureState): Series | undefined {
  const { repeat } = state.measure;
  const hasOwnYears = ownYearStart(plan.plan.period) !== undefined && repeat?.on === undefined;
  const isOwn = hasOwnYears && (repeat?.every === 'half-year' || repeat?.every === 'year');
  const rule = repeat && !isOwn ? recurrenceRule(repeat) : undefined;
  const dues = duesOf(plan, state);
  const [first] = dues;
  const last = dues.at(-1);
  if (!repeat || !rule || !first || !last || !isAscending(dues)) return undefined;
  const master: CalendarDeadline = {
    plan,
    state,
    id: `${plan.plan.id}.${state.measure.id}`,
    date: ruleDay(first, repeat),
    // Nothing of it is left where the plan and the journal waive every occurrence.
    standing: dues.every(isWaived) ? 'cancelled' : (closedAs(state) ?? 'open'),
    revision: seriesRevision(state),
  };
  const kept = dues.filter((due) => !isWaived(due));
  const reminders = remindersOf({ ...master, date: last.date });
  const overrides = kept
    .map((due) => ({ instead: ruleDay(due, repeat), deadline: { ...due, id: master.id, revision: master.revision } }))
    .filter(
      ({ instead, deadline }) =>
        deadline.date !== instead ||
        deadline.standing !== master.standing ||
        remindersOf(deadline).length !== reminders.length,
    );
  return {
    rule,
    master,
    until: ruleDay(last, repeat),
    // A series of which nothing is left is refused by some programs: it stays, cancelled.
    without: kept.length === 0 ? [] : dues.filter(isWaived).map((due) => ruleDay(due, repeat)),
    reminders,
    overrides,
  };
}

function isWaived({ occurrence }: OccurrenceDeadline): boolean {
  return occurrence.standing === 'waived';
}

/** The rule's day in the occurrence's period: that of `on`, else the period's last one, though the duty end before. */
function ruleDay({ occurrence }: OccurrenceDeadline, repeat: Repeat): PlanDate {
  return repeat.on !== undefined && fits(repeat) ? occurrence.nominal : occurrence.end;
}

function isAscending(dues: readonly OccurrenceDeadline[]): boolean {
  return dues.every(({ date }, i) => (dues[i - 1]?.date ?? '') < date);
}

/** One number for the whole series: programs compare an override's with the master's. */
function seriesRevision(state: MeasureState): number {
  const ofOccurrences = state.facts.entries.filter(({ occurrence }) => occurrence !== undefined);
  return revisionsOf(state) + ofOccurrences.length;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The plain rule for the days of `repeat`, for every year alike, so that an amendment never turns a series into single
 * events: undefined where a day is the month's last in some months and not in others (the 30th of every month), for
 * which RFC 5545 has a rule (BYSETPOS) that Outlook does not read.
 */
export function recurrenceRule(repeat: Repeat): RecurrenceRule | undefined {
  const { every } = repeat;
  const on = fits(repeat) ? repeat.on : undefined;
  if (every === 'week') return { freq: 'WEEKLY', byday: [WEEKDAYS[typeof on === 'number' ? on - 1 : 6] ?? 'SU'] };
  // The days of terms, and of the years that are a plan's own, follow from no rule that calendars know.
  if (every === 'term') return undefined;
  const length = MONTHS[every];
  const { month, day } = typeof on === 'object' ? on : { month: length, day: on ?? ('last' as const) };
  const months = Array.from({ length: 12 / length }, (_, i) => month + i * length);
  const shortest = Math.min(...months.map((one) => (one === 2 ? 28 : daysOf(one))));
  const longest = Math.max(...months.map(daysOf));
  const isLast = day === 'last' || day >= longest;
  if (!isLast && day > shortest) return undefined;
  const bymonthday = [isLast ? -1 : day];
  if (every === 'year') return { freq: 'YEARLY', bymonth: [month], bymonthday };
  return { freq: 'MONTHLY', ...(length > 1 && { interval: length }), bymonthday };
}

/** Days of a month, of February in a leap year. */
function daysOf(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
