/** The only home of the process, the clock, the environment and the exit code. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { isatty } from 'node:tty';
import { languageFrom } from './app/command/common-options.ts';
import type { Context } from './app/context.ts';
import { dayIn } from './app/timezone.ts';
import { progressOn } from './cli/progress.ts';
import { terminalQuestions } from './cli/questions.ts';
import { INTERNAL_ERROR, run, sayBug } from './cli/run.ts';
import { streamOf } from './cli/stream.ts';
import type { Cache } from './files/cache.ts';
import { useSlowTwins } from './model/twins.ts';

export { run } from './cli/run.ts';

/** Runs the program on the process that it is in; `home` is the folder of package.json. */
export async function main(home: string): Promise<void> {
  // What ends before it has come to an end, and so before this is put right, has not ended well.
  process.exitCode = INTERNAL_ERROR;
  const argv = process.argv.slice(2);
  if (process.env['PLAN_SLOW'] === '1') await useSlowTwins();
  const cwd = currentFolder();
  const cache = cacheOf(process.env, home);
  sanitizeGitEnvironment(process.env, cwd);
  const context = { ...contextOf(cwd, home), ...(cache && { cache }) };
  let hasBug = false;
  process.on('uncaughtException', (error) => {
    hasBug = true;
    // Where the words can't be loaded, its own have to do.
    sayBug(error, context).catch(() => context.err(`plan: ${error.message}\n`));
  });
  const exitCode = await run(argv, context);
  if (!hasBug) process.exitCode = exitCode;
}

/** The current folder; where somebody has removed it, its name as the shell has it: nothing will be found there. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env['PWD'] ?? '/';
  }
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

function contextOf(cwd: string, home: string): Context {
  const { env, stdout, stderr } = process;
  const { PLAN_DIR: dir, PLAN_DEBUG: debugFile } = env;
  const language = languageFrom(env['PLAN_LANG']);
  const [out, err] = [streamOf(stdout, 1), streamOf(stderr, 2)];
  const progress = stderr.isTTY ? progressOn({ write: err.write, now: Date.now }) : undefined;
  // To ask the stream itself would open it, which takes as long as reading a plan.
  const hasKeyboard = isatty(0);
  const editor = env['VISUAL'] || env['EDITOR'] || (process.platform === 'win32' ? 'notepad' : 'vi');
  return {
    cwd,
    width: stdout.columns ?? 80,
    ...(stderr.isTTY && stderr.columns > 0 && { errorWidth: stderr.columns }),
    color: hasColor(),
    unicode: hasUnicode(),
    version: versionIn(home),
    launcher: join(home, 'bin', 'plan.js'),
    out: (text) => {
      progress?.gone();
      out.write(text);
    },
    err: (text) => {
      progress?.gone();
      err.write(text);
    },
    ...(progress && { progress: progress.told }),
    outputFailure: out.failure,
    today: (timezone) => dayIn(timezone)(Date.now()),
    ...(hasKeyboard && stdout.isTTY && { ask: terminalQuestions(() => process.stdin, stderr) }),
    ...(stdout.isTTY && { changes: changesIn }),
    editor,
    openEditor: async (path, line) => {
      const { openedIn } = await import('./cli/editor.ts');
      return openedIn(editor, path, line, process.platform === 'win32');
    },
    openPage: async (address) => {
      const { pageOpened } = await import('./cli/browser.ts');
      return pageOpened(address, process.platform);
    },
    stopped,
    ...(!hasKeyboard && { stdin: wholeStdin }),
    ...(dir && { dir }),
    ...(language && { language }),
    ...(debugFile && { debugFile }),
  };
}

/**
 * The cache, which is the user's own: none where nobody wants it, none in CI and none in a hook of git's, where what is said may
 * be a verdict; none beside a home that is another's, as with sudo.
 */
function cacheOf(env: NodeJS.ProcessEnv, home: string): Cache | undefined {
  const { PLAN_NO_CACHE, PLAN_SLOW, CI, GIT_DIR, GIT_INDEX_FILE } = env;
  if (PLAN_NO_CACHE || PLAN_SLOW || (CI && !/^(?:false|0)$/i.test(CI)) || GIT_DIR || GIT_INDEX_FILE) return undefined;
  const folder = cacheFolder(env);
  const build = folder && statSync(join(home, 'dist', 'plan.cjs'), { bigint: true, throwIfNoEntry: false });
  if (folder === undefined || !build) return undefined;
  // Of one version there may be several builds, as while it is worked on.
  return { folder, build: `${versionIn(home)}-${build.mtimeNs}-${build.ctimeNs}`, now: Date.now() };
}

/** Where the system has users' caches; undefined where there is no such place. */
function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: NodeJS.ProcessEnv): string | undefined {
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'plan', 'data');
  if (process.platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'plan', 'data');
  const user = HOME && isAbsolute(HOME) ? statSync(HOME, { throwIfNoEntry: false })?.uid : undefined;
  if (!HOME || user === undefined || user !== process.geteuid?.()) return undefined;
  return join(HOME, process.platform === 'darwin' ? join('Library', 'Caches') : '.cache', 'plan', 'data');
}

/** Waits until the program is to end: by Ctrl+C, or because the system or whoever started it says so. A second time ends it. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

async function* changesIn(folder: string): AsyncGenerator<void> {
  yield* (await import('./files/watch.ts')).changesIn(folder);
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

function versionIn(home: string): string {
  const file: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const version = typeof file === 'object' && file !== null && 'version' in file ? file.version : undefined;
  return String(version);
}
