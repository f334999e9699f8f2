/** Processes that write, from one bundle that is made once. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { onTestFinished } from 'vitest';
import { journal } from '../../build/validators.js';
import { readBack } from '../edit/generated.ts';

/** Makes the program of writer.ts in a folder that everybody may read; the answer is that folder. */
export async function buildWriter(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-writer-'));
  chmodSync(folder, 0o755);
  const program = await rolldown({ input: join(import.meta.dirname, 'writer.ts'), platform: 'node' });
  await program.write({ file: join(folder, 'writer.cjs'), format: 'cjs' });
  return folder;
}

export interface Fate {
  /** No file can grow beyond so many KiB. */
  readonly limit?: number;
  /** Killed after so many milliseconds. */
  readonly killAfter?: number;
}

/** Runs the writer to its end: what it said. */
export async function runWriter(folder: string, args: readonly string[], fate: Fate = {}): Promise<unknown> {
  const { limit, killAfter = 60_000 } = fate;
  const command = [process.execPath, join(folder, 'writer.cjs'), ...args];
  const [program = '', ...rest] =
    limit === undefined ? command : ['bash', '-c', `ulimit -f ${limit}; exec "$@"`, 'bash', ...command];
  const { stdout } = await promisify(execFile)(program, rest, { timeout: killAfter, killSignal: 'SIGKILL' });
  return JSON.parse(stdout);
}

/** Starts the writer; the answer comes when it is about to write. */
export async function startWriter(folder: string, args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(folder, 'writer.cjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

/** Everything in the folder, to any depth. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** The measures that the journal file has entries about, in order of their numbers. */
export function measuresIn(root: string, file: string): readonly string[] {
  const value = readBack(readFileSync(join(root, file), 'utf8'));
  if (!journal(value)) throw new Error('no journal');
  return value.flatMap(({ on }) => on ?? []).sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));
}

export const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);
