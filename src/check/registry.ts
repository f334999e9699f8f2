/** Every rule there is, as scripts/generate.js finds them in the folders of check/rules/. */
import type { RuleId } from '../../build/rule-ids.js';
import { RULES } from '../../build/rules.ts';
import { GROUPS } from './groups.ts';
import type { Rule } from './rule.ts';

const RANKS: ReadonlyMap<string, number> = new Map(GROUPS.map((group, i) => [group, i]));

/** Group by group, within each by id. */
export const ALL_RULES: readonly Rule[] = Object.values<Rule>(RULES).sort((a, b) => rank(a) - rank(b));

/** A group that is not listed comes last. */
function rank({ id }: Rule): number {
  return RANKS.get(id.slice(0, id.indexOf('/'))) ?? GROUPS.length;
}

/** Those of one family. */
export function rulesOf<Family extends Rule['family']>(family: Family): readonly Extract<Rule, { family: Family }>[] {
  return ALL_RULES.filter((rule): rule is Extract<Rule, { family: Family }> => rule.family === family);
}

/** The rule of that id. */
export function ruleOf(id: RuleId): Rule {
  return RULES[id];
}

/** Whether a word of the settings or of the command line is the id of a rule. */
export function isRuleId(word: string): word is RuleId {
  return Object.hasOwn(RULES, word);
}
