/** The start: compiled code is kept between runs, helps where it fits, and harms nowhere. */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { type Ran, ROOT } from './program.ts';

const DEMO = ['status', '--as-of', '2022-06-30', '--plan', 'demo', '--width', '100'];

/** The program by itself, as after a fresh install: nothing was compiled yet. */
function installed(): string {
  const home = folderWith({});
  for (const name of ['package.json', 'bin', 'schemas'])
    cpSync(join(ROOT, name), join(home, name), { recursive: true });
  cpSync(join(ROOT, 'dist'), join(home, 'dist'), { recursive: true, filter: (path) => !path.endsWith('cache') });
  return home;
}

const cacheOf = (home: string): string => join(home, 'dist', 'cache');

function run(home: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'bin', 'plan.js'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { LANG: 'zh_CN.UTF-8', ...env },
  });
  return { status, stdout, stderr };
}

async function runAside(home: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(home, 'bin', 'plan.js'), ...args], {
    cwd: ROOT,
    env: { LANG: 'zh_CN.UTF-8' },
  });
  return stdout;
}

/** What the program says where nothing is kept. */
const PLAIN = run(ROOT, DEMO, { NODE_DISABLE_COMPILE_CACHE: '1' });

function keptIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

test('what V8 compiled is kept in a folder of this Node alone, and the next run says the same', () => {
  const home = installed();
  expect(PLAIN).toMatchObject({ status: 0, stderr: '' });
  expect(run(home, DEMO)).toEqual(PLAIN);
  const [folder, ...others] = readdirSync(cacheOf(home));
  expect(others).toEqual([]);
  expect(folder).toContain(`${process.version}-${process.platform}-${process.arch}-`);
  const kept = keptIn(cacheOf(home));
  expect(kept.length).toBeGreaterThan(10);
  const before = kept.map((path) => readFileSync(path));
  expect(run(home, DEMO)).toEqual(PLAIN);
  // What fits is not written again.
  expect(keptIn(cacheOf(home))).toEqual(kept);
  expect(kept.map((path) => readFileSync(path)).every((bytes, i) => before[i]?.equals(bytes))).toBe(true);
});

test('bytes that have fallen over in the cache, files cut off, emptied or exchanged, are passed over', () => {
  const home = installed();
  run(home, DEMO);
  const kept = keptIn(cacheOf(home)).map((path) => ({ path, bytes: readFileSync(path) }));
  const damages: readonly ((bytes: Buffer, i: number) => Uint8Array)[] = [
    ...[0.1, 0.3, 0.5, 0.7, 0.9].map((share) => (bytes: Buffer) => {
      const at = Math.floor(bytes.length * share);
      return Buffer.concat([bytes.subarray(0, at), Buffer.of((bytes[at] ?? 0) ^ 4), bytes.subarray(at + 1)]);
    }),
    (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)),
    (bytes) => bytes.subarray(0, 5),
    () => Buffer.alloc(0),
    (_, i) => kept[(i + 1) % kept.length]?.bytes ?? Buffer.alloc(0),
    (bytes) => Buffer.alloc(bytes.length),
  ];
  for (const damage of damages) {
    for (const [i, { path, bytes }] of kept.entries()) writeFileSync(path, damage(bytes, i));
    expect(run(home, DEMO)).toEqual(PLAIN);
  }
});

test('code that another text of the same length was compiled to is passed over', () => {
  const home = installed();
  run(home, DEMO);
  for (const name of readdirSync(join(home, 'dist')).filter((one) => one.endsWith('.cjs'))) {
    const path = join(home, 'dist', name);
    const text = readFileSync(path, 'latin1');
    writeFileSync(path, text.replaceAll('\\u4e3b\\u8981\\u4efb\\u52a1', '\\u4e3b\\u8981\\u4efb\\u52a2'));
  }
  expect(run(home, DEMO).stdout).toBe(PLAIN.stdout.replaceAll('主要任务', '主要任\u52a2'));
});

test('a cache that cannot be written beside the program is among the user’s, and there is none where neither can be', () => {
  const home = installed();
  // A file in the folder's place, which stops root as well.
  writeFileSync(cacheOf(home), '');
  const users = folderWith({});
  const [place, env] =
    process.platform === 'win32' ? [users, { LOCALAPPDATA: users }] : [join(users, '.cache'), { HOME: users }];
  expect(run(home, DEMO, env)).toEqual(PLAIN);
  expect(keptIn(join(place, 'plan')).length).toBeGreaterThan(10);
  expect(run(home, DEMO, env)).toEqual(PLAIN);
  const elsewhere = folderWith({});
  run(home, ['--version'], { HOME: users, XDG_CACHE_HOME: elsewhere });
  expect(keptIn(join(elsewhere, 'plan')).length).toBeGreaterThan(1);

  const nowhere = folderWith({ file: '' });
  for (const none of [{}, { HOME: join(nowhere, 'file') }, { XDG_CACHE_HOME: 'relative' }]) {
    expect(run(home, DEMO, none)).toEqual(PLAIN);
  }
  expect(existsSync(join(ROOT, 'relative'))).toBe(false);
});

test('NODE_DISABLE_COMPILE_CACHE keeps nothing', () => {
  const home = installed();
  expect(run(home, DEMO, { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(PLAIN);
  expect(existsSync(cacheOf(home))).toBe(false);
});

test('many first starts at once: each says the same, and only whole files stay', async () => {
  const home = installed();
  const ran = await Promise.all(Array.from({ length: 6 }, () => runAside(home, DEMO)));
  expect(ran).toEqual(ran.map(() => PLAIN.stdout));
  expect(keptIn(cacheOf(home)).filter((path) => /\.\d+$/.test(path))).toEqual([]);
  expect(run(home, DEMO)).toEqual(PLAIN);
});

test('where Node’s own file cannot be looked at, it starts all the same, and keeps nothing', () => {
  const home = installed();
  const preload = folderWith({ 'hidden.cjs': "process.execPath = require('node:path').join(__dirname, 'gone');" });
  const env = { NODE_OPTIONS: `--require "${join(preload, 'hidden.cjs').replaceAll('\\', '/')}"` };
  expect(run(home, DEMO, env)).toEqual(PLAIN);
  expect(existsSync(cacheOf(home))).toBe(false);
});

test.each(['18.20.8', '20.18.3', '16.0.0'])('Node %s is told that it is too old', (version) => {
  const preload = folderWith({
    'old.cjs': `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
  });
  const ran = run(ROOT, ['--version'], {
    NODE_OPTIONS: `--require "${join(preload, 'old.cjs').replaceAll('\\', '/')}"`,
  });
  expect(ran.status).toBe(2);
  expect(ran.stdout).toBe('');
  expect(ran.stderr).toContain('需要 Node.js 20.19 或更新的版本');
  expect(ran.stderr).toContain('needs Node.js 20.19 or later');
});

// Parts run as scripts, which `import()` has no meaning in before Node 21.7: there it would throw when it comes to it.
test('no part of the program imports by itself: the bundler made calls of it', () => {
  const parts = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cjs'));
  expect(parts.length).toBeGreaterThan(50);
  expect(parts.filter((name) => /(?<![\w$.])import\(/.test(readFileSync(join(ROOT, 'dist', name), 'utf8')))).toEqual(
    [],
  );
});

test('the editor opens, in the program as it is built', () => {
  const env = { EDITOR: 'true', PATH: process.env['PATH'] ?? '' };
  expect(run(installed(), ['edit', '1-1', '--plan', 'demo'], env)).toMatchObject({ status: 0 });
});

test('ids are made of names of words with several readings, and of seldom characters, in the program as it is built', () => {
  const { stdout } = run(ROOT, ['new', 'roster', '重庆银行喆齉', '--plan', 'demo', '--dry-run']);
  expect(stdout).toContain('roster: chong-qing-yin-hang-zhe-nang\n');
});
