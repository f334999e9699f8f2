/** What a rule of reading is: it always runs, for what can't be read right can't be checked either. */
import type { Severity } from '../model/finding.ts';
import type { RuleInfo } from './rule.ts';

type Words = readonly [message: string, advice: string];

/** The rule of that id, in the words of both languages. */
export function reading(id: string, zh: Words, en: Words, severity: Severity = 'error'): RuleInfo {
  return {
    id,
    tier: 'always',
    severity,
    text: { zh: { message: zh[0], advice: zh[1] }, en: { message: en[0], advice: en[1] } },
  };
}
