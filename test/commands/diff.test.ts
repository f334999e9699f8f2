/** `plan diff` and `plan check --since` in real repositories: what they show, and what git can't answer. */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../e2e/program.ts';
import { commit, emptyFolder, git, init } from '../e2e/repository.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan, type Ran } from '../support/run.ts';

/** A repository with the small plan of the prepared changes. */
function repository(): string {
  const folder = emptyFolder();
  cpSync(join(ROOT, 'test', 'fixtures', 'changes', 'base'), folder, { recursive: true });
  init(folder);
  commit(folder, 'plan', '2022-05-20');
  return folder;
}

/** Replaces each first text by the second in a file of the workspace. */
function edit(folder: string, file: string, ...replacements: readonly string[]): void {
  const path = join(folder, 'plans', file);
  let text = readFileSync(path, 'utf8');
  for (let i = 0; i < replacements.length; i += 2) {
    const before = text;
    text = text.replace(replacements[i] ?? '', () => replacements[i + 1] ?? '');
    expect(text).not.toBe(before);
  }
  writeFileSync(path, text);
}

/** Promises, entries, a roster and the workspace, all changed. */
function changeMuch(folder: string): void {
  edit(
    folder,
    '2022/plan.yaml',
    '{ about: 30, unit: 所 }',
    '{ about: 25, unit: 所 }',
    'with: [财务处]',
    'with: [财务处, 规划处]',
  );
  edit(folder, '2022/plan.yaml', 'title: 举办技能大赛', 'title: 举办全省技能大赛');
  edit(folder, '2022/rosters/zones.yaml', '济南市 }', '济南市, left: 2022-06-30, reason: 动态调整 }');
  writeFileSync(
    join(folder, 'plans/2022/journal/2022-W26.yaml'),
    `- { date: 2022-06-28, on: 9-1, value: 2100000, by: 张三 }
- { date: 2022-06-27, on: 4-1, stage: 评审, note: "评审 @all <b>会</b>", by: 李四 }
- { date: 2022-06-29, on: 4-3, amend: { due: 2022-11-30 }, reason: 验收推迟, by: 李四 }
`,
  );
  writeFileSync(
    join(folder, 'plans/workspace.yaml'),
    `${readFileSync(join(folder, 'plans/workspace.yaml'), 'utf8')}thresholds: { behind: 20 }\n`,
  );
}

// A person has read each of these: renew them with `npx vitest run test/commands --update`, and read them again.
describe('what plan diff shows, to the letter', () => {
  test.each([
    ['diff-80', [], { width: 80 }],
    ['diff-50', [], { width: 50 }],
    ['diff-en', ['--lang', 'en'], { width: 80 }],
    ['diff-color', [], { width: 80, color: true }],
    ['diff-markdown', ['--format', 'markdown'], {}],
  ] as const)('%s', async (name, args, terminal) => {
    const folder = repository();
    changeMuch(folder);
    const { code, out, err } = await plan(['diff', ...args], folder, terminal);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test('one line where nothing changed', async () => {
    const folder = repository();
    expect(await plan(['diff'], folder)).toEqual({
      code: 0,
      out: '从 HEAD 到 工作区现状，各份计划都没有变化。\n',
      err: '',
    });
    const markdown = await plan(['diff', '--format', 'markdown'], folder);
    expect(markdown.out).toBe(
      '<!-- plan-diff -->\n\n## 这次改动对计划的影响\n\n从 HEAD 到 工作区现状，各份计划都没有变化。\n',
    );
  });

  test('the JSON keeps to its schema, and says in data what the sentences say', async () => {
    const folder = repository();
    changeMuch(folder);
    const { out } = await plan(['diff', '--json'], folder);
    expect(faultsOf(out, 'diff')).toEqual([]);
    const [only] = JSON.parse(out).plans;
    expect(only.changes).toContainEqual(
      expect.objectContaining({
        what: 'target',
        topic: 'target',
        measure: '4-1',
        unamended: true,
        sentence: '举措4-1：目标由30所左右降为25所左右，未见调整记录',
        details: expect.objectContaining({ effect: 'changed', turns: ['lowered'] }),
      }),
    );
    const [progress] = only.tasks.filter(({ id }: { id: string }) => id === '4');
    expect(progress.before.percent).toBeLessThan(progress.after.percent);
  });
});

describe('the two sides', () => {
  /** A repository whose branch `work` adds an entry, while main adds another. */
  function branched(): string {
    const folder = repository();
    git(folder, ['checkout', '-q', '-b', 'work']);
    edit(folder, '2022/journal/2022-W19.yaml', '62所', '62所 ');
    edit(folder, '2022/plan.yaml', 'kind: event', 'kind: event\n        note: 分支里的备注');
    commit(folder, 'work', '2022-06-01');
    git(folder, ['checkout', '-q', 'main']);
    edit(folder, '2022/plan.yaml', 'kind: training', 'kind: training\n        note: 主线里的备注');
    commit(folder, 'main', '2022-06-02');
    return folder;
  }

  test('A..B compares the two, A...B what B did since it left A', async () => {
    const folder = branched();
    const two = await plan(['diff', 'main..work'], folder);
    expect(two.out).toContain('备注被删去：“主线里的备注”');
    expect(two.out).toContain('首次写明备注：“分支里的备注”');
    const three = await plan(['diff', 'main...work'], folder);
    expect(three.out).not.toContain('主线里的备注');
    expect(three.out).toContain('首次写明备注：“分支里的备注”');
    expect((await plan(['diff', '..work'], folder)).out).toContain('HEAD → work');
    expect((await plan(['diff', 'work..'], folder)).out).toContain('work → HEAD');
  });

  test('A is compared with the files as they are, committed or not', async () => {
    const folder = repository();
    edit(folder, '2022/plan.yaml', 'kind: event', 'kind: event\n        note: 还没有提交');
    expect((await plan(['diff', 'main'], folder)).out).toContain('还没有提交');
  });

  test('--plan shows one plan; another format is refused', async () => {
    const folder = repository();
    changeMuch(folder);
    expect((await plan(['diff', '--plan', 'sd-2022'], folder)).out).toContain('举措4-1');
    expect((await plan(['diff', '--plan', 'none'], folder)).err).toContain('现有的计划：sd-2022');
    expect(await plan(['diff', '--format', 'pdf'], folder)).toMatchObject({ code: 2 });
  });

  test('files that could not be read are named, on either side', async () => {
    const folder = repository();
    edit(folder, '2022/rosters/zones.yaml', 'title: 试验区', 'title: [试验区');
    expect((await plan(['diff'], folder)).err).toContain('2022/rosters/zones.yaml');
    commit(folder, 'broken', '2022-06-01');
    edit(folder, '2022/rosters/zones.yaml', 'title: [试验区', 'title: 试验区');
    const { out, err } = await plan(['diff'], folder);
    expect(err).toBe('HEAD 里这些文件有错误，读不出来的部分没有比对：2022/rosters/zones.yaml。\n');
    expect(out).not.toContain('成员');
  });

  test('the files of the work tree stay as they are', async () => {
    const folder = branched();
    await plan(['diff', 'main...work'], folder);
    await plan(['check', '--since', 'work'], folder);
    expect(git(folder, ['status', '--porcelain'])).toBe('');
  });
});

describe('what git can not answer is said, with what to do', () => {
  const since = (revision: string, folder: string, over = {}): Promise<Ran> =>
    plan(['check', '--since', revision], folder, over);

  test('outside of a repository', async () => {
    const folder = repository();
    rmSync(join(folder, '.git'), { recursive: true });
    for (const ran of [await since('main', folder), await plan(['diff'], folder)]) {
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain('不在 git 仓库里，没有可以对照的版本');
    }
  });

  test('a revision that there is not, or that would be an option', async () => {
    const folder = repository();
    for (const revision of ['nowhere', '--output=x', '-x', '']) {
      const ran = await plan(['check', `--since=${revision}`], folder);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain(`没有 ${revision} 这个版本`);
    }
    expect((await since('nowhere', folder, { language: 'en' })).err).toContain('git branch -a');
  });

  test('a branch that only the remote has', async () => {
    const [folder, clone] = [repository(), join(emptyFolder(), 'clone')];
    git(folder, ['branch', 'release']);
    git(folder, ['clone', '-q', `file://${folder}`, clone]);
    expect((await since('release', clone)).err).toContain('请写 origin/release');
    expect(await since('origin/release', clone)).toEqual({ code: 0, out: '', err: '' });
  });

  test('a shallow clone that does not reach back far enough', async () => {
    const [folder, clone] = [repository(), join(emptyFolder(), 'clone')];
    const first = git(folder, ['rev-parse', 'HEAD']).trim();
    git(folder, ['checkout', '-q', '-b', 'work']);
    commitNote(folder, 'training', '2022-06-01');
    git(folder, ['checkout', '-q', 'main']);
    commitNote(folder, 'event', '2022-06-02');
    git(folder, ['clone', '-q', '--depth', '1', '--no-single-branch', '-b', 'work', `file://${folder}`, clone]);
    const fork = await since('origin/main', clone);
    expect(fork).toMatchObject({ code: 2, out: '' });
    expect(fork.err).toMatch(/git fetch --unshallow.*fetch-depth: 0/s);
    expect((await since(first, clone)).err).toMatch(/git fetch --unshallow.*fetch-depth: 0/s);
    git(clone, ['fetch', '-q', '--unshallow']);
    expect(await since('origin/main', clone)).toEqual({ code: 0, out: '', err: '' });
  });

  test('histories that have nothing in common', async () => {
    const folder = repository();
    git(folder, ['checkout', '-q', '--orphan', 'other']);
    commit(folder, 'another beginning', '2022-06-01');
    expect((await since('main', folder)).err).toContain('没有共同的历史');
  });

  test('--new-only by itself', async () => {
    expect((await plan(['check', '--new-only'], repository())).err).toContain('--since');
  });
});

describe('git in all its forms', () => {
  const moved = async (folder: string, revision = 'main'): Promise<string> => {
    edit(folder, '2022/plan.yaml', 'due: 2022-10-31', 'due: 2022-11-30');
    return (await plan(['check', '--since', revision], folder)).out;
  };

  test('a detached head', async () => {
    const folder = repository();
    git(folder, ['checkout', '-q', '--detach']);
    expect(await moved(folder)).toContain('change/promise-edited');
  });

  test('another work tree of the repository', async () => {
    const [folder, tree] = [repository(), join(emptyFolder(), 'tree')];
    git(folder, ['worktree', 'add', '-q', tree, '-b', 'work']);
    expect(await moved(tree)).toContain('change/promise-edited');
  });

  test('a workspace that is the root of the repository', async () => {
    const folder = emptyFolder();
    cpSync(join(ROOT, 'test', 'fixtures', 'changes', 'base', 'plans'), folder, { recursive: true });
    init(folder);
    commit(folder, 'plan', '2022-05-20');
    mkdirSync(join(folder, 'plans'));
    renameSync(join(folder, '2022'), join(folder, 'plans', '2022'));
    renameSync(join(folder, 'workspace.yaml'), join(folder, 'plans', 'workspace.yaml'));
    expect(await moved(folder)).toContain('change/promise-edited');
    expect((await plan(['diff'], folder)).out).toContain('未见调整记录');
  });

  test('the first commit of a workspace, which there was not before', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'README'), '');
    init(folder);
    commit(folder, 'start', '2022-05-19');
    cpSync(join(ROOT, 'test', 'fixtures', 'changes', 'base'), folder, { recursive: true });
    expect(await plan(['check', '--since', 'main'], folder)).toEqual({ code: 0, out: '', err: '' });
    expect((await plan(['diff'], folder)).out).toContain('新增计划“2022年职业教育工作要点”');
  });

  test('a branch with a name like an option', async () => {
    const folder = repository();
    git(folder, ['update-ref', 'refs/heads/-x', 'HEAD']);
    expect(await plan(['check', '--since=-x'], folder)).toEqual({ code: 0, out: '', err: '' });
  });

  test('a later revision, and not the files as they are', async () => {
    const folder = repository();
    git(folder, ['tag', 'before']);
    edit(folder, '2022/plan.yaml', 'due: 2022-10-31', 'due: 2022-11-30');
    commit(folder, 'moved', '2022-06-01');
    git(folder, ['tag', 'after']);
    edit(folder, '2022/plan.yaml', 'due: 2022-11-30', 'due: 2022-10-31');
    expect((await plan(['check', '--since', 'before', '--at', 'after'], folder)).out).toContain(
      'change/promise-edited',
    );
    expect(await plan(['check', '--since', 'before'], folder)).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('--new-only', () => {
  const lines = async (folder: string, ...options: readonly string[]): Promise<readonly string[]> =>
    (await plan(['check', '--since', 'main', ...options], folder)).out
      .split('\n')
      .filter((line) => /^\S+:\d/.test(line));

  test('leaves out what was wrong before, wherever it stands now', async () => {
    const folder = repository();
    edit(folder, '2022/plan.yaml', 'depends: [4-2]', 'depends: [4-2, 4-8]', 'plan: sd-2022', '# \nplan: sd-2022');
    commit(folder, 'old fault', '2022-05-21');
    edit(folder, '2022/plan.yaml', '# \n', '# one\n# two\n');
    expect(await lines(folder)).toEqual(['plans/2022/plan.yaml:34:24 错误 reference/broken']);
    expect(await lines(folder, '--new-only')).toEqual([]);
  });

  test('tells the new one of several faults of one sort', async () => {
    const folder = repository();
    edit(folder, '2022/plan.yaml', 'depends: [4-2]', 'depends: [4-2, 4-8]');
    commit(folder, 'old fault', '2022-05-21');
    edit(folder, '2022/plan.yaml', 'with: [财务处]', 'with: [财务处]\n        depends: [4-8]');
    expect(await lines(folder, '--new-only')).toEqual(['plans/2022/plan.yaml:24:19 错误 reference/broken']);
  });

  test('knows a fault of a file that was broken before', async () => {
    const folder = repository();
    edit(folder, '2022/rosters/zones.yaml', 'title: 试验区', 'title: [试验区');
    commit(folder, 'old fault', '2022-05-21');
    edit(folder, '2022/rosters/zones.yaml', 'roster: zones', '# 台账\nroster: zones');
    expect((await lines(folder)).filter((line) => line.includes('zones.yaml'))).toHaveLength(1);
    expect((await lines(folder, '--new-only')).filter((line) => line.includes('zones.yaml'))).toEqual([]);
  });
});

/** Commits a note on the measure of that kind. */
function commitNote(folder: string, kind: string, when: string): void {
  edit(folder, '2022/plan.yaml', `kind: ${kind}`, `kind: ${kind}\n        note: 备注`);
  commit(folder, kind, when);
}
