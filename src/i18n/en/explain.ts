/** What `plan explain` says in English, and its help. */
export const words = {
  tier: {
    always: 'always checked',
    since: 'checked with --since REV, and by the hook',
    default: 'checked by default',
    strict: 'checked with --strict',
    named: 'checked when named',
  },
  bad: (file: string) => `Not so (${file}):`,
  before: (file: string) => `Before (${file}):`,
  change: (file: string) => `Not changed so (${file}):`,
  found: 'What the check says:',
  good: 'But so:',
  more: 'plan explain RULE shows one of them with an example.',
  unknown: (word: string) => `There is no rule ${word}.`,
};

export const help = {
  summary: 'what a rule of the check holds, why, and an example',
  rule: 'the id of a rule, its group or its name; all of them without',
  examples: [
    ['plan explain', 'every rule'],
    ['plan explain journal/clash', 'one rule, with an example'],
    ['plan explain journal', 'the rules of a group'],
  ],
};
