/** The way to a place in words, and by ids. */
import { describe, expect, test } from 'vitest';
import type { KeyPath } from '../../src/model/finding.ts';
import { located } from '../../src/workspace/locate.ts';
import { ANNEX, PLAN, ROSTER } from '../fixtures/spoilt-workspace.ts';

function placed(file: string, text: string, path: KeyPath, at?: 'key' | 'value') {
  const finding = { rule: 'kind/unknown', severity: 'error', file, path, args: {}, ...(at && { at }) } as const;
  const [found] = located([finding], () => text);
  return found;
}

const JOURNAL = `- { date: 2022-05-11, on: 1-1, evidence: [{ ref: x }, { file: evidence/a.pdf }] }
- on: 1-1
`;

const CASES: readonly [file: string, text: string, path: KeyPath, zh: string, en: string, anchor: string][] = [
  [
    '2022/plan.yaml',
    PLAN,
    ['tasks', 0, 'measures', 1, 'kind'],
    '任务1 › 举措1-2 › 类型',
    'Task 1 › Measure 1-2 › Kind',
    'tasks/1/measures/1-2/kind',
  ],
  ['2022/plan.yaml', PLAN, ['period', 'end'], '计划期 › 结束', 'Period › End', 'period/end'],
  ['2022/plan.yaml', PLAN, ['colour'], 'colour', 'colour', 'colour'],
  ['2022/plan.yaml', PLAN, [], '', '', ''],
  ['2022/annexes/routine.yaml', ANNEX, ['tasks', 0], '任务R1', 'Task R1', 'tasks/R1'],
  [
    '2022/rosters/zones.yaml',
    ROSTER,
    ['members', 0, 'name'],
    '成员qingdao › 名称',
    'Member qingdao › Name',
    'members/qingdao/name',
  ],
  [
    '2022/journal/2022-W19.yaml',
    JOURNAL,
    [0, 'evidence', 1, 'file'],
    '记录（2022-05-11 1-1） › 佐证材料第2项 › 文件',
    'Entry (2022-05-11 1-1) › Evidence item 2 › File',
    '2022-05-11 1-1/evidence/2/file',
  ],
  ['2022/journal/2022-W19.yaml', JOURNAL, [1, 'on'], '第2项 › 举措', 'Item 2 › On', '2/on'],
  ['workspace.yaml', 'title: x\ndefault: y\n', ['default'], '默认计划', 'Default plan', 'default'],
  ['2022/source/work-plan.txt', 'text', ['x'], '', '', 'x'],
];

describe.each(CASES)('%s %# %j', (file, text, path, zh, en, anchor) => {
  test('in words of both languages, and by ids', () => {
    expect(placed(file, text, path)).toMatchObject({ trail: { zh, en }, anchor });
  });
});

test('ids that are no ids are not shown', () => {
  const odd = `tasks:\n  - { id: [1, 2], title: ${'长'.repeat(10)} }\n  - { id: ${'x'.repeat(100)} }\n`;
  expect(placed('2022/plan.yaml', odd, ['tasks', 0, 'title'])?.trail.zh).toBe('主要任务第1项 › 任务标题');
  expect(placed('2022/plan.yaml', odd, ['tasks', 1])?.trail.zh).toBe('主要任务第2项');
});

test('an anchor does not move with what comes before it', () => {
  const path = ['tasks', 0, 'measures', 1, 'kind'];
  const moved = PLAN.replace('tasks:\n', 'tasks:\n  - { id: "9", title: 新, measures: [] }\n');
  expect(placed('2022/plan.yaml', moved, ['tasks', 1, ...path.slice(2)])?.anchor).toBe(
    placed('2022/plan.yaml', PLAN, path)?.anchor,
  );
});

test('places that belong to a finding are found too, in their own files', () => {
  const finding = {
    rule: 'kind/unknown',
    severity: 'error',
    file: '2022/plan.yaml',
    path: ['tasks', 0, 'title'],
    args: {},
    related: [{ file: '2022/rosters/zones.yaml', path: ['title'] }],
  } as const;
  const [found] = located([finding], (file) => (file.endsWith('plan.yaml') ? PLAN : ROSTER));
  expect(found?.related).toEqual([
    {
      file: '2022/rosters/zones.yaml',
      path: ['title'],
      range: { start: { line: 2, column: 8 }, end: { line: 2, column: 11 } },
      trail: { zh: '名称', en: 'Title' },
    },
  ]);
});
