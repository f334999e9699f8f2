import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Files, folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const BASE = 'plan: a\ntitle: 甲\nperiod: { start: 2022-01-01, end: 2022-12-31 }\n';
const OURS = BASE.replace('title: 甲', 'title: 乙');
const THEIRS = `${BASE}principle: 丙\n`;

/** Merges the three; what is in the folder after it. */
async function merged(files: Files, ...more: readonly string[]) {
  const folder = folderWith(files);
  const ran = await plan(['merge', 'O', 'A', 'B', ...more], folder);
  const result = existsSync(join(folder, 'A')) ? readFileSync(join(folder, 'A')) : undefined;
  return { ...ran, result, text: result?.toString('utf8'), names: readdirSync(folder).sort() };
}

test('the result takes the place of our version, and nothing else is left behind', async () => {
  const { code, out, err, text, names } = await merged({ O: BASE, A: OURS, B: THEIRS }, 'plans/a/plan.yaml');
  expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
  expect(text).toBe(`${OURS}principle: 丙\n`);
  expect(names).toEqual(['A', 'B', 'O']);
});

test('a clash is reported by its place in the file, with names of the sides where git gives them', async () => {
  const files = { O: BASE, A: OURS, B: BASE.replace('甲', '丁') };
  const { code, err, text } = await merged(files, 'plan.yaml', '--ours=HEAD', '--theirs=教务处', '--marker-size=9');
  expect(code).toBe(1);
  expect(err).toBe(`plan：plan.yaml：有1处两边改得不一样，要由人来定。
  第2行：title
在文件里留下正确的写法，删掉 <<<<<<<、=======、>>>>>>> 三种标记行，运行 plan check，再 git add 这个文件。
`);
  expect(text).toContain(`<<<<<<<<< 当前版本（HEAD）
title: 乙
=========
title: 丁
>>>>>>>>> 并入的版本（教务处）
`);
  const older = await merged(files, 'plan.yaml', '--ours=%X', '--theirs=%Y', '--lang=en');
  expect(older.text).toContain('<<<<<<< current version\ntitle: 乙\n=======\ntitle: 丁\n>>>>>>> incoming version\n');
  expect(older.err).toContain('plan: plan.yaml: both sides changed 1 place in different ways');
});

test('what is no YAML, or in GBK, is merged line by line, and that is said', async () => {
  const { code, err, text } = await merged({ O: 'a\nb\nc\n', A: 'x\nb\nc\n', B: 'a\nb\nz\n' }, 'notes.yaml');
  expect({ code, text }).toEqual({ code: 0, text: 'x\nb\nz\n' });
  expect(err).toBe('plan：notes.yaml 不能按记录合并，改由 git 逐行合并。\n');
  const gbk = (letter: string) => Buffer.from([0xbc, 0xd7, 10, letter.charCodeAt(0), 10]);
  const clash = await merged({ O: gbk('a'), A: gbk('b'), B: gbk('c') });
  expect(clash.code).toBe(1);
  expect(clash.result?.subarray(0, 3)).toEqual(Buffer.from([0xbc, 0xd7, 10]));
  expect(clash.result?.toString('latin1')).toMatch(/<{7} .+\nb\n={7}\nc\n>{7} .+\n$/);
});

test('what is no text stays as our version has it, for somebody to settle', async () => {
  const binary = (last: number) => Buffer.from([0, 1, 2, last]);
  const { code, err, result } = await merged({ O: binary(1), A: binary(2), B: binary(3) }, 'x.yaml');
  expect({ code, result }).toEqual({ code: 1, result: binary(2) });
  expect(err).toContain('x.yaml 不能合并（');
});

test('where a file can’t be read nothing is done, and git is reported so', async () => {
  const { code, err, text } = await merged({ O: BASE, A: OURS }, 'x.yaml');
  expect({ code, text }).toEqual({ code: 129, text: OURS });
  expect(err).toContain('x.yaml 没有合并，内容没有变动：');
});

test('a marker of no size is wrong usage', async () => {
  expect(await merged({ O: BASE, A: OURS, B: THEIRS }, '--marker-size=0')).toMatchObject({ code: 2, text: OURS });
});
