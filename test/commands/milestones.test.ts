/** Several dates within one measure, in every view. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const PLAN = `plan: p
title: 要点
period: { start: 2022-01-01, end: 2022-12-31 }
approved: undated
tasks:
  - id: "1"
    title: 一
    lead: 甲处
    measures:
      - id: 1-1
        title: 改造校舍
        target: { exactly: 20, unit: 所 }
        due: 年底前
        milestones:
          - { due: 6月底前, title: 开工10所, value: 10 }
          - { due: 2022-09-30, title: 全部开工 }
      - { id: 1-2, title: 管好食堂, due: 长期坚持, milestones: [{ due: 2022-03-31, title: 出台办法 }] }
`;

const folder = (text = PLAN, journal = '') =>
  folderWith({
    'workspace.yaml': 'title: 试\ndefault: p\n',
    'p/plan.yaml': text,
    ...(journal && { 'p/journal/2022-W24.yaml': journal }),
  });
const at = (date: string, ...args: readonly string[]) => plan([...args, '--as-of', date], folder());

test('the check takes them, and keeps their words', async () => {
  expect(await at('2022-06-20', 'check')).toMatchObject({ code: 0 });
  expect((await at('2022-06-20', 'show', '1-1')).out).toContain(
    '6月底前（2022-06-30）  开工10所（应达到10所），未到期',
  );
});

describe('views', () => {
  test('they count as no measure', async () => {
    const { plans } = JSON.parse((await at('2022-06-20', 'status', '--json')).out);
    expect(plans[0].totals).toMatchObject({ measures: 2, due: 0, ongoing: 1, undated: 0 });
  });

  test('one ahead is due soon, one missed is red, and the measure stands once among what is due', async () => {
    const { out } = await at('2022-06-20', 'due');
    expect(out).toMatch(/逾期1项，2022-07-04 前到期1项/);
    expect(out).toContain('节点“出台办法”');
    expect(out).toContain('开工10所');
    const { plans } = JSON.parse((await at('2022-07-05', 'due', '--json')).out);
    expect(plans[0].measures).toMatchObject([
      { id: '1-2', milestone: '出台办法', days: -96, overdue: true },
      { id: '1-1', milestone: '开工10所', days: -5, overdue: true, light: 'red' },
    ]);
    expect(faultsOf((await at('2022-07-05', 'due', '--json')).out, 'due')).toEqual([]);
    expect((await at('2022-07-05', 'list', '灯:红')).out).toContain('节点逾期5天：开工10所');
  });

  test('once the measure is late itself, that is what is told', async () => {
    const { plans } = JSON.parse((await at('2023-01-05', 'due', '1-1', '--json')).out);
    expect(plans[0].measures).toMatchObject([{ id: '1-1', days: -5 }]);
    expect(plans[0].measures[0]).not.toHaveProperty('milestone');
  });

  test('each has an event of its own', async () => {
    const { out } = await at('2022-06-20', 'export', 'ics');
    const text = out.replaceAll('\r\n ', '');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(text).toMatch(/UID:p\.1-1\.milestone:开工10所@plan/);
    expect(text).toContain('DTSTART;VALUE=DATE:20220630');
  });

  test('the charts mark them', async () => {
    const { plans } = JSON.parse((await at('2022-07-05', 'timeline', '--measures', '--json')).out);
    const row = plans[0].rows.find(({ id }: { id: string }) => id === '1-1');
    expect(row.measures[0].milestones).toMatchObject([
      { title: '开工10所', standing: 'missed' },
      { standing: 'ahead' },
    ]);
    expect((await at('2022-07-05', 'timeline', '--measures')).out).toMatch(/1-1.*▲.*◆/);
    expect((await at('2022-07-05', 'timeline', '--measures', '--format', 'mermaid')).out).toContain('全部开工');
    expect((await at('2022-07-05', 'timeline', '--measures', '--format', 'svg')).code).toBe(0);
  });

  test('reports tell of what comes and what is missed', async () => {
    expect((await at('2022-07-05', 'report', 'monthly')).out).toContain('节点逾期5天（开工10所）');
    expect((await at('2022-06-20', 'report', 'monthly')).out).toContain('节点“开工10所”');
  });

  test('reports name a milestone’s own day and term, and tell of one that is met by name alone', async () => {
    expect((await at('2022-06-20', 'report', 'monthly')).out).toContain('| 6月底前（6月30日） | 1-1 改造校舍');
    const met = folder(PLAN, '- { date: 2022-06-14, on: 1-1, by: 张三, milestone: 开工10所 }\n');
    const { out } = await plan(['report', 'quarterly', '--period', '2022-Q2'], met);
    expect(out).toContain('| 9月30日 | 1-1 改造校舍');
    expect(out).toContain('进展情况：6月14日完成节点“开工10所”。');
  });

  test('the page of its task says its number, too', async () => {
    const base = folder();
    await plan(['site', '-o', join(base, 'out'), '--as-of', '2022-07-05'], base);
    const html = readFileSync(join(base, 'out/plan-p/task-1.html'), 'utf8');
    expect(html.replace(/<[^>]+>/g, '')).toContain('开工10所（应达到10所），逾期');
  });

  test.each(['status', 'list', 'show', 'timeline'])('the JSON of %s is as its schema says', async (command) => {
    const { out } = await at('2022-07-05', command, ...(command === 'show' ? ['1-1'] : []), '--json');
    expect(faultsOf(out, command)).toEqual([]);
  });
});

describe('plan log', () => {
  test('meets one by its title, or by a part that only one has', async () => {
    const root = folder();
    const log = (...args: readonly string[]) => plan(['log', ...args, '--by', '张三', '--date', '2022-06-15'], root);
    expect(await log('1-1', '--milestone', '全部')).toMatchObject({ code: 0 });
    const text = readFileSync(join(root, 'p/journal/2022-W24.yaml'), 'utf8');
    expect(text).toContain('milestone: 全部开工');
    const { out } = await plan(['show', '1-1', '--as-of', '2022-07-01'], root);
    expect(out).toContain('全部开工，已完成（2022-06-15）');
    expect(out).toContain('完成节点“全部开工”');
    expect(await log('1-1', '--milestone', '开工')).toMatchObject({
      code: 2,
      err: expect.stringContaining('不止一个节点的名称里有“开工”，请写全：开工10所、全部开工。'),
    });
    const amend = ['amend', '1-1', '--milestone', '开工', '--due', '2022-11-30', '--reason', '因', '--by', '张三'];
    expect(await plan(amend, root)).toMatchObject({ code: 2, err: expect.stringContaining('不止一个节点') });
    expect((await log('1-1')).err).toContain('--stage、--milestone、');
    const wrong = await log('1-1', '--milestone', '全部竣工');
    expect(wrong.code).not.toBe(0);
    expect(wrong.err).toContain('您是不是要写“全部开工”？');
  });
});

test.each([
  ['two of one title', '全部开工 }', '开工10所 }', 'measure/same-milestone'],
  ['a day after the deadline', '2022-09-30', '2023-03-31', 'measure/milestone-too-late'],
  ['words that name no day', '2022-09-30', '{ by: 近期 }', 'deadline/unknown-term'],
  ['work that goes on', '2022-09-30', '持续推进', 'deadline/unknown-term'],
])('%s', async (_what, was, is, rule) => {
  const { out } = await plan(['check', '--json', '--as-of', '2022-06-20'], folder(PLAN.replace(was, is)));
  expect(JSON.parse(out).findings.map((one: { rule: string }) => one.rule)).toContain(rule);
});

test.each(['2022年9月30日', '2022年9月30日前', '２０２２年９月３０日', '2022年九月三十日前'])(
  '%s is a day, kept as written',
  async (due) => {
    const entry = `- { date: 2022-06-15, on: 1-1, by: 张三, amend: { due: ${due}, milestones: [{ title: 开工10所, due: ${due} }] }, reason: 因 }\n`;
    const root = folder(PLAN.replace('due: 2022-09-30', `due: ${due}`), entry);
    expect(await plan(['check', '--as-of', '2022-06-20'], root)).toMatchObject({ code: 0, out: '' });
    const { out } = await plan(['show', '1-1', '--as-of', '2022-06-20'], root);
    expect(out).toContain(`${due}（2022-09-30）  全部开工，未到期`);
    expect(out).toContain(`${due}（2022-09-30）  开工10所`);
    expect(out).toMatch(new RegExp(`完成时限 +${due}（2022-09-30）`));
  },
);

describe('one that can not be read is one finding, at its place', () => {
  const BAD = PLAN.replace('2022-09-30', '2022-09-31');
  test.each([
    ['where nothing names it', ''],
    ['where an entry meets it', '- { date: 2022-06-15, on: 1-1, by: 张三, milestone: 全部开工 }\n'],
    [
      'where an entry moves it',
      '- { date: 2022-06-15, on: 1-1, by: 张三, amend: { milestones: [{ title: 全部开工, due: 2022-10-31 }] }, reason: 因 }\n',
    ],
  ])('%s', async (_where, journal) => {
    const { out } = await plan(['check', '--as-of', '2022-06-20', '--json'], folder(BAD, journal));
    expect(JSON.parse(out).findings).toMatchObject([{ rule: 'schema/date', file: 'p/plan.yaml', line: 16 }]);
  });
});

test('an entry on one that there is not is told which there are', async () => {
  const root = folder(PLAN, '- { date: 2022-06-15, on: 1-1, milestone: 全部开功, by: 张三 }\n');
  const { code, out } = await plan(['check', '--as-of', '2022-06-20'], root);
  expect(code).toBe(1);
  expect(out).toContain('没有“全部开功”这个节点');
});

describe('an amendment of one', () => {
  const MOVED =
    '- { date: 2022-06-20, on: 1-1, amend: { milestones: [{ title: 全部开工, due: 2022-11-30 }] }, reason: 汛期停工 }\n';

  test('needs its new day: another change beside it does not do', async () => {
    const args = ['amend', '1-1', '--milestone', '全部', '--lead', '乙处', '--reason', '汛期停工', '--by', '李四'];
    const { code, err } = await plan(args, folder());
    expect([code, err]).toEqual([
      2,
      'plan：--milestone 全部开工 写的是调整哪个节点的时限，新时限请用 --due 写明；不调整节点就不写 --milestone。\n',
    ]);
  });

  test('is written by amend --milestone, which takes a part of the title', async () => {
    const base = folder();
    const args = ['amend', '1-1', '--milestone', '全部', '--due', '2022-11-30', '--reason', '汛期停工'];
    expect(await plan([...args, '--date', '2022-06-20', '--by', '李四'], base)).toMatchObject({ code: 0 });
    expect(readFileSync(join(base, 'p/journal/2022-W25.yaml'), 'utf8')).toContain(
      '{ date: 2022-06-20, on: 1-1, by: 李四, amend: { milestones: [ { title: 全部开工, due: 2022-11-30 } ] }, reason: 汛期停工 }',
    );
    const none = await plan(
      ['amend', '1-1', '--milestone', '验收', '--due', '2022-11-30', '--reason', '汛期', '--by', '李四'],
      base,
    );
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('它的节点是：开工10所、全部开工') });
  });

  test('moves its deadline and no other, from its day on; the plan keeps the first one', async () => {
    const base = folder(PLAN, MOVED);
    const shown = async (date: string) => (await plan(['show', '1-1', '--as-of', date], base)).out;
    expect(await shown('2022-06-19')).toMatch(/2022-09-30 +全部开工，未到期\n/);
    expect(await shown('2022-10-10')).toMatch(/2022-11-30 +全部开工，未到期（原定2022-09-30）/);
    expect(await shown('2022-10-10')).toContain('节点“全部开工”的时限调整为2022-11-30');
    const { out } = await plan(['status', '--measures', '--json', '--as-of', '2022-10-10'], base);
    expect(faultsOf(out, 'status')).toEqual([]);
    const [, second] = JSON.parse(out).plans[0].sections[0].tasks[0].measures[0].milestones;
    expect(second).toMatchObject({ due: '2022-11-30', approved: '2022-09-30', standing: 'ahead' });
    const report = await plan(['report', 'monthly', '--as-of', '2022-06-30'], base);
    expect(report.out).toContain('节点“全部开工”的完成时限由2022年9月30日推迟到2022年11月30日（61天）');
    expect(faultsOf((await plan(['show', '1-1', '--json', '--as-of', '2022-10-10'], base)).out, 'show')).toEqual([]);
  });

  test('counts as moved in the charts, which show where it stood', async () => {
    const base = folder(PLAN, MOVED);
    const run = (...args: readonly string[]) => plan([...args, '--as-of', '2022-10-10'], base);
    expect((await run('slippage')).out).toContain('1-1 节点“全部开工”推迟61天');
    expect((await run('timeline', '--measures')).out).toMatch(/时限有调整的1项，逾期2项[\s\S]*1-1 .*○/);
    expect((await run('timeline', '--measures', '--format', 'mermaid')).out).toContain(
      '1-1 全部开工 原定时限 (推迟61天) 2022-09-30',
    );
    const json = await run('timeline', '--json');
    expect(faultsOf(json.out, 'timeline')).toEqual([]);
    expect(json.out).toContain('"approved": "2022-09-30"');
    expect(faultsOf((await run('slippage', '--json')).out, 'slippage')).toEqual([]);
  });

  test.each([
    ['of one that there is not', MOVED.replace('全部', '全都'), 'journal/unknown-milestone'],
    ['into the past', MOVED.replace('2022-11-30', '2022-06-01'), 'amend/into-past'],
    ['out of the period', MOVED.replace('2022-11-30', '2023-11-30'), 'amend/outside-period'],
    ['to words that name no day', MOVED.replace('2022-11-30', '{ by: 近期 }'), 'deadline/unknown-term'],
    ['to what it is', MOVED.replace('2022-11-30', '2022-09-30'), 'amend/no-change'],
  ])('is a finding where it is %s', async (_what, journal, rule) => {
    const { out } = await plan(['check', '--as-of', '2022-10-10', '--json'], folder(PLAN, journal));
    expect(JSON.parse(out).findings.map((finding: { rule: string }) => finding.rule)).toContain(rule);
  });
});
