/** What a change is compared with: no change chooses its own base, and none escapes by where its workspace lies. */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plan } from '../support/run.ts';
import { check, cut, edit, expectStopped, HIDDEN, JOURNAL, makeOffice, WAYS, write } from './hidden-changes.ts';
import { commit, copyOf, emptyFolder, git, identify, madeOnce } from './repository.ts';

const made = madeOnce(makeOffice);
const repository = (): string => copyOf(made());
const CLEAN = { code: 0, out: '', err: '' };

describe('every workspace is judged', () => {
  test('nothing changed is nothing found', async () => {
    expect(await check(repository())).toEqual(CLEAN);
  });

  test.each(HIDDEN)('a cut is stopped that is hidden %s', async (_name, hide) => {
    const folder = repository();
    hide(folder);
    commit(folder, 'hidden', '2022-05-21');
    await expectStopped(folder, []);
  });

  test.each(Object.entries(WAYS))('a cut is stopped in %s', async (_way, prepare) => {
    const folder = repository();
    await expectStopped(folder, prepare(folder, cut));
  });

  test.each<[string, (folder: string) => void]>([
    ['a move', (folder) => renameSync(join(folder, 'plans'), join(folder, 'moved'))],
    [
      'a move of both',
      (folder) => {
        renameSync(join(folder, 'plans'), join(folder, 'x'));
        renameSync(join(folder, 'office'), join(folder, 'rooms'));
      },
    ],
    [
      'a new workspace beside, even with a plan of the same id',
      (folder) => {
        cpSync(join(folder, 'plans'), join(folder, 'music'), { recursive: true });
        edit(folder, 'music/2022/plan.yaml', 'title: 测试计划', 'title: 音乐计划');
        edit(folder, 'music/2022/plan.yaml', 'about: 30', 'about: 4');
      },
    ],
    ['an entry', (folder) => write(folder, 'plans/2022/journal/2022-W21.yaml', JOURNAL.replace('05-18', '05-25'))],
  ])('%s passes', async (_name, change) => {
    const folder = repository();
    change(folder);
    commit(folder, 'change', '2022-05-26');
    expect(await check(folder)).toEqual(CLEAN);
  });

  test('what was named, or stands where the reader does, is judged alone, and the rest is said to be left out', async () => {
    const folder = repository();
    cut(folder, 'office/art');
    commit(folder, 'cut', '2022-05-21');
    const narrowed = { code: 0, out: '', err: expect.stringMatching(/^没有检查：office\/art\/。.+\n$/) };
    expect(await check(folder, '--dir', 'plans')).toEqual(narrowed);
    expect(await check(join(folder, 'plans'))).toEqual(narrowed);
    expect(await check(folder, 'plans/2022')).toEqual(narrowed);
    expect(await check(folder, '--plan', 'test-2022')).toEqual(narrowed);
    expect(await check(folder, '--dir', 'office/art')).toMatchObject({
      code: 1,
      err: expect.stringContaining('plans/'),
    });
    renameSync(join(folder, 'office/art/workspace.yaml'), join(folder, 'office/art/gone.yaml'));
    expect(await check(folder, '--dir', 'plans')).toEqual(narrowed);
    renameSync(join(folder, 'office/art/gone.yaml'), join(folder, 'office/art/workspace.yaml'));
    // From there up, plans/ is found.
    expect(await check(join(folder, 'office'))).toEqual(narrowed);
  });

  test('a folder that is left out forges no line, whatever it is called', async () => {
    const folder = repository();
    cpSync(join(folder, 'office/art'), join(folder, 'x\u001b[31m\n::error::forged'), { recursive: true });
    commit(folder, 'named', '2022-05-21');
    const { err } = await check(folder, '--dir', 'plans');
    expect(err).toContain('x\\u{1b}[31m ::error::forged/');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('findings of each are shown by paths that lead there, in every format', async () => {
    const folder = repository();
    cut(folder);
    cut(folder, 'office/art');
    commit(folder, 'cut', '2022-05-21');
    for (const format of ['human', 'json', 'sarif', 'junit', 'github', 'gitlab']) {
      const { code, out } = await check(folder, '--format', format);
      expect({ format, code }).toEqual({ format, code: 1 });
      for (const file of ['office/art/2022/plan.yaml', 'plans/2022/plan.yaml']) expect(out).toContain(file);
      expect(out).not.toContain('../');
    }
    const { findings } = JSON.parse((await check(folder, '--json')).out);
    expect(findings.map(({ file }: { file: string }) => file)).toEqual([
      'office/art/2022/plan.yaml',
      'plans/2022/plan.yaml',
    ]);
    expect((await check(folder, '--new-only')).out.match(/change\/promise-edited/g)).toHaveLength(2);
    expect((await check(folder, '--verbose')).err).toContain('office/art/2022/journal/2022-W20.yaml');
  });

  test('what a sparse checkout leaves out is read from the index, and said', async () => {
    const folder = repository();
    // A copy is not as the index has it, until that is refreshed.
    git(folder, ['status']);
    git(folder, ['sparse-checkout', 'set', '--no-cone', '/plans/', '!/plans/2022/journal/']);
    expect(await check(folder)).toEqual({
      ...CLEAN,
      err: expect.stringMatching(/^有 4 个文件不在磁盘上（稀疏检出）.+\n$/),
    });
    git(folder, ['sparse-checkout', 'disable']);
    cut(folder, 'office/art');
    git(folder, ['add', '-A']);
    git(folder, ['sparse-checkout', 'set', '--no-cone', '/plans/']);
    expect(await check(folder)).toMatchObject({ code: 1, out: expect.stringContaining('office/art/2022/plan.yaml') });
  });
});

describe('what can not be read in the base', () => {
  const journal = 'plans/2022/journal/2022-W20.yaml';

  test.each<[string, string, (folder: string) => void]>([
    ['plan.yaml', 'plans/2022/plan.yaml', (folder) => edit(folder, 'plans/2022/plan.yaml', 'tasks:', 'tasks: [')],
    ['plan.yaml that is missing', 'plans/2022/plan.yaml', (folder) => rmSync(join(folder, 'plans/2022/plan.yaml'))],
    [
      'bytes that are no text',
      journal,
      (folder) => writeFileSync(join(folder, journal), Buffer.of(0xff, 0xfe, 0, 0x80)),
    ],
    ['a key of it', 'plans/2022/plan.yaml', (folder) => edit(folder, 'plans/2022/plan.yaml', 'target:', 'targte:')],
    ['workspace.yaml', 'plans/workspace.yaml', (folder) => write(folder, 'plans/workspace.yaml', 'title: [\n')],
    [
      'a file with marks of a conflict',
      journal,
      (folder) => write(folder, journal, `<<<<<<< a\n${JOURNAL}=======\n>>>>>>> b\n`),
    ],
  ])('is an error: %s', async (_name, file, spoil) => {
    const folder = repository();
    git(folder, ['switch', '-q', 'main']);
    const good = readFileSync(join(folder, file));
    spoil(folder);
    commit(folder, 'spoilt', '2022-05-21');
    git(folder, ['switch', '-q', '-C', 'change']);
    writeFileSync(join(folder, file), good);
    commit(folder, 'repaired', '2022-05-22');
    for (const quiet of [[], ['--quiet']]) {
      const { code, out } = await check(folder, ...quiet);
      expect(code).toBe(1);
      expect(out).toContain('change/base-unreadable');
    }
  });

  test('hides nothing of the journal', async () => {
    const folder = repository();
    git(folder, ['switch', '-q', 'main']);
    edit(folder, 'plans/2022/plan.yaml', 'tasks:', 'tasks: [');
    commit(folder, 'spoilt', '2022-05-21');
    git(folder, ['switch', '-q', '-C', 'change']);
    edit(folder, 'plans/2022/plan.yaml', /tasks: \[/, 'tasks:');
    rmSync(join(folder, journal));
    commit(folder, 'repaired', '2022-05-22');
    expect((await check(folder)).out).toMatch(/change\/journal-removed/);
  });
});

describe('what binds', () => {
  const draft = (folder: string): void => {
    git(folder, ['switch', '-q', 'main']);
    edit(folder, 'plans/2022/plan.yaml', 'approved: 2022-01-20\n', '');
    commit(folder, 'draft', '2022-05-20');
    git(folder, ['switch', '-q', '-C', 'change']);
  };
  const approve = (folder: string): void => {
    git(folder, ['switch', '-q', 'main']);
    edit(folder, 'plans/2022/plan.yaml', 'period:', 'approved: 2022-05-22\nperiod:');
    commit(folder, 'approved', '2022-05-22');
  };

  test('is what main has approved since the work left it', async () => {
    const folder = repository();
    draft(folder);
    cut(folder);
    commit(folder, 'cut', '2022-05-21');
    expect((await check(folder)).out).not.toContain('change/promise-edited');
    approve(folder);
    git(folder, ['switch', '-q', 'change']);
    expect(await check(folder)).toMatchObject({ code: 1, out: expect.stringContaining('change/promise-edited') });
  });

  test('is not known where main can not be read', async () => {
    const folder = repository();
    draft(folder);
    cut(folder);
    commit(folder, 'cut', '2022-05-21');
    approve(folder);
    edit(folder, 'plans/2022/plan.yaml', 'tasks:', 'tasks: [');
    commit(folder, 'spoilt', '2022-05-23');
    git(folder, ['switch', '-q', 'change']);
    expect(await check(folder)).toMatchObject({ code: 1, out: expect.stringContaining('change/base-unreadable') });
  });

  test('is the policy that main has tightened since', async () => {
    const folder = repository();
    git(folder, ['switch', '-q', 'main']);
    write(folder, 'plans/workspace.yaml', 'title: 测试工作区\ndefault: test-2022\nchanges: { target: allowed }\n');
    commit(folder, 'loose', '2022-05-20');
    git(folder, ['switch', '-q', '-C', 'change']);
    cut(folder);
    commit(folder, 'cut', '2022-05-21');
    expect((await check(folder)).out).not.toContain('change/promise-edited');
    git(folder, ['switch', '-q', 'main']);
    write(folder, 'plans/workspace.yaml', 'title: 测试工作区\ndefault: test-2022\n');
    commit(folder, 'tight', '2022-05-22');
    git(folder, ['switch', '-q', 'change']);
    expect(await check(folder)).toMatchObject({ code: 1, out: expect.stringContaining('change/promise-edited') });
  });

  test('in a merge is its first parent, too, whatever it is compared with', async () => {
    const folder = repository();
    draft(folder);
    git(folder, ['branch', 'old']);
    cut(folder);
    commit(folder, 'cut', '2022-05-21');
    approve(folder);
    git(folder, ['merge', '-q', '--no-edit', '-X', 'theirs', 'change']);
    const { code, out } = await plan(['check', '--since', 'old', '--as-of', '2022-06-01'], folder);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('change/promise-edited') });
  });

  test('is what was there before a push that replaces it', async () => {
    const folder = repository();
    git(folder, ['switch', '-q', 'main']);
    write(folder, 'plans/2022/journal/2022-W21.yaml', JOURNAL.replace('05-18', '05-25'));
    commit(folder, 'entry', '2022-05-25');
    git(folder, ['switch', '-q', 'change']);
    write(folder, 'README', 'x\n');
    commit(folder, 'other', '2022-05-25');
    expect(await check(folder)).toEqual(CLEAN);
    expect(await check(folder, '--direct')).toMatchObject({
      code: 1,
      out: expect.stringContaining('change/journal-removed'),
    });
    expect(await plan(['check', '--direct'], folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--since'),
    });
  });
});

describe('a base that is not there', () => {
  test('because a tag has its name is named in full', async () => {
    const folder = repository();
    cut(folder);
    commit(folder, 'cut', '2022-05-21');
    git(folder, ['tag', 'main']);
    for (const revision of ['main', 'main~0', 'main^{commit}']) {
      const { code, err } = await plan(['check', '--since', revision], folder);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('refs/heads/main、refs/tags/main') });
    }
    expect(await plan(['check', '--since', 'refs/heads/main', '--as-of', '2022-06-01'], folder)).toMatchObject({
      code: 1,
      out: expect.stringContaining('change/promise-edited'),
    });
  });

  test('because another stands in for its objects is the base all the same', async () => {
    const folder = repository();
    cut(folder);
    commit(folder, 'cut', '2022-05-21');
    git(folder, ['replace', 'main', 'change']);
    expect(await check(folder)).toMatchObject({ code: 1, out: expect.stringContaining('change/promise-edited') });
  });

  test.each(['nowhere', 'origin/main', '0123456789012345678901234567890123456789'])('%s', async (revision) => {
    const { code, err } = await plan(['check', '--since', revision], repository());
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(revision) });
  });

  test('in a shallow clone says which fetch gets it', async () => {
    const folder = repository();
    cut(folder);
    commit(folder, 'cut', '2022-05-21');
    const clone = join(emptyFolder(), 'clone');
    git(folder, ['clone', '-q', '--depth', '1', '--no-single-branch', `file://${folder}`, clone]);
    const { code, err } = await plan(['check', '--since', 'origin/main'], clone);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('git fetch --unshallow') });
    git(clone, ['fetch', '-q', '--unshallow']);
    expect((await plan(['check', '--since', 'origin/main'], clone)).code).toBe(1);
  });

  test('without a common history says so', async () => {
    const folder = repository();
    git(folder, ['checkout', '-q', '--orphan', 'other']);
    cut(folder);
    commit(folder, 'other', '2022-05-21');
    const { code, err } = await check(folder);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('没有共同的历史') });
  });

  test('in a partial clone says which fetch gets it', async () => {
    const folder = repository();
    git(folder, ['config', 'uploadpack.allowFilter', 'true']);
    edit(folder, 'plans/2022/plan.yaml', 'about: 30', 'about: 5');
    commit(folder, 'cut', '2022-05-21');
    const clone = join(emptyFolder(), 'clone');
    git(folder, ['clone', '-q', '--filter=blob:none', `file://${folder}`, clone]);
    identify(clone, '李四');
    const { code, err } = await plan(['check', '--since', 'origin/main'], clone);
    const [command = ''] = /git fetch[ a-z-]+/.exec(err) ?? [];
    expect({ code, command }).toEqual({ code: 2, command: expect.stringContaining('--refetch') });
    git(clone, command.trim().split(' ').slice(1));
    expect((await plan(['check', '--since', 'origin/main'], clone)).code).toBe(1);
  });
});
