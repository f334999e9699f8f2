/** Evidence in real repositories: what was given stays what it was, wherever the change is looked at. */
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plan } from '../support/run.ts';
import { commit, copyOf, emptyFolder, git, identify, init, madeOnce } from './repository.ts';

const PLAN = `plan: p
title: 计划
period: { start: 2022-01-01, end: 2022-12-31 }
approved: undated
tasks:
  - id: "1"
    title: 任务
    measures:
      - { id: 1-1, title: 章程 }
      - { id: 1-2, title: 名单 }
`;
const FILE = 'plans/p/evidence/charter.txt';
const AS_OF = ['--as-of', '2022-06-01'];

/** A repository in which 1-1 is done by a file with its hash, and 1-2 by one that was entered by hand, without. */
const repository = madeOnce((folder) => {
  mkdirSync(join(folder, 'plans/p/journal'), { recursive: true });
  mkdirSync(join(folder, 'plans/p/evidence'));
  writeFileSync(join(folder, 'plans/workspace.yaml'), 'title: 工作区\n');
  writeFileSync(join(folder, 'plans/p/plan.yaml'), PLAN);
  writeFileSync(join(folder, FILE), '章程全文\n第一条\n');
  writeFileSync(join(folder, 'plans/p/evidence/names.pdf'), 'a\0\r\nb');
  writeFileSync(
    join(folder, 'plans/p/journal/2022-W20.yaml'),
    '- { date: 2022-05-20, on: 1-2, state: done, by: 李四, evidence: [{ file: evidence/names.pdf }] }\n',
  );
  init(folder);
  return folder;
});

async function given(): Promise<string> {
  const folder = copyOf(repository());
  const done = ['done', '1-1', '--evidence', FILE, '--by', '张三', '--date', '2022-05-20'];
  expect(await plan(done, folder)).toMatchObject({ code: 0 });
  commit(folder, 'base', '2022-05-20');
  git(folder, ['checkout', '-q', '-b', 'change']);
  return folder;
}

/** What is done to the file of 1-1 (fixed by its hash), and to that of 1-2 (which is not). */
const WAYS: Readonly<Record<string, (file: string) => void>> = {
  replaced: (file) => writeFileSync(file, '空\n'),
  'a byte more': (file) => appendFileSync(file, '.'),
  emptied: (file) => truncateSync(file),
  'taken away': (file) => rmSync(file),
  'made a link': (file) => {
    renameSync(file, `${file}.old`);
    symlinkSync(`charter.txt.old`, file);
  },
  'made a folder': (file) => {
    rmSync(file);
    mkdirSync(file);
    writeFileSync(join(file, 'a.txt'), 'a');
  },
  'made a submodule': (file) => {
    rmSync(file);
    mkdirSync(file);
    init(file);
    writeFileSync(join(file, 'a.txt'), 'a');
    commit(file, 'x');
  },
};

/** What leaves it a file. */
const IS_FILE = ['replaced', 'a byte more', 'emptied'];

const errors = (out: string): readonly string[] => [...out.matchAll(/错误 (\S+)$/gm)].map(([, rule = '']) => rule);

describe.each(Object.keys(WAYS))('%s', (way) => {
  test.each([
    [FILE, 'evidence/altered'],
    ['plans/p/evidence/names.pdf', IS_FILE.includes(way) ? 'change/evidence-changed' : 'evidence/unreadable'],
  ])('%s is told in the working tree, in the index and in a commit, and in the difference', async (file, rule) => {
    const folder = await given();
    WAYS[way]?.(join(folder, file));
    const since = ['check', '--since', 'main', ...AS_OF];
    const inTree = await plan(since, folder);
    git(folder, ['add', '-A']);
    const inIndex = await plan(['check', '--staged', '--since', 'HEAD', ...AS_OF], folder);
    commit(folder, 'change');
    const inCommit = await plan([...since, '--at', 'HEAD'], folder);
    for (const { code, out } of [inTree, inIndex, inCommit]) {
      // A repository of its own is told besides, wherever it lies.
      const nested = way === 'made a submodule' ? ['file/repository'] : [];
      expect({ code, rules: errors(out).toSorted() }).toEqual({ code: 1, rules: [rule, ...nested].toSorted() });
    }
    const { out } = await plan(['diff', 'main..HEAD', ...AS_OF], folder);
    expect(out).toMatch(/佐证 evidence\/\S+ (被换成|被清空|不见了|变成了链接|不再是文件)/);
  });
});

test('with the mark for the bulletin put on its entry, a file is compared all the same', async () => {
  const folder = await given();
  const journal = join(folder, 'plans/p/journal/2022-W20.yaml');
  writeFileSync(journal, readFileSync(journal, 'utf8').replace('by: 李四', 'highlight: true, by: 李四'));
  writeFileSync(join(folder, 'plans/p/evidence/names.pdf'), 'other');
  const { code, out } = await plan(['check', '--since', 'main', ...AS_OF], folder);
  expect({ code, rules: errors(out) }).toEqual({ code: 1, rules: ['change/evidence-changed'] });
});

test('neither a setting nor an exception holds it back, nor does --fix write another hash', async () => {
  const folder = await given();
  appendFileSync(
    join(folder, 'plans/workspace.yaml'),
    `check:
  rules: { evidence/unreadable: off, evidence/altered: off }
  exceptions: [{ rule: evidence/altered, reason: 无, until: 2022-12-31 }]
`,
  );
  rmSync(join(folder, FILE));
  const before = readFileSync(join(folder, 'plans/p/journal/2022-W20.yaml'), 'utf8');
  const { code, out } = await plan(['check', '--fix', ...AS_OF], folder);
  expect(code).toBe(1);
  expect(errors(out)).toContain('evidence/altered');
  expect(readFileSync(join(folder, 'plans/p/journal/2022-W20.yaml'), 'utf8')).toBe(before);
});

test.each([
  ['in capitals', (hash: string) => hash.toUpperCase()],
  ['with spaces', (hash: string) => ` ${hash}`],
  ['of another file', () => 'f'.repeat(64)],
])('a hash %s is an error that --fix leaves alone', async (_, altered) => {
  const folder = await given();
  const journal = join(folder, 'plans/p/journal/2022-W20.yaml');
  const text = readFileSync(journal, 'utf8').replace(
    /sha256: "?([0-9a-f]{64})"?/,
    (_all, hash: string) => `sha256: "${altered(hash)}"`,
  );
  writeFileSync(journal, text);
  expect((await plan(['check', '--fix', ...AS_OF], folder)).code).toBe(1);
  expect(readFileSync(journal, 'utf8')).toBe(text);
  expect((await plan(['check', '--since', 'main', ...AS_OF], folder)).code).toBe(1);
});

test('the hash is over what git stores: a clone with other line ends finds nothing', async () => {
  const folder = copyOf(repository());
  git(folder, ['config', 'core.autocrlf', 'true']);
  writeFileSync(join(folder, FILE), '章程全文\r\n第一条\r\n');
  await plan(['done', '1-1', '--evidence', FILE, '--by', '张三', '--date', '2022-05-20'], folder);
  commit(folder, 'base', '2022-05-20');
  const stored = git(folder, ['show', `HEAD:${FILE}`]);
  expect(stored).not.toContain('\r');
  const clone = join(emptyFolder(), 'clone');
  git(folder, ['clone', '-q', folder, clone]);
  identify(clone, '李四');
  for (const one of [folder, clone]) {
    expect(await plan(['check', '--since', 'HEAD', ...AS_OF], one)).toMatchObject({ code: 0, out: '' });
    expect(await plan(['check', '--staged', ...AS_OF], one)).toMatchObject({ code: 0, out: '' });
  }
});

describe('plan verify signs the file that it saw', () => {
  const verify = ['verify', '1-1', '--by', '王五', '--date', '2022-05-21'];

  test('with the hash that was recorded', async () => {
    const folder = await given();
    expect(await plan(verify, folder)).toMatchObject({ code: 0 });
    const text = readFileSync(join(folder, 'plans/p/journal/2022-W20.yaml'), 'utf8');
    const hashes = [...text.matchAll(/evidence\/charter\.txt, sha256: "?([0-9a-f]{64})/g)].map(([, hash]) => hash);
    expect(hashes).toHaveLength(2);
    expect(new Set(hashes).size).toBe(1);
  });

  test('of a file that had none, with the one that it has', async () => {
    const folder = await given();
    expect(await plan(['verify', '1-2', ...verify.slice(2)], folder)).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'plans/p/journal/2022-W20.yaml'), 'utf8')).toMatch(
      /state: verified.*evidence\/names\.pdf, sha256: "?[0-9a-f]{64}/,
    );
  });

  test('and not where it is another one', async () => {
    const folder = await given();
    appendFileSync(join(folder, FILE), '。');
    const { code, err } = await plan(verify, folder);
    expect(code).toBe(2);
    expect(err.replace(/\s/g, '')).toContain('evidence/charter.txt已经不是当时的文件');
  });
});
