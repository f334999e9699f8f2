/** `plan explain --json`: schemas/output/explain.schema.json. */
import type { RuleInfo } from '../../check/rule.ts';
import { inGeneral } from '../../check/words.ts';
import type { Language } from '../../model/plan.ts';

export function rulesJson(rules: readonly RuleInfo[], language: Language) {
  return {
    schema: 'explain/1',
    rules: rules.map((rule) => ({
      id: rule.id,
      tier: rule.tier,
      severity: rule.severity,
      ...inGeneral(rule, language),
      why: rule.why?.[language] ?? null,
      example: rule.example ? { in: rule.example.in, bad: rule.example.bad, good: rule.example.good } : null,
    })),
  };
}
