/** The questions, at a terminal of util-linux's `script`: what a person types, and what is in the file then. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { plan, ROOT } from '../e2e/program.ts';
import { everythingIn, repository } from '../e2e/repository.ts';
import { GIT_ENV } from '../support/git-env.ts';

/** What is waited for on the screen, and what is typed then. */
type Step = readonly [shown: string, typed: string];

const ENTER = '\r';
const UP = '\u001b[A';
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
    for (const key of typed === UP || typed === DOWN ? [typed] : typed) {
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

/** Every file of the demo plan's journal. */
function journals(folder: string): string {
  const place = join(folder, 'plans', 'demo', 'journal');
  return readdirSync(place)
    .map((name) => readFileSync(join(place, name), 'utf8'))
    .join('');
}

/** What a check says of the demo plan after it. */
const checked = (folder: string) => {
  const { status, stdout } = plan(folder, ['check', '--plan', 'demo', '--as-of', '2022-06-30']);
  return { status, stdout };
};

test.each<readonly [string, readonly string[], readonly Step[], RegExp]>([
  [
    'a number that is none',
    [...log, '7-1'],
    [
      ['到了哪个阶段？', ENTER],
      ['是多少人次', `很多${ENTER}`],
      ['不是数字', `3150${ENTER}`],
      ['发生了什么？', `六月培训${ENTER}`],
    ],
    /date: 2022-06-30, on: 7-1, value: 3150, note: 六月培训/,
  ],
  [
    'a number for a note',
    [...log, '7-1'],
    [
      ['到了哪个阶段？', ENTER],
      ['是多少人次', ENTER],
      ['发生了什么？', `3150${ENTER}`],
      ['是一个数', ENTER],
    ],
    /date: 2022-06-30, on: 7-1, value: 3150/,
  ],
  [
    'a period',
    ['log', '1-3', '--plan', 'demo', '--date', '2022-07-12'],
    [
      ['完成的是哪一期？', DOWN],
      ['2022-', ENTER],
      ['发生了什么？', ENTER],
    ],
    /date: 2022-07-12, on: 1-3, occurrence: 2022-07/,
  ],
  [
    'a member and its stage',
    [...log, '3-1'],
    [
      ['是台账里的哪个成员？', UP],
      ['', ENTER],
      ['到了哪个阶段？', UP],
      ['', ENTER],
      ['发生了什么？', ENTER],
    ],
    /date: 2022-06-30, on: 3-1, member: [a-z-]+, stage: /,
  ],
  [
    'a deadline that names no day',
    ['amend', '1-2', '--plan', 'demo', '--date', '2022-06-30'],
    [
      ['新的完成时限', `近期${ENTER}`],
      ['近期', `年底前${ENTER}`],
      ['原因是什么？', ENTER],
      ['不能空着', `章程推迟印发${ENTER}`],
    ],
    /date: 2022-06-30, on: 1-2, by: 张三, amend: \{ due: \{ by: 年底前 \} \}, reason: 章程推迟印发/,
  ],
])('%s: what is asked and answered is in the file, and a check accepts it', async (_name, args, steps, written) => {
  const folder = repository();
  const accepted = checked(folder);
  const { code, screen } = await atTerminal(folder, args, steps);
  expect({ code, screen }).toMatchObject({ code: 0 });
  expect(journals(folder)).toMatch(written);
  expect(checked(folder)).toEqual(accepted);
});

test('what is amended together is shown, and asked about', async () => {
  const folder = repository();
  const before = journal(folder);
  const amend = [
    'amend',
    'task:1',
    '--plan',
    'demo',
    '--date',
    '2022-06-30',
    '--lead',
    '院长办公室',
    '--reason',
    '调整',
  ];
  const { code, screen } = await atTerminal(folder, amend, [['项举措都照此写入？', ENTER]]);
  expect({ code, screen }).toMatchObject({ code: 0 });
  expect(screen).toContain('党政办公室 → 院长办公室');
  expect(
    journal(folder)
      .slice(before.length)
      .match(/院长办公室/g)?.length,
  ).toBeGreaterThan(1);
});

test('a measure that is added asks for its task and title, of a task that there is not again', async () => {
  const folder = repository();
  const { code, screen } = await atTerminal(
    folder,
    ['new', 'measure', '--plan', 'demo'],
    [
      ['属于哪项任务？', `99${ENTER}`],
      ['计划里没有任务 99', `8${ENTER}`],
      ['名称？', `编制手册${ENTER}`],
    ],
  );
  expect({ code, screen }).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, 'plans/demo/plan.yaml'), 'utf8')).toContain('title: 编制手册');
});

test('a new workspace asks for its year again where it is none', async () => {
  const folder = repository();
  const { code, screen } = await atTerminal(
    folder,
    ['init', 'new'],
    [
      ['工作区叫什么名称？', `信息处工作${ENTER}`],
      ['年', `二二${ENTER}`],
      ['二二', `2022${ENTER}`],
      ['牵头', `信息处、人事处${ENTER}`],
    ],
  );
  expect({ code, screen }).toMatchObject({ code: 0 });
  expect(plan(folder, ['check', '--dir', 'new'])).toMatchObject({ status: 0, stdout: '' });
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
  ['the task of a new measure by Ctrl+D', ['new', 'measure', '--plan', 'demo'], [['属于哪项任务？', CTRL_D]]],
  [
    'the agreement to amend several by Ctrl+D',
    ['amend', 'task:1', '--plan', 'demo', '--date', '2022-06-30', '--lead', '院长办公室', '--reason', '调整'],
    [['项举措都照此写入？', CTRL_D]],
  ],
  [
    'a number asked for again by Ctrl+D',
    [...log, '7-1'],
    [
      ['到了哪个阶段？', ENTER],
      ['是多少人次', `很多${ENTER}`],
      ['不是数字', CTRL_D],
    ],
  ],
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
