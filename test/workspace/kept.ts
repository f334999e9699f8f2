/** A workspace that people work on while it is looked at, with what is kept of it and without: both are to show the same. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished } from 'vitest';
import type { Cache } from '../../src/files/cache.ts';
import { GIT_ENV } from '../support/git-env.ts';
import { plan, type Ran } from '../support/run.ts';
import { ROOT } from '../support/sources.ts';

/** What a person sees, before and after the last entry of the plans. */
export const VIEWS: readonly (readonly string[])[] = [
  ['status', '--plan', 'demo', '--as-of', '2022-12-31'],
  ['report', 'monthly', '--plan', 'demo', '--as-of', '2022-06-30'],
  ['status', '--plan', 'demo', '--json', '--measures', '--as-of', '2022-05-20'],
  ['status', '--plan', 'demo'],
  ['status', '--plan', 'all', '--as-of', '2023-02-01'],
  ['status', '--plan', 'all', '--json', '--measures', '--as-of', '2022-12-31'],
  ['status', '--all', '--measures', '--plan', 'demo', '--as-of', '2022-12-31'],
  ['list', '--plan', 'all', '--as-of', '2022-12-31'],
  ['list', '灯:红', '--plan', 'demo', '--as-of', '2022-12-31'],
  ['due', '--plan', 'all', '--as-of', '2022-12-31'],
  ['due', '--plan', 'demo', '--as-of', '2022-05-31', '--json'],
  ['show', '4-1', '--plan', 'demo', '--json'],
  ['tree', '--plan', 'all', '--as-of', '2022-12-31'],
  ['roster', '--plan', 'demo'],
  ['timeline', '--plan', 'demo'],
  ['report', 'annual', '--plan', 'demo', '--as-of', '2022-12-31', '--json'],
  ['export', 'json', '--plan', 'demo', '--as-of', '2022-12-31'],
  ['trace', '--plan', 'demo'],
];

/** A desk: a workspace in a repository, and a folder for what is kept. */
export class Desk {
  readonly root: string;
  private readonly folder: string;
  /** By how many milliseconds the clock is wrong; ahead at first, so that what was written just now may be kept. */
  private skew = 10_000;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'plan-kept-'));
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    this.root = join(this.folder, 'plans');
    cpSync(join(ROOT, 'plans'), this.root, { recursive: true });
    this.git('init', '-q');
    this.git('config', 'user.name', '某人');
    this.git('config', 'user.email', 'someone@example.org');
    this.git('config', 'core.autocrlf', 'false');
    this.git('add', '.');
    this.git('commit', '-qm', 'One');
    writeFileSync(this.path('demo/journal/2022-W29.yaml'), '- { date: 2022-07-20, on: 4-2, note: 又一条 }\n');
    this.git('add', '.');
    this.git('commit', '-qm', 'Two');
  }

  get cache(): Cache {
    return { folder: join(this.folder, 'cache', 'data'), build: 'one', now: Date.now() + this.skew };
  }

  path(file: string): string {
    return join(this.root, file);
  }

  git(...args: readonly string[]): void {
    spawnSync('git', args, { cwd: this.root, env: { ...process.env, ...GIT_ENV } });
  }

  /** How many files are kept. */
  keptFiles(): readonly string[] {
    const own = join(this.cache.folder, this.cache.build);
    return existsSync(own) ? readdirSync(own).map((name) => join(own, name)) : [];
  }

  warm(view: readonly string[]): Promise<Ran> {
    return plan(view, this.root, { cache: this.cache });
  }

  cold(view: readonly string[]): Promise<Ran> {
    return plan(view, this.root);
  }

  /** The view is the same with what is kept as without, be it there already or not. */
  async expectSame(view: readonly string[]): Promise<void> {
    const cold = await this.cold(view);
    expect(await this.warm(view)).toEqual(cold);
    expect(await this.warm(view)).toEqual(cold);
  }

  /** Does what a person, a program or bad luck does to the files. */
  do({ kind, at, text }: Deed): void {
    const pick = <T>(of: readonly T[]): T | undefined => of[at % Math.max(of.length, 1)];
    const journals = this.journals();
    const file = pick(journals);
    const other = journals[(at + 1) % Math.max(journals.length, 1)];
    const kept = pick(this.keptFiles());
    switch (kind) {
      case 'append':
        append(
          file ?? this.path('demo/journal/2022-W28.yaml'),
          `- { date: 2022-06-2${at % 10}, on: 4-${1 + (at % 3)}, note: "${text}" }\n`,
        );
        return;
      case 'append later':
        append(
          this.path('demo/journal/2022-W52.yaml'),
          `- { date: 2022-12-29, on: 4-${1 + (at % 3)}, state: done, note: "${text}" }\n`,
        );
        return;
      case 'in place':
        change(file, (old) => old.replace(/[一二三四五六七八九]/, (one) => (one === '一' ? '二' : '一')));
        return;
      case 'in place, date set back': {
        if (file === undefined) return;
        const { atime, mtime } = statSync(file);
        change(file, (old) => old.replace(/\d(?=\D*$)/, (one) => String((Number(one) + 1) % 10)));
        utimesSync(file, atime, mtime);
        return;
      }
      case 'by rename':
        if (file === undefined) return;
        writeFileSync(`${file}.tmp`, readFileSync(file, 'utf8').replace(/percent: \d/, 'percent: 9'));
        renameSync(`${file}.tmp`, file);
        return;
      case 'swap':
        if (file === undefined || other === undefined || file === other) return;
        renameSync(file, `${file}.tmp`);
        renameSync(other, file);
        renameSync(`${file}.tmp`, other);
        return;
      case 'remove':
        if (file) rmSync(file);
        return;
      case 'same again':
        if (file === undefined) return;
        writeFileSync(file, readFileSync(file));
        return;
      case 'break':
        append(file ?? this.path('demo/journal/2022-W28.yaml'), '- { date: 2022-02-30, on: [\n');
        return;
      case 'wrong key':
        append(file ?? this.path('demo/journal/2022-W28.yaml'), '- { date: 2022-06-20, on: 4-1, nota: x }\n');
        return;
      case 'line ends':
        change(file, (old) => (old.includes('\r\n') ? old.replaceAll('\r\n', '\n') : old.replaceAll('\n', '\r\n')));
        return;
      case 'deadline':
        change(this.path('demo/plan.yaml'), (old) =>
          old.replace(/due: 2022-\d\d-(\d\d)/, `due: 2022-0${1 + (at % 9)}-$1`),
        );
        return;
      case 'settings':
        change(
          this.path('workspace.yaml'),
          (old) => `${old.replace(/thresholds:.*\n/, '')}thresholds: { stale: ${10 + (at % 50)} }\n`,
        );
        return;
      case 'folder':
        if (existsSync(this.path('demo'))) renameSync(this.path('demo'), this.path('moved'));
        else renameSync(this.path('moved'), this.path('demo'));
        return;
      case 'link': {
        if (file === undefined) return;
        const away = join(this.folder, `away-${at}.yaml`);
        renameSync(file, away);
        symlinkSync(away, file);
        return;
      }
      case 'linked folder': {
        const journal = this.path('demo/journal');
        const away = join(this.folder, 'away');
        if (!existsSync(journal) || existsSync(away)) return;
        renameSync(journal, away);
        symlinkSync(away, journal);
        return;
      }
      case 'commit':
        this.git('add', '-A');
        this.git('commit', '-qm', text || 'More');
        return;
      case 'checkout':
        this.git('checkout', '-qf', at % 2 === 0 ? 'HEAD~1' : 'master');
        return;
      case 'stash':
        this.git('stash', at % 2 === 0 ? 'push' : 'pop');
        return;
      case 'clock':
        this.skew = (at - 500) * 100_000;
        return;
      case 'flip':
        if (kept === undefined) return;
        change(
          kept,
          (old) => {
            const bytes = Buffer.from(old, 'latin1');
            const place = (at * 7919) % bytes.length;
            bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8));
            return bytes.toString('latin1');
          },
          'latin1',
        );
        return;
      case 'truncate':
        if (kept) truncateSync(kept, at);
        return;
      case 'extend':
        if (kept) append(kept, text);
        return;
      case 'swap kept': {
        const [one, two] = this.keptFiles();
        if (one === undefined || two === undefined) return;
        renameSync(one, `${one}.tmp`);
        renameSync(two, one);
        renameSync(`${one}.tmp`, two);
        return;
      }
      case 'empty':
        rmSync(this.cache.folder, { recursive: true, force: true });
        return;
    }
  }

  private journals(): readonly string[] {
    const folder = this.path('demo/journal');
    return existsSync(folder)
      ? readdirSync(folder)
          .sort()
          .map((name) => join(folder, name))
      : [];
  }
}

const DEEDS = [
  'append',
  'append later',
  'in place',
  'in place, date set back',
  'by rename',
  'swap',
  'remove',
  'same again',
  'break',
  'wrong key',
  'line ends',
  'deadline',
  'settings',
  'folder',
  'link',
  'linked folder',
  'commit',
  'checkout',
  'stash',
  'clock',
  'flip',
  'truncate',
  'extend',
  'swap kept',
  'empty',
] as const;

interface Deed {
  readonly kind: (typeof DEEDS)[number];
  readonly at: number;
  readonly text: string;
}

/** Some deeds, each with what is looked at afterwards. */
export const stories = fc.array(
  fc.record({
    deed: fc.record({
      kind: fc.constantFrom(...DEEDS),
      at: fc.nat(999),
      text: fc.string({ unit: fc.constantFrom('开', '会', '。', 'a', '1', '𠮷'), maxLength: 6 }),
    }),
    view: fc.constantFrom(...VIEWS),
  }),
  { minLength: 4, maxLength: 9 },
);

/** What is kept never shows in what is seen, whatever is done in between. */
export async function expectUnseen(story: typeof stories extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const desk = new Desk();
  await desk.expectSame(['status', '--plan', 'all', '--as-of', '2022-12-31']);
  for (const { deed, view } of story) {
    desk.do(deed);
    await desk.expectSame(view);
  }
}

function append(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'a' });
}

function change(path: string | undefined, by: (old: string) => string, encoding: BufferEncoding = 'utf8'): void {
  if (path !== undefined && existsSync(path)) writeFileSync(path, by(readFileSync(path, encoding)), encoding);
}
