/** Lights (灯): one colour for how a measure stands, and the reasons for it. */
import { addDays, daysBetween, type PlanDate } from '../model/date.ts';
import { occurrenceOn, periodOf } from '../model/period.ts';
import type { Thresholds } from '../model/plan.ts';
import {
  isExceeded,
  isFalling,
  isKeptNow,
  isMet,
  isNumberTarget,
  isWay,
  type NumberTarget,
  type Target,
} from '../model/target.ts';
import type { Facts } from './facts.ts';
import type { MilestoneState } from './milestones.ts';
import type { OccurrenceState } from './occurrences.ts';
import type { Progress } from './progress.ts';

export const LIGHTS = ['red', 'yellow', 'green', 'blue', 'grey'] as const;
export type Light = (typeof LIGHTS)[number];

/** Why a light is what it is; days are calendar days, percents 0–100. */
export type Reason =
  | { readonly code: 'overdue'; readonly days: number; readonly deadline: PlanDate }
  | { readonly code: 'periodOver'; readonly days: number; readonly end: PlanDate }
  | { readonly code: 'missed'; readonly ids: readonly string[] }
  | {
      readonly code: 'milestoneMissed';
      readonly titles: readonly string[];
      readonly days: number;
      /** Of the first one missed, which the days are counted from. */
      readonly deadline: PlanDate;
    }
  | { readonly code: 'blocked'; readonly since: PlanDate; readonly problem?: string }
  | { readonly code: 'behind'; readonly elapsed: number; readonly percent: number }
  | { readonly code: 'exceeded'; readonly value: number; readonly target: NumberTarget }
  | { readonly code: 'short'; readonly value: number; readonly target: NumberTarget }
  | { readonly code: 'unreportedPeriods'; readonly ids: readonly string[] }
  | { readonly code: 'problem'; readonly on: PlanDate; readonly problem: string }
  | { readonly code: 'dueSoon'; readonly days: number; readonly deadline: PlanDate; readonly milestone?: string }
  | { readonly code: 'periodEnding'; readonly days: number; readonly end: PlanDate }
  | { readonly code: 'stale'; readonly days: number; readonly last: PlanDate }
  | { readonly code: 'done'; readonly on: PlanDate }
  | { readonly code: 'verified'; readonly on: PlanDate }
  | { readonly code: 'targetMissed'; readonly value: number; readonly target: NumberTarget }
  | { readonly code: 'unreported'; readonly target: NumberTarget }
  | { readonly code: 'cancelled'; readonly on: PlanDate; readonly reason?: string }
  /** Where it goes on: the addresses of the measures that continue it. */
  | { readonly code: 'carried'; readonly on: PlanDate; readonly to: readonly string[] }
  | { readonly code: 'notStarted'; readonly start: PlanDate }
  | { readonly code: 'unscheduled' }
  | { readonly code: 'ongoing' }
  | { readonly code: 'unclosed'; readonly end: PlanDate }
  | { readonly code: 'waiting'; readonly on: readonly string[] }
  | { readonly code: 'reopened'; readonly on: PlanDate }
  | { readonly code: 'onTrack' };

export type ReasonCode = Reason['code'];

export interface LightInput {
  readonly asOf: PlanDate;
  readonly thresholds: Thresholds;
  readonly start: PlanDate;
  /** The share of its time that has gone by, 0–100. */
  readonly elapsed: number;
  /** The deadline, or the period's end where none is set. */
  readonly limit: PlanDate;
  /** Whether a deadline is set. */
  readonly dueSet: boolean;
  /** Whether the work goes on without a deadline. */
  readonly isOngoing: boolean;
  readonly target: Target | undefined;
  readonly progress: Progress;
  /** Of a recurring duty, whose periods tell what the time gone by does not; none of anything else. */
  readonly occurrences: readonly OccurrenceState[];
  /** Whose dates are the pace, where no number tells more. */
  readonly milestones: readonly MilestoneState[];
  /** The first day of the plan's own years, where it has any. */
  readonly yearStart?: PlanDate;
  /** Ids of the measures it depends on that are open. */
  readonly waitingOn: readonly string[];
}

export interface Lit {
  readonly light: Light;
  /** The first gives the colour; never empty. */
  readonly reasons: readonly [Reason, ...Reason[]];
}

/** The light of a measure: blue, grey, red, yellow, else green, with every reason of its colour and below. */
export function lightOf(facts: Facts, input: LightInput): Lit {
  const closed = closedReasons(facts, input);
  if (closed) return closed;
  if (input.asOf < input.start) return beforeStart(facts, input);
  if (input.isOngoing) return whileOngoing(facts, input);
  if (isUnscheduled(facts, input))
    return { light: 'grey', reasons: [{ code: 'unscheduled' }, ...present([waiting(input)])] };
  const red = present([overdue(input), missed(input), milestoneMissed(input), blocked(facts)]);
  const late = red.length > 0 ? undefined : behind(input);
  const yellow = present([
    late,
    exceeded(facts, input),
    short(facts, input),
    unreportedPeriods(facts, input),
    milestoneSoon(input) ?? dueSoon(input),
    stale(facts, input),
  ]);
  const [first, ...others] = [...red, ...yellow, ...present([waiting(input), reopened(facts)])];
  const light = red.length > 0 ? 'red' : yellow.length > 0 ? 'yellow' : 'green';
  if (first === undefined) return { light, reasons: [{ code: 'onTrack' }] };
  return { light, reasons: [first, ...others] };
}

/** Without any date or period, and untouched: nothing is known that could be early or late, before the period's end or after. */
function isUnscheduled({ news }: Facts, { dueSet, occurrences, milestones, target }: LightInput): boolean {
  const asksForNumbers = isNumberTarget(target) && target.per !== undefined;
  return news === undefined && !dueSet && occurrences.length === 0 && milestones.length === 0 && !asksForNumbers;
}

/** Never late, nor behind: judged by its news and numbers; grey while there is no news. From the period's end on it is to be closed. */
function whileOngoing(facts: Facts, input: LightInput): Lit {
  const red = present([milestoneMissed(input), blocked(facts)]);
  const numbers = [exceeded(facts, input), short(facts, input), unreportedPeriods(facts, input)];
  const unclosed: Reason | undefined = input.asOf < input.limit ? undefined : { code: 'unclosed', end: input.limit };
  if (facts.news === undefined && red.length === 0) {
    return { light: 'grey', reasons: [{ code: 'ongoing' }, ...present([unclosed, waiting(input)])] };
  }
  const yellow = present([...numbers, milestoneSoon(input), stale(facts, input), unclosed]);
  const [first, ...others] = [...red, ...yellow, ...present([waiting(input), reopened(facts)])];
  if (first === undefined) return { light: 'green', reasons: [{ code: 'onTrack' }] };
  return { light: red.length > 0 ? 'red' : yellow.length > 0 ? 'yellow' : 'green', reasons: [first, ...others] };
}

/** Nothing is asked for yet; but what entries tell of trouble is not undone by a start in the future. */
function beforeStart(facts: Facts, { start }: LightInput): Lit {
  const notStarted: Reason = { code: 'notStarted', start };
  const [first, ...others] = present([blocked(facts), problem(facts)]);
  if (first === undefined) return { light: 'grey', reasons: [notStarted] };
  return { light: first.code === 'blocked' ? 'red' : 'yellow', reasons: [first, ...others, notStarted] };
}

/** The worst of several lights, as a task shows it: red, yellow, green, grey; blue only when nothing else is left. */
export function worstLight(lights: readonly Light[]): Light {
  const order: readonly Light[] = ['red', 'yellow', 'green', 'grey', 'blue'];
  return order.find((light) => lights.includes(light)) ?? 'grey';
}

function closedReasons(facts: Facts, input: LightInput): Lit | undefined {
  const { state, stateEntry } = facts;
  if (stateEntry === undefined) return undefined;
  const on = stateEntry.date;
  if (state === 'cancelled') {
    const { reason } = stateEntry;
    return { light: 'grey', reasons: [{ code: 'cancelled', on, ...(reason && { reason }) }] };
  }
  if (state !== 'done' && state !== 'verified') return undefined;
  return { light: 'blue', reasons: [{ code: state, on }, ...present([promiseBroken(facts, input)])] };
}

/** What is to be said of the promised number of what is done: that it is missed, exceeded, or that nobody said it. */
function promiseBroken(facts: Facts, { target, occurrences, thresholds }: LightInput): Reason | undefined {
  const { value } = facts;
  if (!isNumberTarget(target)) return undefined;
  if (value === undefined) {
    // Members and occurrences are counted.
    const isCounted = facts.memberStages.size > 0 || occurrences.length > 0;
    return isCounted ? undefined : { code: 'unreported', target };
  }
  if (isMet(target, value, thresholds.about)) return undefined;
  return { code: isExceeded(target, value) && !isFalling(target) ? 'exceeded' : 'targetMissed', value, target };
}

/** After the deadline; on the day itself it is not overdue. Without one it is still open after the period's end. */
function overdue({ asOf, limit, dueSet, occurrences }: LightInput): Reason | undefined {
  if (asOf <= limit || occurrences.length > 0) return undefined;
  const days = daysBetween(limit, asOf);
  return dueSet ? { code: 'overdue', days, deadline: limit } : { code: 'periodOver', days, end: limit };
}

/** Occurrences that fell due and were neither met nor waived. */
function missed({ occurrences }: LightInput): Reason | undefined {
  const ids = occurrences.filter(({ standing }) => standing === 'missed').map(({ id }) => id);
  return ids.length > 0 ? { code: 'missed', ids } : undefined;
}

/** Milestones whose day has gone by, and that were not met. */
function milestoneMissed({ asOf, milestones }: LightInput): Reason | undefined {
  const missed = milestones.filter(({ standing }) => standing === 'missed');
  const [deadline] = missed.flatMap(({ due }) => due ?? []).sort();
  if (deadline === undefined) return undefined;
  return {
    code: 'milestoneMissed',
    titles: missed.map(({ title }) => title),
    days: daysBetween(deadline, asOf),
    deadline,
  };
}

/** The next milestone is due today or within the threshold's days. */
function milestoneSoon({ asOf, milestones, thresholds }: LightInput): Reason | undefined {
  const ahead = milestones.flatMap(({ standing, due, title }) =>
    standing === 'ahead' && due !== undefined
      ? [{ days: daysBetween(asOf, due), deadline: due, milestone: title }]
      : [],
  );
  const [first] = ahead.sort((a, b) => a.days - b.days);
  return first === undefined || first.days > thresholds.dueSoon ? undefined : { code: 'dueSoon', ...first };
}

function blocked({ state, stateEntry }: Facts): Reason | undefined {
  if (state !== 'blocked' || stateEntry === undefined) return undefined;
  const { date, problem } = stateEntry;
  return { code: 'blocked', since: date, ...(problem && { problem }) };
}

/**
 * Progress below the share of time elapsed by more than the threshold, in percentage points. A ceiling, and a level without a
 * baseline, are never behind for their value, nor for lack of one: out of their target they have a reason of their own. Where
 * there are milestones, they are the pace, beside a number.
 */
function behind({ elapsed, target, progress, thresholds, occurrences, milestones }: LightInput): Reason | undefined {
  const isPaced = !isNumberTarget(target) || !isKeptNow(target);
  const isByNumber = ['value', 'level', 'ceiling', 'none'].includes(progress.basis);
  if (occurrences.length > 0 || (!isPaced && isByNumber)) return undefined;
  if (milestones.length > 0 && progress.basis !== 'value') return undefined;
  if (elapsed - progress.percent <= thresholds.behind + ROUNDING) return undefined;
  return { code: 'behind', elapsed, percent: progress.percent };
}

/** What binary fractions may add to a difference of percents that is exactly at its limit. */
const ROUNDING = 1e-9;

/**
 * Above a ceiling (`at_most`) or an `exactly`, long before the deadline tells; on a way down, only once that has gone by, which
 * a level of ongoing work has not.
 */
function exceeded({ value }: Facts, { asOf, limit, target, isOngoing }: LightInput): Reason | undefined {
  if (value === undefined || !isNumberTarget(target) || !isExceeded(target, value)) return undefined;
  const hasTime = isFalling(target) && asOf <= limit && !(isOngoing && target.counts === 'level');
  return hasTime ? undefined : { code: 'exceeded', value, target };
}

/** A level that is below its target now; on its way there from a baseline it goes by its pace, which ongoing work has not. */
function short({ value }: Facts, { target, thresholds, isOngoing }: LightInput): Reason | undefined {
  if (value === undefined || !isNumberTarget(target) || target.counts !== 'level') return undefined;
  if (isWay(target) && !isOngoing) return undefined;
  if (isMet(target, value, thresholds.about) || isExceeded(target, value)) return undefined;
  return { code: 'short', value, target };
}

/** Periods that are over, each of which was to have its number, and has none. */
function unreportedPeriods({ periods }: Facts, input: LightInput): Reason | undefined {
  const { asOf, start, limit, target, yearStart } = input;
  if (!isNumberTarget(target) || target.counts !== 'period' || target.per === undefined) return undefined;
  const ids: string[] = [];
  for (let { end } = periodOf(target.per, start, yearStart), day = start; end < asOf && day <= limit; ) {
    const id = occurrenceOn(target.per, day, yearStart);
    if (!periods?.has(id)) ids.push(id);
    day = addDays(end, 1);
    ({ end } = periodOf(target.per, day, yearStart));
  }
  return ids.length > 0 ? { code: 'unreportedPeriods', ids } : undefined;
}

/** The problem of the last news, where that is one. */
function problem({ news }: Facts): Reason | undefined {
  if (news?.problem === undefined || news.state === 'blocked') return undefined;
  return { code: 'problem', on: news.date, problem: news.problem };
}

/** It was closed before: what it is now, it is for the second time. */
function reopened({ stateEntry }: Facts): Reason | undefined {
  return stateEntry?.state === 'reopened' ? { code: 'reopened', on: stateEntry.date } : undefined;
}

/**
 * The deadline is today or within the threshold's days. For a duty within a quarter of its period at the most: else one
 * of every week would be due soon for ever.
 */
function dueSoon({ asOf, limit, dueSet, thresholds, occurrences }: LightInput): Reason | undefined {
  if (occurrences.length > 0) {
    const next = occurrences.find(({ standing }) => standing === 'ahead');
    if (next === undefined) return undefined;
    const left = daysBetween(asOf, next.due);
    const quarter = Math.floor((daysBetween(next.start, next.end) + 1) / 4);
    if (left > Math.min(thresholds.dueSoon, quarter)) return undefined;
    return { code: 'dueSoon', days: left, deadline: next.due };
  }
  const days = daysBetween(asOf, limit);
  if (days < 0 || days > thresholds.dueSoon) return undefined;
  return dueSet ? { code: 'dueSoon', days, deadline: limit } : { code: 'periodEnding', days, end: limit };
}

/** Under way, and the last news of it older than the threshold's days. */
function stale({ state, news }: Facts, { asOf, thresholds, occurrences }: LightInput): Reason | undefined {
  if (state !== 'active' || news === undefined || occurrences.length > 0) return undefined;
  const days = daysBetween(news.date, asOf);
  return days > thresholds.stale ? { code: 'stale', days, last: news.date } : undefined;
}

function waiting({ waitingOn }: LightInput): Reason | undefined {
  return waitingOn.length > 0 ? { code: 'waiting', on: waitingOn } : undefined;
}

function present<T>(values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined);
}
