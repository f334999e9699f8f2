/** What a command is: its arguments and options as data, and what it does with their values. */
import type { Messages } from '../../i18n/messages.ts';
import type { Context } from '../context.ts';
import { type Argument, type ArgumentTable, argumentsFrom } from './arguments.ts';
import { COMMON_OPTIONS, type CommonOption, type SharedValues, VIEW_OPTIONS } from './common-options.ts';
import { type Given, type Option, type OptionTable, valuesOf } from './options.ts';
import type { Result } from './result.ts';

/** What a command is called with. */
export interface Call<Arguments, Options> {
  readonly context: Context;
  readonly args: Arguments;
  readonly options: Options;
}

interface Definition<A, O, Without extends CommonOption, Writes extends boolean> {
  /** Whether it writes: then it has no view of another date or revision. */
  readonly writes?: Writes;
  /** Whether git calls it, with names of files as they are: these need not be UTF-8. */
  readonly isCalledByGit?: true;
  readonly arguments: ArgumentTable<A>;
  readonly options: OptionTable<O>;
  /** The common options that it has no other use for; given all the same, they are refused. */
  readonly without?: readonly Without[];
  /** Command lines, each with what it does. */
  readonly examples: Command['examples'];
  /** Does it. Views are made when the result is printed; what was done to the disk is done. */
  run(
    call: Call<A, O & Omit<SharedValues, Without | (Writes extends true ? (typeof VIEW_OPTIONS)[number] : never)>>,
  ): Promise<Result>;
}

/** A command as the program knows it: whoever lists or completes commands finds here what there is. */
export interface Command {
  readonly writes: boolean;
  readonly isCalledByGit: boolean;
  readonly arguments: Readonly<Record<string, Argument<unknown>>>;
  readonly options: Readonly<Record<string, Option<unknown>>>;
  /** The common options that it does not take. */
  readonly without: readonly CommonOption[];
  readonly examples: (messages: Messages) => readonly (readonly string[])[];
  /** @param words the arguments; @param given what was given of the options, by their keys */
  run(context: Context, words: readonly string[], given: ReadonlyMap<string, Given>): Promise<Result>;
}

/** A command by its definition, of which the types of its arguments and options follow. */
export function command<A, O, Without extends CommonOption = never, Writes extends boolean = false>(
  definition: Definition<A, O, Without, Writes>,
): Command {
  const { arguments: args, options, writes, isCalledByGit = false, without = [], examples, run } = definition;
  return {
    writes: writes ?? false,
    isCalledByGit,
    arguments: args,
    options,
    without: [...(writes ? VIEW_OPTIONS : []), ...without],
    examples,
    run: (context, words, given) =>
      run({
        context,
        args: argumentsFrom(args, words),
        options: { ...valuesOf(COMMON_OPTIONS, given), ...valuesOf(options, given) },
      }),
  };
}

/** The first common option that was given though the command has no use for it; before its name, any can stand. */
export function idleOption({ without }: Command, given: ReadonlyMap<string, Given>): CommonOption | undefined {
  return without.find((key) => given.has(key));
}
