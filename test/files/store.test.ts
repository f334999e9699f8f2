/** A file of the workspace is changed whole or not at all, by one writer at a time, whatever goes wrong. */
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { acquire, LOCK, release } from '../../src/files/lock.ts';
import { StoreError, update } from '../../src/files/store.ts';
import { folderWith } from '../support/folder.ts';
import { isStress } from '../support/stress.ts';
import { filesIn } from './processes.ts';

const onWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

const FILE = '2022/journal/2022-W19.yaml';

function rootWith(text = 'old\n'): string {
  return folderWith({ [FILE]: text });
}

function textIn(root: string): string {
  return readFileSync(join(root, FILE), 'utf8');
}

async function whyNot(promise: Promise<void>): Promise<unknown> {
  const error = await promise.then(
    () => 'done',
    (error: unknown) => error,
  );
  return error instanceof StoreError ? error.why : error;
}

describe('a change', () => {
  test('makes the file and its folder, and leaves nothing else', async () => {
    const root = folderWith({ '2022/plan.yaml': '' });
    await update(root, FILE, (text) => `${text}\n`);
    expect(textIn(root)).toBe('undefined\n');
    expect(filesIn(root)).toEqual(['2022', '2022/journal', FILE, '2022/plan.yaml']);
  });

  test('replaces the text, and leaves nothing else', async () => {
    const root = rootWith();
    await update(root, FILE, (text) => `${text}new\n`);
    expect(textIn(root)).toBe('old\nnew\n');
    expect(filesIn(root)).toEqual(['2022', '2022/journal', FILE]);
  });

  test('sees and keeps every byte: mark of byte order, CRLF, emoji, NUL', async () => {
    const odd = '\ufeff一\r\n🎉\0\r';
    const root = rootWith(odd);
    let seen: string | undefined;
    await update(root, FILE, (text) => {
      seen = text;
      return `${text}!`;
    });
    expect(seen).toBe(odd);
    expect(textIn(root)).toBe(`${odd}!`);
  });

  test('to the same text writes nothing', async () => {
    const root = rootWith();
    const before = statSync(join(root, FILE), { bigint: true });
    await update(root, FILE, (text) => text ?? '');
    const after = statSync(join(root, FILE), { bigint: true });
    expect([after.ino, after.mtimeNs, after.ctimeNs]).toEqual([before.ino, before.mtimeNs, before.ctimeNs]);
  });

  test('to an empty text leaves an empty file', async () => {
    const root = rootWith();
    await update(root, FILE, () => '');
    expect(textIn(root)).toBe('');
    expect(filesIn(root)).toEqual(['2022', '2022/journal', FILE]);
  });

  test('that is not made leaves no folder behind', async () => {
    const root = folderWith({ 'workspace.yaml': '', '2022/plan.yaml': '' });
    const none = (): string => {
      throw new Error('no');
    };
    expect(await whyNot(update(root, FILE, none))).toEqual(new Error('no'));
    expect(filesIn(root)).toEqual(['2022', '2022/plan.yaml', 'workspace.yaml']);
  });

  test.skipIf(onWindows)('keeps the mode of the file', async () => {
    const root = rootWith();
    chmodSync(join(root, FILE), 0o640);
    await update(root, FILE, () => 'new\n');
    expect(statSync(join(root, FILE)).mode & 0o777).toBe(0o640);
    await update(root, 'fresh.yaml', () => 'new\n');
    writeFileSync(join(root, 'plain.yaml'), '');
    expect(statSync(join(root, 'fresh.yaml')).mode).toBe(statSync(join(root, 'plain.yaml')).mode);
  });

  // Only root may give files away.
  test.skipIf(!isRoot)('keeps the owner of the file', async () => {
    const root = rootWith();
    chownSync(join(root, FILE), 1234, 2345);
    chmodSync(join(root, FILE), 0o660);
    await update(root, FILE, () => 'new\n');
    const { uid, gid, mode } = statSync(join(root, FILE));
    expect([uid, gid, mode & 0o777]).toEqual([1234, 2345, 0o660]);
  });

  test('that throws passes its error on, and leaves the old file and no lock', async () => {
    const root = rootWith();
    const error = new Error('no');
    const change = (): string => {
      throw error;
    };
    expect(await whyNot(update(root, FILE, change))).toBe(error);
    expect(textIn(root)).toBe('old\n');
    expect(filesIn(root)).toEqual(['2022', '2022/journal', FILE]);
  });

  test('many at once in one process are made one after the other', async () => {
    const root = rootWith('0');
    const count = isStress ? 100 : 10;
    await Promise.all(Array.from({ length: count }, () => update(root, FILE, (text) => `${Number(text) + 1}`)));
    expect(textIn(root)).toBe(String(count));
    expect(filesIn(root)).toEqual(['2022', '2022/journal', FILE]);
  });
});

describe('a folder', () => {
  test('above that of the file is never made', async () => {
    const root = folderWith({ 'workspace.yaml': '' });
    expect(await whyNot(update(root, FILE, () => 'new\n'))).toBe('no-folder');
    expect(await whyNot(update(join(root, 'gone'), 'a.yaml', () => 'new\n'))).toBe('no-folder');
    expect(filesIn(root)).toEqual(['workspace.yaml']);
  });

  test('that is said to be there is not made either', async () => {
    const root = folderWith({ '2022/plan.yaml': '' });
    expect(await whyNot(update(root, FILE, () => 'new\n', { makesFolder: false }))).toBe('no-folder');
    expect(filesIn(root)).toEqual(['2022', '2022/plan.yaml']);
  });

  // /proc answers ENOENT to whoever would make something in it.
  test.skipIf(process.platform !== 'linux')('in which nothing can be made is said to be so at once', async () => {
    const start = performance.now();
    expect(await whyNot(update('/proc', 'a.yaml', () => 'new\n'))).toBe('failed');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('that goes away while a writer waits for its lock is not made anew', async () => {
    const root = rootWith();
    const held = await acquire(join(root, '2022/journal'), { wait: 0, stale: 60_000 });
    const writing = whyNot(update(root, FILE, () => 'new\n', { wait: 5000, stale: 60_000, makesFolder: false }));
    await pause(100);
    rmSync(join(root, '2022'), { recursive: true });
    expect(await writing).toBe('no-folder');
    expect(held).toBeDefined();
    expect(filesIn(root)).toEqual([]);
  });

  test('that one of two first writers made and left is made again by the other', async () => {
    const root = folderWith({ '2022/plan.yaml': '' });
    const none = (): string => {
      throw new Error('no');
    };
    const writing = Array.from({ length: 8 }, (_, i) => whyNot(update(root, FILE, i === 7 ? () => 'new\n' : none)));
    expect((await Promise.all(writing)).at(-1)).toBe('done');
    expect(textIn(root)).toBe('new\n');
  });
});

describe('no file is touched', () => {
  test('that is not UTF-8 and could not be written back', async () => {
    const root = folderWith({ [FILE]: Uint8Array.of(0xb5, 0xda, 0x0a) });
    expect(await whyNot(update(root, FILE, (text) => `${text}x`))).toBe('not-utf8');
    expect([...readFileSync(join(root, FILE))]).toEqual([0xb5, 0xda, 0x0a]);
  });

  test('that is a folder', async () => {
    const root = folderWith({ [`${FILE}/a`]: '' });
    expect(await whyNot(update(root, FILE, () => 'new\n'))).toBe('not-a-file');
  });

  test.each(['../a.yaml', '/tmp/a.yaml', '2022/../../a.yaml', '.', ''])('outside the workspace: %j', async (file) => {
    expect(await whyNot(update(rootWith(), file, () => 'new\n'))).toBe('outside');
  });
});

describe.skipIf(onWindows)('a link', () => {
  const outside = (): string => folderWith({ 'a.yaml': 'theirs\n' });

  test('out of the workspace is refused: of a file', async () => {
    const [root, other] = [rootWith(), outside()];
    symlinkSync(join(other, 'a.yaml'), join(root, 'a.yaml'));
    expect(await whyNot(update(root, 'a.yaml', () => 'new\n'))).toBe('outside');
    expect(readFileSync(join(other, 'a.yaml'), 'utf8')).toBe('theirs\n');
  });

  test('out of the workspace is refused: of a folder', async () => {
    const [root, other] = [rootWith(), outside()];
    symlinkSync(other, join(root, 'linked'));
    expect(await whyNot(update(root, 'linked/a.yaml', () => 'new\n'))).toBe('outside');
    expect(await whyNot(update(root, 'linked/sub/b.yaml', () => 'new\n'))).toBe('outside');
    expect(filesIn(other)).toEqual(['a.yaml']);
  });

  test('out of the workspace is refused: to what is not there', async () => {
    const [root, other] = [rootWith(), outside()];
    symlinkSync(join(other, 'b.yaml'), join(root, 'b.yaml'));
    expect(await whyNot(update(root, 'b.yaml', () => 'new\n'))).toBe('outside');
    expect(filesIn(other)).toEqual(['a.yaml']);
  });

  test('within the workspace stays, and what it leads to is written', async () => {
    const root = rootWith();
    symlinkSync(FILE, join(root, 'a.yaml'));
    await update(root, 'a.yaml', (text) => `${text}new\n`);
    expect(readlinkSync(join(root, 'a.yaml'))).toBe(FILE);
    expect(textIn(root)).toBe('old\nnew\n');
  });

  test('in a circle fails', async () => {
    const root = rootWith();
    symlinkSync('b.yaml', join(root, 'a.yaml'));
    symlinkSync('a.yaml', join(root, 'b.yaml'));
    expect(await whyNot(update(root, 'a.yaml', () => 'new\n'))).toBe('failed');
  });

  test('in place of the lock fails, and nothing is removed where it leads', async () => {
    const [root, other] = [rootWith(), outside()];
    symlinkSync(other, join(root, '2022/journal', LOCK));
    expect(await whyNot(update(root, FILE, () => 'new\n', { wait: 100, stale: 10 }))).toBe('failed');
    expect(filesIn(other)).toEqual(['a.yaml']);
    expect(textIn(root)).toBe('old\n');
  });
});

describe('the lock', () => {
  const folderOf = (root: string): string => join(root, '2022/journal');

  test('of another makes a writer wait, then give up', async () => {
    const root = rootWith();
    const held = await acquire(folderOf(root), { wait: 0, stale: 60_000 });
    expect(await whyNot(update(root, FILE, () => 'new\n', { wait: 150, stale: 60_000 }))).toBe('locked');
    expect(textIn(root)).toBe('old\n');
    const waiting = update(root, FILE, () => 'new\n', { wait: 5000, stale: 60_000 });
    if (held !== undefined) await release(held);
    await waiting;
    expect(textIn(root)).toBe('new\n');
  });

  test('left by another machine is broken when it was seen for long enough', async () => {
    const root = rootWith();
    mkdirSync(join(folderOf(root), LOCK));
    writeFileSync(join(folderOf(root), LOCK, 'ffffffffffff-1-ffffffffffff'), 'half of a tex');
    const start = performance.now();
    await update(root, FILE, () => 'new\n', { wait: 5000, stale: 300 });
    expect(performance.now() - start).toBeGreaterThan(299);
    expect(filesIn(root)).toEqual(['2022', '2022/journal', FILE]);
  });

  test('left empty is no lock', async () => {
    const root = rootWith();
    mkdirSync(join(folderOf(root), LOCK));
    await update(root, FILE, () => 'new\n', { wait: 1000, stale: 60_000 });
    expect(filesIn(root)).toEqual(['2022', '2022/journal', FILE]);
  });

  test('of a process that has ended is broken at once, by one of many', async () => {
    const folder = folderOf(rootWith());
    for (let round = 0; round < (isStress ? 15 : 2); round += 1) {
      const dead = await deadLock(folder);
      let holders = 0;
      const most: number[] = [];
      const hold = async (): Promise<void> => {
        const held = await acquire(folder, { wait: 10_000, stale: 60_000 });
        if (held === undefined) throw new Error('never free');
        holders += 1;
        most.push(holders);
        await new Promise((resolve) => setTimeout(resolve, 1));
        holders -= 1;
        await release(held);
      };
      await Promise.all(Array.from({ length: 12 }, hold));
      expect(most).toEqual(Array(12).fill(1));
      expect(existsSync(dead)).toBe(false);
    }
    expect(readdirSync(folder)).toEqual(['2022-W19.yaml']);
  });

  test('not yet taken by a process that has ended is swept away', async () => {
    const root = rootWith();
    const dead = await deadLock(folderOf(root));
    const [token = ''] = readdirSync(join(dead, '..'));
    unlinkSync(dead);
    const stage = join(folderOf(root), `${LOCK}.${token}`);
    mkdirSync(stage);
    writeFileSync(join(stage, token), '');
    await update(root, FILE, () => 'new\n');
    expect(filesIn(root)).toEqual(['2022', '2022/journal', FILE]);
  });

  /** A lock as a killed process leaves it. */
  async function deadLock(folder: string): Promise<string> {
    const held = await acquire(folder, { wait: 0, stale: 60_000 });
    if (held === undefined) throw new Error('not free');
    // No system gives so high a number.
    const dead = held.replace(/-\d+-([0-9a-f]+)$/, '-999999999-$1');
    writeFileSync(dead, 'half of a tex');
    unlinkSync(held);
    return dead;
  }

  test('broken while its writer slept: the writer begins again, and nobody loses anything', async () => {
    const root = rootWith();
    const seen: unknown[] = [];
    await update(root, FILE, (text) => {
      seen.push(text);
      if (seen.length === 1) {
        for (const name of readdirSync(join(folderOf(root), LOCK))) unlinkSync(join(folderOf(root), LOCK, name));
        writeFileSync(join(root, FILE), 'old\nothers\n');
      }
      return `${text}mine\n`;
    });
    expect(seen).toEqual(['old\n', 'old\nothers\n']);
    expect(textIn(root)).toBe('old\nothers\nmine\n');
  });

  test('broken while its writer slept: who puts an emptied file in its place begins again, too', async () => {
    const root = rootWith();
    const seen: unknown[] = [];
    await update(root, FILE, (text) => {
      seen.push(text);
      for (const name of readdirSync(join(folderOf(root), LOCK))) {
        if (seen.length === 1) unlinkSync(join(folderOf(root), LOCK, name));
      }
      if (seen.length === 1) writeFileSync(join(root, FILE), 'old\nothers\n');
      return (text ?? '').replace('old\n', '');
    });
    expect(seen).toEqual(['old\n', 'old\nothers\n']);
    expect(textIn(root)).toBe('others\n');
  });

  test('broken again and again at random: everybody writes in the end, and nobody loses anything', async () => {
    const root = rootWith();
    const lines = Array.from({ length: isStress ? 30 : 6 }, (_, i) => `${i}\n`);
    let begun = 0;
    let isOver = false;
    const breakOn = async (): Promise<void> => {
      const end = performance.now() + 1500;
      while (performance.now() < end && !isOver) {
        const lock = join(folderOf(root), LOCK);
        const names = await readdir(lock).catch(() => []);
        for (const name of names) rmSync(join(lock, name), { force: true });
        await pause(Math.random() * 5);
      }
    };
    const write = (line: string): Promise<void> =>
      update(root, FILE, (text) => {
        begun += 1;
        return text + line;
      });
    const writing = Promise.all(lines.map(write)).then(() => {
      isOver = true;
    });
    await Promise.all([writing, breakOn()]);
    expect(
      textIn(root)
        .split(/(?<=\n)/)
        .sort(),
    ).toEqual([...lines, 'old\n'].sort());
    // A few writers may be through before a lock is broken.
    if (isStress) expect(begun).toBeGreaterThan(lines.length);
    expect(filesIn(root)).toEqual(['2022', '2022/journal', FILE]);
  });

  test('is not taken by an editor: what it saved meanwhile is read again', async () => {
    const root = rootWith();
    const seen: unknown[] = [];
    await update(root, FILE, (text) => {
      seen.push(text);
      if (seen.length === 1) writeFileSync(join(root, FILE), 'edited\n');
      return `${text}mine\n`;
    });
    expect(seen).toEqual(['old\n', 'edited\n']);
    expect(textIn(root)).toBe('edited\nmine\n');
  });

  test.skipIf(onWindows)('can be broken by whoever may write in the folder', async () => {
    const root = rootWith();
    chmodSync(folderOf(root), 0o777);
    const held = await acquire(folderOf(root), { wait: 0, stale: 60_000 });
    expect(lstatSync(join(folderOf(root), LOCK)).mode & 0o777).toBe(0o777);
    if (held !== undefined) await release(held);
  });
});
