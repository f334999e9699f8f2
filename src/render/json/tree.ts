/** `plan tree --json`: schemas/output/tree.schema.json. */
import type { PlanState } from '../../projection/state.ts';
import type { Branch, Root } from '../../projection/tree.ts';
import { measureJson, stateHead } from './shapes.ts';

export function treeJson(
  trees: readonly { readonly plan: PlanState; readonly roots: readonly Root[] }[],
  incomplete: readonly string[],
) {
  return {
    schema: 'tree/1',
    incomplete,
    plans: trees.map(({ plan, roots }) => ({
      ...stateHead(plan),
      measures: roots.map(({ state, branches }) => ({
        ...measureJson(state),
        own: state.served?.own ?? null,
        serving: branches.map(branchJson),
      })),
    })),
  };
}

/** What a measure adds is null where it adds nothing; `apart` says why. */
function branchJson({ contribution, repeated, branches }: Branch): object {
  const { plan, measure, facts, target, leads, value, apart } = contribution;
  return {
    plan: plan.id,
    id: measure.id,
    title: measure.title,
    lead: leads[0] ?? null,
    leads,
    state: facts.state,
    own: facts.value ?? null,
    unit: target?.unit ?? null,
    value: value ?? null,
    apart: apart ?? null,
    repeated,
    serving: branches.map(branchJson),
  };
}
