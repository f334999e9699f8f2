/** What the entries of a plan come to once all of them count: kept from one run to the next, so that none need be read. Pure. */
import { type PlanDate, planDate } from '../model/date.ts';
import type { Amendment, Entry } from '../model/journal.ts';
import { ownYearStart } from '../model/period.ts';
import { type Measure, measuresOf, type Plan } from '../model/plan.ts';
import { type Facts, factsUpTo, resolvedIn, type Said, type State } from './facts.ts';

/** What holds of a plan from the day of its last entry on; as JSON has it. */
export interface Folded {
  /** The day of the last entry; absent where there is none. */
  readonly last?: PlanDate;
  /** See `uncountedIn`. */
  readonly uncounted: number;
  /** By the ids of measures; only of those with an entry. */
  readonly facts: Readonly<Record<string, FoldedFacts>>;
  /** JSON of `said` by the ids of measures: few views want it, and it is most of all. */
  readonly said: string;
}

/** Facts as JSON has them; each entry stands in `told` once, and is an index elsewhere. */
interface FoldedFacts {
  readonly told: readonly Entry[];
  readonly state: State;
  readonly last?: number;
  readonly news?: number;
  readonly stateEntry?: number;
  readonly value?: number;
  readonly periods?: readonly (readonly [string, number])[];
  readonly percent?: number;
  readonly stages?: readonly string[];
  readonly memberStages?: readonly (readonly [string, readonly string[]])[];
  readonly met?: readonly (readonly [string, number])[];
  readonly waived?: readonly (readonly [string, number])[];
  readonly amended?: Amendment;
  readonly amendments?: readonly number[];
}

/** After every date. */
const FOREVER = planDate('9999-12-31');

/**
 * All that is to be kept of `plan`, as text; undefined where it was closed, or an id stands twice, so that facts are no id's own.
 * @param uncounted how many of its entries count for nothing
 */
export function foldedOf(plan: Plan, uncounted: number): Folded | undefined {
  const measures = measuresOf(plan);
  if (plan.closings.length > 0 || new Set(measures.map(({ id }) => id)).size < measures.length) return undefined;
  const journal = resolvedIn(plan);
  const told = measures
    .filter(({ id }) => journal.has(id))
    .map((measure) => [measure.id, allFacts(plan, measure)] as const);
  const last = lastDayOf(plan);
  return {
    ...(last !== undefined && { last }),
    uncounted,
    facts: Object.fromEntries(told.map(([id, facts]) => [id, foldedFacts(facts)])),
    said: JSON.stringify(Object.fromEntries(told.map(([id, { said }]) => [id, said.map(saidOnly)]))),
  };
}

function allFacts(plan: Plan, { id, target }: Measure): Facts {
  return factsUpTo(resolvedIn(plan).get(id) ?? [], FOREVER, target, ownYearStart(plan.period));
}

function saidOnly({ date, state, milestone }: Said): Said {
  return { date, ...(state && { state }), ...(milestone !== undefined && { milestone }) };
}

function foldedFacts(facts: Facts): FoldedFacts {
  const told: Entry[] = [];
  const indexOf = (entry: Entry): number => {
    const known = told.indexOf(entry);
    return known < 0 ? told.push(entry) - 1 : known;
  };
  const { state, last, news, stateEntry, value, periods, percent, amended, amendments } = facts;
  const indexes = (entries: ReadonlyMap<string, Entry>) =>
    [...entries].map(([id, entry]) => [id, indexOf(entry)] as const);
  return {
    told,
    state,
    ...(last && { last: indexOf(last) }),
    ...(news && { news: indexOf(news) }),
    ...(stateEntry && { stateEntry: indexOf(stateEntry) }),
    ...(value !== undefined && { value }),
    ...(periods && { periods: [...periods] }),
    ...(percent !== undefined && { percent }),
    ...(facts.stages.size > 0 && { stages: [...facts.stages] }),
    ...(facts.memberStages.size > 0 && {
      memberStages: [...facts.memberStages].map(([member, stages]) => [member, [...stages]] as const),
    }),
    ...(facts.met.size > 0 && { met: indexes(facts.met) }),
    ...(facts.waived.size > 0 && { waived: indexes(facts.waived) }),
    ...(amendments.length > 0 && { amended, amendments: amendments.map(indexOf) }),
  };
}

/** Lets `plan` be seen by what was kept of it, for the dates that it holds for. */
export function recallFolded(plan: Plan, folded: Folded): void {
  FOLDED.set(plan, folded);
}

/** Of a plan that is made of another, nothing is known here: then its journal is read. */
const FOLDED = new WeakMap<Plan, Folded>();

function foldedOn(plan: Plan, asOf: PlanDate): Folded | undefined {
  const folded = FOLDED.get(plan);
  return folded?.last === undefined || asOf >= folded.last ? folded : undefined;
}

/** What the entries on a measure of `plan` come to on `asOf`. */
export function factsOn(plan: Plan, measure: Pick<Measure, 'id' | 'target'>, asOf: PlanDate): Facts {
  const { id, target } = measure;
  const folded = foldedOn(plan, asOf);
  if (folded === undefined) return factsUpTo(resolvedIn(plan).get(id) ?? [], asOf, target, ownYearStart(plan.period));
  const known = Object.hasOwn(folded.facts, id) ? folded.facts[id] : undefined;
  return known === undefined ? NO_FACTS : new RecalledFacts(known, plan, id, folded);
}

const NO_FACTS = factsUpTo([], FOREVER);

/** The entries themselves are had from the journal, when somebody asks for them. */
class RecalledFacts implements Facts {
  readonly state: State;
  readonly stages: Facts['stages'];
  readonly memberStages: Facts['memberStages'];
  readonly met: Facts['met'];
  readonly waived: Facts['waived'];
  readonly amended: Amendment;
  readonly amendments: readonly Entry[];
  declare readonly last?: Entry;
  declare readonly news?: Entry;
  declare readonly stateEntry?: Entry;
  declare readonly value?: number;
  declare readonly periods?: ReadonlyMap<string, number>;
  declare readonly percent?: number;

  constructor(
    { told, state, last, news, stateEntry, value, percent, ...known }: FoldedFacts,
    private readonly plan: Plan,
    private readonly id: string,
    private readonly folded: Folded,
  ) {
    const { stages, memberStages, met, waived, amended, amendments, periods } = known;
    this.state = state;
    this.stages = stages ? new Set(stages) : NO_FACTS.stages;
    this.memberStages = memberStages
      ? new Map(memberStages.map(([member, reached]) => [member, new Set(reached)]))
      : NO_FACTS.memberStages;
    this.met = met ? entriesAt(met, told) : NO_FACTS.met;
    this.waived = waived ? entriesAt(waived, told) : NO_FACTS.waived;
    this.amended = amended ?? NO_FACTS.amended;
    this.amendments = amendments ? amendments.flatMap((i) => told[i] ?? []) : NO_FACTS.amendments;
    const [lastEntry, newsEntry, stateGiver] = [told[last ?? -1], told[news ?? -1], told[stateEntry ?? -1]];
    if (lastEntry) this.last = lastEntry;
    if (newsEntry) this.news = newsEntry;
    if (stateGiver) this.stateEntry = stateGiver;
    if (value !== undefined) this.value = value;
    if (periods) this.periods = new Map(periods);
    if (percent !== undefined) this.percent = percent;
  }

  get entries(): readonly Entry[] {
    return factsUpTo(resolvedIn(this.plan).get(this.id) ?? [], FOREVER).entries;
  }

  get said(): readonly Said[] {
    return saidIn(this.folded).get(this.id) ?? [];
  }
}

function entriesAt(
  indexes: readonly (readonly [string, number])[],
  told: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(
    indexes.flatMap(([id, i]) => {
      const entry = told[i];
      return entry === undefined ? [] : [[id, entry] as const];
    }),
  );
}

function saidIn(folded: Folded): ReadonlyMap<string, readonly Said[]> {
  const known = SAID.get(folded);
  if (known !== undefined) return known;
  const all: Readonly<Record<string, readonly Said[]>> = JSON.parse(folded.said);
  const said = new Map(Object.entries(all));
  SAID.set(folded, said);
  return said;
}

const SAID = new WeakMap<Folded, ReadonlyMap<string, readonly Said[]>>();

/** How many entries up to the date count for nothing, where that is known without them. */
export function uncountedOn(plan: Plan, asOf: PlanDate): number | undefined {
  return foldedOn(plan, asOf)?.uncounted;
}

/** The day of the last entry of `plan` up to the date; undefined where there is none. */
export function lastDayOf(plan: Plan, asOf: PlanDate = FOREVER): PlanDate | undefined {
  const folded = foldedOn(plan, asOf);
  if (folded !== undefined) return folded.last;
  let last: PlanDate | undefined;
  for (const { date } of plan.journal) if (date <= asOf && (last === undefined || date > last)) last = date;
  return last;
}
