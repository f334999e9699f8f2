/** `plan report`: what it says, to the letter, and what it does with odd requests. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { WORKSPACE, workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');
/** The plans outside of any repository, so that no report depends on when they were committed. */
const folder = mkdtempSync(join(tmpdir(), 'plan-report-'));
beforeAll(() => cpSync(join(root, 'plans'), join(folder, 'plans'), { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const on = (date: string) => ({ today: () => planDate(date) });
const report = (...args: readonly string[]) => plan(['report', ...args], folder);

/** Every week of the demo plan's journal. */
const WEEKS = readdirSync(join(root, 'plans/demo/journal')).map((name) => name.replace('.yaml', ''));

describe('what a report says, to the letter', () => {
  test('the demo plan has a journal of many weeks', () => {
    expect(WEEKS.length).toBeGreaterThan(20);
  });

  test.each(WEEKS)('the weekly report of the demo plan for %s', async (week) => {
    const { code, out, err } = await plan(
      ['report', 'weekly', '--plan', 'demo', '--period', week],
      folder,
      on('2022-12-31'),
    );
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`golden/report/${week}.md`);
  });

  test.each([
    ['monthly', ['monthly', '--plan', 'demo', '--period', '2022-06']],
    ['quarterly-en', ['quarterly', '--plan', 'demo', '--lang', 'en']],
    ['half-year', ['half-year', '--plan', 'demo']],
    ['annual', ['annual', '--plan', 'demo', '--as-of', '2022-07-17']],
    ['weekly-en', ['weekly', '--plan', 'demo', '--lang', 'en', '--as-of', '2022-06-26']],
    ['short', ['weekly', '--plan', 'demo', '--short']],
    ['unit', ['weekly', '--plan', 'demo', '--unit', '教务处']],
    ['query', ['weekly', '灯:红', '--plan', 'demo']],
    ['bulletin', ['bulletin', '--plan', 'demo', '--number', '6']],
    ['portfolio', ['weekly', '--plan', 'all']],
    ['no-entries', ['weekly', '--plan', 'sd-2022']],
  ] as const)('%s', async (name, args) => {
    const { code, out, err } = await report(...args);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`golden/report/${name}.md`);
  });

  test('the same files and the same date give the same bytes from any folder', async () => {
    const here = await report('weekly', '--plan', 'demo');
    const there = await plan(['report', 'weekly', '--plan', 'demo', '--dir', join(folder, 'plans')], root);
    expect(there.out).toBe(here.out);
  });
});

describe('what has neither deadline nor news', () => {
  const dueSection = (text: string): string => /\n## 三、[^\n]*应完成\n\n([\s\S]*?)\n\n## /.exec(text)?.[1] ?? '';

  test.each([
    ['annual', '2022'],
    ['half-year', '2022-H2'],
    ['quarterly', '2022-Q4'],
    ['monthly', '2022-12'],
  ])('is one line in the %s report, with the command that lists it', async (kind, period) => {
    const args = [kind, '--plan', 'sd-2022', '--period', period, '--as-of', '2023-01-10'];
    const { out } = await plan(['report', ...args], folder, on('2023-01-10'));
    const section = dueSection(out);
    expect(section).toMatch(/^本.*应完成159项，都没有完成。\n\n没有定完成时限、也没有进展记录的159项，.*`$/);
    const command = /`plan ([^`]*)`/.exec(section)?.[1] ?? '';
    const listed = JSON.parse((await plan([...command.split(' '), '--json'], folder)).out);
    expect(listed.plans[0].totals.measures).toBe(159);
    const { due } = JSON.parse((await plan(['report', ...args, '--json'], folder, on('2023-01-10'))).out).reports[0];
    expect([due.open, due.items.length]).toEqual([159, 159]);
  });

  test('is named where it is little, behind what is told one by one', async () => {
    const office = workspaceWith({
      '2022/journal/2022-W20.yaml': '- { date: 2022-05-17, on: 1-1, note: 已完成调研 }\n',
      '2022/plan.yaml': `plan: test-2022
title: 2022年重点工作
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    measures:
      - { id: 1-1, title: 立项学校, kind: selection, lead: 教务处 }
      - { id: 1-2, title: 推进建设, kind: promotion, lead: 教务处 }
      - { id: 1-3, title: 建成平台, kind: system, due: 2022-10-31, lead: 教务处 }
`,
    });
    const { out } = await plan(['report', 'annual', '--period', '2022'], office, on('2023-01-10'));
    expect(dueSection(out).split('\n')).toEqual([
      '本年度应完成3项，都没有完成。',
      '',
      '| 举措 | 牵头单位 | 时限 | 结果 | 原因 |',
      '| - | - | - | - | - |',
      '| 1-3 建成平台 | 教务处 | 10月31日 | 未完成，逾期61天 | 未说明 |',
      '| 1-1 立项学校 | 教务处 | 12月31日 | 未完成 | 未说明 |',
      '',
      '没有定完成时限、也没有进展记录的1项，以计划期末为限，计入未完成：1-2 推进建设。明细：`plan status --measures 时限:无 状态:未启动 --plan test-2022 --as-of 2022-12-31`',
    ]);
    const english = await plan(['report', 'annual', '--period', '2022', '--lang', 'en'], office, on('2023-01-10'));
    // A term with a space is one for a shell, too.
    expect(english.out).toContain('`plan status --measures due:none "state:not begun" --plan test-2022');
  });
});

describe('which period, and up to which day', () => {
  const frontOf = async (...args: readonly string[]): Promise<string> =>
    (await report(...args, '--plan', 'demo')).out.split('<!--')[1] ?? '';

  test('the one that holds today, up to today', async () => {
    expect(await frontOf('weekly')).toContain('period: 2022-W26\nas_of: 2022-06-30\n');
    expect(await frontOf('half-year')).toContain('period: 2022-H1\nas_of: 2022-06-30\n');
  });

  test('one of the past as of its last day, or of the day that is asked for', async () => {
    expect(await frontOf('monthly', '--period', '2022-05')).toContain('as_of: 2022-05-31\n');
    expect(await frontOf('monthly', '--period', '2022-05', '--as-of', '2022-05-20')).toContain('as_of: 2022-05-20\n');
  });

  test('the days of an ISO week, with the year it belongs to', async () => {
    const { out } = await report('weekly', '--plan', 'demo', '--period', '2021-W52');
    expect(out).toContain('2021年第52周（12月27日—1月2日），截至2022年1月2日。');
  });

  test.each([
    [['weekly', '--period', '2022-05'], '2022-05 不是这种报告的期次；应写成 2022-W26 这样。'],
    [['weekly', '--period', '2022-W53'], '2022-W53 不是这种报告的期次；应写成 2022-W26 这样。'],
    [['weekly', '--period', '2022-W40'], '2022-W40 从 2022-10-03 开始，到 2022-06-30 还没有可以报告的内容。'],
    [
      ['dayly'],
      '没有 dayly 这种报告，可以写：weekly、monthly、quarterly、half-year、annual、bulletin、circular、reminder。',
    ],
    [[], '请写明是哪一种报告：weekly、monthly、quarterly、half-year、annual、bulletin、circular、reminder。'],
    [['bulletin', '--number', '-3'], '--number 后面的 -3 不是期号；应写成 12 这样。'],
    [['bulletin', '--plan', 'all'], '简报、情况通报、提醒单和模板都只属于一份计划；请用 --plan 选择：sd-2022、demo。'],
    [['weekly', '--each'], '--each 要写很多文件：请用 -o 指明文件夹，--format 后面不带文件名。'],
    [['weekly', '--format', 'pdf'], '没有 pdf 这种格式，可以写：markdown、text、html、docx。'],
    [['weekly', '--format', 'markdown', '--format', 'markdown'], '几种格式要各写一个文件：'],
    [['weekly', '--plan', 'demo', '--unit', '宣传处'], '没有由“宣传处”牵头的举措，牵头单位有：'],
  ] as const)('%j is wrong usage', async (args, message) => {
    const { code, out, err } = await report(...args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });
});

describe('what programs read', () => {
  test.each([
    ['weekly', '--plan', 'demo'],
    ['annual', '--plan', 'all'],
    ['bulletin', '--plan', 'demo'],
    ['weekly', '--plan', 'demo', '--as-of', '2021-06-30'],
  ])('the JSON keeps to its schema: %s %s %s %s %s', async (...args) => {
    const { code, out } = await report(...args, '--json');
    expect([code, faultsOf(out, 'report')]).toEqual([0, []]);
  });

  test('has the entries behind a figure', async () => {
    const { out } = await report('weekly', '--plan', 'demo', '--period', '2022-W25', '--json');
    const [{ indicators }] = JSON.parse(out).reports;
    const found = indicators.reported.find(({ measure }: { measure: string }) => measure === '3-2');
    expect(found).toMatchObject({ value: 56, percent: 50, verdict: 'open', before: null });
    expect(found.entries).toMatchObject([{ date: '2022-06-20', file: 'demo/journal/2022-W25.yaml', entry: 1 }]);
  });
});

describe('many in one run', () => {
  test('--each writes one for every period so far, as they would be one by one', async () => {
    const { code } = await report('monthly', '--plan', 'demo', '--each', '-o', 'months');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'months')).sort()).toEqual(
      ['01', '02', '03', '04', '05', '06'].map((month) => `2022-${month}.md`),
    );
    const one = await report('monthly', '--plan', 'demo', '--period', '2022-03');
    expect(readFileSync(join(folder, 'months', '2022-03.md'), 'utf8')).toBe(one.out);
  });

  test('what stood in the file is replaced, text or not', async () => {
    writeFileSync(join(folder, 'old.md'), Buffer.from([0xff, 0xfe, 0x00]));
    expect((await report('weekly', '--plan', 'demo', '-o', 'old.md')).code).toBe(0);
    expect(readFileSync(join(folder, 'old.md'), 'utf8')).toBe((await report('weekly', '--plan', 'demo')).out);
  });

  test('a query that nothing matches is said', async () => {
    const { code, out } = await report('weekly', '没有这样的举措', '--plan', 'demo');
    expect([code, out]).toEqual([0, expect.stringContaining('## 一、总体进展\n\n没有符合条件的举措。\n')]);
  });

  test('formats go to the files that they name', async () => {
    const { code, out, err } = await report(
      'weekly',
      '--plan',
      'demo',
      '--format',
      'markdown=a.md',
      '--format',
      'markdown=b.md',
    );
    expect([code, out, err]).toEqual([0, '', '已写入 a.md\n已写入 b.md\n']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(readFileSync(join(folder, 'b.md'), 'utf8'));
  });
});

describe('what a reader relies on', () => {
  const weekly = async (journal: string, ...args: readonly string[]): Promise<string> => {
    const office = workspaceWith({ '2022/journal/2022-W26.yaml': journal });
    return (await plan(['report', 'weekly', ...args], office)).out;
  };

  test('the first red item stands in the first twelve lines', async () => {
    const { out } = await report('weekly', '--plan', 'demo');
    const first = out
      .split('\n')
      .findIndex((line) => /🔴 红\d+项：4-3 开发校企合作管理平台（信息中心）逾期10天/.test(line));
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(12);
  });

  test('no total is told that a later one in the report replaces', async () => {
    const out = await weekly(
      '- { date: 2022-06-27, on: 1-1, value: 10 }\n- { date: 2022-06-29, on: 1-1, value: 12, note: 又两所 }\n',
    );
    expect(out).toContain('进展情况：6月29日累计12所。又两所。');
    expect(out).not.toContain('10所');
  });

  test('what is blocked is told with its problem', async () => {
    const out = await weekly(
      '- { date: 2022-06-27, on: 1-2, state: blocked, problem: 企业名单尚未确定 }\n- { date: 2022-06-29, on: 1-2, state: active, note: 名单已定 }\n',
    );
    expect(out).toContain('6月27日受阻：企业名单尚未确定。6月29日恢复推进。名单已定。');
  });

  test('what is reopened reads as reopened', async () => {
    const out = await weekly(
      '- { date: 2022-06-27, on: 1-2, state: done, evidence: 文 }\n- { date: 2022-06-29, on: 1-2, state: reopened, reason: 材料不全 }\n',
    );
    expect(out).toContain('进展情况：6月27日办结。6月29日重启。存在问题：材料不全。');
  });
});

describe('deadlines', () => {
  const amended = (by: string) => `- { date: 2022-05-11, on: 1-1, amend: { due: ${by} }, reason: 推迟 }\n`;
  const changesOf = async (...journal: readonly string[]) => {
    const office = workspaceWith({ '2022/journal/2022-W19.yaml': journal.join('') });
    const { out } = await plan(['report', 'weekly', '--as-of', '2022-05-15'], office);
    return /调整事项\n\n(.*?)\n\n##/s
      .exec(out)?.[1]
      ?.split('\n')
      .map((line) => line.replace(/\[\^\d+\]$/, ''));
  };

  test.each([
    ['2022-11-30', '完成时限由2022年10月31日推迟到2022年11月30日（30天）'],
    ['{ by: 年底前 }', '完成时限由2022年10月31日推迟到年底前（2022年12月31日）（61天）'],
    ['{ by: 适时 }', '完成时限由2022年10月31日调整为适时（尚未明确）'],
  ])('amended to %s, in the document’s own terms', async (by, words) => {
    expect(await changesOf(amended(by))).toEqual([`1. 立项学校（1-1，职业教育处）：5月11日，${words}。原因：推迟。`]);
  });

  test('a day in place of a term goes without it', async () => {
    const [, second] = (await changesOf(amended('{ by: 年底前 }'), amended('2022-12-31'))) ?? [];
    expect(second).toContain('，完成时限由年底前（2022年12月31日）调整为2022年12月31日。');
  });

  test('without one, a measure is 期满未结 once the period is over, not overdue', async () => {
    const journal = '- { date: 2022-12-20, on: 1-2, note: 开了头, by: 张三 }\n';
    const begun = workspaceWith({ '2022/journal/2022-W51.yaml': journal });
    const { out } = await plan(['report', 'weekly', '--as-of', '2023-01-10'], begun);
    expect(out).toContain('共2项：逾期1项，期满未结1项。');
    expect(out).toMatch(
      /^\| 1-2 推进建设 \| 尚未明确 \| 🔴 红，期满未结，计划期已过10天\[\^\d+\] \| 最近的记录：12月20日，开了头 \| 未说明 \|$/m,
    );
  });
});

describe('as the office has it', () => {
  const bulletin = `${WORKSPACE}report:
  empty: omit
  bulletin: { title: 职业教育工作简报, unit: 职业教育处, superiors: [厅领导], peers: [机关各处室], subordinates: [各市教育局, 各高职院校] }
`;

  test('sections with nothing to tell are left out', async () => {
    const quiet = workspaceWith({ 'workspace.yaml': bulletin });
    const { out } = await plan(['report', 'weekly'], quiet);
    expect(out.match(/^## .*/gm)).toEqual([
      '## 一、总体进展',
      '## 二、需要协调解决的问题',
      '## 附件1　进度总表',
      '## 附件2　指标完成情况',
      '## 附件3　其他滞后事项',
    ]);
    expect(out).not.toMatch(/没有(新办结|调整|到期)/);
  });

  const office = (settings: string, journal = '- { date: 2022-06-28, on: 1-1, value: 12, note: 报来 }\n') =>
    workspaceWith({
      'workspace.yaml': `${WORKSPACE}report: ${settings}\n`,
      '2022/journal/2022-W26.yaml': journal,
    });

  test('the sections and annexes are those that it names, in its order', async () => {
    const own = office('{ sections: [problems, overview, lagging], annexes: [indicators] }');
    const { out } = await plan(['report', 'weekly'], own);
    expect(out.match(/^## .*/gm)).toEqual([
      '## 一、需要协调解决的问题',
      '## 二、总体进展',
      '## 三、其他滞后事项',
      '## 附件1　指标完成情况',
    ]);
  });

  test('who signs, the unit and the day stand between the body and the annexes, in every form', async () => {
    const own = office('{ unit: 职业教育处, signer: 张三 }');
    const { out } = await plan(['report', 'weekly'], own);
    expect(out).toMatch(/到期的举措。\n\n签发人：张三\n\n职业教育处\n\n2022年6月30日\n\n## 附件1/);
    const short = await plan(['report', 'weekly', '--short', '--format', 'text'], own);
    expect(short.out.endsWith('\n签发人：张三\n职业教育处\n2022年6月30日\n')).toBe(true);
    const page = await plan(['report', 'weekly', '--format', 'html'], own);
    expect(page.out).toContain('<p class="closing">职业教育处</p>');
  });

  test.each([
    [['weekly'], '第26期　2022年第26周（6月27日—7月3日）'],
    [['weekly', '--number', '3'], '第3期　2022年第26周（6月27日—7月3日）'],
    [['weekly', '--period', '2021-W52'], '\n2021年第52周（'],
    [['monthly'], '\n2022年6月，截至'],
  ])('the kinds that it numbers are numbered from the plan’s beginning: %j', async (args, words) => {
    const { out } = await plan(['report', ...args], office('{ numbered: [weekly] }'));
    expect(out).toContain(words);
  });

  test('the sources are notes, an annex or nothing', async () => {
    const annex = office('{ sources: annex }');
    const { out } = await plan(['report', 'weekly'], annex);
    expect(out).not.toContain('[^');
    expect(out).toMatch(
      /^## 附件4　数据来源\n\n1\. 1-1 立项学校：`2022\/journal\/2022-W26\.yaml`第1行\n2\. 明细：`plan status --measures/m,
    );
    const none = (await plan(['report', 'weekly', '--sources', 'none'], annex)).out;
    expect(none).not.toMatch(/\[\^|journal|数据来源/);
    expect(none).toContain('\nsources: none\n');
    expect((await plan(['report', 'weekly', '--sources', 'notes'], annex)).out).toContain('[^1]: ');
    expect((await plan(['report', 'weekly', '--sources', 'all'], annex)).code).toBe(2);
  });

  test('the bulletin has the head and the foot of the office', async () => {
    const office = workspaceWith({
      'workspace.yaml': bulletin,
      '2022/journal/2022-W26.yaml':
        '- { date: 2022-06-28, on: 1-1, stage: 申报, note: 申报62所, highlight: true }\n- { date: 2022-06-29, on: 1-2, note: 没有标记 }\n',
    });
    const { out } = await plan(['report', 'bulletin', '--number', '12'], office);
    expect(out.split('\n<!--')[0]).toBe(`# 职业教育工作简报

第12期

职业教育处　2022年6月30日

---

## 2022年6月工作亮点（测试计划）

### 一、立项学校

6月28日进入“申报”阶段。申报62所。[^1]

---

报：厅领导。

送：机关各处室。

发：各市教育局、各高职院校。

[^1]: \`2022/journal/2022-W26.yaml\`第1行
`);
  });

  test('plan log --highlight marks an entry', async () => {
    const office = workspaceWith();
    const { code } = await plan(
      ['log', '1-1', '--stage', '申报', '-m', '申报62所', '--highlight', '--by', '张三'],
      office,
    );
    expect(code).toBe(0);
    expect(readFileSync(join(office, '2022/journal/2022-W26.yaml'), 'utf8')).toContain('highlight: true');
    expect((await plan(['report', 'bulletin'], office)).out).toContain('申报62所');
    expect((await plan(['log', '1-1', '--highlight', '--by', '张三'], office)).code).toBe(2);
  });
});
