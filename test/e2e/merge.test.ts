import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planDate } from '../../src/model/date.ts';
import { GIT_ENV } from '../support/git-env.ts';
import { plan, type Ran } from '../support/run.ts';
import { isStress } from '../support/stress.ts';
import { commit, copyOf, emptyFolder, git, madeOnce, repository } from './repository.ts';

const PLAN = 'plans/demo/plan.yaml';
const WEEK = 'plans/demo/journal/2022-W28.yaml';
const NEW_WEEK = 'plans/demo/journal/2022-W29.yaml';

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
const write = (folder: string, file: string, text: string): void => writeFileSync(join(folder, file), text);

function edit(folder: string, file: string, from: string, to: string): void {
  const text = read(folder, file);
  expect(text).toContain(from);
  write(
    folder,
    file,
    text.replace(from, () => to),
  );
}

/** After the last of the entries. */
const LATER = { today: () => planDate('2022-07-24') };

const check = (folder: string): Promise<Ran> => plan(['check'], folder, LATER);

async function expectInOrder(folder: string): Promise<void> {
  expect(await check(folder)).toMatchObject({ code: 0 });
}

/** Entries of one person, half of them in a week that has no file yet. */
async function log(folder: string, by: string, day: number, count = 4): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const date = `2022-07-${day + (i < count / 2 ? 0 : 7)}`;
    const args = ['log', '1-2', '-m', `${by}第${i + 1}次`, '--date', date, '--by', by, '--plan', 'demo'];
    expect(await plan(args, folder, LATER)).toMatchObject({ code: 0, err: '' });
  }
}

/** What the person has noted, in the order of the notes. */
const notesBy = (folder: string, by: string): readonly string[] =>
  [WEEK, NEW_WEEK]
    .flatMap((file): readonly { by: string; note: string }[] => parse(read(folder, file)))
    .filter((entry) => entry.by === by)
    .map(({ note }) => note)
    .toSorted();

const notes = (by: string, count = 4): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${by}第${i + 1}次`).toSorted();

/** Runs git, which may end in a conflict. */
function tryGit(folder: string, ...args: readonly string[]) {
  const PATH = process.env['PATH'] ?? '';
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: { PATH, ...GIT_ENV, GIT_EDITOR: 'true' },
  });
  return { status, out: stdout + stderr };
}

/** Sets up the driver. The hook would stop the edits of promises that are merged here: git.test.ts is about it. */
async function initGit(folder: string, ...args: readonly string[]): Promise<void> {
  expect(await plan(['init', '--git', ...args], folder)).toMatchObject({ code: 0, err: '' });
  git(folder, ['config', 'core.hooksPath', '/dev/null']);
}

/** The driver on the branch that is checked out, with the file to be ignored that comes with it. */
async function withDriver(folder: string): Promise<string> {
  await initGit(folder);
  commit(folder, 'driver');
  return folder;
}

type Change = (folder: string) => void | Promise<void>;

/** A repository with two branches from one commit, as `ours` and `theirs` change the files; the first is checked out. */
async function branched(ours: Change, theirs: Change, folder = emptyFolder()): Promise<string> {
  repository(folder);
  git(folder, ['checkout', '-q', '-b', 'theirs']);
  await theirs(folder);
  commit(folder, 'theirs');
  git(folder, ['checkout', '-q', '-b', 'ours', 'main']);
  await ours(folder);
  commit(folder, 'ours');
  return folder;
}

const ourEdit = (folder: string): void => edit(folder, PLAN, 'title: 修订学院章程', 'title: 修订学院章程（试行）');
const theirEdit = (folder: string): void => edit(folder, PLAN, 'due: 2022-10-31', 'due: 2022-11-15');

describe('two branches that each log entries and edit different measures', () => {
  const COUNT = isStress ? 10 : 4;
  const entriesAndOne = (by: string, day: number, change: Change) => async (folder: string) => {
    await log(folder, by, day, COUNT);
    await change(folder);
  };
  const branches = madeOnce((folder) =>
    branched(entriesAndOne('张三', 11, ourEdit), entriesAndOne('李四', 12, theirEdit), folder),
  );

  test('merge cleanly with the driver, and nothing else changes', async () => {
    const folder = await withDriver(copyOf(await branches()));
    const ours = read(folder, PLAN);
    expect(tryGit(folder, 'merge', '-q', '--no-edit', 'theirs').status).toBe(0);
    expect(notesBy(folder, '张三')).toEqual(notes('张三', COUNT));
    expect(notesBy(folder, '李四')).toEqual(notes('李四', COUNT));
    expect(read(folder, PLAN)).toBe(ours.replace('due: 2022-10-31', 'due: 2022-11-15'));
    expect(git(folder, ['status', '--porcelain'])).toBe('');
    await expectInOrder(folder);
    // Entries of both by their dates, each side's as they stood.
    const dates = parse(read(folder, NEW_WEEK)).map(({ date }: { date: string }) => date);
    expect(dates).toEqual([...dates].sort());
  });

  test('merge their journals without it too', async () => {
    const folder = copyOf(await branches());
    expect(tryGit(folder, 'merge', '-q', '--no-edit', 'theirs').status).toBe(0);
    expect(notesBy(folder, '张三')).toEqual(notes('张三', COUNT));
    expect(notesBy(folder, '李四')).toEqual(notes('李四', COUNT));
    await expectInOrder(folder);
  });

  test('merge by lines where the program is gone, as git would', async () => {
    const folder = await withDriver(await branched(ourEdit, theirEdit));
    const driver = git(folder, ['config', 'merge.plan.driver']).trim().replaceAll('plan.js', 'gone.js');
    git(folder, ['config', 'merge.plan.driver', driver]);
    expect(tryGit(folder, 'merge', '-q', '--no-edit', 'theirs').status).toBe(0);
    expect(read(folder, PLAN)).toContain('due: 2022-11-15');
    expect(read(folder, PLAN)).toContain('修订学院章程（试行）');
  });
});

describe('without the driver', () => {
  test('a clone whose attributes name it all the same merges by lines, as git does', async () => {
    const folder = await branched(
      (f) => edit(f, PLAN, 'title: 修订学院章程\n', 'title: 甲\n'),
      (f) => edit(f, PLAN, '        kind: document\n', '        kind: mechanism\n'),
    );
    write(folder, '.git/info/attributes', '/plans/*/plan.yaml merge=plan\n');
    expect(tryGit(folder, 'merge', '--no-edit', 'theirs')).toMatchObject({ status: 0 });
    expect(parse(read(folder, PLAN)).tasks[0].measures[0]).toMatchObject({ title: '甲', kind: 'mechanism' });
  });
});

describe('the driver serves', () => {
  const addOurs = (folder: string): Promise<void> => log(folder, '张三', 11);
  const both = async (folder: string): Promise<void> => {
    expect(notesBy(folder, '张三')).toEqual(notes('张三'));
    expect(notesBy(folder, '李四')).toEqual(notes('李四'));
    expect(read(folder, PLAN)).toContain('due: 2022-11-15');
    await expectInOrder(folder);
  };
  const addTheirs = async (folder: string): Promise<void> => {
    await log(folder, '李四', 12);
    theirEdit(folder);
  };
  const branches = madeOnce((folder) => branched(addOurs, addTheirs, folder));

  test('rebase', async () => {
    const folder = await withDriver(copyOf(await branches()));
    expect(tryGit(folder, 'rebase', '-q', 'theirs').status).toBe(0);
    await both(folder);
  });

  test('cherry-pick, and the revert of it takes the entries out again', async () => {
    const folder = await withDriver(copyOf(await branches()));
    const before = git(folder, ['rev-parse', 'HEAD^{tree}']);
    expect(tryGit(folder, 'cherry-pick', 'theirs').status).toBe(0);
    await both(folder);
    expect(tryGit(folder, 'revert', '--no-edit', 'HEAD').status).toBe(0);
    expect(git(folder, ['rev-parse', 'HEAD^{tree}'])).toBe(before);
  });

  test('stash pop', async () => {
    const folder = repository();
    await initGit(folder);
    const pop = (text: string): string =>
      `${read(folder, WEEK)}- { date: 2022-07-14, on: 1-2, note: ${text}, by: 张三 }\n`;
    write(folder, WEEK, pop('收着的'));
    git(folder, ['stash', '-q']);
    write(folder, WEEK, pop('先提交的'));
    commit(folder, 'first');
    expect(tryGit(folder, 'stash', 'pop').status).toBe(0);
    const kept = parse(read(folder, WEEK)).map(({ note }: { note: string }) => note);
    expect(kept).toEqual(expect.arrayContaining(['收着的', '先提交的']));
  });

  test('a criss-cross of two branches that merged each other, and both come out the same', async () => {
    const folder = await withDriver(copyOf(await branches()));
    git(folder, ['branch', 'ours-first', 'ours']);
    git(folder, ['merge', '-q', '--no-edit', 'theirs']);
    git(folder, ['checkout', '-q', 'theirs']);
    git(folder, ['merge', '-q', '--no-edit', 'ours-first']);
    expect(git(folder, ['rev-parse', 'ours^{tree}'])).toBe(git(folder, ['rev-parse', 'theirs^{tree}']));
    edit(folder, PLAN, 'title: 修订学院章程\n', 'title: 乙\n');
    commit(folder, 'more theirs');
    git(folder, ['checkout', '-q', 'ours']);
    await log(folder, '王五', 13);
    commit(folder, 'more ours');
    expect(tryGit(folder, 'merge', '-q', '--no-edit', 'theirs').status).toBe(0);
    await both(folder);
    expect(notesBy(folder, '王五')).toEqual(notes('王五'));
    expect(read(folder, PLAN)).toContain('title: 乙\n');
  });

  test('a folder whose name looks like an option', async () => {
    const folder = repository();
    git(folder, ['mv', '--', 'plans', '-o plans']);
    commit(folder, 'renamed');
    await initGit(folder, '--dir', '-o plans');
    const file = '-o plans/demo/plan.yaml';
    git(folder, ['checkout', '-q', '-b', 'theirs']);
    edit(folder, file, 'due: 2022-10-31', 'due: 2022-11-15');
    commit(folder, 'theirs');
    git(folder, ['checkout', '-q', 'main']);
    edit(folder, file, 'start: 2022-03-01', 'start: 2022-03-02');
    commit(folder, 'ours');
    expect(tryGit(folder, 'merge', '-q', '--no-edit', 'theirs').status).toBe(0);
    expect(read(folder, file)).toContain('start: 2022-03-02\n        due: 2022-11-15\n');
  });

  test('a plan whose folder one side renamed', async () => {
    const rename: Change = (f) => renameSync(join(f, 'plans/demo'), join(f, 'plans/college'));
    const folder = await withDriver(await branched(rename, theirEdit));
    expect(tryGit(folder, 'merge', '-q', '--no-edit', 'theirs').status).toBe(0);
    expect(read(folder, 'plans/college/plan.yaml')).toContain('due: 2022-11-15');
    await expectInOrder(folder);
  });

  test('a linked work tree, and one in a folder with a name of its own', async () => {
    const folder = await withDriver(copyOf(await branches()));
    const linked = join(emptyFolder(), 'linked 树');
    git(folder, ['worktree', 'add', '-q', linked, 'ours', '--force']);
    expect(tryGit(linked, 'merge', '-q', '--no-edit', 'theirs').status).toBe(0);
    await both(linked);
  });
});

describe('files with CRLF in the repository', () => {
  test('merge, and keep their line ends', async () => {
    const folder = repository();
    write(folder, '.gitattributes', '* -text\n');
    const crlf = read(folder, PLAN).replaceAll('\n', '\r\n');
    write(folder, PLAN, crlf);
    commit(folder, 'crlf');
    await initGit(folder);
    git(folder, ['checkout', '-q', '-b', 'theirs']);
    theirEdit(folder);
    commit(folder, 'theirs');
    git(folder, ['checkout', '-q', 'main']);
    ourEdit(folder);
    commit(folder, 'ours');
    expect(tryGit(folder, 'merge', '-q', '--no-edit', 'theirs').status).toBe(0);
    const merged = crlf
      .replace('title: 修订学院章程', 'title: 修订学院章程（试行）')
      .replace('due: 2022-10-31', 'due: 2022-11-15');
    expect(read(folder, PLAN)).toBe(merged);
  });
});

describe('a clash', () => {
  const branches = madeOnce((folder) =>
    branched(
      (f) => {
        edit(f, PLAN, 'due: 2022-10-31', 'due: 2022-11-30');
        edit(f, PLAN, 'title: 修订学院章程\n', 'title: 甲\n');
      },
      async (f) => {
        theirEdit(f);
        await log(f, '李四', 12);
      },
      folder,
    ),
  );

  test('stands around its line alone, is reported with its place, and check explains the markers', async () => {
    const folder = await withDriver(copyOf(await branches()));
    const { status, out } = tryGit(folder, 'merge', '--no-edit', 'theirs');
    expect(status).toBe(1);
    expect(out).toContain(
      'plan：plans/demo/plan.yaml：有1处两边改得不一样，要由人来定。\n  第41行：1-2 › due\n在文件里留下正确的写法',
    );
    const marked = read(folder, PLAN);
    expect(marked).toMatch(
      /<<<<<<< 当前版本(（HEAD）)?\n {8}due: 2022-11-30\n={7}\n {8}due: 2022-11-15\n>>>>>>> 并入的版本(（theirs）)?\n/,
    );
    expect(marked).toContain('title: 甲\n');
    expect(notesBy(folder, '李四')).toEqual(notes('李四'));
    const checked = await check(folder);
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('plans/demo/plan.yaml:41:1 错误 file/merge-conflict');
    expect(checked.out).toContain('在两种写法中留下正确的内容');
    write(folder, PLAN, marked.replace(/<<<<<<<.*\n(.*\n)=======\n.*\n>>>>>>>.*\n/, '$1'));
    await expectInOrder(folder);
    git(folder, ['add', '-A']);
    expect(tryGit(folder, 'commit', '-q', '--no-edit').status).toBe(0);
  });

  test('cannot be committed with its markers: the hook checks what is staged', async () => {
    const folder = await withDriver(copyOf(await branches()));
    tryGit(folder, 'merge', '--no-edit', 'theirs');
    git(folder, ['add', '-A']);
    git(folder, ['config', '--unset', 'core.hooksPath']);
    const { status, out } = tryGit(folder, 'commit', '-q', '--no-edit');
    expect(status).not.toBe(0);
    expect(out).toContain('file/merge-conflict');
  });
});
