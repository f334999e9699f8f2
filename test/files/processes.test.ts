/** Many processes, killed processes, full disks: no file is lost, torn or left with litter. */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { journal } from '../../build/validators.js';
import { acquire, LOCK, release } from '../../src/files/lock.ts';
import { update } from '../../src/files/store.ts';
import { readBack } from '../edit/generated.ts';
import { folderWith } from '../support/folder.ts';
import { buildWriter, filesIn, runWriter, startWriter } from './processes.ts';
import { numbered, wholeText } from './whole-text.ts';

const WRITERS = 50;
const KILLS = 30;

const onWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;
const WEEK = '2022/journal/2022-W19.yaml';
const NEXT_WEEK = '2022/journal/2022-W20.yaml';

let writer = '';
beforeAll(async () => {
  writer = await buildWriter();
}, 30_000);
afterAll(() => rmSync(writer, { recursive: true, force: true }));

/** The measures that the file has entries about, in order of their numbers. */
function measuresIn(root: string, file: string): readonly string[] {
  const value = readBack(readFileSync(join(root, file), 'utf8'));
  if (!journal(value)) throw new Error('no journal');
  return value.map(({ on }) => on).sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

describe('many processes at once', () => {
  test(`${WRITERS} that append to one file: each entry is there once, and nothing else`, async () => {
    const root = folderWith({ 'workspace.yaml': '' });
    const said = await Promise.all(numbers(WRITERS).map((n) => runWriter(writer, ['append', root, WEEK, `${n}`])));
    expect(said).toEqual(Array(WRITERS).fill('done'));
    expect(measuresIn(root, WEEK)).toEqual(numbers(WRITERS).map((n) => `1-${n}`));
    expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK, 'workspace.yaml']);
  }, 60_000);

  test('in two files of one folder', async () => {
    const root = folderWith({ 'workspace.yaml': '' });
    const runs = numbers(6).flatMap((n) => [WEEK, NEXT_WEEK].map((file) => ['append', root, file, `${n}`]));
    await Promise.all(runs.map((args) => runWriter(writer, args)));
    for (const file of [WEEK, NEXT_WEEK]) expect(measuresIn(root, file)).toEqual(numbers(6).map((n) => `1-${n}`));
    expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK, NEXT_WEEK, 'workspace.yaml']);
  });
});

test('of writers that are killed at random among others, none loses what another has written', async () => {
  const root = folderWith({ 'workspace.yaml': '' });
  const saved: string[] = [];
  const write = async (n: number): Promise<void> => {
    const child = await runOrKill(['append', root, WEEK, `${n}`], n % 2 === 0 ? 40 + Math.random() * 400 : undefined);
    if (child === 'done') saved.push(`1-${n}`);
  };
  await Promise.all(numbers(24).map(write));
  await update(root, NEXT_WEEK, () => '[]\n');
  const found = measuresIn(root, WEEK);
  expect(found).toEqual([...new Set(found)]);
  expect(saved.length).toBeGreaterThanOrEqual(12);
  expect(found).toEqual(expect.arrayContaining(saved));
  expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK, NEXT_WEEK, 'workspace.yaml']);
}, 60_000);

/** What the writer said; undefined where it was killed before. */
async function runOrKill(args: readonly string[], after: number | undefined): Promise<unknown> {
  try {
    return await runWriter(writer, args, after === undefined ? {} : { killAfter: after });
  } catch {
    return undefined;
  }
}

test(`a writer killed ${KILLS} times at random leaves a whole file, and the next one gets through`, async () => {
  const root = folderWith({ [WEEK]: wholeText(1) });
  const read = (): number => numbered(readFileSync(join(root, WEEK), 'utf8'));
  let locksLeft = 0;
  let slowest = 0;
  for (const _ of numbers(KILLS)) {
    const child = await startWriter(writer, ['write-on', root, WEEK]);
    const before = read();
    const until = performance.now() + Math.random() * 40;
    while (performance.now() < until) {
      read();
      await pause(1);
    }
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    const after = read();
    expect(after).toBeGreaterThanOrEqual(before);
    if (existsSync(join(root, '2022/journal', LOCK))) locksLeft += 1;
    const start = performance.now();
    await update(root, WEEK, (text) => wholeText(numbered(text) + 1));
    slowest = Math.max(slowest, performance.now() - start);
    expect(read()).toBe(after + 1);
    expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK]);
  }
  // Else the kills came too late or too early to show anything.
  expect(locksLeft).toBeGreaterThan(0);
  expect(slowest).toBeLessThan(3000);
}, 60_000);

// Root alone can become somebody else.
test.skipIf(!isRoot)('a lock of another user is not taken for one that a killed process left', async () => {
  const root = folderWith({ [WEEK]: 'old\n' });
  chmodSync(root, 0o755);
  for (const path of ['2022/journal', WEEK]) chmodSync(join(root, path), 0o777);
  const held = await acquire(join(root, '2022/journal'), { wait: 0, stale: 60_000 });
  const said = runWriter(writer, ['as-nobody', root, WEEK]);
  await pause(600);
  expect(readFileSync(join(root, WEEK), 'utf8')).toBe('old\n');
  if (held !== undefined) await release(held);
  expect(await said).toBe('done');
});

describe('what the system refuses leaves the old file and no litter', () => {
  // A file that may grow no further takes a part of what is written and no more, as on a full disk.
  test.skipIf(onWindows)('space', async () => {
    const old = 'old\n'.repeat(25_000);
    const root = folderWith({ [WEEK]: old });
    expect(await runWriter(writer, ['grow', root, WEEK, '300000'], { limit: 200 })).toBe('full');
    expect(readFileSync(join(root, WEEK), 'utf8')).toBe(old);
    expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK]);
    expect(await runWriter(writer, ['grow', root, WEEK, '300000'])).toBe('done');
  });

  describe.skipIf(onWindows)('permission', () => {
    /** Root may write anywhere, so it becomes nobody first. */
    const refused = (root: string, file: string): Promise<unknown> =>
      isRoot
        ? runWriter(writer, ['as-nobody', root, file])
        : update(root, file, () => 'new\n').then(
            () => 'done',
            (error: unknown) => (error instanceof Error && 'why' in error ? error.why : error),
          );

    function sharedFolder(): string {
      const root = folderWith({ [WEEK]: 'old\n' });
      chmodSync(root, 0o755);
      return root;
    }

    test('for the folder', async () => {
      const root = sharedFolder();
      chmodSync(join(root, WEEK), 0o666);
      chmodSync(join(root, '2022/journal'), 0o555);
      expect(await refused(root, WEEK)).toBe('denied');
      expect(await refused(root, NEXT_WEEK)).toBe('denied');
      expect(readFileSync(join(root, WEEK), 'utf8')).toBe('old\n');
      expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK]);
      chmodSync(join(root, '2022/journal'), 0o755);
    });

    test('for a folder that would have to be made', async () => {
      const root = sharedFolder();
      chmodSync(join(root, '2022'), 0o555);
      expect(await refused(root, '2022/rosters/a.yaml')).toBe('denied');
      expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK]);
      chmodSync(join(root, '2022'), 0o755);
    });

    test('for the file, though its folder would allow to replace it', async () => {
      const root = sharedFolder();
      chmodSync(join(root, '2022/journal'), 0o777);
      chmodSync(join(root, WEEK), 0o444);
      expect(await refused(root, WEEK)).toBe('denied');
      expect(readFileSync(join(root, WEEK), 'utf8')).toBe('old\n');
      expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK]);
      expect(await refused(root, NEXT_WEEK)).toBe('done');
    });

    test('to read the file', async () => {
      const root = sharedFolder();
      chmodSync(join(root, '2022/journal'), 0o777);
      chmodSync(join(root, WEEK), 0o222);
      expect(await refused(root, WEEK)).toBe('denied');
      chmodSync(join(root, WEEK), 0o644);
    });
  });

  test('a file in place of a folder', async () => {
    const root = folderWith({ '2022': '' });
    await expect(update(root, WEEK, () => 'new\n')).rejects.toMatchObject({ why: 'failed', file: WEEK });
    mkdirSync(join(root, '2023'));
    writeFileSync(join(root, '2023', LOCK), '');
    await expect(update(root, '2023/a.yaml', () => 'new\n')).rejects.toMatchObject({ why: 'failed' });
  });
});
