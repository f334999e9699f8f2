/** A typo in a text that is no YAML of ours: which rule it breaks, where, and what fixes it. */
import type { RuleId } from '../../build/rule-ids.js';
import type { Broken } from '../check/finding-of.ts';
import type { TextChange } from './typo-fixes.ts';

export type YamlRuleId = Extract<RuleId, `yaml/${string}`>;

export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

export type Typo = Broken<YamlRuleId> &
  Stretch & {
    /** Where there is one right way to fix it. */
    readonly fix?: TextChange | undefined;
  };
