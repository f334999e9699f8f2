/** A plan of a school year, from its files to the views: its own years and halves, its terms, and ids from before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const PLAN = `plan: school-2021
title: 2021—2022学年工作要点
period: { start: 2021-09-01, end: 2022-08-31 }
approved: 2021-09-01
tasks:
  - id: "1"
    title: 加强教学管理
    lead: 教务处
    measures:
      - { id: 1-1, title: 每半年检查教学, repeat: { every: half-year, except: [2021-H2] } }
      - { id: 1-2, title: 每年考核一次, repeat: { every: year } }
      - { id: 1-3, title: 每学期听课, repeat: { every: term } }
`;

const SETTINGS = `title: 试
default: school-2021
calendar:
  terms:
    - { name: 2021年秋季学期, from: 2021-09-01, to: 2022-01-15 }
    - { name: 2022年春季学期, from: 2022-02-13, to: 2022-07-07 }
`;

const JOURNAL = {
  'p/journal/2022-W25.yaml': '- { date: 2022-06-20, on: 1-1, occurrence: 2022-H1, by: 张三 }\n',
  'p/journal/2021-W50.yaml': '- { date: 2021-12-15, on: 1-2, occurrence: "2021", by: 张三 }\n',
  'p/journal/2022-W02.yaml': '- { date: 2022-01-12, on: 1-3, occurrence: 2021年秋季学期, by: 张三 }\n',
};

const root = () => workspaceWith({ 'workspace.yaml': SETTINGS, 'p/plan.yaml': PLAN, ...JOURNAL });

const standings = async (id: string, folder: string): Promise<readonly string[]> => {
  const { out } = await plan(['show', id, '--json', '--as-of', '2022-08-31'], folder);
  const { measure }: { measure: { occurrences: { id: string; due: string; standing: string }[] } } = JSON.parse(out);
  return measure.occurrences.map((one) => `${one.id} ${one.due} ${one.standing}`);
};

describe('ids by the calendar’s years', () => {
  test('count as before, and are pointed out', async () => {
    const folder = root();
    expect(await standings('1-1', folder)).toEqual(['2021-2022-H1 2022-02-28 waived', '2021-2022-H2 2022-08-31 met']);
    expect(await standings('1-2', folder)).toEqual(['2021-2022 2022-08-31 met']);
    const { code, out } = await plan(['check', '--json'], folder);
    const { findings }: { findings: { rule: string }[] } = JSON.parse(out);
    expect(code).toBe(0);
    expect(findings.map(({ rule }) => rule)).toEqual(Array(3).fill('occurrence/former-id'));
  });

  test('are written as they are now by --fix', async () => {
    const folder = root();
    const before = await standings('1-1', folder);
    await plan(['check', '--fix'], folder);
    expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
    expect(await standings('1-1', folder)).toEqual(before);
    expect(readFileSync(join(folder, 'p/plan.yaml'), 'utf8')).toContain('except: [2021-2022-H1]');
    expect(readFileSync(join(folder, 'p/journal/2021-W50.yaml'), 'utf8')).toContain('occurrence: "2021-2022",');
  });
});

test('a command takes an id by the calendar’s years, and writes the one that there is now', async () => {
  const folder = root();
  const args = ['log', '1-1', '--occurrence', '2021-H2', '--date', '2022-02-20', '--by', '张三'];
  expect((await plan(args, folder)).code).toBe(0);
  expect(readFileSync(join(folder, 'p/journal/2022-W07.yaml'), 'utf8')).toContain('occurrence: 2021-2022-H1');
});

test('a term is met by its name', async () => {
  expect(await standings('1-3', root())).toEqual(['2021年秋季学期 2022-01-15 met', '2022年春季学期 2022-07-07 missed']);
});

describe('in a calendar', () => {
  const days = async (measure: string) => {
    const folder = workspaceWith({ 'workspace.yaml': SETTINGS, 'p/plan.yaml': PLAN.replace(/ {6}- [\s\S]*/, measure) });
    const { out } = await plan(['export', 'ics'], folder);
    return out.match(/^(DTSTART|RRULE).*$/gm)?.map((line) => line.trim());
  };

  test('years of its own and terms are single days', async () => {
    expect(await days('      - { id: 1-1, title: 考核, repeat: { every: year } }\n')).toEqual([
      'DTSTART;VALUE=DATE:20220831',
    ]);
    expect(await days('      - { id: 1-1, title: 听课, repeat: { every: term } }\n')).toEqual([
      'DTSTART;VALUE=DATE:20220115',
      'DTSTART;VALUE=DATE:20220707',
    ]);
  });

  test('a day of the year is a rule still', async () => {
    const measure = '      - { id: 1-1, title: 考核, repeat: { every: year, on: { month: 3, day: 15 } } }\n';
    expect((await days(measure))?.slice(0, 2)).toEqual([
      'DTSTART;VALUE=DATE:20220315',
      expect.stringContaining('RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15'),
    ]);
  });
});

test('its reports are of its own years', async () => {
  const folder = root();
  const period = async (...args: readonly string[]) =>
    /^period: (.*)$/m.exec((await plan(['report', ...args], folder)).out)?.[1];
  expect(await period('annual')).toBe('2021-2022');
  expect(await period('half-year')).toBe('2021-2022-H2');
  expect(await period('half-year', '--period', '2021-2022-H1')).toBe('2021-2022-H1');
  expect(await period('annual', '--period', '2021')).toBe('"2021"');
  expect(await period('quarterly')).toBe('2022-Q2');
  const { out } = await plan(['report', 'annual'], folder);
  expect(out).toContain('2021—2022年度，截至2022年6月30日。');
  expect((await plan(['report', 'annual', '--period', '2021-2023'], folder)).err).toContain('2021-2022');
});
