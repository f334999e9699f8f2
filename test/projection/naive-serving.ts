/**
 * A second computation of what `serves` adds up to, as simple as can be: it looks through all measures for each, follows every
 * way up and takes each measure once, and adds digits as whole numbers. It shares no code with the first.
 */
import { expect } from 'vitest';
import type { Entry } from '../../src/model/journal.ts';
import type { Measure, Plan } from '../../src/model/plan.ts';
import { project } from '../../src/projection/project.ts';
import { measureStates } from '../../src/projection/state.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../support/model.ts';

const AS_OF = day('2022-06-30');
const UNITS = ['人次', '人次', '人次', '所'];

/** Park and Miller's generator: whole numbers from 0 to `below`, the same for the same seed everywhere. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Plans of three levels and more: each measure may serve some of plans before it, and now and then of one behind it. */
export function plansOf(seed: number, count: number): readonly Plan[] {
  const next = numbers(seed);
  const size = Array.from({ length: count }, () => 1 + next(4));
  return size.map((measures, p) => {
    const journal: Entry[] = [];
    const all = Array.from({ length: measures }, (_, m): Measure => {
      const id = `1-${m + 1}`;
      for (let entries = next(4); entries > 0; entries--) {
        const date = day(`2022-0${1 + next(8)}-${10 + next(18)}`);
        const number = Number(`${next(100_000)}e-${next(3)}`);
        const what = next(2) === 0 ? { value: number } : { add: number };
        journal.push(
          anEntry({ on: id, path: [journal.length], date, ...what, ...(next(9) === 0 && { state: 'cancelled' }) }),
        );
      }
      const serves = Array.from({ length: next(4) }, () => {
        const upper = next(20) === 0 ? next(count) : next(Math.max(1, p));
        return `p${upper}/1-${1 + next(size[upper] ?? 1)}`;
      });
      const unit = UNITS[next(UNITS.length)] ?? '';
      return aMeasure({ id, path: ['tasks', 0, 'measures', m], target: aTarget({ unit }), serves });
    });
    return aPlanOf(all, { id: `p${p}`, journal });
  });
}

/** Thousandths, as a whole number. */
const thousandths = (value: number): bigint => {
  const [whole = '0', decimals = ''] = String(value).split('.');
  return BigInt(whole + decimals.padEnd(3, '0'));
};

/** What a measure's own entries come to by AS_OF, and whether it is cancelled: by date, then as entries of a day go. */
function ownOf(plan: Plan, id: string): { readonly sum?: bigint; readonly cancelled: boolean } {
  const rank = ({ state }: Entry): number => (state === 'cancelled' ? 1 : 0);
  const said = ({ file: _file, path: _path, ...rest }: Entry): string =>
    JSON.stringify(Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))));
  const mine = plan.journal
    .filter(({ on, date }) => on === id && date <= AS_OF)
    .sort((a, b) => {
      if (a.date !== b.date) return a.date < b.date ? -1 : 1;
      if (rank(a) !== rank(b)) return rank(a) - rank(b);
      const [x, y] = [a.value ?? Number.NEGATIVE_INFINITY, b.value ?? Number.NEGATIVE_INFINITY];
      if (x !== y) return x < y ? -1 : 1;
      return said(a) < said(b) ? -1 : 1;
    });
  let sum: bigint | undefined;
  let cancelled = false;
  const seen = new Set<string>();
  for (const entry of mine) {
    if (seen.has(said(entry))) continue;
    seen.add(said(entry));
    if (entry.value !== undefined) sum = thousandths(entry.value);
    else if (entry.add !== undefined) sum = (sum ?? 0n) + thousandths(entry.add);
    if (entry.state === 'cancelled') cancelled = true;
  }
  return { ...(sum !== undefined && { sum }), cancelled };
}

/** Compares every measure of a workspace of `count` plans made from `seed`. */
export function agreesWithNaive(seed: number, count: number): void {
  const plans = plansOf(seed, count);
  const all = plans.flatMap((plan) =>
    plan.sections.flatMap((s) => s.tasks.flatMap((t) => t.measures.map((measure) => ({ plan, measure })))),
  );
  const unitOf = ({ target }: Measure): string | undefined => target?.unit;
  const lowersOf = (address: string, found: Set<string>): Set<string> => {
    for (const { plan, measure } of all) {
      const name = `${plan.id}/${measure.id}`;
      if (plan.id === address.split('/')[0] || !measure.serves.includes(address) || found.has(name)) continue;
      found.add(name);
      lowersOf(name, found);
    }
    return found;
  };
  for (const plan of plans) {
    const [first] = plans;
    const states = measureStates(project(plan, { ...aWorkspace(first), plans }, AS_OF));
    for (const { measure, facts } of states) {
      const address = `${plan.id}/${measure.id}`;
      const lowers = lowersOf(address, new Set());
      lowers.delete(address);
      const own = ownOf(plan, measure.id);
      let sum = own.sum;
      for (const lower of all) {
        if (!lowers.has(`${lower.plan.id}/${lower.measure.id}`) || unitOf(lower.measure) !== unitOf(measure)) continue;
        const { sum: more, cancelled } = ownOf(lower.plan, lower.measure.id);
        if (more !== undefined && !cancelled) sum = (sum ?? 0n) + more;
      }
      const got = facts.value === undefined ? undefined : thousandths(facts.value);
      expect(got, `seed ${seed}, ${count} plans, ${address}`).toBe(sum);
    }
  }
}
