/** `plan report circular`: what it says, to the letter, of whom, and what it refuses. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { WORKSPACE, workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

describe('a circular', () => {
  const OFFICE = {
    'workspace.yaml': `${WORKSPACE}units:
  - 教务处
  - 财务处
  - { name: 校企合作处, formerly: [{ name: 合作办, until: 2022-04-30 }, { name: 实训中心, until: 2022-04-30 }] }
  - 科研处
  - 后勤处
report: { unit: 职业教育处, signer: 张三, numbered: [circular] }
`,
    '2022/plan.yaml': `plan: test-2022
title: 2022年重点工作
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    measures:
      - { id: 1-1, title: 立项学校, kind: selection, target: { about: 30, unit: 所 }, due: 2022-05-31, lead: 教务处 }
      - { id: 1-2, title: 推进建设, kind: promotion, due: 2022-12-20, lead: 教务处 }
      - { id: 1-3, title: 每月报送, kind: recurring, lead: 教务处, repeat: { every: month, on: 5 } }
      - { id: 1-4, title: 建成平台, kind: system, due: 2022-07-10, lead: 科研处, milestones: [{ title: 完成招标, due: 2022-05-20 }] }
      - { id: 1-5, title: 培训师资, kind: training, due: 2022-05-25, lead: [财务处, 教务处] }
      - { id: 1-6, title: 共建基地, kind: construction, due: 2022-05-15, lead: 合作办 }
      - { id: 1-7, title: 共享设备, kind: construction, due: 2022-03-31, lead: 实训中心 }
      - { id: 1-8, title: 无人牵头, kind: construction, due: 2022-05-20 }
      - { id: 1-9, title: 不再办理, kind: event, due: 2022-05-20, lead: 财务处 }
      - { id: 1-10, title: 修缮校舍, kind: construction, due: 2022-12-20, lead: 后勤处 }
`,
    '2022/journal/2022-W19.yaml': `- { date: 2022-05-10, on: 1-1, value: 12, note: 第一批12所已报省厅, problem: 评审专家没有到位, next: 六月上旬完成评审 }
- { date: 2022-05-11, on: 1-9, state: cancelled, reason: 并入全省活动 }
- { date: 2022-05-12, on: 1-2, state: blocked, problem: 用地批复没有下来, next: 请自然资源处协调 }
- { date: 2022-05-12, on: 1-3, occurrence: 2022-05 }
- { date: 2022-05-13, on: 1-6, state: done, evidence: [{ ref: 校企〔2022〕6号 }] }
`,
    '2022/journal/2022-W22.yaml': `- { date: 2022-05-30, on: 1-5, state: done, reason: 授课教师临时调整, evidence: [{ ref: 培训通知 }] }
- { date: 2022-05-31, on: 1-10, percent: 60, note: 按进度施工 }
`,
    '2022/journal/2022-W08.yaml': '- { date: 2022-02-22, on: 1-4, note: 已完成需求调研, next: 三月挂网招标 }\n',
  };
  const MAY = ['report', 'circular', '--period', '2022-05'];

  test.each([
    ['circular', []],
    ['circular-en', ['--lang', 'en', '--sources', 'annex']],
    ['circular-unit', ['--unit', '教务处', '--as-of', '2022-06-30', '--sources', 'none']],
    ['circular-short', ['--short']],
  ])('%s to the letter', async (name, args) => {
    const { code, out, err } = await plan([...MAY, ...args], workspaceWith(OFFICE));
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`golden/report/${name}.md`);
  });

  test.each(['2022-03', '2022-05', '2022-Q2', '2022'])(
    'of %s counts what the report on it does, unit by unit',
    async (period) => {
      const office = workspaceWith(OFFICE);
      const args = ['--period', period, '--as-of', '2022-06-30', '--json'];
      const { out } = await plan(['report', 'circular', ...args], office);
      expect(faultsOf(out, 'report')).toEqual([]);
      const [circular] = JSON.parse(out).reports;
      const kind = period === '2022' ? 'annual' : period.includes('Q') ? 'quarterly' : 'monthly';
      const dueOf = async (...unit: readonly string[]) =>
        JSON.parse((await plan(['report', kind, ...args, ...unit], office)).out).reports[0].due;
      expect(circular.due).toEqual(await dueOf());
      for (const { unit, onTime, late, open } of circular.units.filter((one: { unit: string | null }) => one.unit)) {
        const { onTime: inTime, late: after, open: not } = await dueOf('--unit', unit);
        expect([unit, onTime, late, open]).toEqual([unit, inTime, after, not]);
      }
    },
  );

  test('--each writes one for every month of the plan so far', async () => {
    const office = workspaceWith(OFFICE);
    expect((await plan(['report', 'circular', '--each', '-o', 'out'], office)).code).toBe(0);
    expect(readdirSync(join(office, 'out'))).toHaveLength(6);
    expect(readFileSync(join(office, 'out', '2022-05.md'), 'utf8')).toBe((await plan(MAY, office)).out);
  });

  test('is verified as other reports are', async () => {
    const office = workspaceWith(OFFICE);
    await plan([...MAY, '--short', '--as-of', '2022-06-30', '-o', 'r.md'], office);
    const holds = await plan(['report', '--verify', 'r.md'], office);
    expect([holds.code, holds.out]).toEqual([0, '2022-05 的报告（截至 2022-06-30）与数据一致。\n']);
    const text = readFileSync(join(office, 'r.md'), 'utf8');
    writeFileSync(join(office, 'r.md'), text.replace('未完成3项', '未完成0项'));
    expect((await plan(['report', '--verify', 'r.md'], office)).code).toBe(1);
  });

  test('is a Word file with the table of units, one for each unit, and one of what was done in time', async () => {
    const office = workspaceWith(OFFICE);
    expect((await plan([...MAY, '-o', 'r.docx'], office)).code).toBe(0);
    const document = strFromU8(
      unzipSync(readFileSync(join(office, 'r.docx')))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(document.match(/<w:tbl>/g)).toHaveLength(7);
  });

  const PLAN_OF = (measures: string) =>
    workspaceWith({
      '2022/plan.yaml': `plan: test-2022
title: 2022年重点工作
period: { start: 2022-03-01, end: 2022-12-31 }
tasks: [{ id: "1", title: 建设学校, measures: [${measures}] }]
`,
    });

  test.each([
    [
      'nobody leads anything',
      '{ id: 1-1, title: 立项学校, due: 2022-05-20 }',
      '2022-05',
      '| 牵头单位尚未明确 | 1 | 0 | 0 | 1 | 0% | 1 | 0 | 0 |',
      '各牵头单位：',
    ],
    [
      'nothing is due',
      '{ id: 1-1, title: 立项学校, lead: 教务处, due: 2022-10-20 }',
      '2022-05',
      '- 本月没有应完成的举措。\n- 截至2022年5月31日，没有逾期、受阻和久未更新的事项。',
      '|',
    ],
    ['the plan has not begun', '{ id: 1-1, title: 立项学校, lead: 教务处 }', '2022-01', '本月没有应完成的举措。', '|'],
    ['there are no measures', '', '2022-05', '本月没有应完成的举措。', '二、'],
    [
      'what has no deadline was begun',
      '{ id: 1-1, title: 立项学校, lead: 教务处 }',
      '2022-12',
      '未完成的事项中，没有定完成时限的1项以计划期末为限，不计入逾期。',
      '1-1 立项学校 |',
    ],
  ])('says so where %s', async (_what, measures, period, expected, missing) => {
    const { code, out } = await plan(['report', 'circular', '--period', period], PLAN_OF(measures), {
      today: () => planDate('2023-01-10'),
    });
    expect([code, out]).toEqual([0, expect.stringContaining(expected)]);
    expect(out).not.toContain(missing);
  });

  test.each([
    [['--unit', '宣传处'], '没有由“宣传处”牵头的举措'],
    [['--period', '2022-08'], '2022-08 从 2022-08-01 开始，到 2022-06-30 还没有可以报告的内容。'],
    [['--period', '五月'], '五月 不是这种报告的期次'],
    [['--within', '3d'], '--within 和 --reply-by 只用于提醒单'],
    [['--each'], '--each 要写很多文件'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, out, err } = await plan(['report', 'circular', ...args], workspaceWith(OFFICE));
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });

  test('is of one plan', async () => {
    const office = workspaceWith({
      ...OFFICE,
      '2023/plan.yaml': OFFICE['2022/plan.yaml'].replaceAll('2022', '2023'),
    });
    const { code, err } = await plan([...MAY, '--plan', 'all'], office);
    expect([code, err]).toEqual([2, expect.stringContaining('简报、情况通报、提醒单和模板都只属于一份计划')]);
  });
});
