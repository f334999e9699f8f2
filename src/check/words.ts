/** Findings in words: the message and the fix of a rule, filled in, in the reader's language. */
import type { Finding, FindingArgs } from '../model/finding.ts';
import type { Language } from '../model/plan.ts';
import { CHANGE_RULES } from './change-rules.ts';
import { LINT_RULES } from './lint-rules.ts';
import { READING_RULES } from './reading-rules.ts';
import type { RuleInfo, RuleText } from './rule.ts';
import { RULES } from './rules.ts';
import { SETTINGS_RULES } from './settings-rules.ts';
import { TEMPLATE_RULES } from './template-rules.ts';

/** Every rule there is, by id. */
export const ALL_RULES: ReadonlyMap<string, RuleInfo> = new Map(
  [...READING_RULES, ...LINT_RULES, ...RULES, ...TEMPLATE_RULES, ...SETTINGS_RULES, ...CHANGE_RULES].map((rule) => [
    rule.id,
    rule,
  ]),
);

/** What is wrong by `finding`, and how to fix it; of a rule that is not known its id alone. */
export function inWords(finding: Finding, language: Language): RuleText {
  const text = ALL_RULES.get(finding.rule)?.text[language];
  if (text === undefined) return { message: finding.rule, advice: '' };
  return {
    message: filled(text.message, finding.args, language),
    advice: filled(text.advice, finding.args, language),
  };
}

/** What `rule` says of any finding: every argument is left open, and what may be missing is left out. */
export function inGeneral({ text }: RuleInfo, language: Language): RuleText {
  const { message, advice } = text[language];
  return { message: outline(message), advice: outline(advice) };
}

/**
 * `template` with `{name}` replaced by the argument of that name. A part in `[[…]]` is left out where an argument
 * in it is missing or empty.
 */
export function filled(template: string, args: FindingArgs, language: Language): string {
  const argument = (name: string): string => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    return typeof value === 'object' ? value[language] : String(value ?? '');
  };
  const replaced = (text: string): string => text.replace(/\{([a-z]+)\}/gi, (_match, name: string) => argument(name));
  const optional = template.replace(/\[\[(.*?)\]\]/gs, (_match, part: string) => {
    const names = [...part.matchAll(/\{([a-z]+)\}/gi)].map(([, name = '']) => name);
    return names.every((name) => argument(name) !== '') ? part : '';
  });
  return replaced(optional);
}

function outline(template: string): string {
  return template.replace(/\[\[.*?\]\]/gs, '').replace(/\{[a-z]+\}/gi, '…');
}
