/** The words of the program, by language: a run loads the catalogue that it speaks, and what reports or imports say where it makes one. */
import type { Language } from '../model/plan.ts';
import type { words as importWords } from './en/import-words.ts';
import type { words as queryWords } from './en/query-words.ts';
import type { words } from './en/report-words.ts';
import type { words as returnedWords } from './en/returned-words.ts';
import type { Messages } from './en.ts';
import type { Translation } from './translation.ts';

export type { Messages } from './en.ts';
export type ReportWords = Translation<typeof words>;
export type QueryWords = Translation<typeof queryWords>;
export type ImportWords = Translation<typeof importWords>;
export type ReturnedWords = Translation<typeof returnedWords>;

/** What the program says, but for what stands in reports. */
export function messagesIn(language: Language): Promise<Messages> {
  return MESSAGES[language]();
}

/** The words that reports are made of. */
export async function reportWordsIn(language: Language): Promise<ReportWords> {
  return (await REPORTS[language]()).words;
}

/** The words that queries are made of, and what is said of them. */
export async function queryWordsIn(language: Language): Promise<QueryWords> {
  return (await QUERIES[language]()).words;
}

/** The words of an import's preview and questions. */
export async function importWordsIn(language: Language): Promise<ImportWords> {
  return (await IMPORTS[language]()).words;
}

/** The words of what is said of a ledger that comes back. */
export async function returnedWordsIn(language: Language): Promise<ReturnedWords> {
  return (await RETURNED[language]()).words;
}

const MESSAGES: Readonly<Record<Language, () => Promise<Messages>>> = {
  zh: async () => (await import('./zh.ts')).zh,
  en: async () => (await import('./en.ts')).en,
};

const REPORTS: Readonly<Record<Language, () => Promise<{ readonly words: ReportWords }>>> = {
  zh: () => import('./zh/report-words.ts'),
  en: () => import('./en/report-words.ts'),
};

const QUERIES: Readonly<Record<Language, () => Promise<{ readonly words: QueryWords }>>> = {
  zh: () => import('./zh/query-words.ts'),
  en: () => import('./en/query-words.ts'),
};

const IMPORTS: Readonly<Record<Language, () => Promise<{ readonly words: ImportWords }>>> = {
  zh: () => import('./zh/import-words.ts'),
  en: () => import('./en/import-words.ts'),
};

const RETURNED: Readonly<Record<Language, () => Promise<{ readonly words: ReturnedWords }>>> = {
  zh: () => import('./zh/returned-words.ts'),
  en: () => import('./en/returned-words.ts'),
};
