/** What a command is: how it is called, and what it does. */
import type { Command as Commander } from 'commander';
import type { Messages } from '../i18n/messages.ts';
import type { Context } from './context.ts';
import type { Options } from './options.ts';

/** The common options that not every command has a use for. */
export type CommonOption = 'as-of' | 'at' | 'dir' | 'plan' | 'json';

export interface Command {
  /** Whether it writes: then it has no view of another date or revision. */
  readonly writes?: true;
  /** The common options that it has no other use for; given all the same, they are refused. */
  readonly without?: readonly CommonOption[];
  /** Adds its arguments and options to the commander command that has its name. */
  define(command: Commander, messages: Messages): void;
  readonly examples: (messages: Messages) => readonly (readonly string[])[];
  /** Does it; the exit code: 0, or 1 for findings. */
  run(context: Context, args: readonly string[], options: Options): Promise<number>;
}
