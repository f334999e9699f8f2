/** The questions, at a terminal of util-linux's `script`: what a person types, and what is in the file then. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ROOT } from '../e2e/program.ts';
import { everythingIn, repository } from '../e2e/repository.ts';
import { GIT_ENV } from '../support/git-env.ts';

/** What is waited for on the screen, and what is typed then. */
type Step = readonly [shown: string, typed: string];

const ENTER = '\r';
const DOWN = '\u001b[B';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

/** Runs `plan` at a terminal and types; the answer is its exit code and all that was on the screen. */
async function atTerminal(cwd: string, args: readonly string[], steps: readonly Step[]) {
  const command = [process.execPath, join(ROOT, 'bin', 'plan.js'), ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-q', '-e', '-c', `stty cols 80 rows 24; exec ${command}`, '/dev/null'], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TERM: 'xterm', SHELL: '/bin/sh', ...GIT_ENV },
  });
  let screen = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  let seen = 0;
  for (const [shown, typed] of steps) {
    seen = await until(
      () => screen.indexOf(shown, seen),
      () => `${shown} in: ${screen.slice(seen)}`,
    );
    for (const key of typed === DOWN ? [DOWN] : typed) {
      child.stdin.write(key);
      await pause(30);
    }
  }
  const code = await Promise.race([ended, pause(20_000).then(() => 'still running')]);
  child.kill();
  return { code, screen };
}

async function until(position: () => number, what: () => string): Promise<number> {
  for (let waited = 0; waited < 20_000; waited += 20) {
    if (position() >= 0) return position();
    await pause(20);
  }
  throw new Error(`never seen: ${what()}`);
}

const journal = (folder: string): string =>
  readFileSync(join(folder, 'plans', 'demo', 'journal', '2022-W26.yaml'), 'utf8');

test('there is a terminal to be had', () => {
  expect(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout).toContain('util-linux');
  expect(existsSync(join(ROOT, 'dist', 'plan.cjs'))).toBe(true);
});

const log = ['log', '--plan', 'demo', '--date', '2022-06-30'];

test('log asks for what is missing, and the answers are in the file', async () => {
  const folder = repository();
  const before = journal(folder);
  const { code, screen } = await atTerminal(folder, log, [
    ['哪一项举措？', `目标责任考核${ENTER}`],
    ['到了哪个阶段？', DOWN],
    ['调研', ENTER],
    ['发生了什么？', `走访三个学院${ENTER}`],
  ]);
  expect({ code, screen }).toMatchObject({ code: 0 });
  expect(screen).toContain('已记入 plans/demo/journal/2022-W26.yaml:');
  expect(journal(folder).startsWith(before)).toBe(true);
  expect(journal(folder).slice(before.length)).toMatch(/2022-06-30[\s\S]*1-2[\s\S]*调研[\s\S]*走访三个学院[\s\S]*张三/);
});

test('words that several titles have are chosen from', async () => {
  const folder = repository();
  const before = journal(folder);
  const { code } = await atTerminal(folder, log, [
    ['哪一项举措？', `双师型${ENTER}`],
    ['是其中哪一项？', DOWN],
    ['3-2', ENTER],
    // The target is a number: it is asked for first, and may be left out.
    ['是多少', ENTER],
    ['发生了什么？', `新认定两人${ENTER}`],
  ]);
  expect(code).toBe(0);
  expect(journal(folder).slice(before.length)).toMatch(/3-2[\s\S]*新认定两人/);
});

test.each<readonly [string, readonly string[], readonly Step[]]>([
  ['the first question', log, [['哪一项举措？', CTRL_C]]],
  ['a choice', [...log, '1-2'], [['到了哪个阶段？', CTRL_C]]],
  [
    'half an answer',
    ['block', '1-2', '--plan', 'demo', '--date', '2022-06-30'],
    [['遇到了什么问题？', `经费${CTRL_C}`]],
  ],
  ['the first question by Ctrl+D', log, [['哪一项举措？', CTRL_D]]],
  ['a choice by Ctrl+D', [...log, '1-2'], [['到了哪个阶段？', CTRL_D]]],
  [
    'half an answer by Ctrl+D',
    ['amend', '1-2', '--plan', 'demo', '--date', '2022-06-30'],
    [['新的完成时限', `2022${CTRL_D}`]],
  ],
  [
    'the second question by Ctrl+D',
    ['amend', '1-2', '--plan', 'demo', '--date', '2022-06-30', '--due', '2022-12-01'],
    [['原因是什么？', CTRL_D]],
  ],
  ['the evidence by Ctrl+D', ['done', '1-2', '--plan', 'demo', '--date', '2022-06-30'], [['佐证', CTRL_D]]],
  ['the title of a new workspace by Ctrl+D', ['init', 'new'], [['工作区叫什么名称？', CTRL_D]]],
  ['Escape', ['cancel', '1-2', '--plan', 'demo', '--date', '2022-06-30'], [['原因是什么？', '\u001b']]],
])('leaving %s leaves no trace but a sentence', async (_name, args, steps) => {
  const folder = repository();
  const before = everythingIn(folder);
  const { code, screen } = await atTerminal(folder, args, steps);
  expect({ code, screen }).toMatchObject({ code: 2 });
  expect(screen).toContain('已退出，没有写入任何内容。');
  // The cursor is shown again.
  expect(screen.lastIndexOf('\u001b[?25h')).toBeGreaterThan(screen.lastIndexOf('\u001b[?25l'));
  expect(everythingIn(folder)).toEqual(before);
});

test('with every answer given, or its output in a pipe, nothing is asked', async () => {
  const folder = repository();
  const given = await atTerminal(folder, [...log, '1-2', '-m', '走访'], []);
  expect(given.code).toBe(0);
  const piped = spawnSync(
    'script',
    ['-q', '-e', '-c', `'${process.execPath}' '${join(ROOT, 'bin', 'plan.js')}' log | cat`, '/dev/null'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TERM: 'xterm', SHELL: '/bin/sh', ...GIT_ENV },
      timeout: 20_000,
    },
  );
  expect(piped.stdout).toContain('缺少 编号：哪一项举措？');
});
