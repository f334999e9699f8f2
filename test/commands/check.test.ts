/** `plan check`: what it says of which files, and how it ends. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planWith, spoiltWith, WHOLE } from '../fixtures/spoilt-workspace.ts';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const TWO_FAULTY = {
  ...planWith('due: 2022-10-31', 'due: 2022-02-30'),
  '2022/rosters/zones.yaml': `${String(WHOLE['2022/rosters/zones.yaml'])}colour: red\n`,
};

function linesOf(out: string): readonly string[] {
  return out.split('\n').filter((line) => /^\S+:\d+:\d+ /.test(line));
}

test('says nothing and ends with 0 where nothing is wrong', async () => {
  expect(await plan(['check'], folderWith(WHOLE))).toEqual({ code: 0, out: '', err: '' });
});

test('shows the place, the rule, what is wrong, the line itself and how to fix it', async () => {
  const { code, out, err } = await plan(
    ['check'],
    folderWith(spoiltWith(planWith('due: 2022-10-31', 'due: 2022-02-30'))),
  );
  expect(out).toBe(`2022/plan.yaml:14:14 错误 schema/date
  任务1 › 举措1-1 › 完成时限
  due（完成时限）应当是日期，“2022-02-30”不是有效的日期。
  14 |         due: 2022-02-30
     |              ^^^^^^^^^^
  按“年-月-日”写，月、日各两位，如 2022-06-30；也核对这个月有没有这一天。
`);
  expect(err).toMatch(/^.*1.*0.*\n$/);
  expect(code).toBe(1);
});

test('says the same in English', async () => {
  const { out } = await plan(
    ['check', '--lang', 'en'],
    folderWith(spoiltWith(planWith('due: 2022-10-31', 'due: 2022-02-30'))),
  );
  expect(out).toBe(`2022/plan.yaml:14:14 error schema/date
  Task 1 › Measure 1-1 › Due
  due must be a date; "2022-02-30" is not valid.
  14 |         due: 2022-02-30
     |              ^^^^^^^^^^
  Write a date as year-month-day, as in 2022-06-30, and check that the month has that day.
`);
});

test('goes through the files by name', async () => {
  const { out } = await plan(['check'], folderWith(spoiltWith(TWO_FAULTY)));
  expect(linesOf(out)).toEqual([
    '2022/plan.yaml:14:14 错误 schema/date',
    '2022/rosters/zones.yaml:6:1 错误 schema/unknown-key',
  ]);
});

test('keeps to the files and folders that are named', async () => {
  const folder = folderWith(spoiltWith(TWO_FAULTY));
  expect(linesOf((await plan(['check', '2022/rosters'], folder)).out)).toEqual([
    '2022/rosters/zones.yaml:6:1 错误 schema/unknown-key',
  ]);
  expect(linesOf((await plan(['check', '2022/plan.yaml'], folder)).out)).toEqual([
    '2022/plan.yaml:14:14 错误 schema/date',
  ]);
  expect(linesOf((await plan(['check', join(folder, '2022')], folder)).out)).toHaveLength(2);
  expect(await plan(['check', 'city'], folder)).toEqual({ code: 0, out: '', err: '' });
});

test('names files as they are seen from the current folder', async () => {
  const folder = folderWith(spoiltWith(TWO_FAULTY));
  const { out } = await plan(['check', 'zones.yaml'], join(folder, '2022/rosters'));
  expect(linesOf(out)).toEqual(['zones.yaml:6:1 错误 schema/unknown-key']);
  const above = await plan(['check', '../plan.yaml'], join(folder, '2022/rosters'));
  expect(linesOf(above.out)).toEqual(['../plan.yaml:14:14 错误 schema/date']);
});

test('checks every plan, whatever the default is', async () => {
  const folder = folderWith(spoiltWith({ 'city/plan.yaml': 'plan: city-2022\n' }));
  const { code, out } = await plan(['check'], folder);
  expect(linesOf(out).every((line) => line.startsWith('city/plan.yaml:1:1 错误 schema/missing-key'))).toBe(true);
  expect(linesOf(out)).toHaveLength(3);
  expect(code).toBe(1);
});

test('ends with 0 where there are warnings alone, and shows them', async () => {
  const folder = folderWith(spoiltWith({ '2022/plan.yaml': String(WHOLE['2022/plan.yaml']).replaceAll('\n', '\r\n') }));
  const { code, out } = await plan(['check'], folder);
  expect(linesOf(out)).toEqual(['2022/plan.yaml:1:16 提醒 file/line-ends']);
  expect(code).toBe(0);
});

test('gives JSON with the same exit code, empty where nothing is wrong', async () => {
  expect(await plan(['check', '--json'], folderWith(WHOLE))).toMatchObject({ code: 0, err: '' });
  const { code, out } = await plan(['check', '--json'], folderWith(spoiltWith(TWO_FAULTY)));
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    schema: 'check/1',
    findings: [
      {
        file: '2022/plan.yaml',
        line: 14,
        column: 14,
        endLine: 14,
        endColumn: 24,
        rule: 'schema/date',
        severity: 'error',
        path: ['tasks', 0, 'measures', 0, 'due'],
      },
      { file: '2022/rosters/zones.yaml', rule: 'schema/unknown-key', path: ['colour'] },
    ],
  });
});

test('a finding about a value stands where the value stood, after others were taken out above it', async () => {
  const files = planWith('- id: 1-1', '- id: 1.1', 'links: ["1", R1-1]', 'links: ["1", R9-9]');
  const { out } = await plan(['check'], folderWith(spoiltWith(files)));
  expect(linesOf(out)).toEqual(['2022/plan.yaml:9:13 错误 schema/type', '2022/plan.yaml:21:22 错误 reference/broken']);
});

test('ends with 2 where there is no workspace', async () => {
  const { code, out } = await plan(['check'], folderWith({ 'a.txt': '' }));
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
