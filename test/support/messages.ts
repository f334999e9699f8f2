/** The catalogues of both languages, for tests of what a run does with its own. */
import { type Messages, messagesIn } from '../../src/i18n/messages.ts';
import type { Language } from '../../src/model/plan.ts';

export const MESSAGES: Readonly<Record<Language, Messages>> = {
  zh: await messagesIn('zh'),
  en: await messagesIn('en'),
};
