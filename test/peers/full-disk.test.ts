/** A disk that is really full, and one that is really read-only: a small file system in memory, where we may mount one. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { update } from '../../src/files/store.ts';
import { ROOT } from '../e2e/program.ts';
import { filesIn } from '../files/processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-full-'));
const options = ['-t', 'tmpfs', '-o', 'size=512k,nr_inodes=200', 'tmpfs', folder];
const mounted = process.platform === 'linux' && spawnSync('mount', options).status === 0;
const why = mounted ? '' : ' (skipped: only root may mount a file system here)';

afterAll(() => {
  if (mounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
});

const FILE = 'journal/2022-W19.yaml';
const OLD = 'old\n'.repeat(20_000);

describe.skipIf(!mounted)(`a small disk${why}`, () => {
  beforeEach(() => {
    execFileSync('mount', ['-o', 'remount,rw', folder]);
    for (const name of ['fill', 'journal', 'printed']) rmSync(join(folder, name), { recursive: true, force: true });
    mkdirSync(join(folder, 'journal'));
    writeFileSync(join(folder, FILE), OLD);
  });

  /** Leaves so many bytes. */
  function fill(left: number): void {
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(join(folder, 'fill'), 'x'.repeat(bavail * bsize - left));
  }

  const grow = (): Promise<void> => update(folder, FILE, (text) => `${text}${'x'.repeat(100_000)}`);

  function expectOld(): void {
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(OLD);
    expect(filesIn(join(folder, 'journal'))).toEqual(['2022-W19.yaml']);
  }

  test.each([0, 4096, 65_536, 131_072])(
    'with %i bytes left: the old file stays, and the error says so',
    async (left) => {
      fill(left);
      await expect(grow()).rejects.toMatchObject({ name: 'StoreError', why: 'full', file: FILE });
      expectOld();
      rmSync(join(folder, 'fill'));
      await grow();
      expect(readFileSync(join(folder, FILE), 'utf8')).toBe(OLD + 'x'.repeat(100_000));
    },
  );

  test('without room for one more file: the same', async () => {
    mkdirSync(join(folder, 'fill'));
    expect(() => {
      for (let i = 0; i < 1000; i += 1) writeFileSync(join(folder, 'fill', `${i}`), '');
    }).toThrow('ENOSPC');
    await expect(grow()).rejects.toMatchObject({ why: 'full' });
    expectOld();
  });

  test('with room for a part of what is printed: the exit code and a sentence say that there is more', () => {
    fill(4096);
    const printed = openSync(join(folder, 'printed'), 'w');
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'plan.js'), 'explain'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', printed, 'pipe'],
    });
    closeSync(printed);
    expect(statSync(join(folder, 'printed')).size).toBeGreaterThan(0);
    expect({ status, stderr }).toEqual({ status: 74, stderr: expect.stringMatching(/^plan：.*ENOSPC.*\n$/) });
  });

  test('mounted read-only: says so', async () => {
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    await expect(grow()).rejects.toMatchObject({ why: 'read-only', file: FILE });
    await expect(update(folder, 'journal/new.yaml', () => 'x')).rejects.toMatchObject({ why: 'read-only' });
    await expect(update(folder, 'new/new.yaml', () => 'x')).rejects.toMatchObject({ why: 'read-only' });
    expectOld();
  });
});
