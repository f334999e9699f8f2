/** What there is to say of a rule: what it holds, why, and an example with what the check says of it. */
import { CHANGE_RULES } from '../../check/change-rules.ts';
import type { RuleInfo, Tier } from '../../check/rule.ts';
import type { LocatedFinding } from '../../model/finding.ts';

export interface ShownExample {
  /** The file that the example stands in. */
  readonly file: string;
  /** What stood there before, for a rule that judges changes; empty where nothing did. */
  readonly before?: string;
  readonly bad: string;
  readonly good: string;
  /** What the check finds in the bad file. */
  readonly findings: readonly LocatedFinding[];
  /** The whole text of the bad file. */
  readonly text: string;
}

export interface RulePage {
  readonly rule: RuleInfo;
  readonly example?: ShownExample;
}

const OF_CHANGE = new Set(CHANGE_RULES.map(({ id }) => id));

/** When a rule runs, as people are told: those of change always, but only where there is a change to judge. */
export function runs({ id, tier }: RuleInfo): Tier | 'since' {
  return OF_CHANGE.has(id) ? 'since' : tier;
}
