/** What a schema expects in place of what stands there, as rules say it: in words, and by an example where there is one. */
import type { Language } from '../model/plan.ts';
import { maybe } from './maybe.ts';

export const expectation: Readonly<Record<Language, (expected: string, example: string) => string>> = {
  zh: (expected, example) => `应为：${expected}${maybe`例如：${example}`}`,
  en: (expected, example) => `Expected: ${expected}${maybe` For example: ${example}`}`,
};
