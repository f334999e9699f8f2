/** The commands there are, in the order of the help; each is loaded when it is used. */
import type { Command } from '../session/command.ts';

export const COMMANDS = {
  status: async (): Promise<Command> => (await import('../commands/status.ts')).status,
  list: async (): Promise<Command> => (await import('../commands/list.ts')).list,
  show: async (): Promise<Command> => (await import('../commands/show.ts')).show,
  check: async (): Promise<Command> => (await import('../commands/check.ts')).check,
  trace: async (): Promise<Command> => (await import('../commands/trace.ts')).trace,
  schema: async (): Promise<Command> => (await import('../commands/schema.ts')).schema,
};

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES: readonly CommandName[] = ['status', 'list', 'show', 'check', 'trace', 'schema'];
