/** An exception ends with its last day. */
import type { ModelRule } from '../../rule.ts';

export const configExceptionExpired: ModelRule<{ until: string }> = {
  id: 'config/exception-expired',
  family: 'model',
  tier: 'always',
  severity: 'warning',
  text: {
    zh: {
      message: ({ until }) => `这条例外到 ${until} 为止，已经过期，不再起作用。`,
      advice: '问题已经改好就删掉这条例外；还没改好，写明新的原因和期限。',
    },
    en: {
      message: ({ until }) => `This exception was valid until ${until} and has expired.`,
      advice: 'If the problem is fixed, remove the exception; otherwise give the new reason and a new last day.',
    },
  },
  why: {
    zh: '例外只是暂时放过：到期要有人再看一眼。',
    en: 'An exception is temporary: when it expires, somebody has to look again.',
  },
  example: {
    in: 'workspace',
    bad: `check:
  exceptions:
    - { rule: quote/not-in-text, on: 1-1, reason: "待补充通知", until: 2022-06-29 }`,
    good: 'check: { rules: { quote/not-in-text: error } }',
  },
  check({ check, asOf }, report) {
    for (const exception of check.exceptions) {
      if (exception.until < asOf) report({ at: exception, key: ['until'], args: { until: exception.until } });
    }
  },
};
