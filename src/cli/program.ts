/** The command line: commander, told what the commands are, in the reader's language. */
import { type Command as Commander, CommanderError } from 'commander';
import type { Command } from '../app/command.ts';
import type { Context } from '../app/context.ts';
import { Options } from '../app/options.ts';
import { UsageError } from '../app/usage-error.ts';
import type { Messages } from '../i18n/messages.ts';
import { addCommonOptions, givenOf, untaken } from './common-options.ts';
import { LocalCommand } from './help.ts';
import { COMMANDS } from './registry.ts';
import { usageText } from './usage.ts';

/**
 * Runs the command that `argv` (without node and script) names.
 * @returns the exit code: the command's, 0 for help, 2 for wrong usage
 * @throws UsageError where the command can't do what was asked, which whoever runs it puts into words
 */
export async function runProgram(argv: readonly string[], context: Context, messages: Messages): Promise<number> {
  let exitCode = 0;
  const program = bare(new LocalCommand('plan', messages), context, messages);
  program.description(`${messages.help.program}\n${messages.help.exitCodes}`);
  program.version(context.version, '-V, --version', messages.help.version);
  program.helpCommand('help [command]', messages.help.helpCommand);
  addCommonOptions(program, messages);
  for (const [name, load] of COMMANDS) {
    const command = bare(program.command(name), context, messages);
    command.description(messages.help[name].summary);
    // Only the command that is named needs its own options; the others are there for the list of commands.
    if (!argv.includes(name)) continue;
    const definition = await load();
    define(command, definition, messages);
    command.action(async (...given: unknown[]) => {
      const options = new Options({ ...program.opts(), ...command.opts(), ...withoutColor(program, command) });
      // Those of the program itself may stand before the command's name.
      const idle = givenOf(untaken(definition), options);
      if (idle) throw new UsageError((m) => m.usage.notTaken(name, `--${idle}`));
      exitCode = await definition.run(withOptions(context, options), argumentsOf(given), options);
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // Without a command there is nothing to do but to show the help; `plan help` asks for it.
    if (error.code === 'commander.help') return argv[0] === 'help' ? 0 : 2;
    context.err(`${usageText(error, argv.find(isCommand), messages)}\n`);
    return 2;
  }
}

function isCommand(word: string): boolean {
  return COMMANDS.some(([name]) => name === word);
}

/** A command that neither exits nor prints errors of its own, and whose help is in the reader's language. */
function bare(command: Commander, context: Context, messages: Messages): Commander {
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .helpOption('-h, --help', messages.help.help)
    .configureOutput({
      writeOut: context.out,
      writeErr: (text) => context.err(text),
      outputError: () => undefined,
      getOutHelpWidth: () => context.width,
      getErrHelpWidth: () => context.width,
      getOutHasColors: () => context.color,
      getErrHasColors: () => context.color,
    });
}

function define(command: Commander, definition: Command, messages: Messages): void {
  definition.define(command, messages);
  addCommonOptions(command, messages, untaken(definition));
  const lines = definition.examples(messages).map(([line = '', what = '']) => `  $ ${line}\n      ${what}`);
  command.addHelpText('after', `\n${messages.help.examples}\n${lines.join('\n')}`);
}

/** The arguments of an action: what is before commander's options and the command itself. */
function argumentsOf(given: readonly unknown[]): readonly string[] {
  return given
    .slice(0, -2)
    .flatMap((value) => (Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)]));
}

/** --no-color counts wherever it stands; commander's default of either command would hide the other's. */
function withoutColor(...commands: readonly Commander[]): { color: boolean } {
  return { color: commands.every((command) => command.opts()['color'] !== false) };
}

function withOptions(context: Context, options: Options): Context {
  const dir = options.text('dir') ?? context.dir;
  const language = options.language ?? context.language;
  return {
    ...context,
    width: options.width ?? context.width,
    color: context.color && options.color,
    ...(dir !== undefined && { dir }),
    ...(language !== undefined && { language }),
  };
}
