/** `plan explain [RULE]`: a rule of the check, why it is there, and an example; without one, every rule. */

import { rulePage } from '../app/check/rule-page.ts';
import type { Command } from '../app/command.ts';
import { UsageError } from '../app/usage-error.ts';
import { ALL_RULES } from '../check/registry.ts';
import { rulesNamed, ruleWords } from '../check/select.ts';
import { messagesIn } from '../i18n/messages.ts';
import { nearest } from '../model/words.ts';
import { jsonText } from '../render/json/shapes.ts';
import { canvas } from '../render/terminal/terminal.ts';

export const explain: Command = {
  without: ['as-of', 'at', 'dir', 'plan'],
  define(command, { help }) {
    command.argument('[rule]', help.explain.rule);
  },
  examples: ({ help }) => help.explain.examples,
  async run(context, [word], options) {
    const language = context.language ?? 'zh';
    const wanted = word === undefined ? undefined : rulesNamed(word, ALL_RULES);
    const rules = ALL_RULES.filter(({ id }) => wanted?.includes(id) ?? true);
    const [only, ...others] = rules;
    if (only === undefined) throw unknown(word ?? '');
    const terminal = canvas({ ...context, wide: false }, messagesIn(language));
    if (options.flag('json')) {
      const { rulesJson } = await import('../render/json/rules.ts');
      context.out(jsonText(rulesJson(rules, language)));
    } else {
      const { ruleText, rulesText } = await import('../render/terminal/rule.ts');
      const isOne = others.length === 0;
      context.out(isOne ? ruleText(await rulePage(only), language, terminal) : rulesText(rules, language, terminal));
    }
    return 0;
  },
};

function unknown(word: string): UsageError {
  const suggestion = nearest(word, ruleWords(ALL_RULES));
  return new UsageError(({ explain, usage }) =>
    [explain.unknown(word), ...(suggestion === undefined ? [] : [usage.suggestion(suggestion)])].join('\n'),
  );
}
