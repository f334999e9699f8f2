/** Findings that are made elsewhere than in a rule's own file: each is held to the arguments of its rule's words. */
import type { RuleId } from '../../build/rule-ids.js';
import type { RULES } from '../../build/rules.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { Exact, GivenArgs } from './fault.ts';
import { ruleOf } from './registry.ts';
import type { RuleInfo } from './rule.ts';

/** What is given for the arguments of each rule. */
export type RuleArgs = {
  readonly [Id in RuleId]: (typeof RULES)[Id] extends RuleInfo<infer A> ? GivenArgs<A> : never;
};

/** One of these rules, with the arguments of its words. */
export type Broken<Id extends RuleId> = { [One in Id]: { readonly rule: One; readonly args: RuleArgs[One] } }[Id];

/** What breaks the rule `id` at the place, as severe as the rule says. */
export function findingOf<Id extends RuleId, G extends RuleArgs[Id]>(
  id: Id,
  { file, path }: Place,
  args: Exact<G, RuleArgs[Id]>,
): Finding {
  return { rule: id, severity: ruleOf(id).severity, file, path, args };
}
