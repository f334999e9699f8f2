/** A plan that is over, seen from today. */
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const PLAN = `plan: p
title: 去年的要点
period: { start: 2021-01-01, end: 2021-12-31 }
approved: undated
tasks:
  - id: "1"
    title: 一
    lead: 甲处
    measures:
      - { id: 1-1, title: 开会, due: 2021-06-30 }
      - { id: 1-2, title: 没人碰过 }
      - { id: 1-3, title: 做了一半 }
`;
const ENTRIES = `- { date: 2022-01-05, on: 1-1, state: done, note: 补办, by: 张三 }
`;
const BEGUN = '- { date: 2021-05-05, on: 1-3, note: 开了头, by: 张三 }\n';

const folder = (text = PLAN) =>
  folderWith({
    'workspace.yaml': 'title: 试\ndefault: p\n',
    'p/plan.yaml': text,
    'p/journal/2022-W01.yaml': ENTRIES,
    'p/journal/2021-W18.yaml': BEGUN,
  });

describe('without a date', () => {
  // Today is 2022-06-30.
  test('views take the later of its last day and its last entry, and say so', async () => {
    const { plans } = JSON.parse((await plan(['status', '--json'], folder())).out);
    expect(plans[0].asOf).toBe('2022-01-05');
    for (const command of ['status', 'timeline']) {
      expect((await plan([command], folder())).out).toContain('这里是 2022-01-05 的情况');
    }
    for (const command of [['list'], ['show', '1-1'], ['burnup']]) {
      expect((await plan(command, folder())).err).toContain('这里是 2022-01-05 的情况');
    }
  });

  test('what nobody touched is 未排期, and only what was begun is 期满未结', async () => {
    const { out } = await plan(['status', '--measures'], folder());
    expect(out).toContain('未排期1项');
    const { measures } = JSON.parse((await plan(['list', '--json'], folder())).out);
    const why = (i: number) => measures[i].reasons[0].code;
    expect([why(0), why(1), why(2)]).toEqual(['done', 'unscheduled', 'periodOver']);
  });

  test('due takes today, and counts what was begun', async () => {
    const { out, code } = await plan(['due', '--fail-on', 'overdue'], folder());
    expect(code).toBe(1);
    expect(out).toContain('有1项在计划期满（2021-12-31）以后还没有办结');
    const { plans } = JSON.parse((await plan(['due', '--json'], folder())).out);
    expect(plans[0].asOf).toBe('2022-06-30');
  });

  test('with a promise beyond the period open, today is shown', async () => {
    const beyond = PLAN.replace(
      '{ id: 1-2, title: 没人碰过 }',
      '{ id: 1-2, title: 建成, due: 2024-06-30, beyond_period: true }',
    );
    const { plans } = JSON.parse((await plan(['status', '--json'], folder(beyond))).out);
    expect(plans[0].asOf).toBe('2022-06-30');
  });
});

test('a date that is asked for is the one that is shown', async () => {
  const { plans } = JSON.parse((await plan(['status', '--json', '--as-of', '2022-03-01'], folder())).out);
  expect(plans[0].asOf).toBe('2022-03-01');
});
