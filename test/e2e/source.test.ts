import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plan, ROOT } from './program.ts';

test('from its sources the program says what it says when built', () => {
  const args = ['status', '--plan', 'demo', '--as-of', '2022-06-30'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/source.js'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(plan(ROOT, args).stdout);
});
