/** What the help offers, and what wrong usage is answered with. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/registry.ts';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');
const NAMES = COMMANDS.map(([name]) => name);

/** The part of a command's help that lists the common options. */
async function commonOptions(name: string): Promise<string> {
  const { out } = await plan([name, '--help'], root);
  return /通用选项：\n([\s\S]*?)(?:\n\n|$)/.exec(out)?.[1] ?? '';
}

test.each(NAMES)('the help of %s in Chinese has no English of its own', async (name) => {
  const { out } = await plan([name, '--help', '--lang', 'zh'], root);
  expect(out).not.toMatch(/\(default|\(choices/);
  // What is to be typed as it stands is told by its choices: <zh|en>.
  expect(out).not.toMatch(/[<[][a-z-]+(\.\.\.)?[>\]]/);
});

test.each(NAMES)('the help of %s names its own options before the common ones', async (name) => {
  const { out } = await plan([name, '--help', '--lang', 'zh'], root);
  expect(out.match(/^(选项|通用选项)：$/gm)).toEqual(['选项：', '通用选项：']);
});

test('what is wrong is said in lines that fit the terminal that it is said in', async () => {
  const { err } = await plan(['list', 'light:purple', '--lang', 'en'], root, { errorWidth: 40 });
  expect(err).toBe(
    'plan: "purple" is not valid for light.\nValid values: red, yellow, green, blue,\ngrey.\n  light:purple\n        ^^^^^^\n',
  );
  const { err: piped } = await plan(['list', 'light:purple', '--lang', 'en'], root);
  expect(piped).toBe(
    'plan: "purple" is not valid for light. Valid values: red, yellow, green, blue, grey.\n  light:purple\n        ^^^^^^\n',
  );
});

describe('common options', () => {
  const IDLE = [
    ['explain', ['as-of', 'at', 'dir', 'plan'], ['json']],
    ['schema', ['as-of', 'at', 'dir', 'plan', 'json'], []],
    ['trace', ['as-of'], ['at', 'dir', 'plan', 'json']],
    ['export', ['json'], ['as-of', 'at', 'dir', 'plan']],
    ['init', ['as-of', 'at', 'plan', 'json'], ['dir']],
    ['doctor', ['as-of', 'at', 'plan'], ['dir', 'json']],
    ['merge', ['as-of', 'at', 'dir', 'plan', 'json'], []],
    ['log', ['as-of', 'at'], ['dir', 'plan', 'json']],
    ['undo', ['as-of', 'at'], ['dir', 'plan', 'json']],
    ['status', [], ['as-of', 'at', 'dir', 'plan', 'json']],
  ] as const;

  test.each(IDLE)('%s lists those that it honours', async (name, without, taken) => {
    const listed = await commonOptions(name);
    for (const option of without) expect(listed).not.toContain(`--${option} `);
    for (const option of taken) expect(listed).toContain(`--${option} `);
    for (const option of ['lang', 'no-color', 'width']) expect(listed).toContain(`--${option} `);
  });

  test('one that a command has no use for is refused, wherever it stands', async () => {
    const refused = { code: 2, out: '', err: 'plan：plan explain 没有 --as-of 这个选项：它在这里不起作用。\n' };
    expect(await plan(['--as-of', '2022-06-30', 'explain'], root)).toEqual(refused);
    const behind = await plan(['explain', '--as-of', '2022-06-30'], root);
    expect(behind).toMatchObject({ code: 2, out: '' });
    expect(behind.err).toContain('--as-of');
    expect((await plan(['--json', 'schema', 'plan'], root)).code).toBe(2);
  });
});

test.each([
  [['due', '--within'], '选项 --within <范围> 后面要写值。', 'due'],
  [['check', '--since'], '选项 --since <版本> 后面要写值。', 'check'],
  [
    ['list', '--as-of', '2022'],
    '2022 不是有效的日期；请写成 年-月-日，如 2022-06-30；也核对这个月有没有这一天。',
    'list',
  ],
  [['show'], '缺少参数 编号。', 'show'],
  [['--dir', 'plans', 'status', '--bogus'], '没有 --bogus 这个选项。', 'status'],
] as const)('%j is answered in Chinese, and by where to look', async (args, said, name) => {
  expect(await plan(args, root)).toEqual({ code: 2, out: '', err: `plan：${said}\n用法见 plan ${name} --help。\n` });
});

test('without a command, the help of the program is named', async () => {
  expect((await plan(['stauts'], root)).err).toContain('用法见 plan --help。');
});

test('a choice that there is not is refused before anything is computed, in the language of the workspace', async () => {
  const folder = workspaceWith({ 'workspace.yaml': 'title: Test\nlanguage: en\n' });
  for (const args of [
    ['due', '--format', 'x'],
    ['due', '--format', 'x', '--plan', 'nothing'],
    ['timeline', '--format', 'x'],
  ]) {
    const { code, err } = await plan(args, folder);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^plan: The formats are t/) });
  }
  expect((await plan(['due', '--by', 'x', '--by', 'day'], folder)).code).toBe(0);
  expect((await plan(['due', '--by', 'x', '--dir', 'nowhere'], folder)).err).toContain('workspace.yaml');
});

test('a revision that there is not is reported in one way', async () => {
  const told = new Set<string>();
  for (const args of [
    ['status', '--at', 'nothing'],
    ['diff', 'nothing'],
    ['check', '--since', 'nothing'],
  ]) {
    const { code, err } = await plan(args, root);
    expect(code).toBe(2);
    told.add(err);
  }
  expect([...told]).toEqual([expect.stringContaining('没有 nothing 这个版本')]);
});
