/** A command line from its words to the exit code: whatever goes wrong becomes a sentence, and a document for programs. */
import { appendFileSync } from 'node:fs';
import { languageFrom } from '../app/command/common-options.ts';
import type { Context } from '../app/context.ts';
import { UnreadableError, UsageError } from '../app/usage-error.ts';
import { type Messages, messagesIn } from '../i18n/messages.ts';
import type { Language } from '../model/plan.ts';
import type { Failure } from '../render/findings/failed.ts';
import { harmless, withoutCommands } from '../render/text/printable.ts';
import { fitted } from '../render/text/text.ts';
import { isCommand, runProgram } from './program.ts';

/** Not one of the commands' exits: a bug of ours (EX_SOFTWARE of sysexits.h). */
export const INTERNAL_ERROR = 70;

/** The results could not be written (EX_IOERR of sysexits.h): what a command would end with does not matter then. */
const OUTPUT_FAILED = 74;

/** Runs the command line `argv` in the world `given`, and gives the exit code; it throws nothing. */
export async function run(argv: readonly string[], given: Context): Promise<number> {
  const language = languageFrom(optionIn(argv, '--lang')) ?? given.language;
  let isFresh = true;
  const context: Context = {
    ...given,
    ...(language && { language }),
    out: (text) => {
      isFresh = false;
      given.out(text);
    },
    err: (text) => given.err(withoutCommands(text)),
  };
  const exitCode = await endOf(argv, context, () => isFresh);
  const failure = await context.outputFailure?.();
  if (failure === undefined) return exitCode;
  const messages = await messagesIn(await languageFor(argv, context));
  say(messages.errors.notPrinted(reasonOf(failure, messages)), messages, context);
  return OUTPUT_FAILED;
}

async function endOf(argv: readonly string[], context: Context, isFresh: () => boolean): Promise<number> {
  try {
    return await runProgram(argv, context, await messagesIn(context.language ?? 'zh'));
  } catch (error) {
    const known = error instanceof UsageError ? error : undefined;
    const language = context.language ?? known?.language ?? (await languageFor(argv, context));
    const messages = await messagesIn(language);
    if (error instanceof UnreadableError) context.err(await error.findings());
    const message = known?.say(messages) ?? internalMessage(error, messages, context);
    const exitCode = known?.exitCode ?? INTERNAL_ERROR;
    say(message, messages, context);
    const failure = { code: known?.code ?? 'internal', exitCode, message, language, version: context.version };
    await putFailure(failure, argv, context, isFresh());
    return exitCode;
  }
}

/** Says that a bug of ours came to light where nothing waits for it any more. */
export async function sayBug(error: unknown, context: Context): Promise<void> {
  const messages = await messagesIn(context.language ?? 'zh');
  say(internalMessage(error, messages, context), messages, context);
}

/** A sentence for the person; what it quotes of theirs cannot steer the terminal. */
function say(message: string, { errors }: Messages, { err, errorWidth }: Context): void {
  err(`${fitted(harmless(errors.prefix(message)), errorWidth)}\n`);
}

/** The language of the workspace that is meant; before it was opened, as far as a glance shows it. */
async function languageFor(argv: readonly string[], { cwd, dir, language }: Context): Promise<Language> {
  if (language !== undefined) return language;
  const { languageNear } = await import('../app/open/session.ts');
  const named = optionIn(argv, '--dir') ?? dir;
  return languageNear({ cwd, ...(named !== undefined && { dir: named }) }) ?? 'zh';
}

/** One line; where it went wrong stands in the file of PLAN_DEBUG alone. */
function internalMessage(error: unknown, { errors }: Messages, { debugFile, version }: Context): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  if (debugFile === undefined) return errors.internal(line);
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    appendFileSync(debugFile, `plan ${version}, Node ${process.version}, ${process.platform}\n${details}\n`);
    return errors.internalIn(line, debugFile);
  } catch {
    return errors.internal(line);
  }
}

/** Says it to programs as well, in each format that they asked for: where nothing is printed yet, and in the files. */
async function putFailure(
  failure: Failure,
  argv: readonly string[],
  context: Context,
  isFresh: boolean,
): Promise<void> {
  const asked = formatsIn(argv);
  if (asked.length === 0) return;
  const { FAILED_FORMATS } = await import('../render/findings/failed.ts');
  const { formatAndFile, writeOut } = await import('../app/open/output.ts');
  let isPrinted = !isFresh;
  for (const { name, file } of asked.map(formatAndFile)) {
    const format = Object.hasOwn(FAILED_FORMATS, name) ? FAILED_FORMATS[name] : undefined;
    if (format === undefined) continue;
    if (file !== undefined) {
      // It may be the file that cannot be written of which the person was told.
      await writeOut(format(failure), file, { context, language: failure.language }).catch(() => undefined);
    } else if (!isPrinted) {
      context.out(format(failure));
      isPrinted = true;
    }
  }
}

/** What is asked for, as far as that can be seen of a command line that may be wrong: `--format` is the check's. */
function formatsIn(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const isCheck = words.find(isCommand) === 'check';
  const given = words.flatMap((word, i) => {
    if (word === '--format') return [words[i + 1] ?? ''];
    return word.startsWith('--format=') ? [word.slice('--format='.length)] : [];
  });
  const asked = isCheck ? given : given.filter((format) => format === 'json');
  return words.includes('--json') ? [...asked, 'json'] : asked;
}

/** Why the system refused, with its code; in its own words where we have none. */
function reasonOf(error: Error, { errors }: Messages): string {
  const code = 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = errors.reasons;
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return known === undefined ? error.message.replace(/, \w+$/, '') : `${known}, ${code}`;
}

/** The value of an option, wherever it stands: the help itself depends on --lang. */
function optionIn(argv: readonly string[], name: string): string | undefined {
  const at = argv.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = argv[at];
  return word === name ? argv[at + 1] : word?.slice(name.length + 1);
}
