/** `plan check --stdin --stdin-path FILE`: what an editor has not saved yet. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { THREE_FAULTS } from '../fixtures/check-cases.ts';
import { planWith, WHOLE } from '../fixtures/spoilt-workspace.ts';
import { folderWith } from '../support/folder.ts';
import { plan, type Ran } from '../support/run.ts';

function checkStdin(text: string | Uint8Array, path: string, cwd: string, ...more: readonly string[]): Promise<Ran> {
  const stdin = () => Promise.resolve(Buffer.from(text));
  return plan(['check', '--stdin', '--stdin-path', path, ...more], cwd, { stdin });
}

function headings(out: string): readonly string[] {
  return out.split('\n').filter((line) => /^\S+:\d+:\d+ /.test(line));
}

const FAULTY = String(planWith('due: 2022-10-31', 'due: 2022-02-30')['2022/plan.yaml']);

test('the text that comes in is checked in place of the file', async () => {
  const { code, out } = await checkStdin(FAULTY, '2022/plan.yaml', folderWith(WHOLE));
  expect(headings(out)).toEqual(['2022/plan.yaml:14:14 错误 schema/date']);
  expect(out).toContain('  14 |         due: 2022-02-30\n');
  expect(code).toBe(1);
});

test('a text that is in order is silent, whatever the disk has', async () => {
  const folder = folderWith(THREE_FAULTS);
  expect(await checkStdin(String(WHOLE['2022/plan.yaml']), '2022/plan.yaml', folder)).toEqual({
    code: 0,
    out: '',
    err: '',
  });
});

test('its references are held against the other files, and only its own findings are shown', async () => {
  const folder = folderWith(THREE_FAULTS);
  const entry = '- { date: 2022-05-16, on: 9-9, note: 甲 }\n- { date: 2022-05-16, on: 1-1, note: 乙 }\n';
  expect(headings((await checkStdin(entry, '2022/journal/2022-W20.yaml', folder)).out)).toEqual([
    '2022/journal/2022-W20.yaml:1:27 错误 reference/broken',
  ]);
});

test('the file need not be there yet, nor its folder', async () => {
  const folder = folderWith(WHOLE);
  const journal = '- { date: 2022-06-01, on: 9-9, note: 甲 }\n';
  expect(headings((await checkStdin(journal, '2022/journal/2022-W22.yaml', folder)).out)).toHaveLength(1);
  const other = await checkStdin('plan: other\n', 'other/plan.yaml', folder);
  expect(headings(other.out)[0]).toBe('other/plan.yaml:1:1 错误 schema/missing-key');
});

test('the path is as it is written: from the current folder, absolute, or with backslashes', async () => {
  const folder = folderWith(WHOLE);
  for (const path of ['plan.yaml', join(folder, '2022/plan.yaml'), '..\\2022\\plan.yaml']) {
    expect(headings((await checkStdin(FAULTY, path, join(folder, '2022'))).out)).toEqual([
      'plan.yaml:14:14 错误 schema/date',
    ]);
  }
});

test('workspace.yaml can come in too', async () => {
  const { out } = await checkStdin('title: x\nlanguage: fr\n', 'workspace.yaml', folderWith(WHOLE));
  expect(headings(out)).toEqual(['workspace.yaml:2:11 错误 schema/not-allowed']);
});

test('other formats and rules by name go with it', async () => {
  const folder = folderWith(WHOLE);
  const { out } = await checkStdin(FAULTY, '2022/plan.yaml', folder, '--format', 'json', 'clash');
  expect(JSON.parse(out)).toMatchObject({
    findings: [{ rule: 'schema/date' }],
    checked: { files: ['2022/plan.yaml'] },
  });
});

test('bytes that are no text, and more than a file may have, are findings', async () => {
  const folder = folderWith(WHOLE);
  const utf16 = await checkStdin(Buffer.from('plan: x', 'utf16le'), '2022/plan.yaml', folder);
  expect(headings(utf16.out)).toEqual(['2022/plan.yaml:1:1 错误 file/encoding']);
  const large = await checkStdin('x'.repeat(5_000_001), '2022/plan.yaml', folder);
  expect(headings(large.out)).toEqual(['2022/plan.yaml:1:1 错误 file/too-large']);
});

test('wrong usage: one option without the other, nothing coming in, a path that is none of ours, another revision', async () => {
  const folder = folderWith(WHOLE);
  const err = async (...args: readonly string[]) => {
    const { code, err: said } = await plan(['check', ...args], folder, {
      stdin: () => Promise.resolve(Buffer.from('')),
    });
    expect(code).toBe(2);
    return said;
  };
  expect(await err('--stdin')).toContain('--stdin 和 --stdin-path 要一起用');
  expect(await err('--stdin-path', '2022/plan.yaml')).toContain('--stdin 和 --stdin-path 要一起用');
  expect(await err('--stdin', '--stdin-path', '../plan.yaml')).toBe('plan：../plan.yaml 在工作区的文件夹之外。\n');
  expect(await err('--stdin', '--stdin-path', 'README.md')).toBe('plan：README.md 不是工作区要读的文件。\n');
  expect(await err('--stdin', '--stdin-path', '2022/plan.yaml', '--at', 'HEAD')).toContain('不能和 --at 一起用');
  const typed = await plan(['check', '--stdin', '--stdin-path', '2022/plan.yaml'], folder);
  expect(typed).toMatchObject({ code: 2, err: expect.stringContaining('< 文件') });
});
