/** Rules without which nothing else can be relied on are neither switched off nor excepted from. */
import type { ModelRule } from '../../rule.ts';

export const configAlwaysRuns: ModelRule<{ rule: string }> = {
  id: 'config/always-runs',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ rule }) => `${rule} 总要检查，不能关掉、降为提醒或写成例外。`,
      advice: '删掉这一处设置，把它报告的问题改好。',
    },
    en: {
      message: ({ rule }) => `${rule} always runs: it cannot be switched off, made a warning or given an exception.`,
      advice: 'Remove this setting, and fix what the rule reports.',
    },
  },
  why: {
    zh: '文件读不出来、引用的内容不存在，别的检查和统计都靠不住。',
    en: 'If files cannot be read or references point nowhere, no other check or figure can be trusted.',
  },
  example: {
    in: 'workspace',
    bad: 'check: { rules: { reference/broken: off } }',
    good: 'check: { rules: { quote/not-in-text: off } }',
  },
  check({ check, file, rules }, report) {
    const always = (rule: string): boolean => rules.some(({ id, tier }) => id === rule && tier === 'always');
    for (const [rule, severity] of check.rules) {
      if (always(rule) && severity !== 'error')
        report({ at: { file, path: ['check', 'rules', rule] }, args: { rule } });
    }
    for (const exception of check.exceptions) {
      if (always(exception.rule)) report({ at: exception, key: ['rule'], args: { rule: exception.rule } });
    }
  },
};
