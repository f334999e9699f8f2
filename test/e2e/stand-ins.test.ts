/** Nothing in a workspace, above it below the top level, or below it stands in for the repository that keeps it, or runs anything. */
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLAN, WORKSPACE } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { some } from '../support/stress.ts';
import { commit, copyOf, emptyFolder, git, init, madeOnce } from './repository.ts';

const PLAN_FILE = 'office/plans/2022/plan.yaml';
const APPROVED = PLAN.replace('period:', 'approved: 2022-01-20\nperiod:');
const JOURNAL = '- { date: 2022-05-18, on: 1-1, value: 12, by: 张三 }\n';

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The office's repository, on a branch that cuts a target; and in `theirs` one of somebody's in which it was never more. */
const made = madeOnce((folder) => {
  const [office, theirs] = [join(folder, 'office'), join(folder, 'theirs')];
  for (const [repository, text] of [
    [office, APPROVED],
    [theirs, APPROVED.replace('about: 30', 'about: 5')],
  ] as const) {
    write(repository, 'office/plans/workspace.yaml', WORKSPACE);
    write(repository, PLAN_FILE, text);
    write(repository, 'office/plans/2022/journal/2022-W20.yaml', JOURNAL);
    init(repository);
    commit(repository, 'start', '2022-05-20');
  }
  git(office, ['switch', '-q', '-c', 'change']);
  write(office, PLAN_FILE, APPROVED.replace('about: 30', 'about: 5'));
  commit(office, 'cut', '2022-05-21');
  return folder;
});

/** Every setting that could make git run something, each of which would leave a mark. */
function settings(mark: string, hooks: string): string {
  const run = `touch ${mark}`;
  return `[core]
\trepositoryformatversion = 0
\tfsmonitor = "${run}; false"
\tpager = "${run}; cat"
\teditor = "${run}"
\tsshCommand = "${run}"
\thooksPath = ${hooks}
[diff]
\texternal = "${run}; true"
[diff "trap"]
\ttextconv = "${run}; cat"
[filter "trap"]
\tclean = "${run}; cat"
\tsmudge = "${run}; cat"
[credential]
\thelper = "!${run}"
[gpg]
\tprogram = ${hooks}/post-index-change
[log]
\tshowSignature = true
[alias]
\tstatus = "!${run}"
[include]
\tpath = more
`;
}

/** Puts their repository where `place` says; the files by which git takes it for one, from the workspace. */
type Plant = (office: string, theirs: string) => void;

/** What makes a folder a bare repository. */
const bareIn =
  (place: string): Plant =>
  (office, theirs) => {
    for (const name of ['HEAD', 'objects', 'refs', 'config', 'hooks', 'more']) {
      cpSync(join(theirs, '.git', name), join(office, place, name), { recursive: true });
    }
  };

/** A .git folder. */
const folderIn =
  (place: string): Plant =>
  (office, theirs) =>
    cpSync(join(theirs, '.git'), join(office, place, '.git'), { recursive: true });

/** A .git file that points to theirs. */
const fileIn =
  (place: string): Plant =>
  (office, theirs) =>
    writeFileSync(join(office, place, '.git'), `gitdir: ${join(theirs, '.git')}\n`);

/** What git keeps of a linked work tree: a HEAD of its own, and a pointer to the rest. */
const pointerIn =
  (place: string): Plant =>
  (office, theirs) => {
    writeFileSync(join(office, place, 'HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(join(office, place, 'commondir'), `${join(theirs, '.git')}\n`);
  };

/** The workspace's folder as a submodule of theirs. */
const submoduleIn =
  (place: string): Plant =>
  (office, theirs) => {
    const bare = join(dirname(theirs), 'bare.git');
    git(dirname(theirs), ['clone', '-q', '--bare', join(theirs), bare]);
    renameSync(join(office, place), join(office, '../moved'));
    git(office, ['rm', '-rq', '--cached', place]);
    git(office, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', `file://${bare}`, place]);
    cpSync(join(office, '../moved'), join(office, place), { recursive: true });
  };

const COMMANDS: readonly (readonly string[])[] = [
  ['show', '1-1', '--history'],
  ['report', 'weekly'],
  ['diff', 'main'],
  ['check', '--staged', '--since', 'HEAD'],
  ['status'],
  ['status', '--at', 'main'],
  ['report', 'weekly', '--at', 'main'],
  ['undo', '--dry-run', '--by', '张三'],
  ['log', '1-1', '-m', '甲', '--by', '张三', '--dry-run'],
  ['diff', 'main...change'],
  ['check', '--at', 'change', '--since', 'main'],
  ['init', '--git', '--dry-run'],
];

describe.each<[string, Plant]>([
  ['a bare repository in the workspace', bareIn('office/plans')],
  ['a bare repository in a plan’s folder', bareIn('office/plans/2022')],
  ['a bare repository deep below', bareIn('office/plans/2022/journal')],
  ['a bare repository above the workspace', bareIn('office')],
  ['a .git folder in the workspace', folderIn('office/plans')],
  ['a .git folder in a plan’s folder', folderIn('office/plans/2022')],
  ['a .git folder above the workspace', folderIn('office')],
  ['a .git file in the workspace', fileIn('office/plans')],
  ['a .git file above the workspace', fileIn('office')],
  ['a work tree’s pointer in the workspace', pointerIn('office/plans')],
  ['a work tree’s pointer above the workspace', pointerIn('office')],
  ['a submodule in place of the folder above', submoduleIn('office')],
  ['a submodule below', submoduleIn('office/plans/2022/journal')],
])('%s', (name, plant) => {
  test.each([
    ['the top level', '.'],
    ['the workspace', 'office/plans'],
  ])('asked from %s', async (_from, from) => {
    // From within a submodule it is a repository of its own; what of it was the outer one's, its check says (below).
    if (name.includes('submodule') && from !== '.') return;
    const folder = copyOf(made());
    const [office, theirs] = [join(folder, 'office'), join(folder, 'theirs')];
    const [mark, hooks] = [join(folder, 'RAN'), join(theirs, '.git', 'hooks')];
    writeFileSync(join(theirs, '.git', 'config'), settings(mark, hooks));
    writeFileSync(join(theirs, '.git', 'more'), `[core]\n\taskPass = "touch ${mark}"\n`);
    for (const hook of ['pre-commit', 'post-index-change', 'reference-transaction']) {
      writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch ${mark}\n`);
      chmodSync(join(hooks, hook), 0o755);
    }
    write(office, 'office/plans/.gitattributes', '*.yaml diff=trap filter=trap\n');
    plant(office, theirs);
    rmSync(mark, { force: true });
    const there = join(office, from);
    const dir = from === '.' ? ['--dir', 'office/plans'] : [];
    for (const command of some(COMMANDS, 4)) {
      const { code, err } = await plan([...command, ...dir], there);
      expect({ command, ran: existsSync(mark), isBug: code === 70 || err.includes('内部错误') }).toEqual({
        command,
        ran: false,
        isBug: false,
      });
    }
    const plain = await plan(['check', ...dir], there);
    expect(plain.code).toBe(1);
    expect(plain.out).toContain('file/repository');
    const since = await plan(['check', '--since', 'main', ...dir], there);
    expect(since).toMatchObject({ code: 1, err: expect.not.stringContaining('fatal') });
    // Compared with the office's own.
    if (!name.includes('submodule')) expect(since.out).toMatch(/change\/promise-edited[\s\S]*30/);
    expect(existsSync(mark)).toBe(false);
  });
});

test('a submodule that took the place of the files is one to its own check, too', async () => {
  const folder = copyOf(made());
  const [office, theirs] = [join(folder, 'office'), join(folder, 'theirs')];
  git(theirs, ['mv', 'office/plans', 'plans']);
  commit(theirs, 'moved');
  submoduleIn('office')(office, theirs);
  commit(office, 'a submodule');
  const { code, out } = await plan(['check', '--since', 'main'], join(office, 'office/plans'));
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('file/repository') });
});

test('a linked work tree of the office’s own, within it or beside it, is no other repository', async () => {
  const folder = copyOf(made());
  const office = join(folder, 'office');
  for (const place of [join(office, 'trees', 'linked'), join(folder, 'linked')]) {
    git(office, ['worktree', 'add', '-q', '--detach', place, 'main']);
    expect(await plan(['check', '--since', 'main', '--dir', 'office/plans'], place)).toMatchObject({
      code: 0,
      out: '',
    });
    write(place, PLAN_FILE, APPROVED.replace('about: 30', 'about: 6'));
    const { code, out } = await plan(['check', '--since', 'main', '--dir', 'office/plans'], place);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(/change\/promise-edited[\s\S]*30/) });
  }
});

test('a repository that lies in one of the reader’s own, but among none of its files, is its own', async () => {
  const home = emptyFolder();
  init(home);
  write(home, 'notes.txt', 'x\n');
  commit(home, 'home');
  cpSync(join(made(), 'office'), join(home, 'work'), { recursive: true });
  const { code, out } = await plan(['check', '--since', 'main'], join(home, 'work/office/plans'));
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('change/promise-edited') });
  expect(out).not.toContain('file/repository');
  expect(readdirSync(home)).toContain('work');
});
