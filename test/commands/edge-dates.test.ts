/** The first and the last days that can be written, wherever a date is given, and in the files. */
import { describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { isStress, some } from '../support/stress.ts';

const DAYS = some(['9999-12-31', '0000-01-01', '9998-12-31', '0001-01-01', '0099-12-31', '0100-01-01'], 2);

const DUTY = `plan: test-2022
title: 测试计划
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    measures:
      - { id: 1-1, title: 立项学校, due: 2022-10-31 }
      - { id: 1-2, title: 每周巡查, repeat: { every: week, on: 5, shift: next-workday } }
      - { id: 1-3, title: 每年总结, repeat: { every: year } }
`;

const VIEWS: readonly (readonly string[])[] = [
  ['timeline'],
  ['burnup'],
  ['report', 'weekly'],
  ['status'],
  ['status', '--measures'],
  ['list'],
  ['list', 'due:<9999-12-31'],
  ['list', 'due:>=0000-01-01'],
  ['show', '1-2'],
  ['due'],
  ['due', '--within', '999d'],
  ['due', '--within', '999wd'],
  ['due', '--within', '99999d'],
  ['due', '--within', 'next-week'],
  ['due', '--within', 'next-month'],
  ['due', '--within', 'quarter'],
  ['due', '--format', 'markdown'],
  ['timeline', '--format', 'svg'],
  ['timeline', '--format', 'mermaid'],
  ['burnup', '--format', 'svg'],
  ['report', 'monthly'],
  ['report', 'quarterly'],
  ['report', 'half-year'],
  ['report', 'annual'],
  ['report', 'bulletin'],
  ['report', 'annual', '--period', '9999'],
  ['report', 'annual', '--period', '0000'],
  ['report', 'weekly', '--period', '9999-W52'],
  ['report', 'weekly', '--period', '0001-W01'],
  ['report', 'monthly', '--period', '0000-01'],
  ['report', 'monthly', '--period', '9999-12'],
  ['report', 'annual', '--short'],
  ['check'],
  ['check', '--strict'],
  ['export', 'ics'],
];

const expectAnswer = ({ code, err, out }: Awaited<ReturnType<typeof plan>>): void => {
  expect([0, 1, 2], `${out}${err}`).toContain(code);
  expect(err).not.toContain('内部出错');
};

describe.each(DAYS)('on %s', (day) => {
  test.each(VIEWS.map((args) => [args]))('%j has an answer', async (args) => {
    const folder = workspaceWith({ '2022/plan.yaml': DUTY });
    expectAnswer(await plan([...args, '--as-of', day], folder));
    if (isStress) expectAnswer(await plan([...args, '--as-of', day, '--json'], folder));
  });

  test('an entry can be made, or is refused in words', async () => {
    const folder = workspaceWith({ '2022/plan.yaml': DUTY });
    for (const args of [
      ['log', '1-1', '-m', '甲', '--by', '乙', '--date', day],
      ['log', '1-2', '--occurrence', `${day.slice(0, 4)}-W01`, '--by', '乙', '--date', day],
      ['amend', '1-1', '--due', day, '--reason', '乙', '--by', '乙'],
    ]) {
      expectAnswer(await plan(args, folder));
      // A clock may be wrong, too.
      expectAnswer(await plan(args, folder, { today: () => planDate(day) }));
    }
    expectAnswer(await plan(['check'], folder));
  });
});

describe.each([
  ['the first century', '0000-01-01', '0001-12-31'],
  ['the last one', '9998-01-01', '9999-12-31'],
])('a plan of %s', (_name, start, end) => {
  const text = DUTY.replace('2022-01-01', start)
    .replace('2022-12-31', end)
    .replace('2022-10-31', end)
    .replace('every: year', `every: year, shift: previous-workday`);
  // Closed from the first day to the last: no workday is ever found.
  const closed = `title: 甲\ncalendar: { closed: [{ from: ${start}, to: ${end} }] }\n`;

  test.each(some(VIEWS, 5).map((args) => [args]))('has an answer to %j', async (args) => {
    const folder = workspaceWith({ 'workspace.yaml': 'title: 甲\n', '2022/plan.yaml': text });
    for (const day of [start, end]) expectAnswer(await plan([...args, '--as-of', day], folder));
  });

  test.each([[['status']], [['due', '--within', '999wd']], [['check']]])(
    'has an answer to %j in an office that is always closed',
    async (args) => {
      const folder = workspaceWith({ 'workspace.yaml': closed, '2022/plan.yaml': text });
      for (const day of [start, end]) expectAnswer(await plan([...args, '--as-of', day], folder));
    },
  );
});
