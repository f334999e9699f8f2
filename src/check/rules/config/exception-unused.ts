/** An exception is for a finding: what shows only once the check has run. */
import type { SettingsRule } from '../../rule.ts';

export const configExceptionUnused: SettingsRule<{ rule: string }> = {
  id: 'config/exception-unused',
  family: 'settings',
  tier: 'always',
  severity: 'warning',
  text: {
    zh: {
      message: ({ rule }) => `这条例外已经用不着了：${rule} 在它所指的地方没有问题。`,
      advice: '删掉这条例外；如果本来要放过别处的问题，核对 file 和 on。',
    },
    en: {
      message: ({ rule }) => `This exception is not needed: ${rule} reports nothing where it points.`,
      advice: 'Remove it. If it was meant for another place, check file and on.',
    },
  },
  why: {
    zh: '用不着的例外留在那里，以后同一处再出问题，就会不声不响地放过去。',
    en: 'An exception that is left behind would hide the next problem in the same place.',
  },
  example: {
    in: 'workspace',
    bad: `check:
  exceptions:
    - { rule: quote/not-in-text, on: 1-1, reason: "待补充通知", until: 2022-12-31 }`,
    good: 'check: { rules: { quote/not-in-text: error } }',
  },
};
