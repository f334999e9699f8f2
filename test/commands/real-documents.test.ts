/** What real task tables hold, a row each of the model's table, and what is to be read of it in every view. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, init } from '../e2e/repository.ts';
import { folderWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const WORKSPACE = `title: 石湖县
default: p
units: [{ name: 市场监管局, formerly: [{ name: 工商局, until: 2022-06-30 }] }, 发改局, 工信局, 教育局, 财政局]
`;

const PLAN = `plan: p
title: 石湖县2022年重点任务分解表
period: { start: 2022-01-01, end: 2022-12-31 }
approved: 2022-03-15
tasks:
  - id: "1"
    section: [一、深化体制改革, （一）完善机制]
    title: 建立联席会议制度
    lead: [发改局, 工信局]
    with: [财政局]
    leader: 王副县长
    owner: 李科长
    due: 6月底前
    measures:
      - { id: 1-1, title: 印发联席会议制度 }
      - { id: 1-2, title: 每季研究一次, due: 长期坚持 }
      - { id: 1-3, title: 追加的督办事项, approved: 2022-05-10, due: 年底前 }
  - id: "2"
    section: 二、建设产教融合
    title: 开工新建学校
    lead: 教育局
    leader: 赵副县长
    measures:
      - id: 2-1
        title: 新建20所学校
        target: { exactly: 20, unit: 所 }
        due: 12月底前
        milestones:
          - { due: 6月底前, title: 开工10所, value: 10 }
          - { due: 2022-09-30, title: 全部开工 }
      - { id: 2-2, title: 建成产业学院, due: 2023-06-30, beyond_period: true }
      - { id: 2-3, title: 摸清底数 }
      - { id: 2-4, title: 项目学校建设, roster: schools, due: 年底前 }
  - id: "3"
    title: 规范市场秩序
    lead: 工商局
    measures:
      - { id: 3-1, title: 清理各县（市、区、工业园区）广告, due: 10月底以前 }
`;

const ROSTER = `roster: schools
title: 项目学校
size: 4
stages: [立项, 开工, 竣工]
members: [{ id: a, name: 一中 }, { id: b, name: 二中 }, { id: c, name: 三中 }, { id: d, name: 四中 }]
`;

const JOURNAL = `- { date: 2022-06-27, on: 2-1, value: 6 }
- { date: 2022-06-27, on: 2-4, member: a, stage: 竣工 }
- { date: 2022-06-27, on: 2-4, member: b, stage: 开工 }
- { date: 2022-06-28, on: 1-2, note: 研究了一次 }
`;

const MOVED =
  '- { date: 2022-06-28, on: 2-1, amend: { milestones: [{ title: 全部开工, due: 2022-10-31 }] }, reason: 汛期停工 }\n';

const files = (over: Readonly<Record<string, string>> = {}) => ({
  'workspace.yaml': WORKSPACE,
  'p/plan.yaml': PLAN,
  'p/rosters/schools.yaml': ROSTER,
  'p/journal/2022-W26.yaml': JOURNAL + MOVED,
  ...over,
});

const VIEWS = {
  status: ['status', '--all'],
  measures: ['status', '--measures'],
  ongoing: ['show', '1-2'],
  added: ['show', '1-3'],
  milestones: ['show', '2-1'],
  roster: ['show', '2-4'],
  due: ['due'],
  timeline: ['timeline', '--measures'],
  ics: ['export', 'ics'],
  report: ['report', 'monthly', '--period', '2022-06'],
  leader: ['report', 'monthly', '--period', '2022-06', '--leader', '赵副县长'],
  query: ['list', '领导:王副县长', '责任人:李科长', '配合:财政局'],
  unit: ['list', '牵头:工商局'],
} as const;

type View = keyof typeof VIEWS;

/** What each view prints, asked for once. */
const known = new Map<View, string>();

async function read(view: View): Promise<string> {
  const text = known.get(view);
  if (text !== undefined) return text;
  const { code, out } = await plan([...VIEWS[view], '--as-of', '2022-07-03'], folderWith(files()), { width: 180 });
  expect({ view, code }).toEqual({ view, code: 0 });
  // A calendar folds its lines.
  const unfolded = out.replaceAll('\r\n ', '');
  known.set(view, unfolded);
  return unfolded;
}

/** By the rows of the table: the words, and the views in which they stand. */
const ROWS: readonly (readonly [row: string, view: View, words: readonly string[]])[] = [
  [
    'headings over running numbers',
    'status',
    ['一、深化体制改革：1项任务', '  （一）完善机制：1项任务', '二、建设产教融合：2项任务'],
  ],
  ['headings over running numbers', 'report', ['**（一）完善机制**', '**二、建设产教融合**']],
  ['several leads', 'measures', ['│ 发改局、工信局 │']],
  ['several leads', 'report', ['发改局、工信局']],
  ['with, leader and owner of the task', 'added', ['财政局', '王副县长', '李科长']],
  ['with, leader and owner of the task', 'query', ['1-1', '1-2', '1-3']],
  ['leader', 'leader', ['本报告只含赵副县长分管的举措', '已办结举措0/4']],
  ['ongoing work', 'measures', ['长期坚持', '持续推进1项']],
  ['ongoing work', 'ongoing', ['长期坚持', '绿：正常推进']],
  ['ongoing work', 'timeline', ['持续推进']],
  ['milestones', 'measures', ['节点逾期3天：开工10所']],
  [
    'milestones',
    'milestones',
    ['开工10所（应达到10所），逾期', '全部开工，未到期（原定2022-09-30）', '节点“全部开工”的时限调整为2022-10-31'],
  ],
  ['milestones', 'due', ['节点“开工10所”：逾期3天']],
  ['milestones', 'ics', ['SUMMARY:【逾期】2-1 新建20所学校：开工10所', 'SUMMARY:2-1 新建20所学校：全部开工']],
  ['milestones', 'timeline', ['▲']],
  [
    'milestones',
    'report',
    ['2-1 新建20所学校（开工10所）', '节点“全部开工”的完成时限由2022年9月30日推迟到2022年10月31日（31天）'],
  ],
  ['a promise beyond the period', 'measures', ['2023-06-30']],
  ['a promise beyond the period', 'timeline', ['>']],
  ['a promise beyond the period', 'ics', ['DTSTART;VALUE=DATE:20230630']],
  ['wordings of dates', 'measures', ['6月底前', '10月底以前', '12月底前', '年底前']],
  ['wordings of dates', 'due', ['6月底前', '2022-06-30']],
  ['marks inside brackets', 'measures', ['清理各县（市、区、工业园区）广告']],
  ['time from approval', 'status', ['自2022-03-15起时间已过38%']],
  ['time from approval', 'report', ['时间已过37%']],
  ['time from the day of addition', 'added', ['追加      2022-05-10', '时间已过23.3%']],
  ['units renamed', 'measures', ['│ 市场监管局 ']],
  ['units renamed', 'report', ['| 3 规范市场秩序 | 工商局 |']],
  ['units renamed', 'unit', ['3-1']],
  ['a roster by stages reached', 'roster', ['41.7%  1/4个成员到达最后阶段']],
  ['a roster by stages reached', 'report', ['到达最后阶段1个，平均进度41.7%']],
  ['what has no date', 'status', ['未排期1项']],
  ['what has no date', 'measures', ['│ 未排期']],
];

test.each(ROWS)('%s: %s', async (_row, view, words) => {
  const text = await read(view);
  for (const word of words) expect(text).toContain(word);
});

test('plan new writes when a measure of an approved plan came into force', async () => {
  const folder = folderWith(files());
  expect(await plan(['new', 'measure', '3', '开展集中整治'], folder)).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, 'p/plan.yaml'), 'utf8')).toMatch(
    /id: 3-2, title: 开展集中整治, approved: 2022-06-30/,
  );
});

test('a leader who is in charge of nothing is told, with those that there are', async () => {
  const { code, err } = await plan(['report', 'monthly', '--leader', '孙副县长'], folderWith(files()));
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('分管领导有：王副县长、赵副县长') });
});

test('the check takes all of it, and JSON keeps to its schemas and holds the same', async () => {
  const folder = folderWith(files());
  expect(await plan(['check', '--as-of', '2022-07-03'], folder)).toMatchObject({ code: 0, out: '' });
  const json = async (...args: readonly string[]) => {
    const { out: text } = await plan([...args, '--json', '--as-of', '2022-07-03'], folder);
    expect(faultsOf(text, args[0] ?? '')).toEqual([]);
    return JSON.parse(text);
  };
  const [{ timeFrom, elapsed, sections }] = (await json('status', '--measures')).plans;
  expect({ timeFrom, elapsed }).toEqual({ timeFrom: '2022-03-15', elapsed: 38 });
  const [first, second] = sections[0].tasks;
  expect(first.headings).toEqual(['一、深化体制改革', '（一）完善机制']);
  expect(first.measures[2]).toMatchObject({ timeFrom: '2022-05-10', leads: ['发改局', '工信局'], owners: ['李科长'] });
  expect(second.measures[3]).toMatchObject({ basis: 'roster', value: 1, percent: 41.7 });
  const [{ due }] = (await json('report', 'monthly', '--period', '2022-06')).reports;
  expect(due.items.map((item: { milestone?: string }) => item.milestone)).toContain('开工10所');
  await json('due');
  await json('list');
});

describe('changes', () => {
  const since = async (over: Readonly<Record<string, string>>, before = files()) => {
    const folder = folderWith(before);
    init(folder);
    commit(folder, 'base', '2022-06-27');
    for (const [path, text] of Object.entries({ ...before, ...over })) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { out: diff } = await plan(['diff'], folder);
    const { out: check } = await plan(['check', '--since', 'HEAD', '--as-of', '2022-07-03', '--json'], folder);
    const rules = JSON.parse(check).findings.map((finding: { rule: string }) => finding.rule);
    return { diff, changes: rules.filter((rule: string) => rule.startsWith('change/')) };
  };

  test('the approval that is moved is refused, the first one is told', async () => {
    const moved = await since({ 'p/plan.yaml': PLAN.replace('approved: 2022-03-15', 'approved: 2022-06-15') });
    expect(moved).toMatchObject({ changes: ['change/forbidden'], diff: expect.stringContaining('批准日期') });
    const open = files({ 'p/plan.yaml': PLAN.replace('approved: 2022-03-15\n', '') });
    const { changes } = await since({ 'p/plan.yaml': PLAN }, open);
    expect(changes).toEqual(['change/yardstick']);
  });

  test.each([
    ['a start of the plan', 'tasks:', 'start: 2022-05-01\ntasks:', '开始日期'],
    ['a start of a task', '    due: 6月底前\n', '    start: 2022-05-01\n    due: 6月底前\n', '开始日期'],
    ['the day of addition', 'approved: 2022-05-10', 'approved: 2022-06-20', '追加日期'],
    ['a milestone', 'due: 2022-09-30', 'due: 2022-11-30', '节点'],
  ])('%s asks for a reason', async (_what, from, to, words) => {
    const { diff, changes } = await since({ 'p/plan.yaml': PLAN.replace(from, to) });
    expect(changes).toEqual(['change/needs-reason']);
    expect(diff).toContain(words);
  });

  test('a milestone that is amended needs no more than that', async () => {
    const before = files({ 'p/journal/2022-W26.yaml': JOURNAL });
    const { diff, changes } = await since({ 'p/journal/2022-W26.yaml': JOURNAL + MOVED }, before);
    expect(changes).toEqual([]);
    expect(diff).toContain('节点“全部开工”的时限调整为2022-10-31（原为2022-09-30，推迟31天）');
  });
});
