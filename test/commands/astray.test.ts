import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');

describe('what would make a check green that checked nothing', () => {
  test('a path that is none is wrong usage', async () => {
    const folder = workspaceWith();
    expect(await plan(['check', 'nofile'], folder)).toEqual({
      code: 2,
      out: '',
      err: 'plan：nofile 既不是规则，也不是工作区里的文件或者有计划文件的文件夹。\n您是不是要写 file？\n',
    });
    expect((await plan(['check', '2022', '2022/plan.yaml'], folder)).code).toBe(0);
  });

  test('a plan.yaml that is gone is missed, while its other files are there', async () => {
    const folder = workspaceWith({ '2023/journal/2023-W02.yaml': '- { date: 2023-01-10, on: 1-1, note: 开始 }\n' });
    const { code, out } = await plan(['check'], folder);
    expect([code, out]).toEqual([1, expect.stringMatching(/^2023\/plan\.yaml:1:1 错误 file\/missing\n/)]);
    rmSync(join(folder, '2023'), { recursive: true });
    expect((await plan(['check'], folder)).code).toBe(0);
  });

  test('due with --fail-on fails where a file could not be read', async () => {
    const folder = workspaceWith({ '2022/journal/2022-W26.yaml': '- date: "\n' });
    expect((await plan(['due', '--fail-on', 'overdue'], folder)).code).toBe(1);
    expect((await plan(['due'], folder)).code).toBe(0);
  });
});

describe('a member of a roster', () => {
  const log = (...args: readonly string[]) =>
    plan(['log', '3-1', '--plan', 'demo', '--stage', '制订计划', '--dry-run', '--by', '甲', ...args], root);

  test('goes by its name, or a part of it, as well as by its id', async () => {
    for (const name of ['江若水（信息工程学院）', '江若水', 'jiang-ruoshui']) {
      expect((await log('--member', name)).out).toContain('member: jiang-ruoshui,');
    }
  });

  test('that is none, or more than one, is answered with those there are', async () => {
    for (const [name, words] of [
      ['赵钱孙', '里没有成员“赵钱孙”。台账成员：丁守信'],
      ['信息工程学院', '不止一个成员的名称里有“信息工程学院”，请写全。台账成员：丁守信'],
    ] as const) {
      const { code, err } = await log('--member', name);
      expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    }
  });
});

test('an id that two plans have is not guessed', async () => {
  const { code, err } = await plan(['show', '4', '--plan', 'all'], root);
  expect([code, err]).toEqual([2, expect.stringContaining('sd-2022/4 建设高水平、特色化学校、demo/4 深化产教融合')]);
});

test('--dir may name the workspace’s file', async () => {
  const afterTheDemo = { today: () => planDate('2022-12-31') };
  expect((await plan(['check', '--dir', 'plans/workspace.yaml'], root, afterTheDemo)).code).toBe(0);
});

test('plan help COMMAND is no wrong usage; plan alone is', async () => {
  expect((await plan(['help', 'due'], root)).code).toBe(0);
  expect((await plan([], root)).code).toBe(2);
});

test('where git can not be asked, nothing committed is taken for uncommitted', () => {
  const args = [join(root, 'bin', 'plan.js'), 'undo', '--plan', 'demo', '--by', '吴敏', '--dry-run'];
  const ran = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { PATH: '/nowhere', LANG: 'C' } });
  expect([ran.status, ran.stdout, ran.stderr]).toEqual([
    2,
    '',
    expect.stringMatching(/^plan：git 没能回答哪些记录已经提交：/),
  ]);
});

test('status says how many entries do not count, and where they are reported, but not while files can not be read', async () => {
  const journal = '- { date: 2022-05-05, on: 1-9, note: 进展 }\n- { date: 2022-05-06, on: 1-1, stage: 印发 }\n';
  const folder = workspaceWith({ '2022/journal/2022-W18.yaml': journal });
  const { code, out, err } = await plan(['status'], folder);
  expect([code, err]).toEqual([0, expect.stringMatching(/^日志里有2条记录.*运行 plan check 可以看到是哪几条。\n$/)]);
  expect(out).not.toContain('2条记录');
  const unread = workspaceWith({ '2022/journal/2022-W18.yaml': journal, '2022/annexes/a.yaml': 'a: [' });
  expect((await plan(['status'], unread)).err).not.toContain('2条记录');
  expect((await plan(['status'], workspaceWith())).err).toBe('');
});
