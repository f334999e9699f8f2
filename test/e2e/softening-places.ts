/** Where a change can be looked at, in real repositories: each place gives what `plan check` says of it there. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AS_OF, BASE } from '../fixtures/softenings/base.ts';
import { plan } from '../support/run.ts';
import { commit, copyOf, emptyFolder, git, init, madeOnce } from './repository.ts';

type Files = ReadonlyMap<string, string>;
type Ran = Awaited<ReturnType<typeof plan>>;

/** Puts the files into the folder, and nothing else. */
function put(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const office = madeOnce((folder) => {
  init(folder);
  put(join(folder, 'plans'), BASE);
  commit(folder, 'base', '2022-06-01');
  return folder;
});

/** A repository with the base on main, in which the branch `change` is checked out. */
function repository(): string {
  const folder = copyOf(office());
  git(folder, ['checkout', '-q', '-b', 'change']);
  return folder;
}

const check = (folder: string, ...args: readonly string[]): Promise<Ran> =>
  plan(['check', '--as-of', AS_OF, ...args], folder);

/** The change as a commit of the branch. */
function committed(files: Files): string {
  const folder = repository();
  put(join(folder, 'plans'), files);
  commit(folder, 'change', AS_OF);
  return folder;
}

/** Something else goes on on main meanwhile. */
function goOn(folder: string): void {
  git(folder, ['checkout', '-q', 'main']);
  writeFileSync(join(folder, 'README.md'), 'something else\n');
  commit(folder, 'else', '2022-06-09');
}

/** What the check of the files there, with these options, says. */
type Place = (files: Files, ...options: readonly string[]) => Promise<Ran>;

export const PLACES: Readonly<Record<string, Place>> = {
  'the working tree': (files, ...options) => {
    const folder = repository();
    put(join(folder, 'plans'), files);
    return check(folder, '--since', 'HEAD', ...options);
  },
  'the index': (files, ...options) => {
    const folder = repository();
    put(join(folder, 'plans'), files);
    git(folder, ['add', '-A']);
    put(join(folder, 'plans'), BASE);
    return check(folder, '--staged', '--since', 'HEAD', ...options);
  },
  'a branch': (files, ...options) => check(committed(files), '--since', 'main', ...options),
  'a branch of two commits, the first of which takes everything out': (files, ...options) => {
    const folder = repository();
    put(join(folder, 'plans'), new Map([['workspace.yaml', BASE.get('workspace.yaml') ?? '']]));
    commit(folder, 'out', '2022-06-08');
    put(join(folder, 'plans'), files);
    commit(folder, 'in again', AS_OF);
    return check(folder, '--since', 'main', ...options);
  },
  'a merge': (files, ...options) => {
    const folder = committed(files);
    goOn(folder);
    git(folder, ['merge', '-q', '--no-ff', '-m', 'merged', 'change']);
    return check(folder, '--since', 'HEAD^1', ...options);
  },
  'a squash': (files, ...options) => {
    const folder = committed(files);
    goOn(folder);
    git(folder, ['merge', '-q', '--squash', 'change']);
    commit(folder, 'squashed', AS_OF);
    return check(folder, '--since', 'HEAD^', ...options);
  },
  'a rebase': (files, ...options) => {
    const folder = committed(files);
    goOn(folder);
    git(folder, ['checkout', '-q', 'change']);
    git(folder, ['rebase', '-q', 'main']);
    return check(folder, '--since', 'main', ...options);
  },
  'the workspace moved': (files, ...options) => {
    const folder = repository();
    put(join(folder, 'plans'), files);
    renameSync(join(folder, 'plans'), join(folder, 'office'));
    commit(folder, 'moved', AS_OF);
    return check(folder, '--dir', 'office', '--since', 'main', ...options);
  },
  'a second workspace beside it': (files, ...options) => {
    const folder = copyOf(office());
    put(join(folder, 'other'), new Map([['workspace.yaml', 'title: 另一个\n']]));
    commit(folder, 'other', '2022-06-02');
    git(folder, ['checkout', '-q', '-b', 'change']);
    put(join(folder, 'plans'), files);
    commit(folder, 'change', AS_OF);
    return check(folder, '--dir', 'plans', '--since', 'main', ...options);
  },
  'a second workspace beside it, and it moved': (files, ...options) => {
    const folder = copyOf(office());
    put(join(folder, 'other'), new Map([['workspace.yaml', 'title: 另一个\n']]));
    commit(folder, 'other', '2022-06-02');
    git(folder, ['checkout', '-q', '-b', 'change']);
    put(join(folder, 'plans'), files);
    renameSync(join(folder, 'plans'), join(folder, 'office'));
    commit(folder, 'moved', AS_OF);
    return check(folder, '--dir', 'office', '--since', 'main', ...options);
  },
};

/** Bases that say nothing: there is nothing to compare with, and that is said. */
export const NO_BASES: Readonly<Record<string, (files: Files) => Promise<Ran>>> = {
  'a missing one': (files) => check(committed(files), '--since', 'nowhere'),
  'one that a shallow clone has not got': (files) => {
    const folder = committed(files);
    const clone = join(emptyFolder(), 'clone');
    git(folder, ['clone', '-q', '--depth', '1', '--branch', 'change', `file://${folder}`, clone]);
    return check(clone, '--since', 'origin/main');
  },
  'one whose plan cannot be read': (files) => {
    const folder = copyOf(office());
    writeFileSync(join(folder, 'plans/p/plan.yaml'), 'plan: p\n  title: [\n');
    commit(folder, 'broken', '2022-06-02');
    git(folder, ['checkout', '-q', '-b', 'change']);
    put(join(folder, 'plans'), files);
    commit(folder, 'change', AS_OF);
    return check(folder, '--since', 'main');
  },
};
