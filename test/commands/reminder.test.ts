/** `plan report reminder`: what it says, to the letter, to whom it is written, and what it refuses. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { WORKSPACE, workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

describe('a reminder', () => {
  const OFFICE = {
    'workspace.yaml': `${WORKSPACE}units: [教务处, 财务处, 基建/后勤处]\nreport: { unit: 职业教育处, signer: 张三 }\n`,
    '2022/plan.yaml': `plan: test-2022
title: 2022年重点工作
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    text: 立项30所左右学校,推进建设,每月报送,建成平台,培训师资,修缮校舍。
    measures:
      - { id: 1-1, title: 立项学校, quote: 立项30所左右学校, kind: selection, target: { about: 30, unit: 所 }, due: 2022-05-31, lead: 教务处 }
      - { id: 1-2, title: 推进建设, quote: 推进建设, kind: promotion, due: 2022-12-20, lead: 教务处 }
      - { id: 1-3, title: 每月报送, quote: 每月报送, kind: recurring, lead: 教务处, repeat: { every: month, on: 5 } }
      - { id: 1-4, title: 建成平台, quote: 建成平台, kind: system, due: 2022-07-10, lead: 教务处, milestones: [{ title: 完成招标, due: 2022-07-03 }] }
      - { id: 1-5, title: 培训师资, quote: 培训师资, kind: training, due: { by: 年底前 }, lead: [财务处, 教务处] }
      - { id: 1-6, title: 修缮校舍, quote: 修缮校舍, kind: construction, due: 2022-12-20, lead: 基建/后勤处 }
      - { id: 1-7, title: 无人牵头, kind: construction, due: 2022-06-20 }
`,
    '2022/journal/2022-W20.yaml': `- { date: 2022-05-16, on: 1-1, value: 12, amend: { due: 2022-06-20 }, reason: 疫情, note: 第一批12所已报省厅 }
- { date: 2022-05-17, on: 1-2, state: blocked, problem: 用地批复没有下来, next: 请自然资源处协调 }
- { date: 2022-05-17, on: 1-4, note: 已完成需求调研 }
- { date: 2022-06-29, on: 1-6, percent: 60, note: 按进度施工 }
`,
  };
  const remind = (office: string, ...args: readonly string[]) => plan(['report', 'reminder', ...args], office);

  test.each([
    ['reminder', ['--unit', '教务处', '--reply-by', '2022-07-08']],
    ['reminder-en', ['--unit', '教务处', '--lang', 'en', '--sources', 'notes']],
  ])('%s to the letter', async (name, args) => {
    const { code, out, err } = await remind(workspaceWith(OFFICE), ...args);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`golden/report/${name}.md`);
  });

  test('counts as many overdue and due as plan due, whatever the stretch of time', async () => {
    const office = workspaceWith(OFFICE);
    for (const within of ['0d', '14d', '10wd', 'quarter']) {
      const { out } = await remind(office, '--unit', '教务处', '--within', within, '--json');
      expect(faultsOf(out, 'report')).toEqual([]);
      const due = await plan(['due', '牵头:教务处', '--within', within, '--json'], office);
      const [reminder] = JSON.parse(out).reports;
      const dated = reminder.items.filter((item: { due: string | null }) => item.due !== null);
      expect(reminder.until).toBe(JSON.parse(due.out).plans[0].until);
      expect(dated.map((item: { measure: { id: string }; days: number }) => [item.measure.id, item.days])).toEqual(
        JSON.parse(due.out).plans[0].measures.map(({ id, days }: { id: string; days: number }) => [id, days]),
      );
    }
  });

  test('--each writes one to each unit that there is anything to remind of, and tells what nobody leads', async () => {
    const office = workspaceWith(OFFICE);
    const { code, err } = await remind(office, '--each', '-o', 'out');
    expect([code, err]).toEqual([0, expect.stringContaining('另有1项需要提醒的举措没有定牵头单位')]);
    expect(readdirSync(join(office, 'out')).sort()).toEqual(['教务处.md', '财务处.md'].sort());
    const one = await remind(office, '--unit', '财务处');
    expect(readFileSync(join(office, 'out', '财务处.md'), 'utf8')).toBe(one.out);
    await remind(office, '--each', '-o', 'year', '--within', '300d', '--format', 'docx');
    expect(readdirSync(join(office, 'year')).sort()).toEqual(['教务处.docx', '财务处.docx', '基建-后勤处.docx'].sort());
  });

  test('to a unit with nothing to be reminded of says so, and --each writes none', async () => {
    const office = workspaceWith({
      ...OFFICE,
      '2022/plan.yaml': OFFICE['2022/plan.yaml'].replace(/.*id: 1-[13457].*\n/g, ''),
    });
    const { out } = await remind(office, '--unit', '基建/后勤处');
    expect(out).toContain('由你单位牵头的举措没有逾期、漏报、受阻或久未更新的，7月14日前也没有到期的。');
    expect(out).not.toContain('回执');
    const each = await remind(office, '--each', '-o', 'out', '任务:1', '牵头:基建/后勤处');
    expect([each.code, each.err]).toEqual([0, expect.stringContaining('没有需要提醒的单位，没有写出文件。')]);
    expect(readdirSync(office)).not.toContain('out');
  });

  test('is verified as other reports are', async () => {
    const office = workspaceWith(OFFICE);
    await remind(office, '--unit', '教务处', '--within', '30d', '--reply-by', '2022-07-08', '-o', 'r.md');
    const holds = await plan(['report', '--verify', 'r.md'], office);
    expect([holds.code, holds.out]).toEqual([0, '给教务处的提醒单（截至 2022-06-30）与数据一致。\n']);
    const text = readFileSync(join(office, 'r.md'), 'utf8');
    writeFileSync(join(office, 'r.md'), text.replace('逾期10天', '逾期1天'));
    expect((await plan(['report', '--verify', 'r.md'], office)).code).toBe(1);
    for (const line of [/^unit: .*\n/m, /^within: .*\n/m]) {
      writeFileSync(join(office, 'r.md'), text.replace(line, ''));
      expect((await plan(['report', '--verify', 'r.md'], office)).err).toContain('没有报告应有的说明');
    }
  });

  test('is a Word file with the table and the empty lines of the reply', async () => {
    const office = workspaceWith(OFFICE);
    expect((await remind(office, '--unit', '教务处', '-o', 'r.docx')).code).toBe(0);
    const document = strFromU8(
      unzipSync(readFileSync(join(office, 'r.docx')))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(document.match(/<w:tbl>/g)).toHaveLength(2);
    const [, reply = ''] = document.split('回执');
    expect([reply.match(/<w:tr>/g)?.length, reply.match(/<w:tc>/g)?.length]).toEqual([6, 30]);
  });

  test.each([
    [[], '提醒单写给一个单位：请用 --unit 写明单位，或者用 --each -o 文件夹，给每个单位各写一份。'],
    [['--unit', '宣传处'], '没有由“宣传处”牵头的举措'],
    [['--unit', '教务处', '--within', '3x'], '3x 不是有效的时间范围'],
    [['--unit', '教务处', '--reply-by', '明天'], '明天'],
    [['--unit', '教务处', '--period', '2022-05'], '提醒单不分期次'],
    [['--unit', '教务处', '--short'], '提醒单不分期次'],
    [['--each'], '--each 要写很多文件'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, out, err } = await remind(workspaceWith(OFFICE), ...args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });

  test('alone has --within and --reply-by', async () => {
    const { code, err } = await plan(['report', 'weekly', '--within', '3d'], workspaceWith());
    expect([code, err]).toEqual([2, expect.stringContaining('--within 和 --reply-by 只用于提醒单')]);
  });
});
