/** The built program, in processes of its own, with no environment but what is given. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { GIT_ENV } from '../support/git-env.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
const launcher = join(ROOT, 'bin', 'plan.js');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Env = Readonly<Record<string, string>>;

function environment(env: Env): Env {
  const { PATH = '', PLAN_SLOW } = process.env;
  // As the tests themselves are run (docs/performance.md).
  return { PATH, LANG: 'zh_CN.UTF-8', ...GIT_ENV, ...(PLAN_SLOW !== undefined && { PLAN_SLOW }), ...env };
}

/** Runs `plan` in the folder. */
export function plan(cwd: string, args: readonly string[], env: Env = {}): Ran {
  return spawnSync(process.execPath, [launcher, ...args], { cwd, encoding: 'utf8', env: environment(env) });
}

/** Starts `plan` in the folder; several may run at once. */
export function planAside(cwd: string, args: readonly string[], env: Env = {}): Promise<Ran> {
  const child = spawn(process.execPath, [launcher, ...args], { cwd, env: environment(env) });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...output }));
  });
}
