/** Work that goes on without a deadline, in every view. */
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const PLAN = `plan: p
title: 要点
period: { start: 2022-01-01, end: 2022-12-31 }
approved: undated
tasks:
  - id: "1"
    title: 一
    lead: 甲处
    due: 长期坚持
    measures:
      - { id: 1-1, title: 抓好校园安全 }
      - { id: 1-2, title: 推进书香校园, due: ongoing }
      - { id: 1-3, title: 办一次比赛, due: 2022-09-30 }
      - { id: 1-4, title: 抓常抓长, due: { by: 常态化开展 } }
  - id: "2"
    title: 二
    measures:
      - { id: 2-1, title: 未定的事 }
`;
const JOURNAL = '- { date: 2022-03-01, on: 1-2, note: 开了动员会, by: 张三 }\n';

const folder = (text = PLAN) =>
  folderWith({ 'workspace.yaml': 'title: 试\ndefault: p\n', 'p/plan.yaml': text, 'p/journal/2022-W09.yaml': JOURNAL });
const at = (date: string, ...args: readonly string[]) => plan([...args, '--as-of', date], folder());

test('the check has nothing to say of it, and keeps asking where words name no day', async () => {
  expect(await at('2022-06-30', 'check')).toMatchObject({ code: 0 });
  const { code, out } = await plan(['check'], folder(PLAN.replace('长期坚持', '{ by: 尽快 }')));
  expect(code).toBe(1);
  expect(out).toContain('尽快');
});

describe('views', () => {
  test('status counts it as ongoing, and not as undecided', async () => {
    const { out } = await at('2022-06-30', 'status', '--json');
    const { plans } = JSON.parse(out);
    expect(plans[0].totals).toMatchObject({ ongoing: 3, undated: 1, due: 0 });
    const { out: text } = await at('2022-06-30', 'status');
    expect(text).toContain('持续推进3项');
    expect(text).toContain('未定：完成时限1项');
  });

  test('show keeps the words of the plan, and says ongoing in the reader’s language', async () => {
    expect((await at('2022-06-30', 'show', '1-1')).out).toMatch(/完成时限 +长期坚持\n/);
    expect((await at('2022-06-30', 'show', '1-2')).out).toMatch(/完成时限 +持续推进\n/);
    expect((await at('2022-06-30', 'show', '1-2', '--lang', 'en')).out).toMatch(/Due +ongoing\n/);
    expect((await at('2022-06-30', 'show', '1-4')).out).toMatch(/完成时限 +常态化开展\n/);
  });

  test('it is found as what it is', async () => {
    const ids = async (query: string) => {
      const { out } = await at('2022-06-30', 'list', query, '--json');
      return JSON.parse(out).measures.map(({ id }: { id: string }) => id);
    };
    expect(await ids('时限:持续推进')).toEqual(['1-1', '1-2', '1-4']);
    expect(await ids('due:ongoing')).toEqual(['1-1', '1-2', '1-4']);
    expect(await ids('时限:未定')).toEqual(['2-1']);
  });

  test('nothing of it is ever due, nor makes a check of due fail once the period is over', async () => {
    const open = PLAN.slice(0, PLAN.indexOf('  - id: "2"')).replace(/.*1-3.*\n/, '');
    const { code, out } = await plan(['due', '--fail-on', 'overdue', '--as-of', '2023-02-01'], folder(open));
    expect(code).toBe(0);
    expect(out).toContain('没有逾期的举措');
  });

  test('the chart gives no deadline for it', async () => {
    const { out } = await at('2022-06-30', 'timeline', '--measures');
    expect(out).toMatch(/1-2 .*持续推进/);
    const { plans } = JSON.parse((await at('2022-06-30', 'timeline', '--measures', '--json')).out);
    expect(plans[0].rows.find(({ id }: { id: string }) => id === '1-1')).toMatchObject({ ongoing: true, dated: false });
  });

  test('it has no event, and no note that its deadline is missing', async () => {
    const { out, err } = await at('2022-06-30', 'export', 'ics');
    expect(out.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(err).toContain('1项');
  });

  test('a report says how many there are', async () => {
    expect((await at('2022-06-30', 'report', 'monthly')).out).toContain('持续推进、没有时限的举措3项。');
  });

  test('nor does the report of the year count it among what was due', async () => {
    const { out } = await at('2022-12-31', 'report', 'annual');
    expect(out).toMatch(/应办结2项/);
    expect(out).not.toMatch(/\| *书香校园.*2022-12-31/);
    expect(out).toContain('应完成2项');
  });

  test('when its period is over it asks for a closing entry', async () => {
    const { out } = await at('2022-12-31', 'show', '1-2');
    expect(out).toContain('请记一条收尾的记录');
    expect((await at('2023-03-01', 'list', '灯:红', '1-2')).out).not.toContain('推进书香校园');
  });
});

describe('by amendment', () => {
  test('what had a deadline may go on from now on', async () => {
    const root = folder();
    const said = await plan(
      ['amend', '1-3', '--due', '持续推进', '--reason', '改为常态化', '--by', '张三', '--date', '2022-06-01'],
      root,
    );
    expect(said).toMatchObject({ code: 0 });
    const { out } = await plan(['show', '1-3', '--as-of', '2022-06-30'], root);
    expect(out).toContain('持续推进（原定2022-09-30）');
  });
});
