/** Fixes that reach over files: entries move to the file of their week, and none is lost whatever happens between. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fixedSession } from '../../../src/app/check/fix-files.ts';
import { type CheckValues, checkOptions } from '../../../src/app/check/options.ts';
import { valuesOf } from '../../../src/app/command/options.ts';
import type { Context } from '../../../src/app/context.ts';
import { openSession, type Session } from '../../../src/app/open/session.ts';
import { check } from '../../../src/check/check.ts';
import { rulesOf } from '../../../src/check/registry.ts';
import { StoreError } from '../../../src/files/fault.ts';
import { isoWeek } from '../../../src/model/date.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { folderWith, workspaceWith } from '../../support/folder.ts';
import { day } from '../../support/model.ts';

const written = vi.hoisted(() => ({ files: [] as string[], most: Number.POSITIVE_INFINITY }));

vi.mock('../../../src/files/store.ts', async (original) => {
  const store = await original<typeof import('../../../src/files/store.ts')>();
  const update: typeof store.update = async (root, file, change, options) => {
    if (written.files.length >= written.most) throw new StoreError('full', file);
    written.files.push(file);
    await store.update(root, file, change, options);
  };
  return { ...store, update };
});

afterEach(() => {
  written.files = [];
  written.most = Number.POSITIVE_INFINITY;
});

/** What the rules find, and each entry besides that is not in the file of its week. */
async function find({ workspace, findings }: Session): Promise<readonly Finding[]> {
  const strays = workspace.plans.flatMap(({ journal }) =>
    journal.flatMap(({ file, path, date }): readonly Finding[] => {
      const to = `2022/journal/${isoWeek(date)}.yaml`;
      return file === to
        ? []
        : [{ rule: 'journal/no-week', severity: 'error', file, path, args: {}, fix: { what: 'move', to } }];
    }),
  );
  return [
    ...findings,
    ...check(
      workspace,
      { asOf: day('2022-06-30') },
      rulesOf('model').filter(({ tier }) => tier === 'always' || tier === 'default'),
    ),
    ...strays,
  ];
}

async function together(session: Session) {
  const findings = await find(session);
  return { findings, all: findings };
}

const FIX = { ...valuesOf(checkOptions, new Map()), fix: true, at: undefined, json: false };

function contextIn(folder: string, given: Partial<Context> = {}): Context {
  return {
    cwd: folder,
    width: 100,
    color: false,
    unicode: true,
    version: '0',
    launcher: 'plan.js',
    today: () => day('2022-06-30'),
    out: () => undefined,
    err: () => undefined,
    ...given,
  };
}

async function fix(folder: string, given: Partial<CheckValues> = {}) {
  let [out, err] = ['', ''];
  const context = contextIn(folder, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  const session = await fixedSession(await openSession(context, { plan: 'all' }), { ...FIX, ...given }, together);
  return { out, err, left: await find(session) };
}

function journalIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(folder, '2022/journal')).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, '2022/journal', name), 'utf8')]));
}

const W19 = '- { date: 2022-05-11, on: 1-1, note: 十九周 }\n';
const W20 = '- date: 2022-05-16 # 周一\n  on: 1-1\n  note: 二十周\n';
const W21 = '- { date: 2022-05-24, on: 1-2, note: 二十一周 }\n';

describe('an entry in the file of another week', () => {
  test('moves to its own, as it is written', async () => {
    const folder = workspaceWith({
      '2022/journal/2022-W19.yaml': `# 五月\n${W19}${W20}`,
      '2022/journal/2022-W20.yaml': W20.replace('二十周', '另一条'),
    });
    const { err, left } = await fix(folder);
    expect(journalIn(folder)).toEqual({
      '2022-W19.yaml': `# 五月\n${W19}`,
      '2022-W20.yaml': W20.replace('二十周', '另一条') + W20,
    });
    expect(left).toEqual([]);
    expect(err).toBe('改正了1处：\n  2022/journal/2022-W19.yaml:3 journal/no-week\n');
  });

  test('makes the file of its week, and leaves one without entries where it was', async () => {
    const modeline = '# yaml-language-server: $schema=../../../schemas/journal.schema.json\n';
    const folder = workspaceWith({ '2022/journal/2022-W19.yaml': modeline + W21 + W20 });
    await fix(folder);
    expect(journalIn(folder)).toEqual({
      '2022-W19.yaml': modeline,
      '2022-W20.yaml': modeline + W20,
      '2022-W21.yaml': modeline + W21,
    });
  });

  test('changes places with another', async () => {
    const folder = workspaceWith({ '2022/journal/2022-W19.yaml': W20, '2022/journal/2022-W20.yaml': W19 });
    expect((await fix(folder)).left).toEqual([]);
    expect(journalIn(folder)).toEqual({ '2022-W19.yaml': W19, '2022-W20.yaml': W20 });
  });

  test('only goes where its week has it already', async () => {
    const folder = workspaceWith({ '2022/journal/2022-W19.yaml': W19 + W20, '2022/journal/2022-W20.yaml': W20 });
    expect((await fix(folder)).left).toEqual([]);
    expect(journalIn(folder)).toEqual({ '2022-W19.yaml': W19, '2022-W20.yaml': W20 });
  });

  test('stays where the file of its week has faults', async () => {
    const files = { '2022/journal/2022-W19.yaml': W20, '2022/journal/2022-W20.yaml': '- {\n' };
    const folder = workspaceWith(files);
    await fix(folder);
    expect(journalIn(folder)).toEqual({ '2022-W19.yaml': W20, '2022-W20.yaml': '- {\n' });
  });

  test('is shown as a patch of both files', async () => {
    const folder = workspaceWith({ '2022/journal/2022-W19.yaml': W19 + W20 });
    const { out } = await fix(folder, { dryRun: true });
    expect(out).toContain('-- date: 2022-05-16 # 周一\n');
    expect(out).toContain('--- /dev/null\n+++ b/2022/journal/2022-W20.yaml\n');
    expect(Object.keys(journalIn(folder))).toEqual(['2022-W19.yaml']);
  });
});

test('whenever writing ends, each entry stands in some file', async () => {
  const files = {
    '2022/journal/2022-W19.yaml': `\ufeff${W20}${W21}`,
    '2022/journal/2022-W20.yaml': W19 + W21.replace('二十一周', '另一条'),
    '2022/journal/2022-W21.yaml': W19.replace('十九周', '又一条'),
  };
  const whole = await fix(workspaceWith(files));
  expect(whole.left).toEqual([]);
  const writes = written.files.length;
  expect(writes).toBeGreaterThan(4);
  for (let most = 0; most < writes; most += 1) {
    written.files = [];
    written.most = most;
    const folder = workspaceWith(files);
    await expect(fix(folder)).rejects.toMatchObject({ exitCode: 2 });
    const text = Object.values(journalIn(folder)).join('');
    for (const note of ['二十周', '二十一周', '十九周', '另一条', '又一条']) expect(text).toContain(note);
    // The rest is done by the next run.
    written.most = Number.POSITIVE_INFINITY;
    expect((await fix(folder)).left).toEqual([]);
    expect(Object.keys(journalIn(folder))).toEqual(['2022-W19.yaml', '2022-W20.yaml', '2022-W21.yaml']);
  }
});

test('a file that somebody else changes meanwhile is left', async () => {
  const folder = workspaceWith({ '2022/journal/2022-W19.yaml': W19 + W20 });
  const { writeFileSync } = await import('node:fs');
  let looks = 0;
  const changing = (session: Session) => {
    looks += 1;
    if (looks === 2) writeFileSync(join(folder, '2022/journal/2022-W19.yaml'), W19);
    return together(session);
  };
  await fixedSession(await openSession(contextIn(folder), { plan: 'all' }), FIX, changing).catch(() => undefined);
  expect(Object.values(journalIn(folder)).join('').split('十九周')).toHaveLength(2);
});

test('two names of one file are no reason to fail', async () => {
  const folder = folderWith({
    'workspace.yaml': 'title: 测试\n',
    'a/plan.yaml': 'plan：a\ntitle: 甲\nperiod: { start: 2022-01-01, end: 2022-12-31 }\ntasks: []\n',
  });
  const { symlinkSync } = await import('node:fs');
  symlinkSync('a', join(folder, 'b'));
  const { left } = await fix(folder);
  expect(readFileSync(join(folder, 'a/plan.yaml'), 'utf8')).toContain('plan: a\n');
  expect(left.filter(({ rule }) => rule.startsWith('yaml/'))).toEqual([]);
});

describe('the workspace is read few times, however much is to be fixed', () => {
  /** A fault for each X in the plan; one more for each marked title that has none. */
  const marked = async (session: Session): Promise<readonly Finding[]> => {
    const text = session.files.get('2022/plan.yaml') ?? '';
    return text.split('\n').flatMap((line, i): readonly Finding[] => {
      const [at, place] = [
        line.indexOf('X'),
        { severity: 'warning', file: '2022/plan.yaml', path: ['tasks', i - 4, 'title'], args: {} } as const,
      ];
      const range = { start: { line: i + 1, column: at + 1 }, end: { line: i + 1, column: at + 2 } };
      if (at >= 0) return [{ ...place, rule: 'text/invisible', range, fix: { what: 'text', range, text: '' } }];
      return line.includes('标记') ? [{ ...place, rule: 'reference/broken', range }] : [];
    });
  };
  const planOf = (count: number, isMarked: (i: number) => boolean): string =>
    `plan: test\ntitle: 甲\nperiod: { start: 2022-01-01, end: 2022-12-31 }\ntasks:\n${Array.from(
      { length: count },
      (_, i) => `  - { id: "${i + 1}", title: 任务${isMarked(i) ? '标记' : ''}X }\n`,
    ).join('')}`;

  test.each([
    ['nothing stands against it', 100, () => false, 2],
    ['one of them does harm', 100, (i: number) => i === 43, 20],
    ['all of them do', 30, () => true, 60],
    ['all of them do, and there are more', 60, () => true, 60],
  ])('%s', async (_name, count, isMarked, most) => {
    const folder = folderWith({ 'workspace.yaml': 'title: 测试\n', '2022/plan.yaml': planOf(count, isMarked) });
    let looks = 0;
    const counted = async (session: Session) => {
      looks += 1;
      const findings = await marked(session);
      return { findings, all: findings };
    };
    await fixedSession(await openSession(contextIn(folder), { plan: 'all' }), FIX, counted);
    expect(looks).toBeLessThanOrEqual(most);
    const left = Array.from({ length: count }, (_, i) => (isMarked(i) ? 1 : 0)).reduce<number>((a, b) => a + b, 0);
    expect(readFileSync(join(folder, '2022/plan.yaml'), 'utf8').split('X')).toHaveLength(left + 1);
  });
});
