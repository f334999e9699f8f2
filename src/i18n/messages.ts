/** The words of the program, by language; those that few calls need are loaded when they are needed. */
import type { Language } from '../model/plan.ts';
import type { words } from './en/report-words.ts';
import type { words as writing } from './en/writing.ts';
import { en, type Messages } from './en.ts';
import type { Translation } from './translation.ts';
import { zh } from './zh.ts';

export type { Messages } from './en.ts';
export type ReportWords = Translation<typeof words>;
type WritingWords = Translation<typeof writing>;

/** What the program says, but for what stands in reports, or is said where a file could not be written. */
export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}

/** The words that reports are made of. */
export async function reportWordsIn(language: Language): Promise<ReportWords> {
  return (await REPORTS[language]()).words;
}

/** What is said where a file could not be written, by the catalogue that it goes with. */
export async function writingWords(): Promise<(messages: Messages) => WritingWords> {
  const [english, chinese] = await Promise.all([import('./en/writing.ts'), import('./zh/writing.ts')]);
  return (messages) => (messages === en ? english : chinese).words;
}

const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en };

const REPORTS: Readonly<Record<Language, () => Promise<{ readonly words: ReportWords }>>> = {
  zh: () => import('./zh/report-words.ts'),
  en: () => import('./en/report-words.ts'),
};
