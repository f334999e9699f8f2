/** The command line: commander with our commands, in the reader's language. */
import { type Command as Commander, CommanderError } from 'commander';
import { type Command, idleOption } from '../app/command/command.ts';
import { COMMON_OPTIONS, type CommonValues } from '../app/command/common-options.ts';
import { flagOf, type Given, refusalOf, valuesOf } from '../app/command/options.ts';
import type { Context } from '../app/context.ts';
import { expectCharacters } from '../app/input.ts';
import { UsageError } from '../app/usage-error.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Language } from '../model/plan.ts';
import { LocalCommand } from './help.ts';
import { addCommonOptions, addDefinition, BadValue, givenOf } from './parse.ts';
import { printResult } from './print.ts';
import { COMMANDS } from './registry.ts';
import { usageText } from './usage.ts';

/**
 * Runs the command that `argv` (without node and script) names.
 * @returns the exit code: the command's, or 0 for help
 * @throws UsageError where the command line is wrong, or the command can't do what was asked
 */
export async function runProgram(argv: readonly string[], context: Context, messages: Messages): Promise<number> {
  let exitCode = 0;
  let asksForMeasures = false;
  const program = bare(new LocalCommand('plan', messages), context, messages);
  program.description(`${messages.help.program}\n${messages.help.exitCodes}`);
  program.version(context.version, '-V, --version', messages.help.version);
  program.helpCommand(false);
  addCommonOptions(program, messages);
  beginWith(program, messages.help.first, messages);
  for (const [name, load, group] of COMMANDS) {
    const command = bare(program.command(name), context, messages).helpGroup(messages.help.groups[group]);
    command.description(messages.help[name].summary);
    // Only the command that is named needs its own options; the others are there for the list of commands.
    if (!argv.includes(name)) continue;
    const definition = await load();
    asksForMeasures ||= !definition.writes && 'query' in definition.arguments;
    addDefinition(command, definition, messages);
    beginWith(command, definition.examples(messages), messages);
    command.action(async () => {
      const [word = ''] = command.args;
      if (name === 'help' && isCommand(word)) {
        exitCode = await runProgram([word, '--help'], context, messages);
        return;
      }
      // The common options may stand before the command's name, too.
      const given = givenOf(program, command);
      const idle = idleOption(definition, given);
      if (idle) throw new UsageError((m) => m.usage.notTaken(name, flagOf(idle)));
      const [line] = given.get('line') ?? [];
      if (name === 'completion' && typeof line === 'string') {
        context.out(await candidatesOf(line, word, context, messages));
        return;
      }
      exitCode = await runCommand(definition, command.args, given, context);
    });
  }
  try {
    await program.parseAsync(asksForMeasures ? withNegations(argv) : [...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError || error instanceof BadValue)) throw error;
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    throw new UsageError((m) => usageText(error, argv.find(isCommand), m));
  }
}

/**
 * `argv` with a minus sign in place of the hyphen of what is part of a query and no option: -灯:红, -light:red. For commands
 * that show: those that write take texts as values of options, which may begin with anything.
 */
function withNegations(argv: readonly string[]): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.map((word, i) =>
    i < end && /^-(?:[^\x00-\x7f]|[a-z]{3,}[:：])/.test(word) ? `−${word.slice(1)}` : word,
  );
}

/** What a shell may offer next. Where nothing can be found out nothing is offered: in the middle of a line nobody reads why. */
async function candidatesOf(line: string, shell: string, context: Context, messages: Messages): Promise<string> {
  const { candidatesText } = await import('./completion/candidates.ts');
  const commands = COMMANDS.map(([name, load]) => ({ name, summary: messages.help[name].summary, load }));
  return candidatesText(line, shell, context, { commands, messages }).catch(() => '');
}

export function isCommand(word: string): boolean {
  return COMMANDS.some(([name]) => name === word);
}

/** A command that neither exits nor prints errors of its own, and whose help is in the reader's language. */
function bare(command: Commander, context: Context, messages: Messages): Commander {
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .helpOption('-h, --help', messages.help.helpOption)
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

/** Help begins with what is most often wanted of it: command lines to go by. */
function beginWith(command: Commander, examples: readonly (readonly string[])[], { help }: Messages): void {
  const lines = examples.map(([line = '', what = '']) => `  $ ${line}\n      ${what}\n`);
  command.addHelpText('before', `${help.examples}\n${lines.join('')}`);
}

/**
 * Runs a command and prints its result.
 * @returns the exit code
 */
async function runCommand(
  definition: Command,
  words: readonly string[],
  given: ReadonlyMap<string, Given>,
  context: Context,
): Promise<number> {
  if (!definition.isCalledByGit) expectCharactersIn(words, given);
  const common = valuesOf(COMMON_OPTIONS, given);
  const inner = contextWith(common, given.has('output') ? { ...context, color: false } : context);
  const refusal = refusalOf(definition.options, given);
  if (refusal) throw new UsageError(refusal, await languageOf(inner, common));
  const show = (shown: Context): Promise<number> => shownResult(definition, words, given, shown);
  return given.has('watch') ? (await import('./watch.ts')).watched(show, given, inner) : show(inner);
}

async function shownResult(
  definition: Command,
  words: readonly string[],
  given: ReadonlyMap<string, Given>,
  context: Context,
): Promise<number> {
  const common = valuesOf(COMMON_OPTIONS, given);
  try {
    return await printResult(await definition.run(context, words, given), common, context);
  } catch (error) {
    const { StaleCacheError } = await import('../files/cache.ts');
    if (!(error instanceof StaleCacheError) || context.cache === undefined) throw error;
    const again: Context = { ...context, cache: { ...context.cache, isPlain: true } };
    return printResult(await definition.run(again, words, given), common, again);
  }
}

function expectCharactersIn(words: readonly string[], given: ReadonlyMap<string, Given>): void {
  for (const value of [...words, ...[...given.values()].flat()]) {
    if (value !== true) expectCharacters(value);
  }
}

/**
 * The language of the workspace, for what is to be said before a command has opened it.
 * @throws UsageError where there is none, which is to be said first
 */
async function languageOf(context: Context, common: CommonValues): Promise<Language> {
  const { openSession } = await import('../app/open/session.ts');
  return (await openSession(context, common)).language;
}

/** The context of a command, as the common options change it. */
function contextWith(
  { dir, lang, cache: isCached, color, width }: CommonValues,
  { cache, ...context }: Context,
): Context {
  return {
    ...context,
    ...(isCached && cache && { cache }),
    width: width ?? context.width,
    color: context.color && color,
    ...(dir !== undefined && { dir }),
    ...(lang !== undefined && { language: lang }),
  };
}
