/** The check: every rule over the workspace → findings in the order of the files. Pure. */
import { type Answer, answeredIn, isAnswer } from '../model/answers.ts';
import type { PlanDate } from '../model/date.ts';
import type { Finding } from '../model/finding.ts';
import type { Workspace } from '../model/plan.ts';
import { project } from '../projection/project.ts';
import type { PlanState } from '../projection/state.ts';
import { type Account, accountsOf } from './accounts.ts';
import { type Args, reportInto } from './fault.ts';
import { ALL_RULES } from './registry.ts';
import type { Checked, ModelRule } from './rule.ts';

/** What the rules go by besides the workspace. */
export interface Circumstances {
  readonly asOf: PlanDate;
  /** The day on which the check is made, where that is another. */
  readonly today?: PlanDate;
  /** The evidence that can't be had, or how to find it out; asked only by a rule that needs it. */
  readonly unreadable?: Checked['unreadable'] | (() => Checked['unreadable']);
  readonly digests?: Checked['digests'];
  readonly faultyQueries?: Checked['faultyQueries'];
}

/** What `rules` find in `workspace`, unsorted. */
export function check(
  workspace: Workspace,
  { asOf, today = asOf, unreadable = new Map<string, string>(), digests, faultyQueries = new Map() }: Circumstances,
  rules: readonly ModelRule<Args>[],
): readonly Finding[] {
  const states = once((): readonly PlanState[] => workspace.plans.map((plan) => project(plan, workspace, asOf)));
  // What was answered is not asked for again: the rules see what stands.
  const plans = workspace.plans.map((plan) =>
    plan.journal.some(isAnswer) ? { ...plan, journal: answeredIn(plan.journal).entries } : plan,
  );
  const accounts = once((): readonly Account[] => accountsOf({ ...workspace, plans }));
  const missing = typeof unreadable === 'function' ? once(unreadable) : () => unreadable;
  const checked: Checked = {
    ...workspace,
    plans,
    answers: once((): readonly Answer[] => workspace.plans.flatMap((plan) => answeredIn(plan.journal).answers)),
    asOf,
    today,
    rules: ALL_RULES,
    states,
    get unreadable() {
      return missing();
    },
    accounts,
    faultyQueries,
    ...(digests && { digests }),
  };
  const findings: Finding[] = [];
  for (const rule of rules) rule.check(checked, reportInto(findings, rule));
  return findings;
}

/** Asks `question` when its answer is first needed, and keeps it. */
function once<T>(question: () => T): () => T {
  let answer: { readonly value: T } | undefined;
  return () => {
    answer ??= { value: question() };
    return answer.value;
  };
}
