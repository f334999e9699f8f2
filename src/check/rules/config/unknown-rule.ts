/** A rule that the check's settings name is one that there is. */
import { nearest } from '../../../model/words.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

export const configUnknownRule: ModelRule<{ rule: string; suggestion?: string }> = {
  id: 'config/unknown-rule',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ rule, suggestion }) => `没有 ${rule} 这条规则。${maybe`您是不是要写 ${suggestion}？`}`,
      advice: '规则的编号写在 plan check 每一处问题的第一行末尾，照抄即可。',
    },
    en: {
      message: ({ rule, suggestion }) => `There is no rule ${rule}.${maybe` Did you mean ${suggestion}?`}`,
      advice: "Copy the rule's id from plan check, which shows it at the end of each finding's first line.",
    },
  },
  why: {
    zh: '写错编号的设置什么也管不到，却让人以为已经管到了。',
    en: 'A setting with a misspelt id does nothing, but looks as if it did.',
  },
  example: {
    in: 'workspace',
    bad: 'check: { rules: { quote/not-in-txt: warning } }',
    good: 'check: { rules: { quote/not-in-text: warning } }',
  },
  check({ check, file, rules }, report) {
    const known: readonly string[] = rules.map(({ id }) => id);
    const argsOf = (rule: string) => {
      const suggestion = nearest(rule, known);
      return { rule, ...(suggestion !== undefined && { suggestion }) };
    };
    for (const rule of check.rules.keys()) {
      if (known.includes(rule)) continue;
      report({ at: { file, path: ['check', 'rules', rule] }, part: 'key', args: argsOf(rule) });
    }
    for (const exception of check.exceptions) {
      if (!known.includes(exception.rule)) report({ at: exception, key: ['rule'], args: argsOf(exception.rule) });
    }
  },
};
