/** The catalogues by language. */
import type { Language } from '../model/plan.ts';
import { en, type Messages } from './en.ts';
import { zh } from './zh.ts';

export type { Messages } from './en.ts';

export function messagesIn(language: Language): Messages {
  return language === 'en' ? en : zh;
}
