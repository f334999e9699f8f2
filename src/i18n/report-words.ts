/** The words of reports in a language. */
import type { Language } from '../model/plan.ts';
import { type ReportWords, reportEn } from './report-en.ts';
import { reportZh } from './report-zh.ts';

export type { ReportWords } from './report-en.ts';

const WORDS: Readonly<Record<Language, ReportWords>> = { en: reportEn, zh: reportZh };

export function reportWordsIn(language: Language): ReportWords {
  return WORDS[language];
}
