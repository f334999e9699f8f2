/** The words of the program, by language; those of reports are loaded when one is written. */
import type { Language } from '../model/plan.ts';
import type { words } from './en/report-words.ts';
import { en, type Messages } from './en.ts';
import type { Translation } from './translation.ts';
import { zh } from './zh.ts';

export type { Messages } from './en.ts';
export type ReportWords = Translation<typeof words>;

/** What the program says, but for what stands in reports alone. */
export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}

/** The words that reports are made of. */
export async function reportWordsIn(language: Language): Promise<ReportWords> {
  return (await REPORTS[language]()).words;
}

const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en };

const REPORTS: Readonly<Record<Language, () => Promise<{ readonly words: ReportWords }>>> = {
  zh: () => import('./zh/report-words.ts'),
  en: () => import('./en/report-words.ts'),
};
