/** Questions at a terminal. */
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
