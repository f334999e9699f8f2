/** `plan explain --json`: schemas/output/explain.schema.json. */
import type { Example } from '../../check/example.ts';
import type { Rule } from '../../check/rule.ts';
import { inGeneral } from '../../check/words.ts';
import type { Language } from '../../model/plan.ts';
import { runs } from '../words/rule-page.ts';
import { wordsJson } from './shapes.ts';

export function rulesJson(rules: readonly Rule[], language: Language) {
  return {
    schema: 'explain/1',
    rules: rules.map((rule) => ({
      id: rule.id,
      tier: runs(rule),
      severity: rule.severity,
      ...wordsJson(inGeneral(rule, language)),
      why: rule.why?.[language] ?? null,
      example: rule.example ? exampleJson(rule.example) : null,
    })),
  };
}

function exampleJson({ in: place, before, bad, good }: Example) {
  return { in: place, ...(before !== undefined && { before }), bad, good };
}
