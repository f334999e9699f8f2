/** What is kept of files between runs: it saves time, and shows in nothing else. */
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { runs, some } from '../support/stress.ts';
import { Desk, VIEWS } from './kept.ts';

test('views are the same with what is kept as without, whatever is done in between', async () => {
  const desk = new Desk();
  for (const view of some(VIEWS, 3)) await desk.expectSame(view);
  expect(desk.keptFiles().length).toBeGreaterThan(3);
  desk.do({ kind: 'in place, date set back', at: 3, text: '' });
  await desk.expectSame(VIEWS[0] ?? []);
});

const ENTRY = '- { date: 2022-05-09, on: 1-1, note: 一二三 }\n';
const FILES = { '2022/journal/2022-W19.yaml': ENTRY };
const STATUS = ['status', '--as-of', '2022-06-30'];

/** A small workspace, and where what is kept of it is. */
function small(now = Date.now() + 10_000) {
  const root = workspaceWith(FILES);
  const cache = { folder: join(folderWith({}), 'data'), build: 'one', now };
  const own = join(cache.folder, cache.build);
  const warm = (args = STATUS) => plan(args, root, { cache });
  return { root, cache, own, warm };
}

describe('a file of the cache', () => {
  test('that differs by a bit, lacks an end, or has one too many is as none', async () => {
    const { root, cache, own, warm } = small();
    const cold = await plan(STATUS, root);
    await warm();
    const names = readdirSync(own);
    expect(names.length).toBeGreaterThan(2);
    // A build of its own takes nothing from the disk, and shows what is there.
    expect(await plan(STATUS, root, { cache: { ...cache, build: 'two' } })).toEqual(cold);
    for (const name of names) {
      const path = join(own, name);
      const bytes = readFileSync(path);
      const places = [...bytes.keys()];
      const step = Math.ceil(places.length / runs(places.length, 2));
      for (const at of places.filter((place) => place % step === 0)) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        for (const wrong of [flipped, bytes.subarray(0, at), Buffer.concat([bytes, bytes.subarray(0, at + 1)])]) {
          writeFileSync(path, wrong);
          expect(await warm()).toEqual(cold);
        }
      }
      writeFileSync(path, bytes);
    }
  });

  test('is read by nobody else', async () => {
    const { cache, own, warm } = small();
    await warm();
    if (process.platform === 'win32') return;
    expect(statSync(cache.folder).mode & 0o777).toBe(0o700);
    expect(statSync(own).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(own)) expect(statSync(join(own, name)).mode & 0o777).toBe(0o600);
  });

  test.each([0o777, 0o770, 0o705])('is not taken from a folder that others may come into (%o)', async (mode) => {
    const { cache, own, warm, root } = small();
    await warm();
    if (process.platform === 'win32') return;
    forge(own);
    expect((await warm()).out).toContain('伪造');
    chmodSync(cache.folder, mode);
    expect(await warm()).toEqual(await plan(STATUS, root));
  });

  test('is not taken by way of a link, nor written through one', async () => {
    const { cache, own, warm, root } = small();
    await warm();
    forge(own);
    const linked = join(folderWith({}), 'data');
    symlinkSync(cache.folder, linked);
    expect(await plan(STATUS, root, { cache: { ...cache, folder: linked } })).toEqual(await plan(STATUS, root));
  });
});

/** Puts another title where it would be believed: what is trusted is trusted. */
function forge(own: string): void {
  const { crc32 } = process.getBuiltinModule('node:zlib');
  for (const name of readdirSync(own)) {
    const text = readFileSync(join(own, name)).toString('utf16le', 8).replace('测试计划', '伪造计划');
    const body = Buffer.from(text, 'utf16le');
    const sum = crc32(body).toString(16).padStart(8, '0');
    writeFileSync(join(own, name), Buffer.concat([Buffer.from(sum), body]));
  }
}

test('a check never takes what is kept, nor does what a pipeline fails on, nor what writes', async () => {
  const { own, warm, root } = small();
  await warm();
  forge(own);
  expect((await warm()).out).toContain('伪造');
  for (const args of some(
    [
      ['check', '--format', 'json'],
      ['due', '--fail-on', 'overdue'],
      ['log', '1-1', '-m', '好', '--by', '某人', '--dry-run'],
    ],
    9,
  )) {
    expect(await warm(args)).toEqual(await plan(args, root));
  }
  expect((await warm(['status', '--no-cache', '--as-of', '2022-06-30'])).out).not.toContain('伪造');
});

test('what changed in the last two seconds is not kept: two changes within a tick of the clock look alike', async () => {
  const { root, warm, own } = small(Date.now());
  const file = join(root, '2022/journal/2022-W19.yaml');
  for (const mark of ['四', '五', '六', '七']) {
    writeFileSync(file, ENTRY.replace('三', mark));
    expect((await warm(['show', '1-1'])).out).toContain(`一二${mark}`);
  }
  expect(existsSync(own)).toBe(false);
});

test('where nothing can be kept, all is as it was', async () => {
  const { root, cache } = small();
  const cold = await plan(STATUS, root);
  const file = join(root, 'workspace.yaml');
  for (const folder of [join(file, 'data'), file, '/proc/none', '/dev/full', '\0']) {
    expect(await plan(STATUS, root, { cache: { ...cache, folder } })).toEqual(cold);
  }
});
