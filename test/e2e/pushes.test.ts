/** Pushes in real repositories: a server's pre-receive, a clone's pre-push, and what CI is told of a push. */
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GIT_ENV } from '../support/git-env.ts';
import { plan as planInMemory } from '../support/run.ts';
import { some } from '../support/stress.ts';
import { cut, JOURNAL, makeOffice, write } from './hidden-changes.ts';
import { plan, ROOT } from './program.ts';
import { commit, copyOf, emptyFolder, git, identify, madeOnce } from './repository.ts';

const made = madeOnce((folder) => {
  const work = join(folder, 'work');
  makeOffice(work);
  git(work, ['switch', '-q', 'main']);
  git(folder, ['clone', '-q', '--bare', work, join(folder, 'server.git')]);
  git(work, ['remote', 'add', 'origin', '../server.git']);
  git(work, ['fetch', '-q', 'origin']);
  git(work, ['remote', 'set-head', 'origin', 'main']);
  git(work, ['branch', '-q', '--set-upstream-to=origin/main']);
  return folder;
});

/** A server with the hook, and a clone of it. */
function office(): { readonly server: string; readonly work: string } {
  const folder = copyOf(made());
  const [server, work] = [join(folder, 'server.git'), join(folder, 'work')];
  symlinkSync(join(ROOT, 'integrations', 'pre-receive'), join(server, 'hooks', 'pre-receive'));
  return { server, work };
}

function push(folder: string, ...args: readonly string[]): { readonly pushed: boolean; readonly said: string } {
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, 'push', 'origin', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, LANG: 'C.UTF-8', ...GIT_ENV },
  });
  return { pushed: status === 0, said: stdout + stderr };
}

const entry = (folder: string, week = '21', day = '05-25'): void =>
  write(folder, `plans/2022/journal/2022-W${week}.yaml`, JOURNAL.replace('05-18', day));

const cutOn = (folder: string, branch: string): void => {
  git(folder, ['switch', '-q', '-c', branch]);
  cut(folder);
  commit(folder, 'cut', '2022-05-21');
  git(folder, ['switch', '-q', 'main']);
};

describe('a server’s pre-receive', () => {
  test('lets an entry pass, and a new branch, and a tag', () => {
    const { server, work } = office();
    entry(work);
    commit(work, 'entry', '2022-05-25');
    expect(push(work, 'main')).toMatchObject({ pushed: true });
    git(work, ['tag', 'v1']);
    expect(push(work, 'v1', 'main:refs/heads/side')).toMatchObject({ pushed: true });
    expect(git(server, ['rev-parse', 'main', 'side'])).toBe(git(work, ['rev-parse', 'main', 'main']));
  });

  test.each(
    some<[string, (work: string) => void]>(
      [
        ['a commit', (work) => git(work, ['merge', '-q', '--ff-only', 'cutting'])],
        ['a merge', (work) => git(work, ['merge', '-q', '--no-ff', '--no-edit', 'cutting'])],
        [
          'a squash',
          (work) => {
            git(work, ['merge', '-q', '--squash', 'cutting']);
            commit(work, 'squashed', '2022-05-26');
          },
        ],
        ['a cherry-pick', (work) => git(work, ['cherry-pick', 'cutting'])],
        [
          'a rebase',
          (work) => {
            entry(work);
            commit(work, 'entry', '2022-05-25');
            git(work, ['rebase', '-q', 'cutting']);
          },
        ],
        [
          'one of several commits',
          (work) => {
            git(work, ['merge', '-q', '--ff-only', 'cutting']);
            entry(work);
            commit(work, 'entry', '2022-05-25');
          },
        ],
      ],
      2,
    ),
  )('refuses a target cut by %s, and keeps nothing of it', (_name, make) => {
    const { server, work } = office();
    const before = git(server, ['rev-parse', 'main']);
    cutOn(work, 'cutting');
    make(work);
    const { pushed, said } = push(work, 'main');
    expect({ pushed, said }).toEqual({ pushed: false, said: expect.stringContaining('change/promise-edited') });
    expect(said).toContain('plans/2022/plan.yaml');
    expect(git(server, ['rev-parse', 'main'])).toBe(before);
    expect(() => git(server, ['cat-file', '-e', git(work, ['rev-parse', 'main']).trim()])).toThrow();
  });

  test('refuses it on a new branch, and in the company of one in order', () => {
    const { work } = office();
    cutOn(work, 'cutting');
    entry(work);
    commit(work, 'entry', '2022-05-25');
    expect(push(work, 'main', 'cutting')).toMatchObject({
      pushed: false,
      said: expect.stringContaining('change/promise-edited'),
    });
  });

  test('refuses a forced push that takes an entry out', () => {
    const { work } = office();
    entry(work);
    commit(work, 'entry', '2022-05-25');
    expect(push(work, 'main').pushed).toBe(true);
    git(work, ['reset', '-q', '--hard', 'HEAD~1']);
    write(work, 'README', 'x\n');
    commit(work, 'other', '2022-05-26');
    expect(push(work, '--force', 'main')).toMatchObject({
      pushed: false,
      said: expect.stringContaining('change/journal-removed'),
    });
  });

  test('refuses a push without the workspaces, a decoy, and the end of the branch', () => {
    const { server, work } = office();
    git(work, ['rm', '-rq', 'plans', 'office']);
    write(work, 'README', 'x\n');
    commit(work, 'gone', '2022-05-26');
    expect(push(work, 'main').pushed).toBe(false);
    git(work, ['reset', '-q', '--hard', 'HEAD~1']);
    write(work, 'workspace.yaml', 'title: 空\n');
    cut(work);
    commit(work, 'decoy', '2022-05-26');
    expect(push(work, 'main')).toMatchObject({ pushed: false, said: expect.stringContaining('change/promise-edited') });
    git(server, ['config', 'receive.denyDeleteCurrent', 'ignore']);
    expect(push(work, ':main').pushed).toBe(false);
  });

  test('passes what has no workspace, before there is one and beside', () => {
    const { work } = office();
    git(work, ['checkout', '-q', '--orphan', 'pages']);
    git(work, ['rm', '-rqf', '.']);
    write(work, 'index.html', 'x\n');
    commit(work, 'pages', '2022-05-26');
    expect(push(work, 'pages')).toMatchObject({ pushed: true });
  });

  test('is not led astray by what lies around the repository', async () => {
    const { server, work } = office();
    // The server's folder in a work tree of another repository, beside a workspace of its own.
    const around = emptyFolder();
    makeOffice(around);
    const inner = join(around, 'server.git');
    git(around, ['clone', '-q', '--bare', server, inner]);
    symlinkSync(join(ROOT, 'integrations', 'pre-receive'), join(inner, 'hooks', 'pre-receive'));
    git(work, ['remote', 'set-url', 'origin', inner]);
    entry(work);
    commit(work, 'entry', '2022-05-25');
    expect(push(work, 'main')).toMatchObject({ pushed: true });
    cut(work);
    commit(work, 'cut', '2022-05-26');
    expect(push(work, 'main')).toMatchObject({ pushed: false, said: expect.stringContaining('change/promise-edited') });
  });
});

describe('a clone’s pre-push, as plan init --git sets it up', () => {
  async function clone(): Promise<string> {
    const folder = copyOf(made());
    const work = join(folder, 'work');
    identify(work, '张三');
    expect(await planInMemory(['init', '--git'], work)).toMatchObject({ code: 0 });
    return work;
  }

  test('lets an entry pass', async () => {
    const work = await clone();
    entry(work);
    commit(work, 'entry', '2022-05-25');
    expect(push(work, 'main')).toMatchObject({ pushed: true });
    expect(push(work, 'main:new')).toMatchObject({ pushed: true });
    expect(push(work, ':new')).toMatchObject({ pushed: true });
  });

  test.each(some([['to the branch'], ['to a new branch', 'main:new'], ['by force', '--force', 'main']], 1))(
    'refuses a target that was cut past the other hooks: %s',
    async (_name, ...args) => {
      const work = await clone();
      cut(work);
      git(work, ['add', '-A']);
      git(work, ['commit', '-q', '--no-verify', '-m', 'cut']);
      expect(push(work, ...(args.length > 0 ? args : ['main']))).toMatchObject({
        pushed: false,
        said: expect.stringContaining('change/promise-edited'),
      });
    },
  );
});

describe('what CI is told of a push', () => {
  const check = (folder: string, env: Readonly<Record<string, string>>) => {
    const { status, stdout, stderr } = spawnSync('sh', [join(ROOT, 'integrations', 'check.sh')], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, LANG: 'zh_CN.UTF-8', ...GIT_ENV, ...env },
    });
    return { status, said: stdout + stderr };
  };

  /** A push of a cut to main, and what CI checks out. */
  function pushedCut(...depth: readonly string[]): { readonly before: string; readonly folder: string } {
    const base = copyOf(made());
    const [server, work, folder] = [join(base, 'server.git'), join(base, 'work'), join(base, 'ci')];
    const before = git(work, ['rev-parse', 'main']).trim();
    cut(work);
    commit(work, 'cut', '2022-05-21');
    expect(push(work, 'main', 'main:new').pushed).toBe(true);
    git(server, ['clone', '-q', ...depth, `file://${server}`, folder]);
    return { before, folder };
  }

  test.each(['CI_COMMIT_BEFORE_SHA', 'PLAN_BEFORE'])('%s is what it is compared with', (name) => {
    for (const depth of [[], ['--depth', '1']]) {
      const { before, folder } = pushedCut(...depth);
      const { status, said } = check(folder, { [name]: before });
      expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining('change/promise-edited') });
    }
  });

  test('a new branch is compared with where it left the default branch; the first push of that with nothing', () => {
    const { before, folder } = pushedCut();
    const none = '0'.repeat(40);
    const server = join(folder, '..', 'server.git');
    git(server, ['update-ref', 'refs/heads/main', before]);
    for (const env of [
      { CI_COMMIT_BEFORE_SHA: none, CI_DEFAULT_BRANCH: 'main', CI_COMMIT_BRANCH: 'new' },
      { PLAN_BEFORE: none, PLAN_DEFAULT_BRANCH: 'main', GITHUB_REF_NAME: 'new' },
    ])
      expect(check(folder, env)).toMatchObject({ status: 1, said: expect.stringContaining('change/promise-edited') });
    expect(
      check(folder, { CI_COMMIT_BEFORE_SHA: none, CI_DEFAULT_BRANCH: 'main', CI_COMMIT_BRANCH: 'main' }).status,
    ).toBe(0);
  });

  test('a forced push whose before is gone is said, and nothing passes', () => {
    const { folder } = pushedCut();
    const gone = '0123456789'.repeat(4);
    expect(check(folder, { CI_COMMIT_BEFORE_SHA: gone })).toMatchObject({
      status: 2,
      said: expect.stringContaining(gone),
    });
  });

  test('a merge request goes before the push', () => {
    const { before, folder } = pushedCut();
    git(join(folder, '..', 'server.git'), ['update-ref', 'refs/heads/main', before]);
    const env = { CI_COMMIT_BEFORE_SHA: '0'.repeat(40), CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' };
    expect(check(folder, env)).toMatchObject({ status: 1, said: expect.stringContaining('change/promise-edited') });
  });

  test('in a fork’s own pipeline the fork’s branches are no base', () => {
    const { before, folder } = pushedCut();
    const env = {
      CI_PROJECT_ID: '2',
      CI_MERGE_REQUEST_PROJECT_ID: '1',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: before,
    };
    expect(check(folder, env)).toMatchObject({ status: 1, said: expect.stringContaining('change/promise-edited') });
  });
});

describe('what the environment says of git', () => {
  test.each(
    some<[string, (folder: string, other: string) => Readonly<Record<string, string>>]>(
      [
        ['GIT_DIR', (_, other) => ({ GIT_DIR: join(other, '.git') })],
        ['GIT_DIR and GIT_WORK_TREE', (folder, other) => ({ GIT_DIR: join(other, '.git'), GIT_WORK_TREE: folder })],
        ['GIT_EXTERNAL_DIFF', (folder) => ({ GIT_EXTERNAL_DIFF: `touch ${folder}/RAN` })],
        ['GIT_PAGER', (folder) => ({ GIT_PAGER: `touch ${folder}/RAN`, GIT_PAGER_IN_USE: '1' })],
        ['GIT_SSH_COMMAND', (folder) => ({ GIT_SSH_COMMAND: `touch ${folder}/RAN`, GIT_ASKPASS: `${folder}/x` })],
        ['GIT_NAMESPACE', () => ({ GIT_NAMESPACE: 'theirs' })],
        ['GIT_COMMON_DIR', (_, other) => ({ GIT_COMMON_DIR: join(other, '.git') })],
        ['GIT_REPLACE_REF_BASE', () => ({ GIT_REPLACE_REF_BASE: 'refs/heads/' })],
        ['GIT_LITERAL_PATHSPECS', () => ({ GIT_ICASE_PATHSPECS: '1', GIT_LITERAL_PATHSPECS: '1' })],
      ],
      4,
    ),
  )('%s names no other repository, and runs nothing', (_name, env) => {
    const folder = join(copyOf(made()), 'work');
    const other = join(copyOf(made()), 'work');
    cut(other);
    commit(other, 'theirs', '2022-05-21');
    cut(folder);
    const { status, stdout, stderr } = plan(
      folder,
      ['check', '--since', 'main', '--as-of', '2022-06-01'],
      env(folder, other),
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: expect.stringContaining('change/promise-edited'),
      stderr: expect.not.stringContaining('fatal'),
    });
    expect(git(folder, ['status', '--porcelain'])).not.toContain('RAN');
  });
});
