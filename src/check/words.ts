/** Findings in words: what a rule says, filled in, in the reader's language. */
import type { Finding, FindingArgs } from '../model/finding.ts';
import type { Language } from '../model/plan.ts';
import type { Args } from './fault.ts';
import { OPEN } from './maybe.ts';
import { ruleOf } from './registry.ts';
import type { Rule } from './rule.ts';

/** What is wrong, and how to fix it. */
export interface RuleText {
  readonly message: string;
  readonly advice: string;
}

/** What the rule that is broken says of `finding`. */
export function inWords({ rule, args }: Finding, language: Language): RuleText {
  return filled(ruleOf(rule), language, inLanguage(args, language));
}

/** What `rule` says of any finding: every argument is left open, and what may be missing is left out. */
export function inGeneral(rule: Rule, language: Language): RuleText {
  const { message, advice } = filled(rule, language, ANY);
  return { message: message.replaceAll(OPEN, '…'), advice: advice.replaceAll(OPEN, '…') };
}

/** Has every argument there is. */
const ANY: Args = new Proxy({}, { get: () => OPEN });

function filled({ text }: Rule, language: Language, args: Args): RuleText {
  const { message, advice } = text[language];
  return {
    message: typeof message === 'string' ? message : message(args),
    advice: typeof advice === 'string' ? advice : advice(args),
  };
}

/** Of texts in both languages those in `language`. */
function inLanguage(args: FindingArgs, language: Language): Args {
  const entries = Object.entries(args).map(([name, arg]) => [name, typeof arg === 'object' ? arg[language] : arg]);
  return Object.fromEntries(entries);
}
