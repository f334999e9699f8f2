/** What becomes of the results where the system does not take them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspaceWith } from '../support/folder.ts';
import { GIT_ENV } from '../support/git-env.ts';
import { ROOT } from './program.ts';

/** Runs `plan LINE` by sh, which opens and closes what the line says. */
function sh(line: string, cwd: string) {
  const plan = `plan() { '${process.execPath}' '${join(ROOT, 'bin', 'plan.js')}' "$@"; }`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `${plan}\nplan ${line}`], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8', ...GIT_ENV },
  });
  return { status, stdout, stderr };
}

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  test.each(['status', 'list --json', 'check --json', 'explain', '--help', 'schema plan', 'log --help'])(
    'under the output of `plan %s`',
    (line) => {
      const { status, stderr } = sh(`${line} > /dev/full`, workspaceWith());
      expect({ status, stderr }).toEqual({
        status: 74,
        stderr: 'plan：结果没能写到标准输出（磁盘已满, ENOSPC）；请腾出空间，或换个地方输出。\n',
      });
    },
  );

  test('under both outputs, or under standard error alone', () => {
    const folder = workspaceWith();
    expect(sh('status > /dev/full 2>&1', folder)).toEqual({ status: 74, stdout: '', stderr: '' });
    expect(sh('status --bogus 2> /dev/full', folder)).toEqual({ status: 2, stdout: '', stderr: '' });
    const shown = sh('status 2> /dev/full', folder);
    expect(shown.status).toBe(0);
    expect(shown.stdout).toContain('测试计划');
  });

  test('under what a writing command says: what it wrote is said', () => {
    const { status, stderr } = sh('log 1-1 -m 甲 --date 2022-05-11 --by 乙 > /dev/full', workspaceWith());
    expect(status).toBe(74);
    expect(stderr).toMatch(/^已记入 2022\/journal\/2022-W19\.yaml:\d+\nplan：结果没能写到标准输出/m);
  });
});

test('an output that is not open for writing', () => {
  const { status, stderr } = sh('status 1< /dev/null', workspaceWith());
  expect(status).toBe(74);
  expect(stderr).toContain('EBADF');
});

test('a reader that has seen enough changes nothing about the exit code', () => {
  const folder = workspaceWith({ '2022/plan.yaml': 'plan: test-2022\n' });
  const { status, stdout, stderr } = sh('check > out; echo $? >&2; plan check | head -n 1', folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^(?:.*\n)*1\n/) });
  expect(stdout.split('\n')).toHaveLength(2);
});

test('a folder that is gone is none with a workspace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-gone-'));
  const { status, stderr } = sh(`--version > /dev/null && rmdir '${folder}' && plan status`, folder);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^plan：[^\n]*workspace\.yaml[^\n]*\n$/);
});
