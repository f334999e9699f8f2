/** Questions at a terminal. */

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Asks the person at the terminal; undefined where they leave the question (Ctrl+C). */
export interface Ask {
  text(question: string): Promise<string | undefined>;
  choose(question: string, choices: readonly Choice[]): Promise<string | undefined>;
}
