/** Questions at a terminal. */
import { messagesIn } from '../i18n/messages.ts';
import type { Language } from '../model/plan.ts';
import { expectCharacters } from './input.ts';
import { UsageError } from './usage-error.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Asks the person at the terminal; undefined where they leave the question (Ctrl+C, Ctrl+D), or the terminal is gone. */
export interface Ask {
  text(question: string): Promise<string | undefined>;
  choose(question: string, choices: readonly Choice[]): Promise<string | undefined>;
}

/**
 * The answer, without spaces around it.
 * @throws UsageError where the person left the question, or what they typed can't be read: then nothing is written
 */
export async function answered(answer: Promise<string | undefined>, language: Language): Promise<string> {
  const given = await answer;
  if (given === undefined) throw new UsageError((m) => m.errors.abandoned, language);
  expectCharacters(given, language);
  return given.trim();
}

/**
 * What `read` makes of an answer that there has to be: an empty one is asked for again, as one is that is wrong.
 * @throws UsageError where the person left the question
 */
export function answerNeeded<T>(
  ask: Ask,
  question: string,
  read: (answer: string) => T | Promise<T>,
  language: Language,
): Promise<T> {
  const needed = (answer: string): T | Promise<T> => {
    if (answer === '') throw new UsageError((m) => m.errors.empty, language);
    return read(answer);
  };
  return answeredRightly(ask, question, needed, language);
}

/**
 * What `read` makes of the answer. One of which it makes nothing, and throws a UsageError, is asked for again, with what is
 * wrong with it.
 * @throws UsageError where the person left the question
 */
export async function answeredRightly<T>(
  ask: Ask,
  question: string,
  read: (answer: string) => T | Promise<T>,
  language: Language,
): Promise<T> {
  let asked = question;
  for (;;) {
    const answer = await answered(ask.text(asked), language);
    try {
      return await read(answer);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      asked = `${error.say(await messagesIn(language))}\n${question}`;
    }
  }
}
