import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const PLANS = 650;
const UNITS = ['教务处', '学生处', '财务处', '信息中心', '后勤处'];

/** Each plan differs: how many measures it has, who leads, what is done when. */
function files(): Readonly<Record<string, string>> {
  const all: Record<string, string> = { 'workspace.yaml': 'title: 全省\nlanguage: zh\ntimezone: Asia/Shanghai\n' };
  for (let n = 1; n <= PLANS; n += 1) {
    const measures = Array.from({ length: 3 + (n % 4) }, (_, i) => {
      const month = 1 + ((n + i * 5) % 12);
      return `      - { id: 1-${i + 1}, title: 事项${n}, lead: ${UNITS[(n + i) % UNITS.length]}, due: 2022-${String(month).padStart(2, '0')}-20 }\n`;
    });
    all[`p${n}/plan.yaml`] =
      `plan: p${n}\ntitle: 第${n}校\nperiod: { start: 2022-01-01, end: 2022-12-31 }\napproved: 2022-01-01\ntasks:\n  - id: "1"\n    title: 任务\n    measures:\n${measures.join('')}`;
    const entries = measures.flatMap((_, i) =>
      (n + i) % 3 === 0 ? [`- { date: 2022-03-0${1 + (n % 7)}, on: 1-${i + 1}, state: done, note: 完成 }\n`] : [],
    );
    if (entries.length > 0) all[`p${n}/journal/2022-W09.yaml`] = entries.join('');
  }
  return all;
}

/** How many there are of each. */
function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

test('DuckDB answers three questions on 650 plans as the program itself does', { timeout: 300_000 }, async () => {
  const folder = folderWith(files());
  const day = ['--plan', 'all', '--as-of', '2022-06-30'];
  const ran = await plan(['export', 'parquet', '-o', 'tables', ...day], folder);
  expect(ran).toMatchObject({ code: 0, err: `已写入 tables：${PLANS * 6}个文件。\n` });
  const listed: readonly Readonly<Record<string, string>>[] = JSON.parse(
    (await plan(['list', '--json', ...day], folder)).out,
  ).measures;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const asked = async (sql: string) => {
    const from = sql.replace(/\{(\w+)\}/g, (_, table: string) => `'${join(folder, 'tables', table)}/*.parquet'`);
    return (await connection.runAndReadAll(from)).getRowObjectsJson();
  };

  // Which units lead how much that is red?
  const red = listed.filter(({ light }) => light === 'red');
  const units = await asked(
    "SELECT unit, count(*)::INT AS red FROM (SELECT unnest(leads) AS unit, light FROM {measures}) WHERE light = 'red' GROUP BY unit",
  );
  expect(Object.fromEntries(units.map((row) => [row['unit'], row['red']]))).toEqual(
    counted(red.map(({ lead }) => lead ?? '')),
  );
  expect(red.length).toBeGreaterThan(100);

  // How many deadlines fall in which month?
  const months = await asked('SELECT month(due)::INT AS month, count(*)::INT AS due FROM {measures} GROUP BY month');
  expect(Object.fromEntries(months.map((row) => [row['month'], row['due']]))).toEqual(
    counted(listed.map(({ due }) => String(Number(due?.slice(5, 7))))),
  );

  // How much was done in the second week of March, with an entry that says so?
  const done = await asked(`
    SELECT count(*)::INT AS done FROM {states} s JOIN {plans} p USING (plan)
    WHERE s.week = '2022-W10' AND s.state = 'done'
      AND EXISTS (SELECT 1 FROM {entries} e WHERE e.plan = s.plan AND e.measure = s.measure AND e.date <= s.on)`);
  expect(done).toEqual([{ done: listed.filter(({ state }) => state === 'done').length }]);
  connection.closeSync();
});
