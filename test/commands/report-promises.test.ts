/** What a report says of a promise in one place agrees with what it says in another, and with the next report. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const folder = (measures: string, journal = '', period = '{ start: 2022-01-01, end: 2022-12-31 }') =>
  folderWith({
    'workspace.yaml': 'title: 试\ndefault: p\n',
    'p/plan.yaml': `plan: p
title: 要点
period: ${period}
approved: undated
tasks:
  - id: "1"
    title: 一
    lead: 甲处
    measures:
${measures}`,
    ...(journal && { 'p/journal/2022-W24.yaml': journal }),
  });

const sectionOf = (report: string, title: string): string =>
  report.split(/\n(?=## )/).find((one) => one.split('\n')[0]?.endsWith(title)) ?? '';

describe('what is done says how its number stands to its target, as the table of numbers does', () => {
  test.each([
    ['{ at_most: 5, unit: 起 }', 7, '超出目标'],
    ['{ exactly: 5, unit: 起 }', 7, '超出目标'],
    ['{ exactly: 5, unit: 起 }', 4, '未达到'],
    ['{ at_most: 5, unit: 起 }', 5, '已达到'],
    ['{ at_most: 5, unit: 起, baseline: 20 }', 7, '未达到'],
    ['{ at_least: 5, unit: 起, stretch: true }', 4, '未达争取目标'],
    ['{ more_than: 5, unit: 起 }', 5, '未达到'],
    ['{ about: 5, unit: 起 }', 7, '已达到'],
  ])('%s at %d: %s', async (target, value, verdict) => {
    const root = folder(
      `      - { id: 1-1, title: 事故, target: ${target} }\n`,
      `- { date: 2022-06-14, on: 1-1, by: 张三, state: done, value: ${value}, evidence: [{ ref: 文 }] }\n`,
    );
    const { out } = await plan(['report', 'monthly', '--as-of', '2022-06-30'], root);
    expect(sectionOf(out, '本月完成')).toContain(`，${verdict}。`);
    expect(sectionOf(out, '指标完成情况')).toMatch(new RegExp(`\\| ${verdict} *\\|`));
  });
});

describe('what comes', () => {
  const MEASURES = `      - id: 1-1
        title: 校舍
        due: 2022-07-28
        milestones:
          - { due: 2022-07-10, title: 开工 }
          - { due: 2022-07-20, title: 封顶 }
          - { due: 2022-08-05, title: 验收 }
      - { id: 1-2, title: 排查, repeat: { every: week } }
      - { id: 1-3, title: 办法, due: 2022-08-15 }
      - { id: 1-4, title: 食堂, due: 2022-07-31, milestones: [{ due: 2022-07-31, title: 出办法 }] }
      - { id: 1-5, title: 活动 }
`;
  const report = async (root: string, date: string, ...args: readonly string[]) =>
    plan(['report', 'monthly', '--as-of', date, ...args], root);
  interface Item {
    readonly measure: string;
    readonly due: string;
    readonly occurrence?: string | null;
    readonly milestone?: string;
  }
  const promisesIn = (json: string, section: 'due' | 'upcoming') =>
    JSON.parse(json)
      .reports[0][section].items.map(({ measure, due, occurrence, milestone }: Item) =>
        [due, measure, occurrence ?? milestone ?? ''].join(' '),
      )
      .sort();

  test('is every deadline, milestone and occurrence that the next report counts', async () => {
    const root = folder(MEASURES);
    const { out } = await report(root, '2022-06-30', '--json');
    const next = await report(root, '2022-07-31', '--json');
    const ahead = promisesIn(out, 'upcoming');
    expect(ahead).toEqual(promisesIn(next.out, 'due'));
    expect(ahead).toHaveLength(10);
    expect(faultsOf(out, 'report')).toEqual([]);
    const text = (await report(root, '2022-06-30')).out;
    const section = sectionOf(text, '下一步安排');
    expect(section).toContain('到2022年7月31日，应完成的10项：');
    expect(section).toMatch(/\| 7月10日 \| 1-2 排查（2022年第27周） \|/);
    expect(section.match(/节点“/g)).toHaveLength(3);
    const short = (await report(root, '2022-06-30', '--short')).out;
    expect(short).toContain('校舍（1-1，甲处）：时限7月10日（节点“开工”）、7月20日（节点“封顶”）、7月28日。');
  });

  test('is what has no deadline of its own, too, where the plan ends by then', async () => {
    const root = folder(MEASURES, '', '{ start: 2022-01-01, end: 2022-07-31 }');
    const { out } = await report(root, '2022-06-30');
    expect(sectionOf(out, '下一步安排')).toContain('另有1项没有定时限，到计划期末（2022年7月31日）应完成。');
    const json = (await report(root, '2022-06-30', '--json')).out;
    expect(JSON.parse(json).reports[0].upcoming.undated).toBe(1);
    const only = folder('      - { id: 1-5, title: 活动 }\n', '', '{ start: 2022-01-01, end: 2022-07-31 }');
    expect(sectionOf((await report(only, '2022-06-30')).out, '下一步安排')).toContain('1项没有定时限');
  });
});

describe('a milestone that is not met when the period ends on its day', () => {
  const MEASURES = `      - id: 1-1
        title: 校舍
        due: 2022-12-31
        milestones: [{ due: 2022-06-20, title: 开工 }, { due: 2022-06-30, title: 封顶 }]
      - { id: 1-2, title: 办法, due: 2022-12-31, milestones: [{ due: 2022-06-30, title: 初稿 }] }
      - { id: 1-3, title: 食堂, due: 2022-12-31, milestones: [{ due: 2022-06-30, title: 招标 }] }
`;
  const JOURNAL = `- { date: 2022-06-14, on: 1-2, by: 张三, note: 起草, problem: 意见不一, next: 再征求意见 }
- { date: 2022-06-15, on: 1-3, by: 张三, milestone: 招标 }
`;

  test('is a problem, with whose it is and why', async () => {
    const { out } = await plan(['report', 'monthly', '--as-of', '2022-06-30'], folder(MEASURES, JOURNAL));
    expect(sectionOf(out, '本月应完成')).toMatch(/1-2 办法（初稿）.*未完成.*意见不一/);
    const problems = sectionOf(out, '需要协调解决的问题');
    expect(problems).toMatch(/1-2 办法 \| 甲处 \| .*节点到期未完成（初稿）.*意见不一.*再征求意见/);
    expect(problems).toMatch(/1-1 校舍 \| 甲处 \| .*节点逾期10天（开工、封顶）/);
    expect(problems).not.toContain('1-3');
  });

  test('is none on the page either, where cards and tables say the same as the text', async () => {
    const due = '      - { id: 1-4, title: 报表, due: 2022-06-30 }\n';
    const base = folder(MEASURES + due, JOURNAL);
    const page = async (kind: string): Promise<string> => {
      const { out } = await plan(['report', kind, '--as-of', '2022-06-30', '--format', 'html'], base);
      return out.replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '').replace(/<[^>]+>/g, ' ');
    };
    const over = await page('monthly');
    expect(over).not.toContain('今天到期');
    expect(over.match(/节点到期未完成（初稿）/g)?.length).toBeGreaterThan(2);
    expect(over.match(/到期未完成（时限 *6月30日 *）/g)?.length).toBeGreaterThan(1);
    // The quarter ends on the same day; the year goes on.
    expect(await page('quarterly')).not.toContain('今天到期');
    expect(await page('annual')).toContain('今天到期');
  });

  test('is none while the period goes on', async () => {
    const { out } = await plan(['report', 'quarterly', '--as-of', '2022-06-29'], folder(MEASURES, JOURNAL));
    expect(out).not.toContain('到期未完成');
  });
});

describe('why something is late', () => {
  const MEASURES = `      - { id: 1-1, title: 校舍, due: 2022-06-17 }
      - { id: 1-2, title: 办法, due: 2022-06-17 }
      - { id: 1-3, title: 食堂, due: 2022-06-17 }
`;
  const JOURNAL = `- { date: 2022-06-13, on: 1-1, by: 张三, state: blocked, problem: 经费没有到位 }
- { date: 2022-06-15, on: 1-1, by: 张三, state: active, note: 经费到位 }
- { date: 2022-06-13, on: 1-2, by: 张三, state: blocked, problem: 意见不一 }
- { date: 2022-06-13, on: 1-3, by: 张三, state: blocked, problem: 场地未定 }
- { date: 2022-06-15, on: 1-3, by: 张三, state: active }
- { date: 2022-06-18, on: 1-3, by: 张三, state: done, evidence: [{ ref: 文 }] }
`;
  const row = (section: string, name: string) => section.split('\n').find((line) => line.includes(name)) ?? '';

  test('is what stood in its way on the day of the report, in each section alike', async () => {
    const root = folder(MEASURES, JOURNAL);
    const later = '- { date: 2022-07-12, on: 1-2, by: 张三, state: blocked, problem: 人手不够 }\n';
    writeFileSync(join(root, 'p/journal/2022-W28.yaml'), later);
    for (const date of ['2022-06-30', '2022-07-20']) {
      const { out } = await plan(['report', 'monthly', '--period', '2022-06', '--as-of', date], root);
      const [due, problems] = [sectionOf(out, '本月应完成'), sectionOf(out, '需要协调解决的问题')];
      expect(row(due, '1-1 校舍')).not.toContain('经费没有到位');
      expect(row(problems, '1-1 校舍')).not.toContain('经费没有到位');
      expect(row(due, '1-2 办法')).toContain('意见不一');
      expect(row(problems, '1-2 办法')).toContain('意见不一');
      // Of what is done by now it is told what held it up.
      expect(row(due, '1-3 食堂')).toContain('场地未定');
    }
  });
});
