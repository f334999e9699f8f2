/** `plan new`: what is added to the files of a plan. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';
import { runs } from '../support/stress.ts';

const PLAN = '2022/plan.yaml';
const FILES = {
  [PLAN]: `# yaml-language-server: $schema=../schemas/plan.schema.json
# 处务会讨论稿
plan: test-2022
title: 测试计划
period: { start: 2022-01-01, end: 2022-12-31 }

tasks:
  # 第一项
  - id: "1"
    title: 建设学校
    measures:
      - id: 1-1
        title: 印发办法   # 已起草
        due: 2022-09-30

  - id: "9"
    title: 培训教师
    measures:
      - { id: 9-1, title: 开展培训 }
      - { id: 9-4, title: 评选教师 }

# 以上为主要任务
`,
  '2022/annexes/routine.yaml': `annex: routine
title: 日常工作
tasks:
  - id: R8
    title: 研究工作
    measures: [{ id: R8-1, title: 形成研究报告 }]
`,
};

const workspace = (): string => workspaceWith(FILES);
const textIn = (folder: string, file = PLAN): string => readFileSync(join(folder, file), 'utf8');

/** The plan file with `added` before or behind a piece of it. */
const withText = (before: string, added: string): string => FILES[PLAN].replace(before, added + before);

/** What `plan new` wrote into the file, which a check finds nothing in. */
async function made(
  file: string,
  ...args: readonly string[]
): Promise<{ readonly text: string; readonly out: string }> {
  const folder = workspace();
  const { code, out, err } = await plan(['new', ...args], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
  return { text: textIn(folder, file), out };
}

describe('what is added', () => {
  test('a task: the next id, behind the others, every other byte as it was', async () => {
    const { text, out } = await made(PLAN, 'task', '推进数字化转型', '--lead', '信息中心、教务处', '--due', '年底前');
    expect(out).toBe(`已新增任务 10 推进数字化转型：${PLAN}:22\n`);
    expect(text).toBe(
      withText(
        '\n# 以上',
        `
  - id: "10"
    title: 推进数字化转型
    due: { by: 年底前 }
    lead: [ 信息中心, 教务处 ]
    measures: []
`,
      ),
    );
  });

  test('a measure: behind those of its task, laid out as they are', async () => {
    const block = await made(PLAN, 'measure', '1', '遴选一批', '--target', '30所左右', '--kind', 'selection');
    expect(block.out).toBe(`已新增举措 1-2 遴选一批：${PLAN}:15\n`);
    const added =
      '      - id: 1-2\n        title: 遴选一批\n        kind: selection\n        target: { about: 30, unit: 所 }\n';
    expect(block.text).toBe(withText('\n  - id: "9"', added));
    const flow = await made(PLAN, 'measure', '9', '每月调度', '--every', 'month');
    expect(flow.text).toBe(withText('\n# 以上', '      - { id: 9-5, title: 每月调度, repeat: { every: month } }\n'));
  });

  test('in an annex, by the letters of its ids', async () => {
    const annex = '2022/annexes/routine.yaml';
    expect((await made(annex, 'task', '调研', '--annex', 'routine')).out).toContain('任务 R9 调研');
    const { text } = await made(annex, 'measure', 'r8', '印发简报');
    expect(text).toBe(FILES[annex].replace('报告 }]', '报告 }, { id: R8-2, title: 印发简报 }]'));
  });

  test('a section begins with a task', async () => {
    const { text, out } = await made(PLAN, 'section', '五、强化保障', '落实经费');
    expect(out).toContain('章节“五、强化保障”，从任务 10 落实经费开始');
    expect(parse(text).tasks.at(-1)).toEqual({ id: '10', title: '落实经费', section: '五、强化保障', measures: [] });
  });

  test('a section under headings of several levels, with all that a row of a task table says', async () => {
    const row = [
      '--lead',
      '市发改局、市工信局',
      '--with',
      '各县（市、区）；市财政局',
      '--leader',
      '周海峰',
      '--owner',
      '王磊、李强',
    ];
    const { text, out } = await made(PLAN, 'section', '一、产业', '（一）工业', '新增企业', ...row, '--due', '6月底前');
    expect(out).toContain('章节“一、产业”“（一）工业”，从任务 10 新增企业开始');
    expect(parse(text).tasks.at(-1)).toEqual({
      id: '10',
      title: '新增企业',
      section: ['一、产业', '（一）工业'],
      lead: ['市发改局', '市工信局'],
      with: ['各县（市、区）', '市财政局'],
      leader: '周海峰',
      owner: ['王磊', '李强'],
      due: { by: '6月底前' },
      measures: [],
    });
    const measure = await made(PLAN, 'measure', '9', '新增岗位', '--with', '市人社局', '--leader', '周海峰');
    expect(measure.text).toContain('- { id: 9-5, title: 新增岗位, with: [ 市人社局 ], leader: 周海峰 }');
  });

  test('a roster is a file of its own, which measures can follow, and members can come to', async () => {
    const folder = workspace();
    const roster = ['new', 'roster', '标准化学校', '--stages', '申报、验收', '--size', '30'];
    expect((await plan(roster, folder)).code).toBe(0);
    const file = '2022/rosters/biao-zhun-hua-xue-xiao.yaml';
    expect(textIn(folder, file)).toBe(`# yaml-language-server: $schema=../../schemas/roster.schema.json
roster: biao-zhun-hua-xue-xiao
title: 标准化学校
size: 30
stages: [ 申报, 验收 ]
members: []
`);
    const measure = ['new', 'measure', '1', '建设学校', '--roster', 'biao-zhun-hua-xue-xiao'];
    expect((await plan(measure, folder)).code).toBe(0);
    expect((await plan(['roster', '标准化', 'add', '第一中学'], folder)).code).toBe(0);
    expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
    expect((await plan([...roster, '--id', 'biao-zhun-hua-xue-xiao'], folder)).err).toContain('已经有');
  });

  test('a task takes its first measure', async () => {
    const folder = workspace();
    await plan(['new', 'task', '调研'], folder);
    expect((await plan(['new', 'measure', '10', '形成报告'], folder)).code).toBe(0);
    expect(parse(textIn(folder)).tasks.at(-1).measures).toEqual([{ id: '10-1', title: '形成报告' }]);
  });
});

test('--dry-run shows it, for programs too', async () => {
  const folder = workspace();
  const { out } = await plan(['new', 'task', '调研', '--dry-run', '--json'], folder);
  expect(faultsOf(out, 'written')).toEqual([]);
  expect(JSON.parse(out)).toMatchObject({ written: false, patch: expect.stringContaining('+  - id: "10"') });
  expect(textIn(folder)).toBe(FILES[PLAN]);
});

test('what is missing is asked for at a terminal', async () => {
  const folder = workspace();
  const answers = ['7', '', '9', '', '表彰教师'];
  const ask = { text: async () => answers.shift(), choose: async () => undefined };
  expect((await plan(['new', 'measure'], folder, { ask })).code).toBe(0);
  expect(textIn(folder)).toContain('- { id: 9-5, title: 表彰教师 }');
});

test.each([
  [[], '请写明新增什么：task（任务）'],
  [[' '], '请写明新增什么：task（任务）'],
  [['thing'], '“thing”不能新增'],
  [['task'], 'plan：缺少名称：写在最后，如 plan new task 名称、plan new measure 任务编号 名称。\n'],
  [['measure', ' '], 'plan：请写明举措属于哪项任务'],
  [['measure', '1', ''], 'plan：缺少名称'],
  [['section', ''], 'plan：请照原文写标题'],
  [['measure', '7', '举措'], '没有任务 7。现有任务：1、9、R8'],
  [['measure', '1', '举措', '--kind', 'nothing'], 'nothing'],
  [['measure', '1', '举措', '--due', '近期'], '近期'],
  [['measure', '1', '举措', '--target', '很多'], '很多'],
  [['measure', '1', '举措', '--text', '原文'], '用不到 --text'],
  [['measure', '1', '举措', '--roster', 'nothing'], 'nothing'],
  [['task', '一', '二'], '一次新增一项任务'],
  [['task', '一', '--annex', 'nothing'], '没有附件 nothing'],
  [['roster', '学校', '--size', '很多'], '不是成员数'],
  [['roster', '☆'], '编不出代号'],
])('%j is refused, and nothing written', async (args, words) => {
  const folder = workspace();
  expect(await plan(['new', ...args], folder)).toEqual({ code: 2, out: '', err: expect.stringContaining(words) });
  expect(textIn(folder)).toBe(FILES[PLAN]);
  expect(existsSync(join(folder, '2022/rosters'))).toBe(false);
});

test('whatever the title, a check finds nothing in what is added, and it is read back', async () => {
  const title = fc.string({
    unit: fc.constantFrom(...'建设学校ab 1-:#"\'[]{},?&*!|>%@`=~\\'),
    minLength: 1,
    maxLength: 20,
  });
  const property = fc.asyncProperty(
    title,
    fc.constantFrom(['task'], ['measure', '1'], ['measure', '9']),
    async (text, args) => {
      const folder = workspace();
      const { code } = await plan(['new', ...args, '--', text], folder);
      if (code !== 0) {
        expect(textIn(folder)).toBe(FILES[PLAN]);
        return;
      }
      const { tasks } = parse(textIn(folder));
      const added = args[1] === undefined ? tasks.at(-1) : tasks[args[1] === '1' ? 0 : 1].measures.at(-1);
      expect(added.title).toBe(text.trim());
      expect((await plan(['check'], folder)).code).toBe(0);
    },
  );
  await fc.assert(property, { numRuns: runs(50) });
});
