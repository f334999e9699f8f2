/** Several processes, full disks, what the system refuses: no file is lost, torn or left with litter. Many: processes.stress.test.ts. */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acquire, LOCK, release } from '../../src/files/lock.ts';
import { update } from '../../src/files/store.ts';
import { folderWith } from '../support/folder.ts';
import { buildWriter, filesIn, measuresIn, numbers, runWriter } from './processes.ts';

const onWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;
const WEEK = '2022/journal/2022-W19.yaml';
const NEXT_WEEK = '2022/journal/2022-W20.yaml';

let writer = '';
beforeAll(async () => {
  writer = await buildWriter();
}, 30_000);
afterAll(() => rmSync(writer, { recursive: true, force: true }));

test('three processes that append to one file: each entry is there once, and nothing else', async () => {
  const root = folderWith({ '2022/plan.yaml': '' });
  const said = await Promise.all(numbers(3).map((n) => runWriter(writer, ['append', root, WEEK, `${n}`])));
  expect(said).toEqual(Array(3).fill('done'));
  expect(measuresIn(root, WEEK)).toEqual(['1-1', '1-2', '1-3']);
  expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK, '2022/plan.yaml']);
});

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
