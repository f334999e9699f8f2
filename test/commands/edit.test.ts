/** `plan edit`: which file is opened on which line, and what is said afterwards. */
import { appendFileSync, chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editorArguments, openedIn } from '../../src/cli/editor.ts';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const FILES = {
  '2022/plan.yaml': `plan: test-2022
title: 测试计划
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    measures:
      - { id: 1-1, title: 印发办法 }
      - { id: 1-2, title: 建设学校, roster: schools }
`,
  '2022/rosters/schools.yaml': 'roster: schools\ntitle: 学校\nstages: [申报, 验收]\nmembers: []\n',
};

/** Runs `plan edit` with an editor that does `what` and ends with `code`. */
async function edited(args: readonly string[], what: (path: string) => void = () => {}, code: number | undefined = 0) {
  const folder = workspaceWith(FILES);
  const opened: string[] = [];
  const openEditor = async (path: string, line: number): Promise<number | undefined> => {
    opened.push(`${path.slice(folder.length + 1)}:${line}`);
    what(path);
    return code;
  };
  return { ...(await plan(['edit', ...args], folder, { openEditor, editor: 'ed' })), opened };
}

describe('what is opened', () => {
  test.each([
    [[], '2022/plan.yaml:1'],
    [['1'], '2022/plan.yaml:5'],
    [['1-2'], '2022/plan.yaml:9'],
    [['印发'], '2022/plan.yaml:8'],
    [['schools'], '2022/rosters/schools.yaml:1'],
  ])('%j: %s', async (args, place) => {
    const { opened, code, out } = await edited(args);
    expect({ opened, code, out }).toEqual({ opened: [place], code: 0, out: `${place.split(':')[0]} 没有问题。\n` });
  });
});

test('an error in the file is said, and ends with 1', async () => {
  const { code, out } = await edited(['1-1'], (path) => appendFileSync(path, '      - { id: 1-1, title: 又一项 }\n'));
  expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(/2022\/plan\.yaml:10:\d+ .*1-1/) });
});

test('what the file says of another plan is looked up in that plan', async () => {
  const upper = FILES['2022/plan.yaml'].replace('test-2022', 'upper');
  const serving = FILES['2022/plan.yaml'].replace('title: 印发办法', 'title: 印发办法, serves: [upper/1-1]');
  const folder = workspaceWith({ ...FILES, '2022/plan.yaml': serving, 'upper/plan.yaml': upper });
  const ran = await plan(['edit', '1-1', '--plan', 'test-2022'], folder, { openEditor: async () => 0, editor: 'ed' });
  expect(ran).toMatchObject({ code: 0, out: '2022/plan.yaml 没有问题。\n' });
});

test('an editor that fails, and one that there is not', async () => {
  expect(await edited(['1-1'], undefined, 3)).toMatchObject({ code: 1, err: expect.stringContaining('以 3 退出') });
  expect(await edited(['9-9'])).toMatchObject({ code: 2, opened: [] });
  const none = await plan(['edit'], workspaceWith(FILES), { openEditor: async () => undefined, editor: 'ed' });
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining('编辑器 ed 打不开') });
});

test.each([
  ['vi', ['+7', '/a/b.yaml']],
  ['/usr/bin/nano -w', ['+7', '/a/b.yaml']],
  ['code --wait', ['-g', '/a/b.yaml:7']],
  ['"C:\\Program Files\\VS Code\\Code.exe" --wait', ['-g', '/a/b.yaml:7']],
  ['subl -w', ['/a/b.yaml:7']],
  ['notepad++', ['-n7', '/a/b.yaml']],
  ['notepad', ['/a/b.yaml']],
  ['', ['/a/b.yaml']],
])('%j is called with %j', (editor, args) => {
  expect(editorArguments(editor, '/a/b.yaml', 7)).toEqual(args);
});

test.skipIf(process.platform === 'win32')('it is started with its options, and waited for', async () => {
  const folder = workspaceWith(FILES);
  const script = join(folder, 'my editor');
  writeFileSync(script, '#!/bin/sh\nsleep 0.1\nprintf "%s\\n" "$@" > "$1"\nexit 4\n');
  chmodSync(script, 0o755);
  const told = join(folder, 'told $HOME.txt');
  expect(await openedIn(`"${script}"`, told, 7, false)).toBe(4);
  expect(readFileSync(told, 'utf8')).toBe(`${told}\n`);
  expect(await openedIn(join(folder, 'nothing'), told, 7, false)).toBeUndefined();
});
