/** Who serves whom: for each measure that is served a tree of what counts towards it. Pure. */
import type { Plan } from '../model/plan.ts';
import { addressOf, type Contribution, serversIn } from './serving.ts';
import { type MeasureState, measureStates, type PlanState } from './state.ts';

/** A measure that serves the one above it. */
export interface Branch {
  readonly contribution: Contribution;
  /** It stands in the same tree already, by another way: it is counted once, and its own branches are shown there. */
  readonly repeated: boolean;
  readonly branches: readonly Branch[];
}

export interface Root {
  readonly state: MeasureState;
  readonly branches: readonly Branch[];
}

/** Every measure of `state` that is served, in the document's order, with its tree. */
export function treeOf(state: PlanState, plans: readonly Plan[]): readonly Root[] {
  const direct = serversIn(plans);
  return measureStates(state).flatMap((measure): readonly Root[] => {
    if (measure.served === undefined) return [];
    const root = addressOf({ plan: state.plan, measure: measure.measure });
    const known = new Map(measure.served.contributions.map((one) => [addressOf(one), one]));
    const seen = new Set<string>();
    const branchesOf = (address: string): readonly Branch[] =>
      (direct.get(address) ?? []).flatMap((server): readonly Branch[] => {
        const name = addressOf(server);
        const contribution = known.get(name);
        if (contribution === undefined) return [];
        if (seen.has(name)) return [{ contribution, repeated: true, branches: [] }];
        seen.add(name);
        return [{ contribution, repeated: false, branches: branchesOf(name) }];
      });
    return [{ state: measure, branches: branchesOf(root) }];
  });
}

/** The measures in the trees of which no number is known, each once; nor of any that serves it. */
export function silentIn(roots: readonly Root[]): readonly Contribution[] {
  const all = roots.flatMap(({ state }) => state.served?.contributions ?? []);
  return [...new Map(all.filter(({ apart }) => apart === 'silent').map((one) => [addressOf(one), one])).values()];
}
