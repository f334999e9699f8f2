/** The built program held to little memory and time, and what `plan check --json` says of what is hostile. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Ran } from '../support/run.ts';
import { ROOT } from './program.ts';

const MEGABYTES = 400;
/** Far above what any of these needs on a busy machine, and far below forever. */
const KILL_AFTER = 120_000;

/** Runs the built program in the folder; `by` is a command that runs it in its turn. */
export function planHeld(folder: string, args: readonly string[], by: readonly string[] = []): Ran {
  const [command = '', ...rest] = [
    ...by,
    process.execPath,
    `--max-old-space-size=${MEGABYTES}`,
    join(ROOT, 'bin/plan.js'),
    ...args,
  ];
  const { status, signal, stdout, stderr } = spawnSync(command, rest, {
    cwd: folder,
    encoding: 'utf8',
    timeout: KILL_AFTER,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 30,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8' },
  });
  if (status === null) throw new Error(`${args.join(' ')} ended by ${signal}`);
  return { code: status, out: stdout, err: stderr };
}

/** What a terminal obeys, and what turns the direction of writing. */
export const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** The rules that `plan check --json` told of, how often each; and that nothing came out raw. */
export function told({ out, err }: Ran): Readonly<Record<string, number>> {
  expect(err).toBe('');
  expect(out).not.toMatch(RAW);
  const { findings }: { findings: readonly { rule: string }[] } = JSON.parse(out);
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** Text that no reader can make sense of is told of as such. */
export function expectUnreadable(counts: Readonly<Record<string, number>>): void {
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  expect(Object.keys(counts)[0]).toMatch(/^(yaml|file|schema)\//);
}

/** What is told of so many mistakes of one sort: each of them, but for a flood of unknown keys of one map, which is summed up. */
export function expectedOf(rule: string, count: number): Readonly<Record<string, number>> {
  return rule === 'schema/unknown-key' ? { [rule]: 20, 'schema/more-unknown-keys': 1 } : { [rule]: count };
}
