/** Which repository a folder belongs to: found from the disk, so that nothing on the way can stand in for it. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { repositoryOf } from '../files/find.ts';
import { looksBare } from '../files/nested.ts';
import { run } from './run.ts';

interface Repository {
  /** The top level of the work tree; the repository itself where it is bare. */
  readonly top: string;
  /** The folder from there, with forward slashes; empty or with a final slash. */
  readonly prefix: string;
  readonly isBare: boolean;
}

/**
 * The repository of `folder`, which need not exist; undefined outside of any.
 * @throws GitError where there is no git
 */
export function repositoryAt(folder: string): Repository | undefined {
  const real = realPath(folder);
  const nearest = repositoryOf(real);
  const bare = bareAbove(real, nearest);
  if (bare !== undefined) return { ...from(bare, real), isBare: true };
  if (nearest !== undefined) return { ...from(topAbove(nearest), real), isBare: false };
  const elsewhere = line(existing(real), ['rev-parse', '--show-toplevel']);
  const top = elsewhere === undefined ? undefined : realPath(elsewhere);
  return top !== undefined && `${real}${sep}`.startsWith(`${top}${sep}`)
    ? { ...from(top, real), isBare: false }
    : undefined;
}

/**
 * The bare repository that the folder is or lies in, nearer than `nearest`, if a hook of git's names it in the environment:
 * git then has its path in full. One that is only found, anybody may have put there.
 */
function bareAbove(folder: string, nearest: string | undefined): string | undefined {
  if (folder === nearest) return undefined;
  const isNamed =
    looksBare((name) => existsSync(join(folder, name))) && line(folder, ['rev-parse', '--git-dir']) === folder;
  if (isNamed) return folder;
  return folder === dirname(folder) ? undefined : bareAbove(dirname(folder), nearest);
}

/** The top level of the repository that `folder` belongs to; itself outside of any. */
export function topOf(folder: string): string {
  return repositoryAt(folder)?.top ?? folder;
}

/**
 * The top level that `nearest`, a folder with a .git, belongs to: its own, unless it lies among files that the repository
 * around it keeps. Git would not keep a .git: it was put there. A submodule is none of its files, and is its own.
 */
function topAbove(nearest: string): string {
  const around = repositoryOf(dirname(nearest));
  if (around === undefined || around === nearest) return nearest;
  const known = TOPS.get(nearest);
  if (known !== undefined) return known;
  const outer = topAbove(around);
  const { prefix } = from(outer, nearest);
  const { status, stdout } = run(outer, ['ls-files', '--stage', '-z', ...only(prefix)]);
  const keepsFiles = status === 0 && /(?:^|\0)1[02]0/.test(stdout.toString('latin1'));
  const top = keepsFiles ? outer : nearest;
  TOPS.set(nearest, top);
  return top;
}

/** Of a .git within another repository, which is asked about again with every question. */
const TOPS = new Map<string, string>();

function line(folder: string, args: readonly string[]): string | undefined {
  const { status, stdout } = run(folder, args);
  return status === 0 ? stdout.toString('utf8').replace(/\n$/, '') : undefined;
}

function from(top: string, folder: string): Pick<Repository, 'top' | 'prefix'> {
  const way = relative(top, folder).split(sep).join('/');
  return { top, prefix: way === '' ? '' : `${way}/` };
}

/** What limits a question to `path` (from the top level), taken as it is; nothing for the whole. */
export function only(path: string): readonly string[] {
  return path === '' ? [] : ['--', `:(literal)${path}`];
}

/** With its links followed, as far as it exists. */
function realPath(path: string): string {
  const above = dirname(path);
  if (existsSync(path) || above === path) return realpathSync(path);
  return join(realPath(above), basename(path));
}

/** The folder, or the nearest above it that there is. */
function existing(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existing(dirname(folder));
}
