/** The options of a command as a table: a key is an option's name, and its value's type follows from how it is made. */
import type { Messages } from '../../i18n/messages.ts';
import { readTable } from './table.ts';

/** A text in the reader's language. */
export type Words = (messages: Messages) => string;

/** What was given of one option, in that order: its values, and true where it has none. */
export type Given = readonly (string | true)[];

/** An option with a value of type T. It is called as its key in the table: `dryRun` is --dry-run. */
export interface Option<T> {
  readonly describe: Words;
  /** A letter that it goes by as well: `m` for -m. */
  readonly letter?: string;
  /** What stands for its value in the help: `<date>`, or `[section]` where it may be left out. A flag has none. */
  readonly placeholder?: string;
  /** Whether it takes something away: `color` is --no-color. */
  readonly isNegated?: true;
  /** Its values, where there are only so many. */
  readonly choices?: readonly string[];
  /** What is wrong with `text` as its value; undefined where nothing is. */
  readonly refusal?: (text: string) => Words | undefined;
  readonly read: (given: Given) => T;
}

/** Options by their keys; V are their values by the same keys. */
export type OptionTable<V> = { readonly [K in keyof V]: Option<V[K]> };

/** The values of the options of a table. */
export type Values<Table> = { readonly [K in keyof Table]: Table[K] extends Option<infer T> ? T : never };

/** Given, or not. */
export function flag(describe: Words, letter?: string): Option<boolean> {
  return { describe, ...(letter !== undefined && { letter }), read: (given) => given.length > 0 };
}

/** What is there unless --no-… takes it away. */
export function negated(describe: Words): Option<boolean> {
  return { describe, isNegated: true, read: (given) => given.length === 0 };
}

/** A text; the last one counts. */
export function text(placeholder: `<${string}>`, describe: Words, letter?: string): Option<string | undefined> {
  return { placeholder, describe, ...(letter !== undefined && { letter }), read: lastText };
}

/** Any number of texts. */
export function texts(placeholder: `<${string}>`, describe: Words): Option<readonly string[]> {
  return { placeholder, describe, read: (given) => given.filter((value) => value !== true) };
}

/** A text that may be left out: then the option is true. */
export function optionalText(placeholder: `[${string}]`, describe: Words): Option<string | true | undefined> {
  return { placeholder, describe, read: (given) => given.at(-1) };
}

/** One of a few names; `refuse` says of any other which there are. */
export function choice<const T extends string>(
  placeholder: `<${string}>`,
  choices: readonly T[],
  describe: Words,
  refuse: (messages: Messages, known: string) => string,
): Option<T | undefined> {
  const option = parsed(
    placeholder,
    (word) => choices.find((name) => name === word),
    describe,
    (messages) => refuse(messages, choices.join(messages.listSeparator)),
  );
  return { ...option, choices };
}

/** What `parse` makes of a text; `refuse` says what is wrong with one of which it makes nothing. */
export function parsed<T>(
  placeholder: `<${string}>`,
  parse: (text: string) => T | undefined,
  describe: Words,
  refuse: (messages: Messages, text: string) => string,
): Option<T | undefined> {
  return {
    placeholder,
    describe,
    refusal: (given) => (parse(given) === undefined ? (messages) => refuse(messages, given) : undefined),
    read: (given) => {
      const last = lastText(given);
      return last === undefined ? undefined : parse(last);
    },
  };
}

function lastText(given: Given): string | undefined {
  return given.findLast((value) => value !== true);
}

/** The option as it is typed: `dryRun` is --dry-run, and negated --no-dry-run. */
export function flagOf(key: string, { isNegated }: Pick<Option<unknown>, 'isNegated'> = {}): string {
  const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return isNegated ? `--no-${name}` : `--${name}`;
}

/** The values of the options in `table`, from what was `given` by their keys. */
export function valuesOf<V>(table: OptionTable<V>, given: ReadonlyMap<string, Given>): V {
  return readTable(table, (key) => given.get(key) ?? []);
}

/** What is wrong with what was `given` of the options in `table`; undefined where nothing is. */
export function refusalOf(
  table: Readonly<Record<string, Option<unknown>>>,
  given: ReadonlyMap<string, Given>,
): Words | undefined {
  for (const [key, { refusal }] of Object.entries(table)) {
    const last = lastText(given.get(key) ?? []);
    const refused = last === undefined ? undefined : refusal?.(last);
    if (refused) return refused;
  }
  return undefined;
}
