import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const PLAN = (id: string, title: string, measure: string): string => `plan: ${id}
title: ${title}
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 培训
    lead: ${title.slice(0, 2)}处
    due: 2022-12-31
    measures:
      - { id: 1-1, title: 培训教师, kind: training, ${measure} }
`;

const FILES = {
  'workspace.yaml': 'title: 测试\ndefault: up\n',
  'up/plan.yaml': PLAN('up', '上级计划', 'target: { at_least: 100, unit: 人次 }'),
  'mid/plan.yaml': PLAN('mid', '学院计划', 'target: { at_least: 60, unit: 人次 }, serves: [up/1-1]'),
  'low/plan.yaml': PLAN('low', '系部计划', 'target: { at_least: 25, unit: 人次 }, serves: [mid/1-1]'),
  'low/journal/2022-W05.yaml':
    '- { date: 2022-02-01, on: 1-1, add: 12.5 }\n- { date: 2022-02-02, on: 1-1, add: 0.1 }\n',
  'odd/plan.yaml': PLAN('odd', '别的计划', 'target: { at_least: 3, unit: 期 }, serves: [up/1-1]'),
  'odd/journal/2022-W05.yaml': '- { date: 2022-02-01, on: 1-1, value: 2 }\n',
};
const ON = ['--as-of', '2022-02-06'];

describe('plan tree', () => {
  test('shows what serves each measure, step by step, with what it adds or why not', async () => {
    const { code, out, err } = await plan(['tree', ...ON], folderWith(FILES));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(2)).toEqual([
      '',
      '1-1 培训教师（上级处）：12.6人次，目标不少于100人次，进度12.6%，绿',
      '├─ mid/1-1 培训教师（学院处）：由其下级计入',
      '│  └─ low/1-1 培训教师（系部处）：12.6人次',
      '└─ odd/1-1 培训教师（别的处）：2期，单位不同，不合计',
      '',
    ]);
  });

  test('names who is silent', async () => {
    const { 'low/journal/2022-W05.yaml': _, ...silent } = FILES;
    const { out } = await plan(['tree', ...ON], folderWith(silent));
    expect(out).toContain('尚未报数的2项：mid/1-1 培训教师、low/1-1 培训教师。');
  });

  test('is the same in JSON', async () => {
    const { out } = await plan(['tree', '--plan', 'all', '--json', ...ON], folderWith(FILES));
    expect(faultsOf(out, 'tree')).toEqual([]);
    expect(
      JSON.parse(out).plans.map(({ id, measures }: { id: string; measures: unknown[] }) => [id, measures.length]),
    ).toEqual([
      ['low', 0],
      ['mid', 1],
      ['odd', 0],
      ['up', 1],
    ]);
  });

  test('says so where nothing serves the plan', async () => {
    const { code, out, err } = await plan(['tree', '--plan', 'odd', ...ON], folderWith(FILES));
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '没有别的计划的举措服务于这份计划。\n' });
  });
});

test('show names what serves a measure, and JSON too, though one plan alone is asked for', async () => {
  const folder = folderWith(FILES);
  const { out } = await plan(['show', '1-1', '--json', ...ON], folder);
  expect(faultsOf(out, 'show')).toEqual([]);
  const { value, percent, served } = JSON.parse(out).measure;
  expect({ value, percent, own: served.own }).toEqual({ value: 12.6, percent: 12.6, own: null });
  expect((await plan(['status', ...ON], folder)).out).toContain('进度12.6%（按举措）');
});

describe('numbers that are no totals', () => {
  const kinds = (target: string, journal: string) =>
    folderWith({
      'workspace.yaml': 'title: 测试\ndefault: up\n',
      'up/plan.yaml': PLAN('up', '上级计划', `target: ${target}`),
      'up/journal/2022-W15.yaml': journal,
    });

  test('a rate that is below its target says so in show, list and report, and has no pace', async () => {
    const folder = kinds(
      '{ at_least: 6.5, unit: "%", counts: level }',
      '- { date: 2022-04-11, on: 1-1, value: 5.9 }\n',
    );
    const on = ['--as-of', '2022-04-18', '--width', '120'];
    for (const command of [['show', '1-1'], ['list'], ['status', '-m']]) {
      expect((await plan([...command, ...on], folder)).out).toContain('现为5.9%，低于不少于6.5%');
    }
    const { out } = await plan(['report', 'weekly', '--as-of', '2022-04-18'], folder);
    expect(out).toMatch(/\| 1-1 培训教师 \| 不少于6.5% \| 5.9%[^|]* \| — \| [\d.]+% \| — \| 现低于目标 \|/);
    const { out: json } = await plan(['list', '--json', '--as-of', '2022-04-18'], folder);
    expect(faultsOf(json, 'list')).toEqual([]);
  });

  test('numbers by month add up, and a month without one is asked for', async () => {
    const folder = kinds(
      '{ at_least: 1200, unit: 件, counts: period, per: month }',
      '- { date: 2022-04-11, on: 1-1, occurrence: 2022-03, value: 70 }\n- { date: 2022-04-12, on: 1-1, value: 30 }\n',
    );
    const { out } = await plan(['show', '1-1', '--as-of', '2022-04-18', '--width', '120'], folder);
    expect(out).toContain('2期没有报数：2022-01、2022-02');
    expect(out).toContain('100/1200件');
    expect(out).toContain('每月报一次当期数，各期相加');
    expect((await plan(['check', '--as-of', '2022-04-18'], folder)).out).toBe('');
  });
});
