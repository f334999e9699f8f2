/** The only home of the process, the clock, the environment and the exit code. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isatty } from 'node:tty';
import type { Ask } from './app/ask.ts';
import { languageFrom } from './app/command/common-options.ts';
import type { Context } from './app/context.ts';
import { dayIn } from './app/timezone.ts';
import { UnreadableError, UsageError } from './app/usage-error.ts';
import { runProgram } from './cli/program.ts';
import { messagesIn } from './i18n/messages.ts';
import type { Language } from './model/plan.ts';

/** Runs the program on the process that it is in; `home` is the folder of package.json. */
export async function main(home: string): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: that is no error.
  process.stdout.on('error', leaveIfPipeClosed);
  process.stderr.on('error', leaveIfPipeClosed);
  sanitizeGitEnvironment(process.env, process.cwd());
  const argv = process.argv.slice(2);
  const language = languageFrom(optionIn(argv, '--lang')) ?? languageFrom(process.env['PLAN_LANG']);
  const context = contextOf(language, home);
  process.exitCode = await run(argv, context);
}

/**
 * What git is told by the environment. A hook of git's has its index there, and the objects that were pushed, by paths from
 * where it starts: these are made whole, for git is asked from other folders. Its settings stay the caller's. All else that
 * could name another repository or a program to run goes: the repository is found from the disk, and only in a bare one, as
 * on a server, or where there is none, it is the one that the hook names.
 */
function sanitizeGitEnvironment(env: NodeJS.ProcessEnv, cwd: string): void {
  const isServer = env['GIT_DIR'] !== undefined && resolve(cwd, env['GIT_DIR']) === cwd;
  const isFound = !isServer && isInRepository(cwd);
  const kept = isFound ? GIT_KEPT : [...GIT_KEPT, 'GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR'];
  for (const name of Object.keys(env)) {
    if (/^GIT_(?!CONFIG)/i.test(name) && !kept.includes(name)) delete env[name];
  }
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY']) {
    const path = env[name];
    if (path) env[name] = resolve(cwd, path);
  }
  env['GIT_TERMINAL_PROMPT'] = '0';
}

/** The index and the objects that a hook is about, and where to look for repositories and for git itself. */
const GIT_KEPT: readonly string[] = [
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  'GIT_SHALLOW_FILE',
  'GIT_CEILING_DIRECTORIES',
  'GIT_DISCOVERY_ACROSS_FILESYSTEM',
  'GIT_EXEC_PATH',
];

function isInRepository(folder: string): boolean {
  return existsSync(join(folder, '.git')) || (dirname(folder) !== folder && isInRepository(dirname(folder)));
}

/** Runs the command line `argv` in `context`, and gives the exit code; errors become words. */
export async function run(argv: readonly string[], context: Context): Promise<number> {
  try {
    return await runProgram(argv, context, messagesIn(context.language ?? 'zh'));
  } catch (error) {
    const messages = messagesIn(context.language ?? (error instanceof UsageError ? error.language : undefined) ?? 'zh');
    if (error instanceof UnreadableError) context.err(await error.findings());
    if (error instanceof UsageError) {
      context.err(`${messages.errors.prefix(error.say(messages))}\n`);
      return error.exitCode;
    }
    const message = error instanceof Error ? error.message : String(error);
    context.err(`${messages.errors.prefix(messages.errors.internal(message))}\n`);
    return INTERNAL_ERROR;
  }
}

/** Not one of the documented exits: a bug of ours (EX_SOFTWARE of sysexits.h). */
const INTERNAL_ERROR = 70;

function contextOf(language: Language | undefined, home: string): Context {
  const { env, stdout, stderr } = process;
  const { PLAN_DIR: dir } = env;
  // To ask the stream itself would open it, which takes as long as reading a plan.
  const hasKeyboard = isatty(0);
  return {
    cwd: process.cwd(),
    width: stdout.columns ?? 80,
    color: hasColor(),
    unicode: hasUnicode(),
    version: versionIn(home),
    launcher: join(home, 'bin', 'plan.js'),
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    today: (timezone) => dayIn(timezone)(Date.now()),
    ...(hasKeyboard && stdout.isTTY && { ask: terminalQuestions() }),
    ...(!hasKeyboard && { stdin: wholeStdin }),
    ...(dir && { dir }),
    ...(language && { language }),
  };
}

/** Reads on until the end, or past `limit` bytes: what comes without an end is not waited for. */
async function wholeStdin(limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}

/** Questions by a prompt library that is loaded when the first one is asked; they go to standard error. */
function terminalQuestions(): Ask {
  const output = process.stderr;
  const prompts = () => import('@clack/prompts');
  return {
    async text(message) {
      const { text, isCancel } = await prompts();
      const answer = await text({ message, output });
      return isCancel(answer) ? undefined : answer;
    },
    async choose(message, choices) {
      const { select, isCancel } = await prompts();
      const answer = await select({ message, options: [...choices], output, maxItems: 10, showInstructions: false });
      return isCancel(answer) ? undefined : answer;
    },
  };
}

/** Colours on a terminal, unless NO_COLOR (no-color.org) or a dumb terminal says no. */
function hasColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/** Borders and bars beyond ASCII: in a UTF-8 locale, and in the consoles of Windows that say they can. */
function hasUnicode(): boolean {
  const { LC_ALL, LC_CTYPE, LANG, WT_SESSION, TERM_PROGRAM } = process.env;
  if (process.platform === 'win32') return Boolean(WT_SESSION ?? TERM_PROGRAM);
  return /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
}

/** The value of an option, wherever it stands: the help itself depends on --lang. */
function optionIn(argv: readonly string[], name: string): string | undefined {
  const at = argv.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = argv[at];
  return word === name ? argv[at + 1] : word?.slice(name.length + 1);
}

function versionIn(home: string): string {
  const file: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const version = typeof file === 'object' && file !== null && 'version' in file ? file.version : undefined;
  return String(version);
}

function leaveIfPipeClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
