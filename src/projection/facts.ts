/** What the journal says of one measure up to a date: the entries, summed up. */
import { answeredIn, isAnswer } from '../model/answers.ts';
import type { PlanDate } from '../model/date.ts';
import { grouped } from '../model/grouped.ts';
import { type Amendment, amendedBy, contentOf, type Entry } from '../model/journal.ts';
import { compare } from '../model/order.ts';
import type { Plan } from '../model/plan.ts';
import type { Target } from '../model/target.ts';
import { type Tally, tallied } from './tally.ts';

export const STATES = ['planned', 'active', 'blocked', 'done', 'verified', 'cancelled', 'carried'] as const;

/** `planned` until the first entry that shows work; `carried` where it goes on in a later plan, which no entry says. */
export type State = (typeof STATES)[number];

export interface Facts extends Tally {
  readonly state: State;
  /** What stands of the entries up to the date, oldest first. */
  readonly entries: readonly Entry[];
  /** Of these what most views need, which may be had without them (folded.ts). */
  readonly said: readonly Said[];
  readonly last?: Entry;
  /** The last that tells of the work, and not of the promise alone. */
  readonly news?: Entry;
  /** The entry that gave the present state, where one did. */
  readonly stateEntry?: Entry;
  readonly percent?: number;
  /** The measure's own stages reached. */
  readonly stages: ReadonlySet<string>;
  /** Stages reached, by member of the roster. */
  readonly memberStages: ReadonlyMap<string, ReadonlySet<string>>;
  /** The first entry that met each occurrence of a recurring measure, by the occurrence's id. */
  readonly met: ReadonlyMap<string, Entry>;
  /** The latest entry that waived each. */
  readonly waived: ReadonlyMap<string, Entry>;
  /** What is in force of all amendments: the latest of each field. */
  readonly amended: Amendment;
  readonly amendments: readonly Entry[];
}

/** When an entry was made, and what it reached. */
export type Said = Pick<Entry, 'date' | 'state' | 'milestone'>;

/** What an entry found, and what it left. */
export interface Step {
  readonly entry: Entry;
  readonly before: Sum;
  readonly after: Sum;
}

/** Entries of one measure up to some point, summed up. */
export interface Sum extends Tally {
  readonly state: State;
  /** What is in force of all amendments. */
  readonly amended: Amendment;
}

/** Whether nothing more is expected of a measure in that state, or after that entry: done, verified, cancelled or carried over. */
export function isClosed(said: Pick<Sum, 'state'> | Pick<Entry, 'state'>): boolean {
  return isDone(said) || said.state === 'cancelled' || said.state === 'carried';
}

/** Whether the work is done, be it verified or not. */
export function isDone({ state }: Pick<Sum, 'state'> | Pick<Entry, 'state'>): boolean {
  return state === 'done' || state === 'verified';
}

/** The day on which a measure was done, where it is: who accepts it later does not make it later. */
export function doneOn(facts: Pick<Facts, 'state' | 'said'>): PlanDate | undefined {
  if (!isDone(facts)) return undefined;
  const told = facts.said.filter(({ state }) => state !== undefined);
  return told[told.findLastIndex((entry) => !isDone(entry)) + 1]?.date;
}

/** The entries of a journal by the measure they are on, each measure's in the order they came. */
export function byMeasure(journal: readonly Entry[]): Map<string, readonly Entry[]> {
  return grouped(journal, ({ on }) => on);
}

/** The entries on the measure `id` of `plan`, in the order they came. */
export function entriesOn(plan: Plan, id: string): readonly Entry[] {
  const known = ENTRIES.get(plan) ?? byMeasure(plan.journal);
  ENTRIES.set(plan, known);
  return known.get(id) ?? [];
}

/** Plans never change once they are made. */
const ENTRIES = new WeakMap<Plan, ReadonlyMap<string, readonly Entry[]>>();

/**
 * `entries` of one measure, once the answers among them are heard (`answeredIn`), oldest first, each with the sum before
 * and after it; one that came in twice counts once.
 * @param target as the plan promises it
 * @param yearStart the first day of the plan's own years, where it has any
 */
export function stepsOf(entries: readonly Entry[], target?: Target, yearStart?: PlanDate): readonly Step[] {
  let sum: Sum = { state: 'planned', amended: {} };
  return inOrder(withoutTwins(entries.filter((entry) => !isAnswer(entry)))).map((entry) => {
    const before = sum;
    sum = sumAfter(before, entry, target, yearStart);
    return { entry, before, after: sum };
  });
}

function sumAfter(before: Sum, entry: Entry, target: Target | undefined, yearStart: PlanDate | undefined): Sum {
  const amended = amendedBy(before.amended, entry.amend);
  const { value, periods } = tallied(before, entry, amended.target ?? target, yearStart);
  return {
    state: nextState(before.state, entry),
    amended,
    ...(value !== undefined && { value }),
    ...(periods && { periods }),
  };
}

/**
 * Sums up `entries` of one measure: those dated `asOf` or earlier, whatever order they come in.
 * @param target as the plan promises it
 */
export function factsOf(entries: readonly Entry[], asOf: PlanDate, target?: Target): Facts {
  return factsUpTo(resolvedEntries(entries), asOf, target);
}

/** Entries of one measure in their order, each once: what does not depend on a date, for who asks for several. */
export function resolvedEntries(entries: readonly Entry[]): readonly Entry[] {
  return inOrder(withoutTwins(entries));
}

/** The entries on each measure of `plan`, resolved. */
export function resolvedIn(plan: Plan): ReadonlyMap<string, readonly Entry[]> {
  const known = RESOLVED.get(plan);
  if (known) return known;
  const resolved = new Map([...byMeasure(plan.journal)].map(([on, entries]) => [on, resolvedEntries(entries)]));
  RESOLVED.set(plan, resolved);
  return resolved;
}

const RESOLVED = new WeakMap<Plan, ReadonlyMap<string, readonly Entry[]>>();

/**
 * Sums up those of `entries`, which are resolved, that are dated `asOf` or earlier.
 * @param target as the plan promises it
 * @param yearStart the first day of the plan's own years, where it has any
 */
export function factsUpTo(entries: readonly Entry[], asOf: PlanDate, target?: Target, yearStart?: PlanDate): Facts {
  const known = standing(entries.filter((entry) => entry.date <= asOf));
  const amendments = known.filter((entry) => entry.amend !== undefined);
  const stateEntry = known.findLast((entry) => entry.state !== undefined);
  const last = known.at(-1);
  const news = known.findLast(isNews);
  const { value, periods } = tallyOf(known, target, yearStart);
  const percent = known.findLast((entry) => entry.percent !== undefined)?.percent;
  return {
    state: known.reduce(nextState, 'planned'),
    entries: known,
    said: known,
    stages: new Set(known.flatMap((entry) => (entry.member === undefined ? (entry.stage ?? []) : []))),
    memberStages: stagesByMember(known),
    met: byOccurrence(known.filter((entry) => !entry.waive).reverse()),
    waived: byOccurrence(known.filter((entry) => entry.waive)),
    amended: amendments.reduce<Amendment>((sum, { amend }) => amendedBy(sum, amend), {}),
    amendments,
    ...(value !== undefined && { value }),
    ...(periods && { periods }),
    ...(last && { last }),
    ...(news && { news }),
    ...(stateEntry && { stateEntry }),
    ...(percent !== undefined && { percent }),
  };
}

/** What stands of `entries` once the answers among them are heard, in order. */
function standing(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(isAnswer)) return entries;
  return inOrder(answeredIn(entries).entries.filter((entry) => !isAnswer(entry)));
}

/** What the numbers of `entries` come to, each counted as the target in force with it says. */
function tallyOf(entries: readonly Entry[], target: Target | undefined, yearStart: PlanDate | undefined): Tally {
  let tally: Tally = {};
  let inForce = target;
  for (const entry of entries) {
    inForce = entry.amend?.target ?? inForce;
    tally = tallied(tally, entry, inForce, yearStart);
  }
  return tally;
}

/**
 * What the number of a measure stood at when each day of `entries`, which stand, was over; days without a number are left out.
 * @param target as the plan promises it
 * @param yearStart the first day of the plan's own years, where it has any
 */
export function numberByDay(
  entries: readonly Entry[],
  target: Target | undefined,
  yearStart?: PlanDate,
): ReadonlyMap<PlanDate, number> {
  const days = new Map<PlanDate, number>();
  let tally: Tally = {};
  let inForce = target;
  for (const entry of entries) {
    inForce = entry.amend?.target ?? inForce;
    tally = tallied(tally, entry, inForce, yearStart);
    if (tally.value !== undefined) days.set(entry.date, tally.value);
  }
  return days;
}

/** An entry that came in twice, as a merge may bring it, counts once. */
function withoutTwins(entries: readonly Entry[]): readonly Entry[] {
  // Twins are of one day: where no two entries are, what they say need not be compared.
  if (new Set(entries.map(({ date }) => date)).size === entries.length) return entries;
  return [...new Map([...entries].reverse().map((entry) => [contentOf(entry), entry])).values()].reverse();
}

/**
 * Entries by date; those of one day by how far they take the measure (state, then total), then by what they say; but what
 * was closed before that day is reopened first. So the order of entries in a file, of their keys, and of files changes
 * nothing.
 */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const ordered = [...entries].sort(
    (a, b) =>
      compare(a.date, b.date) ||
      compare(stateRank(a), stateRank(b)) ||
      compare(a.value ?? Number.NEGATIVE_INFINITY, b.value ?? Number.NEGATIVE_INFINITY) ||
      compare(contentOf(a), contentOf(b)),
  );
  return ordered.some(isReopening) ? reopenedFirst(ordered) : ordered;
}

/** `ordered`, with the reopenings of a day before its other entries where these can only have come after them. */
function reopenedFirst(ordered: readonly Entry[]): readonly Entry[] {
  const result: Entry[] = [];
  let state: State = 'planned';
  for (const date of new Set(ordered.map((entry) => entry.date))) {
    const ofDay = ordered.filter((entry) => entry.date === date);
    const closing = ofDay.flatMap((entry) => (isClosed(entry) ? [entry.state] : []));
    const isFirst: boolean = isClosed({ state }) && (closing.length === 0 || closing.includes('done'));
    const day: readonly Entry[] = isFirst
      ? [...ofDay.filter(isReopening), ...ofDay.filter((entry) => !isReopening(entry))]
      : ofDay;
    state = day.reduce(nextState, state);
    result.push(...day);
  }
  return result;
}

function isReopening({ state }: Entry): boolean {
  return state === 'reopened';
}

const STATE_ORDER = ['blocked', 'active', 'done', 'verified', 'cancelled', 'reopened'];

function stateRank({ state }: Entry): number {
  return state === undefined ? -1 : STATE_ORDER.indexOf(state);
}

/** An entry's own state; `reopened` means active; any entry that shows work makes a planned measure active. */
function nextState(state: State, entry: Entry): State {
  if (entry.state === 'reopened') return 'active';
  if (entry.state !== undefined) return entry.state;
  return state === 'planned' && showsWork(entry) ? 'active' : state;
}

function showsWork(entry: Omit<Entry, 'amend'>): boolean {
  const { stage, milestone, value, add, percent, note } = entry;
  const occurrence = entry.waive ? undefined : entry.occurrence;
  return [stage, milestone, occurrence, value, add, percent, note].some((field) => field !== undefined);
}

/** An amendment and its note tell of the promise: they are no news of the work unless the entry says more. */
function isNews(entry: Entry): boolean {
  const { amend, state, problem, next, note: _note, ...others } = entry;
  return amend === undefined || [state, problem, next].some((field) => field !== undefined) || showsWork(others);
}

/** The last of `entries` on each occurrence. */
function byOccurrence(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.flatMap((entry) => (entry.occurrence === undefined ? [] : [[entry.occurrence, entry]])));
}

function stagesByMember(entries: readonly Entry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const stages = new Map<string, Set<string>>();
  for (const { member, stage } of entries) {
    if (member === undefined || stage === undefined) continue;
    stages.set(member, (stages.get(member) ?? new Set()).add(stage));
  }
  return stages;
}
