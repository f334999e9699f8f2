/** Real git repositories in temporary folders, with a copy of the demo plan. */
import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { GIT_ENV } from '../support/git-env.ts';
import { ROOT } from './program.ts';

const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'plan-e2e-')));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = newFolder();
  onTestFinished(() => remove(folder));
  return folder;
}

/**
 * What `make` gives for an empty folder, the first time that a test asks for it: the folder is gone after the file's last
 * test. Tests that change anything in it work on copies.
 */
export function madeOnce<T>(make: (folder: string) => T): () => T {
  let made: { readonly folder: string; readonly value: T } | undefined;
  const drop = (): void => {
    if (made !== undefined) remove(made.folder);
    made = undefined;
  };
  afterAll(drop);
  return () => {
    if (made === undefined) {
      const folder = newFolder();
      made = { folder, value: make(folder) };
      // A module that several files share is loaded once in a worker: it belongs to the first, and the others make it again.
      process.once('exit', drop);
    }
    return made.value;
  };
}

/** A copy of the folder, gone after the test. */
export function copyOf(original: string): string {
  const folder = emptyFolder();
  cpSync(original, folder, { recursive: true });
  return folder;
}

/** What git prints when run in the folder, which it has to do without an error. */
export function git(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const PATH = process.env['PATH'] ?? '';
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: { PATH, ...GIT_ENV, ...env },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

/** Commits everything in the folder; `when` is the day, in China, on which it is done. */
export function commit(folder: string, message: string, when = '2022-07-20'): void {
  const date = `${when}T10:00:00+0800`;
  git(folder, ['add', '-A']);
  git(folder, ['commit', '-q', '-m', message], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
}

/** Copies the files that make a workspace with the demo plan and the plan of 2022. */
export function copyPlans(folder: string): void {
  for (const name of ['plans', 'schemas', '.gitattributes']) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
}

export function init(folder: string, user = '张三'): void {
  git(folder, ['init', '-q', '-b', 'main']);
  identify(folder, user);
}

export function identify(folder: string, user: string): void {
  git(folder, ['config', 'user.name', user]);
  git(folder, ['config', 'user.email', 'somebody@example.com']);
}

/** A repository of 张三's with the plans, all committed. */
export function repository(folder = emptyFolder()): string {
  copyPlans(folder);
  init(folder);
  commit(folder, 'start');
  return folder;
}

/** Every path under the folder with its kind, bytes and time of change. */
export function everythingIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths.map((path) => {
      const { mode, mtimeNs } = lstatSync(join(folder, path), { bigint: true });
      const isFile = lstatSync(join(folder, path)).isFile();
      return [path, `${mode} ${mtimeNs} ${isFile ? readFileSync(join(folder, path), 'latin1') : ''}`];
    }),
  );
}
