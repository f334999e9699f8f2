import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/files/tree.ts';
import { commitOf, GitError, git, prefixOf, TooMuchError, userName } from '../../src/git/git.ts';
import { lineOrigins } from '../../src/git/history.ts';
import { blobsOf, entriesOf } from '../../src/git/objects.ts';
import { gitTree, stagedTree } from '../../src/git/tree.ts';
import { type Files, folderWith } from '../support/folder.ts';

function run(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const ran = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (ran.status !== 0) throw new Error(`git ${args.join(' ')}: ${ran.stderr}`);
  return ran.stdout.trim();
}

/** A repository of 张三's in which the files are committed; the answer is its folder. */
function repository(files: Files): string {
  const folder = folderWith(files);
  run(folder, ['init', '-q', '-b', 'main']);
  run(folder, ['config', 'user.name', '张三']);
  run(folder, ['config', 'user.email', 'zhang@example.com']);
  commit(folder, '2022-05-11T10:00:00+0800');
  return folder;
}

function commit(folder: string, date: string, author = '张三'): void {
  run(folder, ['add', '-A']);
  const names = { GIT_AUTHOR_NAME: author, GIT_AUTHOR_DATE: '2000-01-01T00:00:00Z', GIT_COMMITTER_DATE: date };
  run(folder, ['commit', '-q', '--allow-empty', '-m', 'change'], names);
}

/** The bytes of the regular files that `commit` has under `prefix`. */
function filesOf(folder: string, commit: string, prefix: string, wanted: (path: string) => boolean) {
  return blobsOf(
    folder,
    entriesOf(folder, commit, prefix).filter(({ mode, path }) => mode.startsWith('100') && wanted(path)),
  );
}

const everything = (): boolean => true;

describe('git', () => {
  test('gives what it prints, to the byte', () => {
    const bytes = Buffer.from([0xff, 0x00, 0x0d, 0x0a]);
    const folder = repository({ 'a.bin': bytes });
    expect(git(folder, ['cat-file', 'blob', 'HEAD:a.bin'])).toEqual(bytes);
  });

  test('what it refuses is an error in its own words', () => {
    expect(() => git(folderWith({}), ['no-such-command'])).toThrow(GitError);
    expect(() => git(join(folderWith({}), 'nowhere'), ['status'])).toThrow(GitError);
  });

  test('without the program it is an error of the same sort', () => {
    const { PATH } = process.env;
    process.env['PATH'] = '';
    try {
      expect(() => git('/', ['status'])).toThrow(GitError);
      expect(userName('/')).toBeUndefined();
      expect(prefixOf('/')).toBeUndefined();
    } finally {
      process.env['PATH'] = PATH;
    }
  });
});

describe('the user’s name', () => {
  test('is the repository’s own', () => {
    expect(userName(repository({ a: '' }))).toBe('张三');
  });

  test('is none where it is empty', () => {
    const folder = repository({ a: '' });
    run(folder, ['config', 'user.name', '']);
    expect(userName(folder)).toBeUndefined();
  });
});

describe('where a folder lies in its repository', () => {
  test.each(['plans', '职业 教育处', ' spaces ', 'a/b'])('%j', (name) => {
    const folder = repository({ [`${name}/a`]: '' });
    expect(prefixOf(join(folder, name))).toBe(`${name}/`);
    expect(prefixOf(folder)).toBe('');
  });

  test('outside of one it lies nowhere', () => {
    expect(prefixOf(folderWith({}))).toBeUndefined();
  });
});

describe('a revision', () => {
  test('is the commit that it leads to', () => {
    const folder = repository({ a: '' });
    const hash = run(folder, ['rev-parse', 'HEAD']);
    run(folder, ['tag', '-a', 'v1', '-m', 'v1']);
    for (const revision of ['HEAD', 'main', 'v1', '@', hash, hash.slice(0, 10), 'HEAD^0']) {
      expect(commitOf(folder, revision), revision).toBe(hash);
    }
  });

  test.each([
    'nope',
    '',
    '-x',
    '--all',
    '--output=evil',
    '--',
    'HEAD:a',
    'HEAD^{tree}',
    'HEAD..HEAD',
    'HEAD\nHEAD',
    '^HEAD',
  ])('%j is none', (revision) => {
    expect(commitOf(repository({ a: '' }), revision)).toBeUndefined();
  });
});

describe('the files of a commit', () => {
  const texts = (files: ReadonlyMap<string, Buffer>) => Object.fromEntries([...files].map(([k, v]) => [k, String(v)]));

  test('are those under the prefix, by their paths from there, whatever they are called', () => {
    const names = ['计划.yaml', 'a b.yaml', 'quo"te.yaml', 'new\nline.yaml', '*.yaml', 'deep/er.yaml', '-x.yaml'];
    const folder = repository({
      ...Object.fromEntries(names.map((name) => [`plans/${name}`, name])),
      'plans2/other.yaml': 'x',
      'other.yaml': 'x',
    });
    const files = filesOf(folder, 'HEAD', 'plans/', everything);
    expect(texts(files)).toEqual(Object.fromEntries(names.map((name) => [name, name])));
    expect(texts(filesOf(join(folder, 'plans'), 'HEAD', 'plans/', everything))).toEqual(texts(files));
  });

  test('keep their bytes, empty ones and such as look like git’s own lines too', () => {
    const odd = { a: '', b: '\n', c: 'deadbeef blob 3\nabc\n', d: 'no end', e: '\0\0' };
    expect(texts(filesOf(repository(odd), 'HEAD', '', everything))).toEqual(odd);
  });

  test('are those asked for alone', () => {
    const folder = repository({ 'a.yaml': 'a', 'b.pdf': 'b' });
    expect([...filesOf(folder, 'HEAD', '', (path) => path.endsWith('.yaml')).keys()]).toEqual(['a.yaml']);
    expect(filesOf(folder, 'HEAD', '', () => false).size).toBe(0);
    expect(filesOf(folder, 'HEAD', 'nowhere/', everything).size).toBe(0);
  });

  test('are regular files: links lead nowhere, for they might lead out', () => {
    const folder = repository({ 'a.yaml': 'a' });
    symlinkSync('/etc/passwd', join(folder, 'link.yaml'));
    chmodSync(join(folder, 'a.yaml'), 0o755);
    commit(folder, '2022-05-12T10:00:00+0800');
    expect([...filesOf(folder, 'HEAD', '', everything).keys()]).toEqual(['a.yaml']);
  });
});

describe('the commit that a line came with', () => {
  test('has the day in the committer’s own time zone, and the author', () => {
    const folder = repository({ 'w.yaml': 'one\n' });
    writeFileSync(join(folder, 'w.yaml'), 'one\ntwo\n');
    commit(folder, '2022-06-01T23:30:00-0800', '李四');
    writeFileSync(join(folder, 'w.yaml'), 'one\ntwo\nthree\n');
    commit(folder, '2022-07-01T00:30:00+0530', 'author committer-time 5');
    const [one, two, three, ...more] = lineOrigins(folder, 'w.yaml');
    expect(one).toMatchObject({ date: '2022-05-11', author: '张三' });
    expect(two).toMatchObject({ date: '2022-06-01', author: '李四' });
    expect(three).toMatchObject({ date: '2022-07-01', author: 'author committer-time 5' });
    expect(three?.hash).toBe(run(folder, ['rev-parse', 'HEAD']));
    expect(more).toEqual([]);
  });

  test('is none while a line is not committed, be it staged', () => {
    const folder = repository({ 'w.yaml': 'one\n', 'v.yaml': 'one\n' });
    for (const name of ['w.yaml', 'v.yaml', 'new.yaml']) writeFileSync(join(folder, name), 'zero\none\n');
    run(folder, ['add', 'w.yaml']);
    for (const name of ['w.yaml', 'v.yaml']) {
      const [zero, one] = lineOrigins(folder, name);
      expect({ name, zero, date: one?.date }).toEqual({ name, zero: undefined, date: '2022-05-11' });
    }
    expect(lineOrigins(folder, 'new.yaml')[0]).toBeUndefined();
  });

  test('is not mistaken by lines that look like git’s own', () => {
    const hash = 'a'.repeat(40);
    const folder = repository({ 'w.yaml': `${hash} 1 1 1\nauthor 李四\n\tcommitter-time 0\n\n` });
    expect(lineOrigins(folder, 'w.yaml').map((origin) => origin?.author)).toEqual(Array(4).fill('张三'));
  });

  test('at a revision is that of the revision’s lines', () => {
    const folder = repository({ 'w.yaml': 'one\n' });
    writeFileSync(join(folder, 'w.yaml'), 'zero\none\n');
    commit(folder, '2022-06-01T10:00:00+0800');
    expect(lineOrigins(folder, 'w.yaml', 'HEAD').map((origin) => origin?.date)).toEqual(['2022-06-01', '2022-05-11']);
    expect(lineOrigins(folder, 'w.yaml', 'HEAD~1').map((origin) => origin?.date)).toEqual(['2022-05-11']);
  });

  test('at a branch that is called like an option is that of the branch', () => {
    const folder = repository({ 'w.yaml': 'one\n' });
    run(folder, ['update-ref', 'refs/heads/-s', 'HEAD']);
    writeFileSync(join(folder, 'w.yaml'), 'changed\n');
    expect(lineOrigins(folder, 'w.yaml', '-s').map((origin) => origin?.date)).toEqual(['2022-05-11']);
    expect(lineOrigins(folder, 'w.yaml', '--output=evil')).toEqual([]);
  });

  test('is none outside of a repository', () => {
    expect(lineOrigins(folderWith({ 'w.yaml': 'one\n' }), 'w.yaml')).toEqual([]);
  });
});

describe('a workspace as a revision has it', () => {
  const FILES: Files = {
    'plans/workspace.yaml': 'title: 甲\n',
    'plans/2022/plan.yaml': 'plan: a\n',
    'plans/2022/journal/b.yaml': '[]\n',
    'plans/2022/journal/a.yml': '[]\n',
    'plans/2022/journal/.hidden.yaml': '[]\n',
    'plans/2022/journal/note.txt': 'x',
    'plans/2022/journal/deep/c.yaml': '[]\n',
    'plans/2022/source/issued': 'x',
    'plans/2022/evidence/a.pdf': 'x',
  };

  /** Of the plan as it is on the disk, once git has it. */
  const hash = (folder: string): string => run(folder, ['hash-object', '-w', 'plans/2022/plan.yaml']);

  function treeIn(folder: string, revision = 'HEAD') {
    const found = gitTree(join(folder, 'plans'), revision);
    if (!found.ok) throw new Error(found.why);
    return found.tree;
  }

  test('lists folders and files as the disk would, from git alone', () => {
    const folder = repository(FILES);
    rmSync(join(folder, 'plans', '2022'), { recursive: true });
    mkdirSync(join(folder, 'plans', '2023'));
    const tree = treeIn(folder);
    expect(tree.subfolders()).toEqual(['2022']);
    expect(tree.names('2022/journal')).toEqual({ ok: true, names: ['a.yml', 'b.yaml', 'note.txt'] });
    expect(tree.names('nowhere')).toEqual({ ok: true, names: [] });
    expect(tree.bytes('workspace.yaml')).toEqual({ ok: true, bytes: Buffer.from('title: 甲\n') });
    expect(tree.bytes('2022/source/issued')).toMatchObject({ ok: true });
    expect(tree.bytes('2023/plan.yaml')).toEqual({ ok: false, why: 'missing' });
  });

  test('is read within bounds: the sizes first, and what is too large or too much not at all', () => {
    const folder = repository(FILES);
    const large = Buffer.alloc(MAX_FILE_BYTES + 1, '#');
    writeFileSync(join(folder, 'plans/2022/plan.yaml'), large);
    run(folder, ['add', '-A']);
    expect(stagedTree(join(folder, 'plans'))?.bytes('2022/plan.yaml')).toEqual({ ok: false, why: 'too-large' });
    expect(stagedTree(join(folder, 'plans'))?.bytes('workspace.yaml')).toMatchObject({ ok: true });
    writeFileSync(join(folder, 'plans/2022/plan.yaml'), large.subarray(2));
    for (let i = 0; i < 60; i++)
      run(folder, ['update-index', '--add', '--cacheinfo', `100644,${hash(folder)},plans/x${i}.yaml`]);
    expect(() => stagedTree(join(folder, 'plans'))).toThrow(TooMuchError);
  });

  test('holds files to the same size as the disk', () => {
    const big = { ...FILES, 'plans/2022/plan.yaml': 'x'.repeat(MAX_FILE_BYTES + 1) };
    expect(treeIn(repository(big)).bytes('2022/plan.yaml')).toEqual({ ok: false, why: 'too-large' });
  });

  test('says whether the repository or the revision is missing', () => {
    expect(gitTree(folderWith({ a: '' }), 'HEAD')).toEqual({ ok: false, why: 'no-repository' });
    expect(gitTree(repository({ a: '' }), '--all')).toEqual({ ok: false, why: 'no-revision' });
  });
});
