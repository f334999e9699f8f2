/** A year's plan is closed, its open measures go on in the next one, and nothing of either can be bent afterwards. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { commit, init } from '../e2e/repository.ts';
import { folderWith, writeFiles } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';
import { isStress } from '../support/stress.ts';

const PLAN = `plan: p-2022
title: 教育局2022年工作要点
period: { start: 2022-01-01, end: 2022-12-31 }
approved: 2022-01-20
tasks:
  - id: "1"
    title: 建设学校
    section: 一、提高质量
    text: 立项30所左右学校。走访4个县。
    lead: 甲处
    due: 2022-10-31
    measures:
      - { id: 1-1, title: 立项学校, kind: selection, target: { about: 30, unit: 所 } }
      - { id: 1-2, title: 办结的事, depends: [1-1] }
      - { id: 1-3, title: 跨年的事, due: 2023-06-30, beyond_period: true, milestones: [{ due: 2022-06-30, title: 开工 }, { due: 2023-03-31, title: 竣工 }], weight: 2 }
      - { id: 1-4, title: 取消的事 }
  - id: "2"
    title: 全办结的任务
    measures: [{ id: 2-1, title: 印发文件, due: 2022-03-31 }]
  - id: "3"
    title: 日常
    measures:
      - { id: 3-1, title: 报送月报, due: 2022-12-31, repeat: { every: month, except: [2022-02] } }
      - { id: 3-2, title: 常态化推进, due: 常态化, links: [2-1, 1-1] }
      - { id: 3-3, title: 督查试验区, roster: zones, depends: [1-2] }
      - { id: 3-4, title: 提高比例, target: { at_least: 60, unit: "%", counts: level }, due: 2022-12-01 }
      - { id: 3-5, title: 培训, target: { at_least: 1200, unit: 人次, counts: period, per: quarter }, due: 2022-12-01 }
`;

const ROSTER = `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - { id: a, name: 甲县 }
  - { id: b, name: 乙县, left: 2022-08-01, reason: 调整 }
`;

const ENTRIES = `- { date: 2022-05-16, on: 1-1, value: 12, stage: 申报, by: 张三 }
- { date: 2022-05-16, on: 1-2, state: done, evidence: [{ ref: 1号 }], by: 张三 }
- { date: 2022-05-16, on: 1-3, state: blocked, problem: 没有经费, by: 张三 }
- { date: 2022-05-16, on: 1-4, state: cancelled, reason: 并入, by: 张三 }
- { date: 2022-05-16, on: 2-1, state: done, evidence: [{ ref: 2号 }], by: 张三 }
- { date: 2022-05-17, on: 3-3, member: a, stage: 创建, by: 张三 }
- { date: 2022-05-17, on: 3-3, member: b, stage: 创建, by: 张三 }
- { date: 2022-05-17, on: 3-4, value: 55, by: 张三 }
- { date: 2022-05-17, on: 3-5, value: 300, by: 张三 }
- { date: 2022-05-17, on: 1-1, amend: { lead: [乙处, 丙处] }, reason: 机构调整, by: 张三 }
`;

const FILES = {
  'workspace.yaml': 'title: 试\ndefault: p-2022\n',
  '2022/plan.yaml': PLAN,
  '2022/rosters/zones.yaml': ROSTER,
  '2022/journal/2022-W20.yaml': ENTRIES,
};

const today = (day: string) => ({ today: () => planDate(day), width: 80 });
const JANUARY = today('2023-01-10');
const CARRIED = ['1-1', '1-3', '3-2', '3-3', '3-4', '3-5'];
const roll = (folder: string, ...more: readonly string[]) =>
  plan(['rollover', '2023', '--plan', 'p-2022', '--by', '张三', ...more], folder, JANUARY);
const textIn = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
const edit = (folder: string, file: string, from: string | RegExp, to: string): void => {
  const text = textIn(folder, file);
  expect(text).toMatch(from);
  writeFileSync(join(folder, file), text.replace(from, to));
};

async function rolledOver(folder = folderWith(FILES)): Promise<string> {
  const { code, err } = await roll(folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return folder;
}

/** A folder in which the plan is rolled over, for all the tests of a file that only look. */
const ROLLED = mkdtempSync(join(tmpdir(), 'plan-'));
beforeAll(async () => {
  writeFiles(ROLLED, FILES);
  await rolledOver(ROLLED);
});
afterAll(() => rmSync(ROLLED, { recursive: true, force: true }));

describe('the next plan', () => {
  const folder = ROLLED;

  test('has what is open, duties and ongoing work, each as what is left of it', () => {
    expect(textIn(folder, '2023/plan.yaml')).toBe(`plan: p-2023
title: 教育局2023年工作要点
period: { start: 2023-01-01, end: 2023-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    section: 一、提高质量
    text: 立项30所左右学校。走访4个县。
    lead: 甲处
    measures:
      - { id: 1-1, title: 立项学校, kind: selection, target: { about: 30, unit: 所, baseline: 12 }, lead: [乙处, 丙处], continues: p-2022/1-1 }
      - { id: 1-3, title: 跨年的事, due: 2023-06-30, milestones: [{ title: 竣工, due: 2023-03-31 }], weight: 2, continues: p-2022/1-3 }
  - id: "3"
    title: 日常
    measures:
      - { id: 3-1, title: 报送月报, due: 2023-12-31, repeat: { every: month } }
      - { id: 3-2, title: 常态化推进, due: 常态化, links: [1-1], continues: p-2022/3-2 }
      - { id: 3-3, title: 督查试验区, roster: zones, continues: p-2022/3-3 }
      - { id: 3-4, title: 提高比例, target: { at_least: 60, unit: "%", counts: level }, continues: p-2022/3-4 }
      - { id: 3-5, title: 培训, target: { at_least: 900, unit: 人次, counts: period, per: quarter }, continues: p-2022/3-5 }
`);
  });

  test('has the members that stay, and begins with what was reached', () => {
    expect(textIn(folder, '2023/rosters/zones.yaml')).toBe(ROSTER.replace(/.*乙县.*\n/, ''));
    const [, ...entries] = textIn(folder, '2023/journal/2022-W52.yaml').trim().split('\n');
    expect(entries.map((line) => line.replace(/, note: 承接 \S+ 上期末的进展|, by: 张三/g, ''))).toEqual([
      '- { date: 2023-01-01, on: 1-1, stage: 申报, value: 12 }',
      '- { date: 2023-01-01, on: 1-3, state: blocked, problem: 没有经费 }',
      '- { date: 2023-01-01, on: 3-3 }',
      '- { date: 2023-01-01, on: 3-3, member: a, stage: 创建 }',
      '- { date: 2023-01-01, on: 3-4, value: 55 }',
      '- { date: 2023-01-01, on: 3-5 }',
    ]);
  });

  test('is in order, as the closed plan is', async () => {
    expect(await plan(['check'], folder, JANUARY)).toMatchObject({ code: 0 });
  });

  test('names what it continues', async () => {
    const { out } = await plan(['show', '1-1', '--plan', 'p-2023'], folder, JANUARY);
    expect(out).toContain('承接      p-2022/1-1');
    const shown = (await plan(['show', '1-1', '--plan', 'p-2023', '--json'], folder, JANUARY)).out;
    expect(faultsOf(shown, 'show')).toEqual([]);
    expect(JSON.parse(shown).measure.continues).toEqual(['p-2022/1-1']);
  });
});

describe('the closed plan', () => {
  const folder = ROLLED;

  test('ends with its figures, dated its last day', () => {
    expect(textIn(folder, '2022/journal/2022-W52.yaml')).toContain(
      `- { date: 2022-12-31, by: 张三, close: { measures: 3, done: 2, cancelled: 1, due: 3, fulfilled: 2, percent: 66.7, entries: 10, overdue: 4, carried: [ ${CARRIED.join(', ')} ] } }`,
    );
  });

  test('shows what was carried over as that, out of what was due and of what is red', async () => {
    const { out } = await plan(['status'], folder, JANUARY);
    expect(out).toContain('计划已于 2022-12-31 结账封存');
    expect(out).toContain('结转6项');
    const { plans } = JSON.parse((await plan(['status', '--json'], folder, JANUARY)).out);
    expect(plans[0]).toMatchObject({ closed: '2022-12-31', totals: { measures: 3, due: 3, carried: 6 } });
    const listed = await plan(['list', '状态:已结转'], folder, JANUARY);
    expect(listed.out).toContain('灰 2022-12-31结转');
    const report = await plan(['report', 'annual', '--as-of', '2022-12-31'], folder, JANUARY);
    expect(report.out).toContain('另有6项举措没有办结（其中逾期4项），结转下一计划，不计在内');
    const circular = await plan(['report', 'circular', '--period', '2022'], folder, JANUARY);
    expect(circular.out).toContain('结转下一计划');
  });

  test('stood on the day before as it stood then', async () => {
    const args = ['status', '--json', '--plan', 'all', '--as-of', '2022-12-30'];
    const { plans } = JSON.parse((await plan(args, folder, JANUARY)).out);
    expect(plans.map(({ totals }: { totals: { measures: number } }) => totals.measures)).toEqual([9, 1]);
  });

  test.each(['2022-06-30', '2022-12-30', '2022-12-31', '2023-01-01', '2023-06-30'])(
    'on %s each measure counts once among both',
    async (day) => {
      const args = ['status', '--json', '--plan', 'all', '--as-of', day];
      const { plans } = JSON.parse((await plan(args, folder, today('2023-12-01'))).out);
      const counted = plans.reduce(
        (sum: number, one: { totals: { measures: number } }) => sum + one.totals.measures,
        0,
      );
      // Nine of 2022 that were not cancelled, and the duty of each year.
      expect(counted).toBe(10);
    },
  );

  test('takes no entry, and says where it goes', async () => {
    const done = await plan(['done', '1-1', '--evidence', '1号', '--by', '张三'], folder, JANUARY);
    expect(done).toMatchObject({ code: 2, err: expect.stringContaining('请记到承接它的 p-2023/1-1') });
    const log = await plan(['log', '1-2', '-m', '补', '--date', '2022-11-01', '--by', '张三'], folder, JANUARY);
    expect(log).toMatchObject({ code: 2, err: expect.stringContaining('结账时 entries 是 10，按现在的文件算是 11') });
  });

  test('is closed again with a late entry and a reason', async () => {
    const late = await rolledOver();
    edit(late, '2022/journal/2022-W20.yaml', /$/, '- { date: 2022-05-18, on: 2-1, note: 补记, by: 张三 }\n');
    expect((await plan(['check'], late, JANUARY)).code).toBe(1);
    const again = ['rollover', '--plan', 'p-2022', '--reason', '补记材料', '--by', '张三'];
    const { code, out } = await plan(again, late, JANUARY);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('2023-01-10 结账') });
    expect(await plan(['check'], late, JANUARY)).toMatchObject({ code: 0 });
  });
});

describe('refused', () => {
  test.each([
    ['before the plan is over', ['2023'], '2022-12-31', '才期满'],
    ['for a year that is not later', ['2022'], '2023-01-10', '最早是 2023'],
    ['for a year that has not begun', ['2024'], '2023-01-10', '从 2024-01-01 开始'],
    ['without a year', [], '2023-01-10', '从哪一年开始'],
    ['with an id that there is', ['2023', '--id', 'p-2022'], '2023-01-10', '已经有计划 p-2022'],
    ['with a reason for nothing', ['--reason', '补'], '2023-01-10', '还没有结账'],
  ])('%s', async (_, args, day, said) => {
    const folder = folderWith(FILES);
    const ran = await plan(['rollover', ...args, '--by', '张三'], folder, today(day));
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining(said) });
    expect(readdirSync(folder).sort()).toEqual(['2022', 'workspace.yaml']);
  });

  test('twice', async () => {
    expect(await roll(await rolledOver())).toMatchObject({ code: 2, err: expect.stringContaining('已经结账') });
  });

  test('with errors in the files', async () => {
    const folder = folderWith({ ...FILES, '2022/plan.yaml': PLAN.replace('[1-1]', '[1-9]') });
    expect(await roll(folder)).toMatchObject({ code: 2, err: expect.stringContaining('检查有错误') });
    expect(existsSync(join(folder, '2023'))).toBe(false);
  });
});

test('--dry-run shows both plans, and writes neither', async () => {
  const folder = folderWith(FILES);
  const { out } = await roll(folder, '--dry-run');
  expect(out).toContain('+++ b/2023/plan.yaml');
  expect(out).toContain('+- { date: 2022-12-31, by: 张三, close: {');
  expect(out).toContain('结转6项（其中逾期4项）');
  expect(readdirSync(folder).sort()).toEqual(['2022', 'workspace.yaml']);
  const json = (await roll(folder, '--dry-run', '--json')).out;
  expect(faultsOf(json, 'rollover')).toEqual([]);
  expect(JSON.parse(json)).toMatchObject({
    written: false,
    next: { id: 'p-2023' },
    renewed: ['3-1'],
    figures: { carried: CARRIED },
  });
});

test('the demo lives on in 2023: closed, carried over, entered, reported, and in order', async () => {
  const folder = folderWith({});
  cpSync(join(import.meta.dirname, '..', '..', 'plans'), folder, { recursive: true });
  const next = ['--plan', 'demo-2023', '--by', '周志远'];
  expect(await plan(['rollover', '2023', '--plan', 'demo', '--by', '周志远'], folder, JANUARY)).toMatchObject({
    code: 0,
  });
  const done = ['done', '4-3', '--evidence', '齐水职院发〔2023〕1号', '-m', '平台上线', ...next];
  expect(await plan(done, folder, JANUARY)).toMatchObject({ code: 0 });
  const { out } = await plan(['report', 'weekly', '--plan', 'demo-2023'], folder, JANUARY);
  expect(out).toContain('平台上线');
  expect(await plan(['check'], folder, JANUARY)).toMatchObject({ code: 0 });
});

const OLD = '2022/plan.yaml';
const NEXT = '2023/plan.yaml';
const CLOSING = '2022/journal/2022-W52.yaml';
const ENTERED = '2022/journal/2022-W20.yaml';
const FIRST = '2023/journal/2022-W52.yaml';

/** What somebody may do to take red measures out of the count, to soften what is left, or to bend the figures. */
const ATTACKS: readonly (readonly [what: string, rule: string, attack: (folder: string) => void])[] = [
  ['a number is smaller', 'continues/softer', (f) => edit(f, NEXT, 'about: 30', 'about: 20')],
  ['a comparator is softer', 'continues/softer', (f) => edit(f, NEXT, 'at_least: 60', 'about: 60')],
  ['a target is gone', 'continues/softer', (f) => edit(f, NEXT, /target: \{ about[^}]*\}, /, '')],
  ['a head start', 'continues/softer', (f) => edit(f, NEXT, 'baseline: 12', 'baseline: 0')],
  ['what a period still lacks is less', 'continues/softer', (f) => edit(f, NEXT, 'at_least: 900', 'at_least: 90')],
  ['a deadline ahead is later', 'continues/softer', (f) => edit(f, NEXT, 'due: 2023-06-30', 'due: 2023-12-30')],
  ['a deadline ahead is gone', 'continues/softer', (f) => edit(f, NEXT, 'due: 2023-06-30, ', '')],
  [
    'what was late is ongoing',
    'continues/softer',
    (f) => edit(f, NEXT, 'kind: selection', 'kind: selection, due: 持续推进'),
  ],
  ['a milestone ahead is gone', 'continues/softer', (f) => edit(f, NEXT, /milestones: \[.*?\], /, '')],
  ['it weighs less', 'continues/softer', (f) => edit(f, NEXT, 'weight: 2, ', '')],
  ['the lineage is dropped', 'closing/not-continued', (f) => edit(f, NEXT, ', continues: p-2022/1-1', '')],
  ['the measure is dropped', 'closing/not-continued', (f) => edit(f, NEXT, /.*id: 3-3.*\n/, '')],
  ['one is continued twice', 'continues/twice', (f) => edit(f, NEXT, 'p-2022/3-2', '[p-2022/3-2, p-2022/1-1]')],
  ['a done one is continued', 'continues/not-carried', (f) => edit(f, NEXT, 'p-2022/3-2', '[p-2022/3-2, p-2022/1-2]')],
  ['one of the same plan', 'continues/not-later', (f) => edit(f, NEXT, 'p-2022/3-2', '[p-2022/3-2, p-2023/3-3]')],
  ['what there is not', 'reference/broken', (f) => edit(f, NEXT, 'p-2022/3-2', '[p-2022/3-2, p-2022/9-9]')],
  ['the figures are better', 'closing/differs', (f) => edit(f, CLOSING, 'done: 2', 'done: 3')],
  ['fewer were overdue', 'closing/differs', (f) => edit(f, CLOSING, 'overdue: 4', 'overdue: 0')],
  ['a done one is called carried over', 'closing/not-continued', (f) => edit(f, CLOSING, '[ 1-1,', '[ 1-2, 1-1,')],
  ['a duty is called carried over', 'closing/not-continued', (f) => edit(f, CLOSING, '[ 1-1,', '[ 3-1, 1-1,')],
  [
    'an entry comes in with an old date',
    'closing/differs',
    (f) => edit(f, ENTERED, /$/, '- { date: 2022-05-18, on: 1-1, note: 补, by: 张三 }\n'),
  ],
  [
    'an entry comes in late',
    'closing/entry-after',
    (f) => edit(f, CLOSING, /$/, '- { date: 2023-01-01, on: 1-2, note: 补, by: 张三 }\n'),
  ],
  ['an entry is gone', 'closing/differs', (f) => edit(f, ENTERED, /.*on: 2-1.*\n/, '')],
  ['the old promise is another one', 'change/promise-edited', (f) => edit(f, OLD, 'about: 30', 'about: 12')],
  ['the closing is another one', 'change/closing-altered', (f) => edit(f, CLOSING, 'by: 张三', 'by: 李四')],
  ['the closing is gone', 'change/closing-altered', (f) => writeFileSync(join(f, CLOSING), '')],
  [
    'it is closed once more',
    'closing/again',
    (f) => edit(f, CLOSING, /(- \{ date: )2022-12-31(.*\n)$/, '$12022-12-31$2$12023-01-02$2'),
  ],
  ['it is closed early', 'closing/early', (f) => edit(f, CLOSING, 'date: 2022-12-31', 'date: 2022-12-30')],
  [
    'it is closed in time to come',
    'journal/in-future',
    (f) => edit(f, CLOSING, 'date: 2022-12-31', 'date: 2023-12-31'),
  ],
  ['the first entry says more', 'change/journal-altered', (f) => edit(f, FIRST, 'value: 12', 'value: 29')],
];

describe('what a check finds', () => {
  const base = ROLLED;
  beforeAll(() => {
    init(base);
    commit(base, 'rolled over', '2023-01-10');
  });

  // In turns: one of each kind in any run, all of them under stress.
  test.each(ATTACKS.filter((_, i) => isStress || i % 4 === 0))('%s: %s', async (_, rule, attack) => {
    const undo = [OLD, NEXT, CLOSING, ENTERED, FIRST].map((file) => [file, textIn(base, file)] as const);
    attack(base);
    // What is wrong whatever was there before needs no commit to show.
    const since = rule.startsWith('change/') ? ['--since', 'HEAD'] : [];
    const { code, out } = await plan(['check', ...since, '--format', 'json'], base, JANUARY);
    for (const [file, text] of undo) writeFileSync(join(base, file), text);
    const rules = JSON.parse(out).findings.map((finding: { rule: string }) => finding.rule);
    expect({ code, rules }).toEqual({ code: 1, rules: expect.arrayContaining([rule]) });
  });

  test('nothing, with the reason for what is softer', async () => {
    const folder = await rolledOver();
    edit(folder, NEXT, 'about: 30', 'about: 20');
    const why = '- { date: 2023-01-05, on: 1-1, reason: 目标按省里通知改为20所, by: 张三 }\n';
    writeFiles(folder, { '2023/journal/2023-W01.yaml': why });
    expect(await plan(['check'], folder, JANUARY)).toMatchObject({ code: 0 });
  });

  test('in the middle of the year: carried over on one side alone stays red where it is', async () => {
    const closing = `- { date: 2022-06-29, close: { measures: 8, done: 2, cancelled: 1, due: 1, fulfilled: 1, percent: 30, entries: 10, overdue: 0, carried: [1-3] }, by: 张三 }\n`;
    const folder = folderWith({ ...FILES, '2022/journal/2022-W26.yaml': closing });
    const { measures } = JSON.parse((await plan(['list', '1-3', '--json'], folder)).out);
    expect(measures.find(({ id }: { id: string }) => id === '1-3')).toMatchObject({ light: 'red', state: 'blocked' });
    expect((await plan(['check'], folder)).code).toBe(1);
  });
});
