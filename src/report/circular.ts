/** 情况通报: by lead unit what was due in a period and how it ended, and what is late, blocked or without news now. Pure. */
import { planDate } from '../model/date.ts';
import type { Entry } from '../model/journal.ts';
import { compare } from '../model/order.ts';
import { nameOn, namesOfUnit, type Unit } from '../model/unit.ts';
import { isClosed } from '../projection/facts.ts';
import { isLive, type MeasureState, measureStates } from '../projection/state.ts';
import type { ReportInput } from './input.ts';
import { countsIn, type DuePromise, type DueReport, dueIn, isUnscheduled, isWithoutDeadline } from './sections/due.ts';
import { troubleOf } from './trouble.ts';

/** What the figures of a unit, or of all, count: each is the length of a list. */
export interface Standing {
  /** What was due in the period. */
  readonly due: readonly DuePromise[];
  /** What has a deadline that has gone by undone, whichever period that was in, by the deadlines in force now. */
  readonly overdue: readonly DuePromise[];
  readonly blocked: readonly MeasureState[];
  /** Without news for long. */
  readonly stale: readonly MeasureState[];
}

/** One line of what is behind the figures of a unit. */
export interface CircularItem {
  readonly state: MeasureState;
  /** What is not done, or was done late; absent where the measure is only blocked or without news. */
  readonly promise?: DuePromise;
  readonly isOverdue: boolean;
  /** The entry that says why, where one does; and what is to be done, where the last one says so. */
  readonly why?: Entry;
  readonly next?: Entry;
  /** Said once of a measure, however many lines it has. */
  readonly isBlocked: boolean;
  readonly isStale: boolean;
}

interface UnitStanding extends Standing {
  /** By the name that it has on the day; absent for what nobody leads. */
  readonly unit?: string;
  /** What is not done first, by deadline, then what was done late, then what is only blocked or without news. */
  readonly items: readonly CircularItem[];
  /** What was due by the plan's end alone, and is among no items: see `isUnscheduled`. */
  readonly unscheduled: readonly DuePromise[];
}

export interface Circular extends Pick<ReportInput, 'period' | 'now' | 'known'> {
  /** As the report on the period has it. */
  readonly due: DueReport;
  /** Each measure once, however many lead it. */
  readonly total: Standing;
  /** Units of which there is anything to count, most open first, then most overdue, then most done late, else in the plan's order; what nobody leads comes last. */
  readonly units: readonly UnitStanding[];
  /** The other units that lead anything. */
  readonly others: readonly string[];
}

/**
 * @param units by whose names on the day the leads are called
 * @param only the one unit that is told of, where `input` is narrowed to what it leads
 */
export function circularOf(input: ReportInput, units: readonly Unit[], only?: string): Circular {
  const { period, now, known } = input;
  const due = dueIn(input);
  const open = measureStates(known).filter((state) => !isClosed(state));
  const total: Standing = {
    due: due.items,
    overdue: overdueIn(input),
    blocked: open.filter(({ state }) => state === 'blocked'),
    stale: open.filter(({ reasons }) => reasons.some(({ code }) => code === 'stale')),
  };
  const leadsOf = ({ leads }: MeasureState): readonly string[] => leads.map((lead) => nameOn(lead, units, known.asOf));
  const told = only === undefined ? undefined : new Set(namesOfUnit(only, units));
  const states = [...measureStates(now), ...measureStates(known)].filter(isLive);
  const names = [...new Set(states.flatMap(leadsOf))].filter((name) => told?.has(name) ?? true);
  const standings = names.map((unit) => ({ unit, ...partOf(total, (state) => leadsOf(state).includes(unit)) }));
  const unled = partOf(total, ({ leads }) => leads.length === 0);
  return {
    period,
    now,
    known,
    due,
    total,
    units: [...standings.filter(hasAny).sort(byFacts), ...[unled].filter(hasAny)].map(withItems),
    others: standings.filter((one) => !hasAny(one)).map(({ unit }) => unit),
  };
}

/** Before every deadline. */
const EVER = planDate('0001-01-01');

function overdueIn(input: ReportInput): readonly DuePromise[] {
  const { known } = input;
  const all = dueIn({ ...input, now: known, period: { ...input.period, start: EVER, end: known.asOf } });
  return all.items.filter((one) => one.outcome === 'open' && one.late > 0 && !isWithoutDeadline(one));
}

function partOf({ due, overdue, blocked, stale }: Standing, isIn: (state: MeasureState) => boolean): Standing {
  return {
    due: due.filter(({ state }) => isIn(state)),
    overdue: overdue.filter(({ state }) => isIn(state)),
    blocked: blocked.filter(isIn),
    stale: stale.filter(isIn),
  };
}

function hasAny({ due, overdue, blocked, stale }: Standing): boolean {
  return due.length + overdue.length + blocked.length + stale.length > 0;
}

function byFacts(a: Standing, b: Standing): number {
  const [left, right] = [countsIn(a.due), countsIn(b.due)];
  return right.open - left.open || b.overdue.length - a.overdue.length || right.late - left.late;
}

function withItems(standing: Standing & { readonly unit?: string }): UnitStanding {
  const { due, overdue, blocked, stale } = standing;
  const isOverdue = new Set(overdue.map(keyOf));
  const promises = promisesTold(standing);
  const promised = new Set(promises.map(({ after }) => after));
  const others = [...new Set([...blocked, ...stale])].filter((state) => !promised.has(state));
  const said = new Set<MeasureState>();
  const itemOf = (state: MeasureState, promise?: DuePromise): CircularItem => {
    const isFirst = !said.has(state);
    said.add(state);
    const why = promise === undefined ? troubleOf(state) : promise.why;
    const { last } = state.facts;
    return {
      state,
      ...(promise && { promise }),
      ...(why && { why }),
      ...(!isClosed(state) && last?.next !== undefined && { next: last }),
      isOverdue: promise !== undefined && isOverdue.has(keyOf(promise)),
      isBlocked: isFirst && blocked.includes(state),
      isStale: isFirst && stale.includes(state),
    };
  };
  return {
    ...standing,
    items: [...promises.map((promise) => itemOf(promise.after, promise)), ...others.map((state) => itemOf(state))],
    unscheduled: due.filter(isUnscheduled),
  };
}

/** What is not done, whichever period it is of, by deadline; then what was done late in this one. */
function promisesTold({ due, overdue }: Standing): readonly DuePromise[] {
  const here = new Set(due.map(keyOf));
  const open = due.filter((one) => one.outcome === 'open' && !isUnscheduled(one));
  const others = overdue.filter((one) => !here.has(keyOf(one)));
  const late = due.filter(({ outcome }) => outcome === 'late');
  return [...[...open, ...others].sort((a, b) => compare(a.due, b.due)), ...late];
}

/** What tells one promise from the others, on whichever day it is looked at. */
function keyOf({ state, occurrence, milestone }: DuePromise): string {
  return JSON.stringify([state.measure.id, occurrence?.id, milestone?.title]);
}
