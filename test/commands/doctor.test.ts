/** What is wrong with the set-up, each with the command that mends it, which does. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Context } from '../../src/app/context.ts';
import { planDate } from '../../src/model/date.ts';
import { copyOf, git, init, madeOnce } from '../e2e/repository.ts';
import { folderWith, writeFiles } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

// Git is asked many things.
vi.setConfig({ testTimeout: 120_000 });
afterEach(() => vi.unstubAllEnvs());

/** A repository with a workspace, in which all is well. */
const original = madeOnce((folder) => {
  init(folder);
  return folder;
});
beforeAll(async () => {
  await plan(['init', '--git'], original());
});

const well = (): string => copyOf(original());

interface Told {
  readonly well: boolean;
  readonly remarks: readonly {
    readonly check: string;
    readonly state: string;
    readonly text: string;
    readonly command: string | null;
    readonly details: Readonly<Record<string, unknown>>;
  }[];
}

async function told(folder: string, over: Partial<Context> = {}, more: readonly string[] = []) {
  const { code, out, err } = await plan(['doctor', '--json', ...more], folder, over);
  expect([err, faultsOf(out, 'doctor')]).toEqual(['', []]);
  const { well, remarks }: Told = JSON.parse(out);
  expect(code).toBe(well ? 0 : 1);
  return remarks;
}

/** What is to be mended: which check says so, and the command. */
async function faults(folder: string, over: Partial<Context> = {}) {
  const remarks = await told(folder, over);
  return remarks.flatMap(({ check, state, command }) => (state === 'mend' ? [[check, command]] : []));
}

/** Does what the remark says, as git's command or as ours. */
async function mend(folder: string, command: string): Promise<void> {
  const [program, ...args] = command.split(' ');
  if (program === 'git') git(folder, args);
  else await plan(args, folder);
}

test('where all is well it says so, check by check, in both languages', async () => {
  const folder = well();
  const { code, out, err } = await plan(['doctor'], folder);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^正常 +plan 0\.0\.0，Node\.js v/);
  expect(out).toContain('git 按记录合并计划文件，提交和推送之前先检查\n');
  expect(out).not.toContain('要处理  ');
  expect(out).toMatch(/\n\n没有要处理的。\n$/);
  const english = await plan(['doctor', '--lang', 'en', '--width', '80'], folder);
  expect(english).toMatchObject({ code: 0, err: '' });
  expect(english.out).not.toMatch(/^to mend/m);
  expect(english.out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(english.out).toMatch(/\n\nNothing to mend\.\n$/);
  expect(new Set((await told(folder)).map(({ check }) => check)).size).toBe(10);
});

test('without a workspace it tells how to make one, and looks at the rest', async () => {
  const folder = folderWith({});
  expect(await faults(folder)).toEqual([['workspace', 'plan init']]);
  await mend(folder, 'plan init');
  expect(await faults(folder)).toEqual([['git', 'git init']]);
  await mend(folder, 'git init');
  expect(new Set((await faults(folder)).map(String))).toEqual(new Set(['git-setup,plan init --git']));
  await mend(folder, 'plan init --git');
  expect(await faults(folder)).toEqual([]);
  const { code, err } = await plan(['doctor', '--dir', 'nowhere'], folder);
  expect([code, err]).toEqual([2, expect.stringContaining('nowhere')]);
});

describe.skipIf(process.platform === 'win32')('on a PATH', () => {
  test('without git and node it says what that is for', async () => {
    const folder = well();
    vi.stubEnv('PATH', folderWith({}));
    expect(await faults(folder)).toEqual([
      ['node', null],
      ['git', null],
    ]);
  });

  test('with a node that is too old, too', async () => {
    const folder = well();
    const bin = folderWith({ node: '#!/bin/sh\necho v18.20.1\n' });
    chmodSync(join(bin, 'node'), 0o755);
    vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`);
    const [fault, ...others] = (await told(folder)).filter(({ state }) => state === 'mend');
    expect(others).toEqual([]);
    expect(fault?.text).toContain('v18.20.1');
  });

  test('it tells which fonts of official documents are lacking, which is no fault', async () => {
    const folder = well();
    const bin = folderWith({ 'fc-list': "#!/bin/sh\necho '仿宋_GB2312,FangSong_GB2312'\necho 黑体\n" });
    chmodSync(join(bin, 'fc-list'), 0o755);
    vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`);
    const fonts = (await told(folder)).find(({ check }) => check === 'fonts');
    if (process.platform !== 'linux') return;
    expect(fonts).toMatchObject({
      state: 'note',
      details: { fonts: ['楷体_GB2312', '方正小标宋简体', '宋体', 'Times New Roman'] },
    });
  });
});

describe('how git is set up', () => {
  test('is mended step by step, whatever of it is lacking', async () => {
    const folder = well();
    git(folder, ['config', '--unset', 'merge.plan.driver']);
    renameSync(join(folder, '.git/hooks/pre-push'), join(folder, '.git/hooks/pre-push.off'));
    expect(await faults(folder)).toEqual([
      ['git-setup', 'plan init --git'],
      ['git-setup', 'plan init --git'],
    ]);
    await mend(folder, 'plan init --git');
    expect(await faults(folder)).toEqual([]);
  });

  test('of which somebody else has a part is for them to mend', async () => {
    const folder = well();
    writeFileSync(join(folder, '.git/hooks/pre-commit'), '#!/bin/sh\nexit 0\n');
    expect(await faults(folder)).toEqual([['git-setup', null]]);
    const text = (await told(folder)).find(({ state }) => state === 'mend')?.text ?? '';
    const line = /加上这一行：(.+)$/.exec(text)?.[1];
    writeFileSync(join(folder, '.git/hooks/pre-commit'), `#!/bin/sh\n${line}\nexit 0\n`);
    expect(await faults(folder)).toEqual([]);
  });

  test('with a program that has moved is found out, and set up again in any language', async () => {
    const folder = well();
    const [old, moved] = [join(folderWith({}), "it's 50%"), join(folderWith({}), 'new')];
    for (const home of [old, moved]) symlinkSync(join(import.meta.dirname, '../..'), home);
    const at = (home: string) => ({ launcher: join(home, 'bin', 'plan.js') });
    await plan(['init', '--git', '--lang', 'en'], folder, at(old));
    for (const name of ['pre-commit', 'pre-merge-commit', 'pre-push']) {
      // As a first set-up would have written it.
      renameSync(join(folder, '.git/hooks', name), join(folder, `${name}.before`));
    }
    await plan(['init', '--git', '--lang', 'en'], folder, at(old));
    expect(await faults(folder, at(old))).toEqual([]);
    renameSync(old, `${old}.gone`);
    const gone = (await told(folder, at(moved))).filter(({ check }) => check === 'moved');
    expect(gone.map(({ details }) => details)).toEqual(
      ['config', 'hooks/pre-commit', 'hooks/pre-merge-commit', 'hooks/pre-push'].map((name) => ({
        by: expect.stringContaining(name),
        program: join(old, 'bin/plan.js'),
      })),
    );
    await plan(['init', '--git', '--lang', 'zh'], folder, at(moved));
    expect(await faults(folder, at(moved))).toEqual([]);
    expect(readFileSync(join(folder, '.git/hooks/pre-push'), 'utf8')).toContain(moved);
  });
});

describe('plan files', () => {
  test('in another encoding are named, and converted', async () => {
    const folder = well();
    const file = 'plans/2022/journal/2022-W20.yaml';
    writeFiles(folder, {
      [file]: Buffer.from(
        '2d207b20646174653a20323032322d30352d31382c206f6e3a20312d312c206e6f74653a20bfaad5b9207d0a',
        'hex',
      ),
    });
    expect(await faults(folder)).toEqual([['encoding', 'plan check file/encoding --fix']]);
    expect((await told(folder)).find(({ check }) => check === 'encoding')?.text).toContain(file);
    await mend(folder, 'plan check file/encoding --fix');
    expect(await faults(folder)).toEqual([]);
    expect(readFileSync(join(folder, file), 'utf8')).toContain('开展');
  });

  test('with CRLF are mended where git would keep that, and only told where it would not', async () => {
    const folder = well();
    const file = join(folder, 'plans/2022/plan.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('\n', '\r\n'));
    // By what init wrote into .gitattributes.
    const kept = (await told(folder)).find(({ check }) => check === 'line-ends');
    expect(kept).toMatchObject({ state: 'note', details: { autocrlf: 'false' } });
    const attributes = join(folder, 'plans/.gitattributes');
    writeFileSync(attributes, readFileSync(attributes, 'utf8').replace('*.yaml text eol=lf\n', ''));
    expect(await faults(folder)).toEqual([['line-ends', 'plan check file/line-ends --fix']]);
    git(folder, ['config', 'core.autocrlf', 'true']);
    expect(await faults(folder)).toEqual([]);
    git(folder, ['config', 'core.autocrlf', 'false']);
    await mend(folder, 'plan check file/line-ends --fix');
    expect(await faults(folder)).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('of years without holidays are told, until the calendar has some', async () => {
    const folder = well();
    const over = { today: () => planDate('2041-03-01') };
    expect(await faults(folder, over)).toEqual([['calendar', 'plan explain calendar/unknown-year']]);
    expect((await plan(['explain', 'calendar/unknown-year'], folder)).code).toBe(0);
    const file = join(folder, 'plans/workspace.yaml');
    const days = 'calendar: { closed: [{ from: 2041-10-01, to: 2041-10-07, name: 国庆 }] }\n';
    writeFileSync(file, readFileSync(file, 'utf8') + days);
    expect(await faults(folder, over)).toEqual([]);
  });
});

describe('a lock', () => {
  const lockIn = (folder: string, holder: string): string => {
    const lock = join(folder, 'plans/2022/.plan.lock');
    mkdirSync(lock);
    writeFileSync(join(lock, holder), '');
    return lock;
  };

  test('that another computer left is told, and cleared', async () => {
    const folder = well();
    const lock = lockIn(folder, 'aaaaaaaaaaaa-1-bbbbbbbbbbbb');
    expect(await faults(folder)).toEqual([['lock', 'plan doctor --unlock']]);
    vi.useFakeTimers({ toFake: ['performance'] });
    const mended = plan(['doctor', '--unlock'], folder);
    await vi.waitFor(() => {
      vi.advanceTimersByTime(20_000);
      expect(existsSync(lock)).toBe(false);
    }, 10_000);
    const { code, out } = await mended;
    vi.useRealTimers();
    expect([code, out]).toEqual([0, '正常    没有遗留的锁\n\n没有要处理的。\n']);
  });
});

describe('the cache', () => {
  const cached = () => ({ cache: { folder: join(folderWith({}), 'data'), build: 'one', now: Date.now() + 10_000 } });

  test('is told with its size and its plans, and emptied', async () => {
    const folder = well();
    const over = cached();
    const own = async () => (await told(folder, over)).find(({ check }) => check === 'cache')?.details;
    expect(await own()).toEqual({ folder: over.cache.folder, files: 0, bytes: 0, plans: 0 });
    await plan(['status'], folder, over);
    const full = await own();
    expect(full).toMatchObject({ plans: 1 });
    expect(full?.['files']).toBeGreaterThan(2);
    expect(full?.['bytes']).toBeGreaterThan(100);
    const { code, out } = await plan(['doctor', '--empty-cache'], folder, over);
    expect(code).toBe(0);
    expect(out).toMatch(/^正常 {4}缓存 \S+：0\.0 MB，0 份计划（plan doctor --empty-cache 清空）\n\n没有要处理的。\n$/s);
    expect(readdirSync(over.cache.folder)).toEqual([]);
  });

  test('that is none is said to be, and cannot be emptied', async () => {
    const folder = well();
    expect((await told(folder)).at(-1)).toMatchObject({ check: 'cache', state: 'note' });
    const { code, err } = await plan(['doctor', '--empty-cache'], folder);
    expect([code, err]).toEqual([2, expect.stringContaining('PLAN_NO_CACHE')]);
  });
});
