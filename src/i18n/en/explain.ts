/** What `plan explain` says in English, and its help. */
export const words = {
  tier: {
    always: 'always checked',
    since: 'checked with --since REV, and by the hook',
    default: 'checked by default',
    strict: 'checked with --strict',
    named: 'checked only when named',
  },
  bad: (file: string) => `Wrong (${file}):`,
  before: (file: string) => `Before (${file}):`,
  change: (file: string) => `Wrong change (${file}):`,
  found: 'The check reports:',
  good: 'Right:',
  more: 'Run plan explain RULE to see one of them with an example.',
  unknown: (word: string) => `Unknown rule ${word}.`,
};

export const help = {
  summary: 'explain a rule of the check: what it requires and why, with an example',
  rule: 'the id, group or name of a rule; default: all rules',
  examples: [
    ['plan explain', 'every rule'],
    ['plan explain journal/clash', 'one rule, with an example'],
    ['plan explain journal', 'the rules of a group'],
  ],
};
