/** Which measures count towards which (`serves`), across plans, and what they yield for it. Pure. */
import { closingOn } from '../model/closing.ts';
import type { PlanDate } from '../model/date.ts';
import { plus } from '../model/decimal.ts';
import type { Entry } from '../model/journal.ts';
import { ownYearStart } from '../model/period.ts';
import { type Measure, type Plan, type Task, tasksOf } from '../model/plan.ts';
import { isNumberTarget, isShare, type NumberTarget, type Target } from '../model/target.ts';
import { type Facts, numberByDay } from './facts.ts';
import { factsOn } from './folded.ts';

/** A measure with the plan that it is of. */
interface Server {
  readonly plan: Plan;
  readonly task: Task;
  readonly measure: Measure;
}

/** What a measure yields for one that it serves, directly or by way of others. */
export interface Contribution extends Server {
  readonly facts: Facts;
  readonly target?: Target;
  /** Those who lead it, the first lead first; empty where nobody is named. */
  readonly leads: readonly string[];
  /** What it adds: its own number, and not what it has from those that serve it in turn. */
  readonly value?: number;
  /** Why it adds nothing; absent where it does. */
  readonly apart?: Apart;
}

/**
 * `silent`: no number of its own yet; `through`: likewise, but what serves it in turn has one; `unit`: counted in another;
 * `share`: of another whole; `cancelled`.
 */
type Apart = 'silent' | 'through' | 'unit' | 'share' | 'cancelled';

/** What serves a measure. */
export interface Served {
  /** Its own number, by its own entries alone. */
  readonly own?: number;
  /** Each measure once, however many ways lead up from it; nearest first, then in the order of plans. Never empty. */
  readonly contributions: readonly Contribution[];
}

/** The name of a measure among all plans, as `serves` writes it. */
export function addressOf({ plan, measure }: { readonly plan: Plan; readonly measure: Measure }): string {
  return `${plan.id}/${measure.id}`;
}

/** For each address the measures that serve it directly, in the order of `plans`; one of its own plan does not. */
export function serversIn(plans: readonly Plan[]): ReadonlyMap<string, readonly Server[]> {
  const known = SERVERS.get(plans);
  if (known) return known;
  const servers = new Map<string, Server[]>();
  for (const plan of plans) {
    for (const task of tasksOf(plan)) {
      for (const measure of task.measures) {
        for (const address of new Set(measure.serves)) {
          if (address.startsWith(`${plan.id}/`)) continue;
          const group = servers.get(address);
          if (group) group.push({ plan, task, measure });
          else servers.set(address, [{ plan, task, measure }]);
        }
      }
    }
  }
  SERVERS.set(plans, servers);
  return servers;
}

/** Plans never change once they are made. */
const SERVERS = new WeakMap<readonly Plan[], ReadonlyMap<string, readonly Server[]>>();

/** All that serves `address`, by whatever way, each once; the nearest first. A circle leads back to none of it. */
export function allServersOf(address: string, plans: readonly Plan[]): readonly Server[] {
  const direct = serversIn(plans);
  const seen = new Set([address]);
  const found: Server[] = [];
  for (let level = direct.get(address) ?? []; level.length > 0; ) {
    const fresh: Server[] = [];
    for (const server of level) {
      const name = addressOf(server);
      if (seen.has(name)) continue;
      seen.add(name);
      fresh.push(server);
    }
    found.push(...fresh);
    level = fresh.flatMap((server) => direct.get(addressOf(server)) ?? []);
  }
  return found;
}

/** What serves a measure with that target, which stands at `facts` by its own entries; undefined where nothing does. */
export function servedBy(
  served: { readonly plan: Plan; readonly measure: Measure },
  facts: Facts,
  target: Target | undefined,
  plans: readonly Plan[],
  asOf: PlanDate,
): Served | undefined {
  if (serversIn(plans).size === 0) return undefined;
  const servers = allServersOf(addressOf(served), plans);
  if (servers.length === 0) return undefined;
  const all = servers.map((server) => contributionOf(server, target, asOf));
  const passing = uppersOf(
    all.filter(({ value }) => value !== undefined),
    all,
  );
  const contributions = all.map((one): Contribution => {
    const isThrough = one.apart === 'silent' && passing.has(addressOf(one));
    return isThrough ? { ...one, apart: 'through' } : one;
  });
  return { contributions, ...(facts.value !== undefined && { own: facts.value }) };
}

/** The addresses of those among `all` that `lowers` serve, directly or by way of others. */
function uppersOf(lowers: readonly Server[], all: readonly Server[]): ReadonlySet<string> {
  const known = new Map(all.map((server) => [addressOf(server), server.measure]));
  const uppers = new Set(lowers.flatMap(({ measure }) => measure.serves));
  // A set takes what is added while it is walked through.
  for (const upper of uppers) for (const next of known.get(upper)?.serves ?? []) uppers.add(next);
  return uppers;
}

function contributionOf(server: Server, upper: Target | undefined, asOf: PlanDate): Contribution {
  const { plan, task, measure } = server;
  const facts = ownFacts(plan, measure, asOf);
  const target = facts.amended.target ?? measure.target;
  const apart = isNumberTarget(upper) ? apartFrom(upper, facts, target) : undefined;
  const counts = isNumberTarget(upper) && apart === undefined;
  return {
    ...server,
    facts,
    ...(target && { target }),
    leads: facts.amended.leads ?? measure.leads ?? task.leads ?? [],
    ...(apart && { apart }),
    ...(counts && facts.value !== undefined && { value: facts.value }),
  };
}

function apartFrom(upper: NumberTarget, { state, value }: Facts, target: Target | undefined): Apart | undefined {
  if (state === 'cancelled') return 'cancelled';
  if (value === undefined) return 'silent';
  // Shares of different wholes make no sum.
  if (isShare(upper)) return 'share';
  return target?.unit === upper.unit ? undefined : 'unit';
}

/** `facts` with what `served` adds to them: the sum of all numbers, and the latest news of any. */
export function withServed(facts: Facts, served: Served | undefined): Facts {
  const counted = (served?.contributions ?? []).filter(({ value }) => value !== undefined);
  if (counted.length === 0) return facts;
  const value = counted.reduce((sum, one) => plus(sum, one.value ?? 0), facts.value ?? 0);
  const news = [facts.news, ...counted.map((one) => one.facts.news)].reduce(later);
  const { entries, said } = facts;
  return {
    ...facts,
    entries,
    said,
    value,
    state: facts.state === 'planned' ? 'active' : facts.state,
    ...(news && { news }),
  };
}

/** What a measure stood at when each day was over on which that changed, by its own entries and those of what serves it. */
export function servedByDay(
  { plan, measure }: { readonly plan: Plan; readonly measure: Measure },
  { entries }: Facts,
  served: Served | undefined,
): ReadonlyMap<PlanDate, number> {
  const counted = (served?.contributions ?? []).filter(({ value }) => value !== undefined);
  const sources = [{ plan, measure, entries }, ...counted.map((one) => ({ ...one, entries: one.facts.entries }))].map(
    (one) => numberByDay(one.entries, one.measure.target, ownYearStart(one.plan.period)),
  );
  const days = [...new Set(sources.flatMap((source) => [...source.keys()]))].sort();
  const now = sources.map(() => 0);
  return new Map(
    days.map((day) => {
      for (const [i, source] of sources.entries()) now[i] = source.get(day) ?? now[i] ?? 0;
      return [day, now.reduce(plus, 0)] as const;
    }),
  );
}

function later(a: Entry | undefined, b: Entry | undefined): Entry | undefined {
  return a === undefined || (b !== undefined && b.date > a.date) ? b : a;
}

/** What the entries of a measure come to by themselves; kept for the last date asked for, as all that it serves need it. */
function ownFacts(plan: Plan, measure: Measure, asOf: PlanDate): Facts {
  const last = LAST.get(plan);
  const known = last?.asOf === asOf ? last.facts : new Map<string, Facts>();
  if (last?.asOf !== asOf) LAST.set(plan, { asOf, facts: known });
  const day = closingOn(plan.closings, asOf)?.date ?? asOf;
  const facts = known.get(measure.id) ?? factsOn(plan, measure, day);
  known.set(measure.id, facts);
  return facts;
}

const LAST = new WeakMap<Plan, { readonly asOf: PlanDate; readonly facts: Map<string, Facts> }>();
