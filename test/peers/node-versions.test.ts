import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Runs plan with the Node that the npm package `node` brings, at that major version. */
function planOn(
  version: number,
  args: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const command = `node -e "process.stdout.write(process.version + '\\n')" && node bin/plan.js ${args}`;
  return spawnSync('npm', ['exec', '--yes', `--package=node@${version}`, '-c', command], {
    cwd: root,
    encoding: 'utf8',
  });
}

// The code that V8 kept at build fits the Node that built it; the others compile anew, and must say the same.
test.each([22, 24, 26])('on Node %i the program starts, shows the 2022 plan and checks the files', (version) => {
  const status = planOn(version, 'status --as-of 2022-06-30 --json');
  expect(status.status, status.stderr).toBe(0);
  const here = spawnSync(process.execPath, ['bin/plan.js', 'status', '--as-of', '2022-06-30', '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status.stdout).toMatch(new RegExp(`^v${version}\\.`));
  expect(status.stdout.slice(status.stdout.indexOf('\n') + 1)).toBe(here.stdout);
  const check = planOn(version, 'check');
  expect({ status: check.status, stdout: check.stdout.split('\n').slice(1).join('') }).toEqual({
    status: 0,
    stdout: '',
  });
});
