import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
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
    expect([code, err]).toEqual([2, 'plan：没有 pdf 这种格式，可以写：xlsx、csv、ics、json、ndjson、parquet。\n']);
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
  expect({ code, out, err }).toEqual({
    code: 0,
    out: '',
    err: 'No measures match, so nothing was written.\nWithout the query there are 2 measures.\n',
  });
});

describe('the work ledger', () => {
  const demo = ['--plan', 'demo', '--as-of', '2022-06-30'];
  const bytesOf = (...path: readonly string[]): Uint8Array => readFileSync(join(...path));

  /** The sheets of a workbook: its texts by rows. */
  async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
    const { sheets } = await readXlsx(bytes);
    return new Map(sheets.map(({ name, rows }) => [name, rows]));
  }

  test('as a workbook has each measure in a row, each roster and the journal, and what they are of', async () => {
    const folder = folderWith({});
    const ran = await plan(['export', 'xlsx', ...demo, '-o', join(folder, '台账.xlsx')], root);
    expect([ran.code, ran.out, ran.err]).toEqual([0, '', `已写入 ${join(folder, '台账.xlsx')}\n`]);
    const sheets = await sheetsOf(bytesOf(folder, '台账.xlsx'));
    expect([...sheets.keys()]).toEqual(['工作台账', '“双师型”教师培养对象', '工作记录']);
    const [title, above, head, , first, second] = sheets.get('工作台账') ?? [];
    expect(title?.[0]).toBe('《齐水职业学院2022年工作要点》工作台账');
    expect([above?.[0], above?.[7]]).toEqual(['填报单位：', '数据截至2022年6月30日']);
    const columns = [
      '重点任务',
      '举措',
      '目标',
      '分管领导',
      '牵头单位',
      '配合单位',
      '完成时限',
      '进展情况',
      '存在问题',
    ];
    expect(head).toEqual(['序号', ...columns, '下一步打算', '进度', '灯', '编号']);
    const done = '5月27日销号。查阅印发件和教代会决议，与台账一致';
    expect(first).toEqual([
      ...['1', '完善内部治理体系', '1-1 修订学院章程', '', '', '党政办公室', '工会', '2022年5月31日', done],
      ...['', '', 1, '蓝', '1-1'],
    ]);
    expect([second?.[0], second?.[1], second?.[13]]).toEqual(['1', '完善内部治理体系', '1-2']);
    const origins = [...sheets.values()].map((rows) => JSON.parse(String(rows[0]?.at(-1))));
    expect(origins).toEqual(
      ['measures', 'roster dual-qualified 3-1', 'entries'].map((sheet) => ({
        ...{ ledger: 1, sheet, plan: 'demo', as_of: '2022-06-30' },
        revision: expect.stringMatching(/^(?:[0-9a-f]{7,}(?:-dirty)?|none)$/),
      })),
    );
    const member = sheets.get('“双师型”教师培养对象')?.[3];
    expect(member).toEqual([
      ...['1', '丁守信（智能制造学院）', '已过', '2022年3月15日', '已过', '2022年6月13日', '认定', '', ''],
      expect.any(String),
    ]);
    const { entries } = JSON.parse((await plan(['export', 'json', ...demo], root)).out);
    expect(sheets.get('工作记录')?.slice(3)).toHaveLength(entries.length);
  });

  test('is the same bytes in every zone', async () => {
    const folder = folderWith({});
    const bytes: Uint8Array[] = [];
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
      vi.stubEnv('TZ', zone);
      await plan(['export', 'xlsx', ...demo, '-o', join(folder, 'a.xlsx')], root);
      bytes.push(bytesOf(folder, 'a.xlsx'));
    }
    vi.unstubAllEnvs();
    expect(bytes[0]).toEqual(bytes[1]);
  });

  test('is no text, and is asked for as a file', async () => {
    expect(await plan(['export', 'xlsx'], workspaceWith())).toEqual({
      ...{ code: 2, out: '' },
      err: 'plan：xlsx 不是文本，不能输出到屏幕；请用 -o 指明文件。\n',
    });
  });

  test('of several plans has the sheets of each, called after it', async () => {
    const folder = folderWith({});
    await plan(['export', 'xlsx', '--plan', 'all', '--as-of', '2022-06-30', '-o', join(folder, 'a.xlsx')], root);
    const names = [...(await sheetsOf(bytesOf(folder, 'a.xlsx'))).keys()];
    expect(names).toEqual(expect.arrayContaining(['齐水职业学院2022年工作要点', '工作记录', '工作记录 2']));
  });

  test('of a unit has its measures alone, and its name; --each writes one for every unit', async () => {
    const folder = folderWith({});
    const ids = async (file: string) =>
      (await sheetsOf(bytesOf(folder, file)))
        .get('工作台账')
        ?.flatMap((row) => (/^\d-\d$/.test(String(row[13])) ? [row[13]] : []));
    await plan(['export', 'xlsx', ...demo, '--unit', '信息中心', '-o', join(folder, 'one.xlsx')], root);
    expect(await ids('one.xlsx')).toEqual(['4-3', '8-2']);
    const [, above] = (await sheetsOf(bytesOf(folder, 'one.xlsx'))).get('工作台账') ?? [];
    expect(above?.[0]).toBe('填报单位：信息中心');
    const ran = await plan(['export', 'xlsx', ...demo, '--each', '-o', join(folder, 'each')], root);
    const files = readdirSync(join(folder, 'each'));
    expect(ran).toEqual({
      ...{ code: 0, out: '' },
      err: `已写入 ${join(folder, 'each')}：${files.length}个文件。\n1项举措没有定牵头单位，没有写进任何一个文件。\n`,
    });
    expect(files).toEqual(expect.arrayContaining(['信息中心.xlsx', '党政办公室.xlsx']));
    expect(bytesOf(folder, 'each', '信息中心.xlsx')).toEqual(bytesOf(folder, 'one.xlsx'));
  });

  test('--each asks for a folder, no unit, and a format that has documents', async () => {
    const said = async (...args: readonly string[]) => (await plan(['export', ...args, '--each'], workspaceWith())).err;
    expect(await said('xlsx')).toBe(
      'plan：--each 每个单位写一个文件：用于 xlsx、csv、ics、json，用 -o 指明文件夹，不用 --unit。\n',
    );
    expect(await said('csv', '-o', 'x', '--unit', '职业教育处')).toBe(await said('xlsx'));
    expect(await said('parquet', '-o', 'x')).toBe(await said('xlsx'));
  });

  test('as CSV has the same texts, a row a measure, the task in each; a file begins with the mark that WPS needs', async () => {
    const { out } = await plan(['export', 'csv', ...demo], root);
    const [head, first, second] = out.split('\r\n');
    expect(head).toBe(
      '序号,重点任务,举措,目标,分管领导,牵头单位,配合单位,完成时限,进展情况,存在问题,下一步打算,进度,灯,举措编号,计划编号,截至日期',
    );
    expect(first).toBe(
      '1,完善内部治理体系,1-1 修订学院章程,,,党政办公室,工会,2022年5月31日,5月27日销号。查阅印发件和教代会决议，与台账一致,,,100%,蓝,1-1,demo,2022-06-30',
    );
    expect(second?.split(',').slice(0, 2)).toEqual(['1', '完善内部治理体系']);
    const folder = folderWith({});
    await plan(['export', 'csv', ...demo, '-o', join(folder, 'a.csv')], root);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe(`\ufeff${out}`);
    expect((await plan(['export', 'csv', ...demo, '--lang', 'en'], root)).out).toMatch(/^No\.,Task,/);
  });

  test('as CSV has no cell that begins as a formula, and each record on a line', async () => {
    const note = (text: string): string => `- { date: 2022-03-01, on: 1-1, problem: ${JSON.stringify(text)} }\n`;
    const problemOf = async (text: string) => {
      const folder = workspaceWith({ '2022/journal/2022-W09.yaml': note(text) });
      const { out } = await plan(['export', 'csv', '--as-of', '2022-06-30'], folder);
      expect(out.split('\r\n')).toHaveLength(4);
      return out;
    };
    expect(await problemOf('=cmd|1')).toContain(",'=cmd|1,");
    for (const head of ['+', '-', '@']) expect(await problemOf(`${head}1`)).toContain(`,'${head}1,`);
    expect(await problemOf('一,\n二"三')).toContain(',"一, 二""三",');
  });

  test('says where nothing matches, and leaves a file as it was', async () => {
    for (const format of ['xlsx', 'csv']) {
      const folder = workspaceWith({ old: 'old' });
      const { code, err } = await plan(['export', format, '没有这样的举措', '-o', 'old'], folder);
      expect([code, err]).toEqual([0, '没有符合条件的举措，没有写出任何内容。\n不加条件共有2项举措。\n']);
      expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old');
    }
  });
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
