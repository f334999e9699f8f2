/** `plan explain [RULE]`: a rule of the check, why it is there, and an example; without one, every rule. */

import { rulePage } from '../app/check/rule-page.ts';
import { optionalArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { outputOption } from '../app/command/common-options.ts';
import { UsageError } from '../app/usage-error.ts';
import { ALL_RULES } from '../check/registry.ts';
import { rulesNamed, ruleWords } from '../check/select.ts';
import { messagesIn } from '../i18n/messages.ts';
import { nearest } from '../model/words.ts';
import { canvas } from '../render/terminal/terminal.ts';

export const explain = command({
  arguments: { rule: optionalArgument(({ help }) => help.explain.rule) },
  options: { output: outputOption },
  without: ['asOf', 'at', 'dir', 'plan'],
  examples: ({ help }) => help.explain.examples,
  async run({ context, args: { rule: word }, options }) {
    const language = context.language ?? 'zh';
    const wanted = word === undefined ? undefined : rulesNamed(word, ALL_RULES);
    const rules = ALL_RULES.filter(({ id }) => wanted?.includes(id) ?? true);
    const [only, ...others] = rules;
    if (only === undefined) throw unknown(word ?? '');
    return {
      data: async () => (await import('../render/json/rules.ts')).rulesJson(rules, language),
      file: options.output,
      text: async () => {
        const { ruleText, rulesText } = await import('../render/terminal/rule.ts');
        const terminal = canvas({ ...context, wide: false }, await messagesIn(language));
        const isOne = others.length === 0;
        return isOne ? ruleText(await rulePage(only), language, terminal) : rulesText(rules, language, terminal);
      },
    };
  },
});

function unknown(word: string): UsageError {
  const suggestion = nearest(word, ruleWords(ALL_RULES));
  return new UsageError(({ explain, usage }) =>
    [explain.unknown(word), ...(suggestion === undefined ? [] : [usage.suggestion(suggestion)])].join('\n'),
  );
}
