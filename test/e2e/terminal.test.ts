/** What a terminal, a pipe and the environment make of the output. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { columnsOf } from '../../src/render/text/columns.ts';
import { plan as planInMemory } from '../support/run.ts';
import { some } from '../support/stress.ts';

const root = join(import.meta.dirname, '..', '..');
const launcher = join(root, 'bin', 'plan.js');

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program in a shell-less process, with only the environment given. */
function plan(
  args: readonly string[],
  env: Readonly<Record<string, string>> = { LANG: 'zh_CN.UTF-8' },
  cwd = root,
): Ran {
  const PATH = process.env['PATH'] ?? '';
  return spawnSync(process.execPath, [launcher, ...args], { cwd, encoding: 'utf8', env: { PATH, ...env } });
}

test('status on the 2022 plan shows its 53 tasks, and how much is not decided', () => {
  const { status, stdout, stderr } = plan(['status', '--all', '--as-of', '2022-06-30']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const ids = [...stdout.matchAll(/^(R?\d+) {2,}/gm)].map(([, id]) => id);
  expect(ids).toEqual([
    ...Array.from({ length: 20 }, (_, i) => String(i + 1)),
    ...Array.from({ length: 33 }, (_, i) => `R${i + 1}`),
  ]);
  expect(stdout).toContain('未定：完成时限159项，牵头单位159项');
});

test('check on the repository’s own plans is silent', () => {
  expect(plan(['check'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

test('trace covers the whole of the issued document', () => {
  const { status, stdout } = plan(['trace']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^原文\d+字，覆盖100%\n承诺\d+字，标题\d+字，背景\d+字，遗漏0字\n$/);
});

const on = (date: string) => ({ today: () => planDate(date) });

test('a plan whose period is over says so, and how to see it as it was', async () => {
  const outOn = async (id: string, date: string) => (await planInMemory(['status', '--plan', id], root, on(date))).out;
  expect(await outOn('demo', '2026-01-01')).toContain('截至 2022-12-31');
  const untouched = await outOn('sd-2022', '2026-01-01');
  expect(untouched).toContain('计划期已于 2022-12-31 结束，还没有任何记录');
  expect(untouched).toContain('plan status --plan demo；新建自己的工作区：plan init ');
  expect(await outOn('sd-2022', '2021-12-31')).toContain('计划期还没有开始；');
});

const ON = ['--as-of', '2022-06-30'];

test.each(
  some(
    [
      ['status', '--plan', 'all', '--measures', '--json', ...ON],
      ['list', '--plan', 'demo', '--json', ...ON],
      ['show', '4-3', '--plan', 'demo', '--json', ...ON],
      ['trace', '--json'],
    ],
    1,
  ).map((args) => [args]),
)('the bytes of JSON depend on neither time zone nor locale: %j', (args) => {
  const worlds = [
    { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'C' },
    { TZ: 'UTC', LC_ALL: 'en_US.UTF-8' },
    { TZ: 'Pacific/Kiritimati' },
  ];
  const outputs = worlds.map((env) => plan(args, env).stdout);
  expect(new Set(outputs).size).toBe(1);
  expect(outputs[0]?.length).toBeGreaterThan(500);
});

test('the bytes of text depend on no time zone', () => {
  const zones = ['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai', 'UTC'];
  const outputs = some(zones, 2).map((TZ) => plan(['status', ...ON], { TZ, LANG: 'zh_CN.UTF-8' }).stdout);
  expect(new Set(outputs).size).toBe(1);
});

test('without UTF-8 the borders and bars are ASCII, and the text is still there', () => {
  for (const env of [{ LANG: 'C' }, { LC_ALL: 'POSIX', LANG: 'zh_CN.UTF-8' }, {}]) {
    const { stdout } = plan(['status', '--all', '--width', '100', '--plan', 'demo', '--as-of', '2022-06-30'], env);
    expect(stdout).toContain('+------+');
    expect(stdout).toContain('完善内部治理体系');
    expect(stdout).not.toMatch(/[\u2500-\u259f]/);
  }
});

const tables = (text: string): readonly string[] => text.split('\n').filter((line) => /^[│|+┌├└]/.test(line));

const WORLDS = [{}, { unicode: false }, { color: true }];
const SIZES = [0, 1, 2].flatMap((i) => [60, 80, 120, 200].map((width, j) => ({ width, ...WORLDS[(i + j) % 3] })));

test.each(some(SIZES, 4))('borders line up on a terminal as this one, and nothing is wider: %j', async (terminal) => {
  for (const args of [['status', '--all'], ['status', '--measures'], ['list'], ['show', '4']]) {
    for (const id of ['sd-2022', 'demo']) {
      const command = [...args, '--plan', id];
      const { out } = await planInMemory(command, root, terminal);
      const plain = out.replace(/\u001b\[\d+m/g, '');
      const lines = tables(plain);
      if (terminal.width <= 80) {
        expect(lines, command.join(' ')).toEqual([]);
        const widest = Math.max(...plain.split('\n').map((line) => columnsOf(line)));
        expect(widest, command.join(' ')).toBeLessThanOrEqual(terminal.width);
        continue;
      }
      expect(lines.length, command.join(' ')).toBeGreaterThan(5);
      const blocks = lines.join('\n').split(/(?<=[└+][─-].*)\n(?=[┌+])/);
      for (const block of blocks) {
        const widths = new Set(block.split('\n').map((line) => columnsOf(line)));
        expect(Math.max(...widths), command.join(' ')).toBeLessThanOrEqual(terminal.width);
      }
      expect(new Set(lines.map((line) => columnsOf(line))).size, command.join(' ')).toBeLessThanOrEqual(2);
    }
  }
});

test('a pipe gets 80 columns and no colours; NO_COLOR and --no-color hold on a terminal too', () => {
  const { stdout } = plan(['status', '--as-of', '2022-06-30']);
  expect(Math.max(...stdout.split('\n').map((line) => columnsOf(line)))).toBeLessThanOrEqual(80);
  expect(stdout).not.toContain('\u001b');
  const colored = { LANG: 'C.UTF-8', FORCE_COLOR: '1' };
  const { stdout: painted } = plan(['status', '--plan', 'demo', '--as-of', '2022-06-30'], colored);
  expect(painted).toContain('\u001b[43m\u001b[30m黄\u001b[39m\u001b[49m');
  expect(plan(['status', '--as-of', '2022-06-30', '--no-color'], colored).stdout).not.toContain('\u001b');
  expect(plan(['--no-color', 'status', '--as-of', '2022-06-30'], colored).stdout).not.toContain('\u001b');
  expect(plan(['status', '--as-of', '2022-06-30'], { ...colored, NO_COLOR: '1' }).stdout).not.toContain('\u001b');
});

test('a reader that closes the pipe early is no error', { skip: process.platform === 'win32' }, () => {
  for (const args of ['status --plan all --measures --json', 'status', 'list --json']) {
    const command = `"${process.execPath}" "${launcher}" ${args} | head -n 1`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout.split('\n').length).toBe(2);
  }
});

test('the exit code is 2 for wrong usage and for no workspace, and the reason is in words', () => {
  expect(plan(['status', '--dir', '/'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'plan：/ 里没有 workspace.yaml。\n',
  });
  const nowhere = plan(['status'], { LANG: 'C' }, '/');
  expect(nowhere.status).toBe(2);
  expect(nowhere.stderr).toContain('没有找到 workspace.yaml');
  expect(plan([]).status).toBe(2);
});

test('what there is not is answered by what is like it, or by all that there is', async () => {
  const { err } = await planInMemory(['stauts'], root);
  expect(err).toBe('plan：没有 stauts 这个命令。\n您是不是要写 status？\n用法见 plan --help。\n');
  expect((await planInMemory(['status', '--plan', 'sd-2023'], root)).err).toContain('现有的计划：sd-2022、demo');
});

test('it works from a folder inside the workspace, and from the one above it', async () => {
  for (const folder of ['plans', 'plans/2022/annexes', '.']) {
    expect(await planInMemory(['check'], join(root, folder), on('2022-12-31'))).toMatchObject({ code: 0, out: '' });
  }
  expect(plan(['check'], { LANG: 'C', PLAN_DIR: join(root, 'plans') }, '/')).toMatchObject({ status: 0, stdout: '' });
});

test('--version and --help are instant answers on standard output', () => {
  expect(plan(['--version'])).toMatchObject({ status: 0, stdout: '0.1.0\n', stderr: '' });
  const help = plan(['--help']);
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain('用法： plan [选项] [命令]');
  expect(plan(['--help', '--lang', 'en']).stdout).toContain('Usage: plan');
  expect(plan(['status', '--help'], { PLAN_LANG: 'en' }).stdout).toContain('Examples:');
});
