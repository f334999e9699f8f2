/** Processes of the built program that write at once and are killed at random: what was acknowledged is there, once. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { filesIn } from '../files/processes.ts';
import { folderWith } from '../support/folder.ts';
import { GIT_ENV } from '../support/git-env.ts';
import { plan, ROOT } from './program.ts';

const PROCESSES = 200;
const AT_ONCE = 8;

const numbers = Array.from({ length: PROCESSES }, (_, i) => i);
const measure = (n: number): string => `1-${n + 1}`;
/** Three weeks. */
const dateOf = (n: number): string => ['2022-06-08', '2022-06-15', '2022-06-22'][n % 3] ?? '';
/** What stands in the entry of that process and in no other. */
const markOf = (n: number): string => `第${n}号`;

const KINDS = ['log', 'done', 'amend', 'undo'] as const;
const kindOf = (n: number) => KINDS[n % KINDS.length] ?? 'log';

function argsOf(n: number): readonly string[] {
  const by = ['--by', `第${n}人`];
  const entry = [measure(n), '-m', markOf(n), '--date', dateOf(n), ...by];
  switch (kindOf(n)) {
    case 'log':
      return ['log', ...entry];
    case 'done':
      return ['done', ...entry, '--evidence', `${n}号文`];
    case 'amend':
      return ['amend', ...entry, '--lead', '规划处', '--reason', '调整'];
    case 'undo':
      return ['undo', ...by];
  }
}

/** What each undo has to take back stands there before. */
function workspace(): string {
  const measures = numbers.map((n) => `      - { id: ${measure(n)}, title: 第${n}项 }\n`).join('');
  const weeks = new Map<string, string>();
  for (const n of numbers.filter((i) => kindOf(i) === 'undo')) {
    const line = `- { date: ${dateOf(n)}, on: ${measure(n)}, note: ${markOf(n)}, by: 第${n}人 }\n`;
    const file = `2022/journal/2022-W${23 + (n % 3)}.yaml`;
    weeks.set(file, (weeks.get(file) ?? '# 本周\n') + line);
  }
  return folderWith({
    'workspace.yaml': 'title: 测试工作区\ndefault: test-2022\n',
    '2022/plan.yaml': `plan: test-2022\ntitle: 测试计划\nperiod: { start: 2022-01-01, end: 2022-12-31 }\ntasks:\n  - id: "1"\n    title: 任务\n    measures:\n${measures}`,
    ...Object.fromEntries(weeks),
  });
}

interface Ended {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly said: string;
  readonly took: number;
  /** Whether it left a lock that it had, or was about to take. */
  readonly leftLock: boolean;
}

/** Runs the process to its end, or until it is killed. */
function run(cwd: string, n: number, killAfter: number | undefined): Promise<Ended> {
  const start = performance.now();
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8', ...GIT_ENV };
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'plan.js'), ...argsOf(n)], { cwd, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  if (killAfter !== undefined) void pause(killAfter).then(() => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      const leftLock = code === null && filesIn(cwd).some((path) => path.includes(`-${child.pid}-`));
      child.on('close', () => resolve({ code, said, took: performance.now() - start, leftLock }));
    });
  });
}

test(`of ${PROCESSES} processes, half of them killed, none loses or doubles what was acknowledged`, async () => {
  const root = workspace();
  expect(plan(root, ['check', '--quiet'])).toMatchObject({ status: 0, stdout: '' });
  const ended = new Map<number, Ended>();
  /** How long those take that are left alone: of the others many are killed before that, and some later. */
  let long = 1000;
  const todo = [...numbers];
  const worker = async (): Promise<void> => {
    for (let n = todo.shift(); n !== undefined; n = todo.shift()) {
      const one = await run(root, n, n % 3 === 0 ? undefined : Math.random() * 1.5 * long);
      ended.set(n, one);
      if (one.code === 0) long = long * 0.8 + one.took * 0.2;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const killed = [...ended.values()].filter(({ code }) => code === null);
  const acknowledged = [...ended.values()].filter(({ code }) => code === 0);
  for (const { code, said } of ended.values()) expect([code, said]).toEqual([code === null ? null : 0, said]);

  const last = ['log', measure(0), '-m', '最后', '--date', '2022-06-29', '--by', '某人'];
  expect(plan(root, last)).toMatchObject({ status: 0 });
  expect(plan(root, ['check', '--quiet'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  const journal = join(root, '2022/journal');
  const text = readdirSync(journal).map((name) =>
    name.startsWith('.') ? '' : readFileSync(join(journal, name), 'utf8'),
  );
  let lost = 0;
  let doubled = 0;
  for (const n of numbers) {
    const times = text.join('').split(`note: ${markOf(n)},`).length - 1;
    const wanted = kindOf(n) === 'undo' ? 0 : 1;
    if (times > 1) doubled += 1;
    if (ended.get(n)?.code === 0 && times !== wanted) lost += 1;
  }
  process.stdout.write(
    `${PROCESSES} processes: ${killed.length} killed, ${killed.filter(({ leftLock }) => leftLock).length} of them at a lock, ${acknowledged.length} acknowledged, ${lost} lost, ${doubled} doubled\n`,
  );
  expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  expect(filesIn(root).filter((path) => path.includes('.plan.lock'))).toEqual([]);
  // Else the kills came too late, or too early, to show anything.
  expect(killed.length).toBeGreaterThan(PROCESSES / 5);
  expect(acknowledged.length).toBeGreaterThan(PROCESSES / 5);
});
