import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { GIT_ENV } from '../support/git-env.ts';
import { plan as planInMemory } from '../support/run.ts';
import { plan } from './program.ts';
import { commit, copyPlans, emptyFolder, git, init, repository } from './repository.ts';

const VIEW = ['status', '--plan', 'demo', '--as-of', '2022-06-30'];
const PLAN_FILE = 'plans/demo/plan.yaml';

/** What the built program prints. */
function builtOutOf(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = plan(folder, args, env);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** What the program prints, run in memory; git and the files are real. */
async function outOf(folder: string, args: readonly string[]): Promise<string> {
  const { code, out, err } = await planInMemory(args, folder, { width: 80 });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

const unmarked = (out: string): string => out.replace(/（版本 [0-9a-f]+）/, '');

/** The view at a revision, without the mark of it in the heading. */
async function outAt(folder: string, revision: string): Promise<string> {
  return unmarked(await outOf(folder, [...VIEW, '--at', revision]));
}

/** A folder to put before the PATH: its git writes a line for each time that it is called. */
function countingGit(): { readonly env: Readonly<Record<string, string>>; readonly calls: () => readonly string[] } {
  const folder = emptyFolder();
  const PATH = process.env['PATH'] ?? '';
  const real = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8', env: { PATH } }).stdout.trim();
  writeFileSync(join(folder, 'calls'), '');
  writeFileSync(join(folder, 'git'), `#!/bin/sh\necho "$*" >> '${join(folder, 'calls')}'\nexec '${real}' "$@"\n`);
  chmodSync(join(folder, 'git'), 0o755);
  const calls = (): readonly string[] => readFileSync(join(folder, 'calls'), 'utf8').split('\n').filter(Boolean);
  return { env: { PATH: folder + delimiter + PATH }, calls };
}

test('a revision is read by two processes for all its files: one for their sizes, one for their bytes', () => {
  const folder = repository();
  const { env, calls } = countingGit();
  builtOutOf(folder, [...VIEW, '--at', 'HEAD'], env);
  const words = calls().map((call) => call.split(' '));
  expect(
    words.map((call) => call.find((word, i) => /^[a-z]/.test(word) && !/^-[cC]$/.test(call[i - 1] ?? ''))),
  ).toEqual(['rev-parse', 'rev-parse', 'ls-tree', 'cat-file', 'cat-file']);
});

test('a workspace that had another name then is found by it', async () => {
  const folder = repository();
  const before = await outOf(folder, VIEW);
  mkdirSync(join(folder, '处室 A'));
  renameSync(join(folder, 'plans'), join(folder, '处室 A', '计划'));
  commit(folder, 'renamed');
  expect(await outAt(join(folder, '处室 A', '计划'), 'HEAD~1')).toBe(before);
});

test('a repository with sha256 names is read as any other', async () => {
  const folder = emptyFolder();
  copyPlans(folder);
  git(folder, ['init', '-q', '-b', 'main', '--object-format=sha256']);
  init(folder);
  commit(folder, 'start');
  expect(await outAt(folder, 'HEAD')).toBe(await outOf(folder, VIEW));
  expect(await outOf(folder, ['show', '1-2', '--history', '--plan', 'demo'])).toContain('2022-07-20提交');
});

test('a workspace in a submodule has the history of the submodule', async () => {
  const inner = repository();
  const outer = emptyFolder();
  init(outer);
  git(outer, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', `file://${inner}`, 'office']);
  commit(outer, 'with the office');
  const view = await outOf(join(outer, 'office'), VIEW);
  expect(await outAt(join(outer, 'office'), 'main')).toBe(view);
  expect(await outOf(outer, ['init', '--git', '--dir', 'office/plans'])).toContain(
    '.git/modules/office/info/attributes',
  );
});

test('a partial clone fetches nothing by itself: what it lacks is reported with the command that gets it', async () => {
  const origin = repository();
  git(origin, ['config', 'uploadpack.allowFilter', 'true']);
  const clone = join(emptyFolder(), 'clone');
  git(origin, ['clone', '-q', '--filter=blob:none', '--no-checkout', `file://${origin}`, clone]);
  copyPlans(clone);
  const { code, out, err } = await planInMemory([...VIEW, '--at', 'HEAD'], clone);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  const [command = ''] = /git fetch[ a-z-]+/.exec(err) ?? [];
  git(clone, command.trim().split(' ').slice(1));
  expect(await outAt(clone, 'HEAD')).toBe(await outOf(clone, VIEW));
});

test('a shallow clone says that its history is cut short', async () => {
  const folder = repository();
  writeFileSync(join(folder, 'more'), '');
  commit(folder, 'more');
  const shallow = join(emptyFolder(), 'shallow');
  git(folder, ['clone', '-q', '--depth', '1', `file://${folder}`, shallow]);
  const show = ['show', '1-2', '--history', '--plan', 'demo'];
  const { code, err } = await planInMemory(show, shallow);
  expect(code).toBe(0);
  expect(err).toContain('fetch-depth: 0');
  await outOf(folder, show);
});

describe('from a hook', () => {
  test('the repository that git names by paths of its own is understood from every folder', async () => {
    const folder = repository();
    const expected = await outOf(folder, VIEW);
    const at = [...VIEW, '--at', 'HEAD'];
    const env = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: '' };
    expect(unmarked(builtOutOf(folder, at, env))).toBe(expected);
    builtOutOf(folder, ['check', '--staged', '--dir', 'plans'], env);
    const linked = join(emptyFolder(), 'linked');
    git(folder, ['worktree', 'add', '-q', linked, 'HEAD']);
    const linkedEnv = { GIT_DIR: git(linked, ['rev-parse', '--absolute-git-dir']).trim() };
    expect(unmarked(builtOutOf(linked, at, linkedEnv))).toBe(expected);
  });

  test('check --staged sees what is to be committed, and nothing else', async () => {
    const folder = repository();
    await outOf(folder, ['init', '--git']);
    const good = readFileSync(join(folder, PLAN_FILE), 'utf8');
    const commitNow = (...args: readonly string[]) =>
      spawnSync('git', ['-C', folder, 'commit', '-q', '-m', 'x', ...args], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', ...GIT_ENV },
      });
    writeFileSync(join(folder, PLAN_FILE), good.replace('2022-05-31', '五月底前后'));
    writeFileSync(join(folder, 'README'), 'more\n');
    git(folder, ['add', 'README']);
    expect(commitNow()).toMatchObject({ status: 0, stderr: '' });
    // As `git commit FILE` has it: an index of its own.
    const refused = commitNow(PLAN_FILE);
    expect(refused.status).toBe(1);
    expect(refused.stdout + refused.stderr).toContain(`${PLAN_FILE}:`);
    expect(commitNow('-a').status).toBe(1);
    git(folder, ['add', PLAN_FILE]);
    writeFileSync(join(folder, PLAN_FILE), good);
    const today = () => planDate('2022-07-24');
    expect(await planInMemory(['check'], folder, { today })).toMatchObject({ code: 0 });
    expect(await planInMemory(['check', '--staged'], folder, { today })).toMatchObject({ code: 1 });
    expect(commitNow('--no-verify').status).toBe(0);
  });
});

describe('a commit is judged by the hook as a merge request is', () => {
  const entry = (note: string): string => `- { date: 2022-07-20, on: 1-2, note: ${note}, by: 张三 }\n`;
  const JOURNAL = 'plans/demo/journal/2022-W29.yaml';

  /** A repository with the hook, and what a commit of its index comes to. */
  async function hooked(folder: string) {
    await outOf(folder, ['init', '--git']);
    const commitNow = (...args: readonly string[]) => {
      const ran = spawnSync('git', ['-C', folder, 'commit', '-q', '-m', 'x', ...args], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', ...GIT_ENV },
      });
      return { status: ran.status, said: ran.stdout + ran.stderr };
    };
    const write = (file: string, change: (text: string) => string): void => {
      const path = join(folder, file);
      writeFileSync(path, change(existsSync(path) ? readFileSync(path, 'utf8') : ''));
      git(folder, ['add', file]);
    };
    return { commitNow, write };
  }

  const later = (text: string): string => text.replace('due: 2022-05-31', 'due: 2022-06-30');

  test('a promise of an approved plan edited in its file is reported at the commit; an entry passes', async () => {
    const folder = repository();
    const { commitNow, write } = await hooked(folder);
    write(PLAN_FILE, later);
    const { status, said } = commitNow();
    expect(status).toBe(1);
    expect(said).toContain('change/promise-edited');
    git(folder, ['reset', '-q', '--hard']);
    write('plans/demo/journal/2022-W30.yaml', (text) => text + entry('照常').replace('07-20', '07-25'));
    expect(commitNow()).toEqual({ status: 0, said: '' });
  });

  test('the first commit has nothing to be judged by', async () => {
    const folder = emptyFolder();
    copyPlans(folder);
    init(folder);
    const { commitNow } = await hooked(folder);
    git(folder, ['add', '-A']);
    expect(commitNow()).toEqual({ status: 0, said: '' });
  });

  test('a revision that is not there is reported all the same', async () => {
    const folder = repository();
    expect(await planInMemory(['check', '--staged', '--since', 'HAED'], folder)).toMatchObject({ code: 2 });
  });

  test('what is fixed or taken back before it was pushed was nobody’s promise, and no record of anybody', async () => {
    const origin = emptyFolder();
    git(origin, ['init', '-q', '--bare']);
    const folder = repository();
    git(folder, ['remote', 'add', 'origin', origin]);
    git(folder, ['push', '-q', '-u', 'origin', 'main']);
    const { commitNow, write } = await hooked(folder);
    write(PLAN_FILE, later);
    write(JOURNAL, (text) => text + entry('误记'));
    expect(commitNow('--no-verify').status).toBe(0);
    git(folder, ['checkout', '-q', 'HEAD~1', '--', 'plans']);
    expect(commitNow('--amend', '--allow-empty')).toEqual({ status: 0, said: '' });
    write(JOURNAL, (text) => text + entry('已记'));
    expect(commitNow().status).toBe(0);
    git(folder, ['push', '-q']);
    git(folder, ['checkout', '-q', 'HEAD~1', '--', 'plans']);
    expect(commitNow('--amend', '--allow-empty').said).toContain('change/journal-removed');
  });

  test('a merge answers for what the other side brings in', async () => {
    const folder = repository();
    const { commitNow, write } = await hooked(folder);
    git(folder, ['checkout', '-q', '-b', 'theirs']);
    write(PLAN_FILE, later);
    expect(commitNow('--no-verify').status).toBe(0);
    git(folder, ['checkout', '-q', 'main']);
    write(JOURNAL, (text) => text + entry('我方'));
    expect(commitNow().status).toBe(0);
    git(folder, ['merge', '-q', '--no-commit', 'theirs']);
    expect(commitNow().said).toContain('change/promise-edited');
    git(folder, ['merge', '--abort']);
    expect(() => git(folder, ['merge', '-q', '--no-edit', 'theirs'])).toThrow('change/promise-edited');
  });

  test('a merge of what is published answers for what is in neither of its sides', async () => {
    const origin = emptyFolder();
    git(origin, ['init', '-q', '--bare', '-b', 'main']);
    const folder = repository();
    git(folder, ['remote', 'add', 'origin', origin]);
    git(folder, ['push', '-q', '-u', 'origin', 'main']);
    const { commitNow, write } = await hooked(folder);
    write(PLAN_FILE, later);
    expect(commitNow('--no-verify').status).toBe(0);
    git(folder, ['push', '-q', '--no-verify']);
    git(folder, ['reset', '-q', '--hard', 'HEAD~1']);
    write(JOURNAL, (text) => text + entry('我方'));
    expect(commitNow().status).toBe(0);
    git(folder, ['merge', '-q', '--no-commit', 'origin/main']);
    expect(commitNow()).toEqual({ status: 0, said: '' });
    git(folder, ['reset', '-q', '--hard', 'HEAD~1']);
    git(folder, ['merge', '-q', '--no-commit', '--no-ff', 'origin/main']);
    write(PLAN_FILE, (text) => text.replace('due: 2022-06-30', 'due: 2022-08-31'));
    expect(commitNow().said).toContain('change/promise-edited');
  });

  test('a merge without a clash of two entries that contradict each other is stopped', async () => {
    const folder = repository();
    const { commitNow, write } = await hooked(folder);
    const state = (words: string): string => `- { date: 2022-07-20, on: 1-2, ${words}, by: 张三 }\n`;
    git(folder, ['checkout', '-q', '-b', 'theirs']);
    write(JOURNAL, (text) => text + state('value: 21'));
    expect(commitNow()).toEqual({ status: 0, said: '' });
    git(folder, ['checkout', '-q', 'main']);
    write(JOURNAL, (text) => text + state('value: 12'));
    expect(commitNow()).toEqual({ status: 0, said: '' });
    expect(() => git(folder, ['merge', '--no-edit', 'theirs'])).toThrow('journal/clash');
    expect(git(folder, ['log', '--merges', '--oneline'])).toBe('');
    git(folder, ['checkout', '-q', 'HEAD', '--', 'plans']);
    expect(commitNow()).toEqual({ status: 0, said: '' });
  });

  test('a merge without a clash of entries that agree passes', async () => {
    const folder = repository();
    const { commitNow, write } = await hooked(folder);
    git(folder, ['checkout', '-q', '-b', 'theirs']);
    write('plans/demo/journal/2022-W30.yaml', (text) => text + entry('照常').replace('07-20', '07-25'));
    expect(commitNow()).toEqual({ status: 0, said: '' });
    git(folder, ['checkout', '-q', 'main']);
    write(JOURNAL, (text) => text + entry('照常'));
    expect(commitNow()).toEqual({ status: 0, said: '' });
    git(folder, ['merge', '-q', '--no-edit', 'theirs']);
    expect(git(folder, ['log', '--merges', '--oneline'])).not.toBe('');
  });
});

test('check --staged outside of a repository, and of files that are not staged, says so', async () => {
  const folder = emptyFolder();
  copyPlans(folder);
  const outside = await planInMemory(['check', '--staged'], folder);
  expect(outside).toMatchObject({ code: 2, out: '' });
  expect(outside.err).toContain('不在 git 仓库里');
  init(folder);
  expect((await planInMemory(['check', '--staged'], folder)).err).toContain('请先 git add');
});
