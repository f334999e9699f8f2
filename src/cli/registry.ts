/** The commands there are, in the order of the help; each is loaded when it is used. */
import type { Command } from '../app/command.ts';

export const COMMANDS = [
  ['status', async (): Promise<Command> => (await import('../commands/status.ts')).status],
  ['list', async (): Promise<Command> => (await import('../commands/list.ts')).list],
  ['show', async (): Promise<Command> => (await import('../commands/show.ts')).show],
  ['due', async (): Promise<Command> => (await import('../commands/due.ts')).due],
  ['timeline', async (): Promise<Command> => (await import('../commands/timeline.ts')).timeline],
  ['burnup', async (): Promise<Command> => (await import('../commands/burnup.ts')).burnup],
  ['report', async (): Promise<Command> => (await import('../commands/report.ts')).report],
  ['log', async (): Promise<Command> => (await import('../commands/log.ts')).log],
  ['done', async (): Promise<Command> => (await import('../commands/done.ts')).done],
  ['verify', async (): Promise<Command> => (await import('../commands/verify.ts')).verify],
  ['block', async (): Promise<Command> => (await import('../commands/block.ts')).block],
  ['cancel', async (): Promise<Command> => (await import('../commands/cancel.ts')).cancel],
  ['reopen', async (): Promise<Command> => (await import('../commands/reopen.ts')).reopen],
  ['amend', async (): Promise<Command> => (await import('../commands/amend.ts')).amend],
  ['undo', async (): Promise<Command> => (await import('../commands/undo.ts')).undo],
  ['check', async (): Promise<Command> => (await import('../commands/check.ts')).check],
  ['explain', async (): Promise<Command> => (await import('../commands/explain.ts')).explain],
  ['diff', async (): Promise<Command> => (await import('../commands/diff.ts')).diff],
  ['trace', async (): Promise<Command> => (await import('../commands/trace.ts')).trace],
  ['export', async (): Promise<Command> => (await import('../commands/export.ts')).exportCommand],
  ['init', async (): Promise<Command> => (await import('../commands/init.ts')).init],
  ['merge', async (): Promise<Command> => (await import('../commands/merge.ts')).merge],
  ['schema', async (): Promise<Command> => (await import('../commands/schema.ts')).schema],
] as const;
