/** The arguments of a command as a table, in their order: a key is an argument's name in the help. */
import type { Words } from './options.ts';
import { readTable } from './table.ts';

/** An argument with a value of type T. */
export interface Argument<T> {
  readonly describe: Words;
  /** `optional`: it may be left out; `variadic`: any number of words, up to the end. */
  readonly form: 'required' | 'optional' | 'variadic';
  readonly read: (words: readonly string[]) => T;
}

/** Arguments by their names; A are their values by the same names. */
export type ArgumentTable<A> = { readonly [K in keyof A]: Argument<A[K]> };

/** One that must be there. */
export function argument(describe: Words): Argument<string> {
  return { describe, form: 'required', read: ([word = '']) => word };
}

/** One that may be left out. */
export function optionalArgument(describe: Words): Argument<string | undefined> {
  return { describe, form: 'optional', read: ([word]) => word };
}

/** Any number of words: the last of the arguments. */
export function variadicArgument(describe: Words): Argument<readonly string[]> {
  return { describe, form: 'variadic', read: (words) => words };
}

/** The argument as a usage line has it: <id>, [folder], [query...]. */
export function usageOf(name: string, { form }: Pick<Argument<unknown>, 'form'>): string {
  if (form === 'required') return `<${name}>`;
  return form === 'optional' ? `[${name}]` : `[${name}...]`;
}

/** The values of the arguments in `table`, from the words of the command line. */
export function argumentsFrom<A>(table: ArgumentTable<A>, words: readonly string[]): A {
  return readTable(table, (_name, place) => words.slice(place));
}
