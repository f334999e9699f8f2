/** Which rules run: by their tiers, by what the workspace says of them, or because they are named. */

import type { RuleId } from '../../build/rule-ids.js';
import type { CheckSettings } from '../model/check-settings.ts';
import type { Rule } from './rule.ts';

export interface Wanted {
  /** Whether the strict rules run beside those that run by default. */
  readonly strict: boolean;
  /** The ids of the rules asked for by name; then only these run, beside those that always do. */
  readonly named: ReadonlySet<RuleId>;
}

/** What runs where nothing is asked for. */
export const BY_DEFAULT: Wanted = { strict: false, named: new Set() };

/** The rules of `rules` that run. One with a severity of its own in the workspace runs as if by default. */
export function selected<T extends Rule>(rules: readonly T[], wanted: Wanted, settings: CheckSettings): readonly T[] {
  return rules.filter(({ id, tier }) => {
    if (tier === 'always') return true;
    if (wanted.named.size > 0) return wanted.named.has(id);
    const own = settings.rules.get(id);
    if (own !== undefined) return own !== 'off';
    return tier === 'default' || (tier === 'strict' && wanted.strict);
  });
}

/** The ids of the rules that `word` names: by a whole id, a group (`journal`), or the name in it (`stale`). */
export function rulesNamed(word: string, rules: readonly Rule[]): readonly RuleId[] {
  return rules.map(({ id }) => id).filter((id) => namesOf(id).includes(word));
}

/** Every word that names a rule: ids, groups and names. */
export function ruleWords(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.flatMap(({ id }) => namesOf(id)))];
}

function namesOf(id: RuleId): readonly string[] {
  return [id, ...id.split('/')];
}
