import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, PLAN, workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');
const summaries = (text: string): readonly string[] => [...text.matchAll(/^SUMMARY:(\S+)/gm)].map(([, id = '']) => id);

describe('plan export', () => {
  test('writes to standard output, and says what is not in it', async () => {
    const { code, out, err } = await plan(['export', 'ics'], workspaceWith());
    expect([code, summaries(out)]).toEqual([0, ['1-1']]);
    expect(err).toBe('另有1项未办结的举措没有定时限，不在其中。\n');
  });

  test('writes into a file, inside the workspace or not, in the place of an older one', async () => {
    const { out } = await plan(['export', 'ics'], workspaceWith());
    const other = folderWith({ '旧.ics': 'old' });
    for (const path of [join(other, '新.ics'), join(other, '旧.ics'), '时限.ics']) {
      const folder = workspaceWith();
      const ran = await plan(['export', 'ics', '-o', path], folder);
      expect([ran.code, ran.out]).toEqual([0, '']);
      expect(ran.err).toContain(`已写入 ${path}\n`);
      expect(readFileSync(path.startsWith(other) ? path : join(folder, path), 'utf8')).toBe(out);
    }
    expect(readdirSync(other).sort()).toEqual(['新.ics', '旧.ics'].sort());
  });

  test('says when the file can not be written', async () => {
    const { code, err } = await plan(['export', 'ics', '-o', '.'], workspaceWith());
    expect([code, err]).toEqual([
      2,
      'plan：没能写入 .：那里不是文件，是文件夹或别的东西。没有改动；请换一个文件名。\n',
    ]);
  });

  test('takes a query, and a unit', async () => {
    const exported = async (...args: readonly string[]) =>
      summaries((await plan(['export', 'ics', ...args, '--plan', 'demo'], root)).out);
    expect(await exported('任务:4')).toEqual(['4-1', '4-2', '【逾期】4-3']);
    expect(await exported('--unit', '信息中心')).toEqual(['【逾期】4-3', '8-2']);
    expect(await exported('任务:4', '--unit', '信息中心')).toEqual(['【逾期】4-3']);
  });

  test('a unit that leads nothing is explained', async () => {
    const { code, err, out } = await plan(['export', 'ics', '--unit', '职教处'], workspaceWith());
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('plan：没有由“职教处”牵头的举措，牵头单位有：职业教育处。\n');
  });

  test('a format that there is not is explained', async () => {
    const { code, err } = await plan(['export', 'pdf'], workspaceWith());
    expect([code, err]).toEqual([2, 'plan：没有 pdf 这种格式，可以写：ics、json、ndjson、parquet。\n']);
    expect((await plan(['export'], workspaceWith())).code).toBe(2);
  });

  test('writes nothing where nothing has a deadline', async () => {
    const folder = workspaceWith({ '2022/plan.yaml': PLAN.replace(/ +due:.*\n/, ''), 'old.ics': 'old' });
    const { code, out, err } = await plan(['export', 'ics', '-o', 'old.ics'], folder);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('没有写出任何内容');
    expect(readFileSync(join(folder, 'old.ics'), 'utf8')).toBe('old');
  });

  test('several plans make one calendar, by the name of the workspace', async () => {
    const name = async (id: string) =>
      /^NAME:(.*)\r$/m.exec((await plan(['export', 'ics', '--plan', id], root)).out)?.[1];
    expect([await name('demo'), await name('all')]).toEqual(['齐水职业学院2022年工作要点', '职业教育处工作计划']);
  });
});

test('where no measure matches, that is said, and not that deadlines are missing', async () => {
  const { code, out, err } = await plan(['export', 'ics', '没有这样的举措', '--lang', 'en'], workspaceWith());
  expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'No measures match, so nothing was written.\n' });
});

describe('tables for analysis', () => {
  const demo = ['--plan', 'demo', '--as-of', '2022-06-30'];
  const lines = (text: string): readonly Readonly<Record<string, unknown>>[] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));

  test('as one object hold what their schema says, and the figures of status', async () => {
    const { code, out, err } = await plan(['export', 'json', ...demo], root);
    expect([code, err, faultsOf(out, 'tables')]).toEqual([0, '', []]);
    const tables = JSON.parse(out);
    const status = JSON.parse((await plan(['status', '--json', ...demo], root)).out).plans[0].totals;
    const [{ measures, done, cancelled, due_by_now, fulfilled, percent, red, yellow, green, blue, grey }] =
      tables.plans;
    expect({ measures, done, cancelled, due: due_by_now, fulfilled, percent }).toEqual({
      measures: status.measures,
      done: status.done,
      cancelled: status.cancelled,
      due: status.due,
      fulfilled: status.fulfilled,
      percent: status.percent,
    });
    expect({ red, yellow, green, blue, grey }).toEqual(status.lights);
    expect(tables.measures).toHaveLength(measures + cancelled);
    const last = tables.states.filter(({ week }: { week: string }) => week === '2022-W26');
    const lights = (rows: readonly { measure: string; light: string }[]) => rows.map((row) => [row.measure, row.light]);
    expect(lights(last)).toEqual(lights(tables.measures));
    expect(tables.entries.map(({ date }: { date: string }) => date).every((date: string) => date <= '2022-06-30')).toBe(
      true,
    );
  });

  test('as lines are the same rows, one table alone, to standard output or a file', async () => {
    const all = JSON.parse((await plan(['export', 'json', ...demo], root)).out);
    for (const name of ['plans', 'tasks', 'measures', 'states', 'entries', 'members']) {
      const { code, out } = await plan(['export', 'ndjson', '--table', name, ...demo], root);
      expect([code, lines(out)]).toEqual([0, all[name]]);
    }
    const folder = workspaceWith();
    const { out } = await plan(['export', 'ndjson', '--table', 'measures'], folder);
    await plan(['export', 'ndjson', '--table', 'measures', '-o', 'm.ndjson'], folder);
    expect(readFileSync(join(folder, 'm.ndjson'), 'utf8')).toBe(out);
  });

  test('into a folder are a folder a table and a file a plan, said in one line', async () => {
    const folder = workspaceWith();
    const { code, out, err } = await plan(['export', 'ndjson', '-o', 'tables'], folder);
    expect([code, out, err]).toEqual([0, '', '已写入 tables：6个文件。\n']);
    expect(readdirSync(join(folder, 'tables')).sort()).toEqual(
      ['plans', 'tasks', 'measures', 'states', 'entries', 'members'].sort(),
    );
    const rows = lines(readFileSync(join(folder, 'tables/measures/test-2022.ndjson'), 'utf8'));
    expect(rows.map(({ measure }) => measure)).toEqual(['1-1', '1-2']);
  });

  test('hold what a query or a unit leaves, entries and weeks too', async () => {
    const { out } = await plan(['export', 'json', '任务:4', '--unit', '信息中心', ...demo], root);
    const { measures, states, entries } = JSON.parse(out);
    const ids = (rows: readonly { measure: string }[]) => [...new Set(rows.map(({ measure }) => measure))];
    expect([ids(measures), ids(states), ids(entries)]).toEqual([['4-3'], ['4-3'], ['4-3']]);
  });

  test('where it is not clear which or where to, say so', async () => {
    const said = async (...args: readonly string[]) => (await plan(['export', ...args], workspaceWith())).err;
    const names = 'plans、tasks、measures、states、entries、members';
    expect(await said('ndjson')).toBe(
      `plan：有几张表：用 -o 写明放到哪个文件夹，或用 --table 只要其中一张：${names}。\n`,
    );
    expect(await said('ndjson', '--table', 'constructor')).toBe(`plan：没有 constructor 这张表，有：${names}。\n`);
    expect(await said('ics', '--table', 'plans')).toBe(
      'plan：ics 不是表格，--table 用不上；表格的格式有：ndjson、parquet。\n',
    );
    expect(await said('parquet', '--table', 'plans')).toBe(
      'plan：parquet 不是文本，不能输出到屏幕；请用 -o 指明文件。\n',
    );
  });

  test('as Parquet are the same bytes whenever they are written', async () => {
    const folder = workspaceWith();
    for (const name of ['a', 'b']) await plan(['export', 'parquet', '-o', name, '--as-of', '2022-06-30'], folder);
    for (const table of readdirSync(join(folder, 'a'))) {
      const bytes = (of: string) => readFileSync(join(folder, of, table, 'test-2022.parquet'));
      expect(bytes('a').subarray(0, 4).toString()).toBe('PAR1');
      expect(bytes('a').equals(bytes('b'))).toBe(true);
    }
  });
});
