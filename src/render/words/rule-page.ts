/** What there is to say of a rule: what it holds, why, and an example with what the check says of it. */
import type { Rule, Tier } from '../../check/rule.ts';
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
  readonly rule: Rule;
  readonly example?: ShownExample;
}

/** When a rule runs, as people are told: those of change always, but only where there is a change to judge. */
export function runs({ family, tier }: Rule): Tier | 'since' {
  return family === 'change' ? 'since' : tier;
}
