/** What `plan list` is asked, and how it shows what it finds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, WORKSPACE, workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');
const demo = (...args: readonly string[]) => plan(['list', ...args, '--plan', 'demo', '--as-of', '2022-06-30'], root);
const ids = async (...args: readonly string[]): Promise<string> =>
  (await demo(...args, '--format', 'ids')).out.trim().split('\n').join(' ');

const WITH_QUERIES: Files = {
  'workspace.yaml': `${WORKSPACE}queries:\n  本处: "灯:红、黄、绿、灰"\n  要紧的: "@本处 状态:未办结"\n`,
};

describe('a query', () => {
  test.each([
    [['灯:红 OR 灯:黄'], '2-1 2-3 4-1 4-3 5-2 6-1 7-2'],
    [['灯:红', 'OR', '灯:黄'], '2-1 2-3 4-1 4-3 5-2 6-1 7-2'],
    [['灯:红', '灯:黄'], '2-1 2-3 4-1 4-3 5-2 6-1 7-2'],
    [['（灯:红', '或', '灯:黄）', '牵头:教务处'], '2-1 7-2'],
    [["'灯:红", '或', "逾期:是'"], '4-1 4-3'],
    [['“灯:红', '或', '逾期:是”'], '4-1 4-3'],
    [['-灯:绿', '时限:6月'], '2-2 3-3 4-3 5-1'],
    [['-light:green', 'due:2022-06'], '2-2 3-3 4-3 5-1'],
    [['牵头:xxzx'], '4-3 8-2'],
    [['牵头:信息中心', '进度:<=50'], '4-3'],
  ])('%j finds %s', async (query, expected) => {
    expect(await ids(...query)).toBe(expected);
  });

  test('goes by the day of the view, and by no clock', async () => {
    const on = async (day: string) =>
      (await plan(['list', '时限:本月', '--plan', 'demo', '--as-of', day, '--format', 'ids'], root)).out;
    expect(await on('2022-10-20')).not.toBe(await on('2022-06-30'));
  });

  test.each([
    ['灯:红 或', '这里缺一个词或条件。', '灯:红 或', '        ^'],
    ['牵头:"教务处', '这个引号没有配对。', '牵头:"教务处', '     ^'],
    ['灯:红或黄', '您是不是要写 红、黄？', '灯:红或黄', '   ^^^^^^'],
    ['@本处', 'workspace.yaml 里没有 @本处 这个查询。', '@本处', '^^^^^'],
  ])('%s is refused, with a mark below the place', async (query, said, text, mark) => {
    const { code, out, err } = await demo(query);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(err).toContain(`\n  ${text}\n  ${mark}\n`);
  });

  test('that is long is shown around its place', async () => {
    const { err } = await demo(`${'灯:红 '.repeat(40)}灯:紫 ${'灯:红 '.repeat(40)}`);
    const lines = err.split('\n').filter((line) => line.startsWith('  '));
    expect(lines[0]).toContain('灯:紫');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80);
  });
});

describe('where nothing matches', () => {
  test('says how many there are, and what none matches', async () => {
    expect((await demo('灯:红', '牵头:学生处')).err).toBe(
      '没有符合条件的举措。\n不加条件共有28项举措。\n单独看都有：灯:红（2项）、牵头:学生处（3项）；同时符合的没有。\n',
    );
    expect((await demo('灯:红', '状态:已取消', '进度:<101')).err).toContain('不加条件共有28项举措。');
    expect((await demo('灯:灰 进度:>100', '--lang', 'en')).err).toBe(
      'No measures match.\nWithout the query there are 28 measures.\nNothing matches 进度:>100.\n',
    );
  });

  test.each([
    ['红灯', '写 灯:红灯'],
    ['逾期', '写 逾期:是'],
    ['受阻', '写 状态:受阻'],
    ['学生处', '写 单位:学生处'],
    ['jwc', '写 单位:jwc'],
  ])('%s alone is offered as a filter: %s', async (word, said) => {
    expect((await demo(word)).err).toContain(said);
  });
});

test('what is found by its sound is said', async () => {
  expect((await demo('牵头:jwc')).err).toContain('“jwc”按读音或字形找到：教务处。');
  expect((await demo('牵头:教務處')).err).toContain('“教務處”按读音或字形找到：教务处。');
  expect((await demo('牵头:教务处')).err).toBe('共6项举措\n');
});

describe('columns, order and groups', () => {
  test('in the words of either language', async () => {
    const { out } = await demo('灯:红', '--columns', '编号,measure，责任人、moved', '--width', '80');
    expect(out.split('\n')[0]).toMatch(/^编号 +举措 +责任人 +时限调整$/);
    expect(await ids('灯:红、黄', '--sort', '灯，-编号')).toBe('4-3 4-1 7-2 6-1 5-2 2-3 2-1');
    expect(await ids('light:red,yellow', '--sort', 'due')).toBe('4-3 2-3 5-2 2-1 7-2 4-1 6-1');
    expect(await ids('light:red,yellow', '--sort', '-progress,id')).toBe('2-3 5-2 7-2 4-1 4-3 2-1 6-1');
  });

  test('one that there is not is refused, with the nearest', async () => {
    const { code, err } = await demo('--columns', '编号,责任');
    expect(code).toBe(2);
    expect(err).toContain('没有“责任”这一列。');
    expect(err).toContain('您是不是要写 责任人？');
  });

  test('groups have a heading each, in a terminal and in Markdown', async () => {
    const grouped = ['灯:红、黄', '--group-by', '灯', '--columns', '编号,举措'];
    expect((await demo(...grouped)).out).toMatch(/^灯：黄（5项）\n[\s\S]*\n\n灯：红（2项）\n/);
    expect((await demo(...grouped, '--sort', '灯', '--format', 'markdown')).out).toMatch(
      /^### 灯：红（2项）\n\n\| 编号 \| 举措 \|\n\|---\|---\|\n\| 4-1 \|[\s\S]*\n\n### 灯：黄（5项）\n/,
    );
  });

  test('CSV has a line a measure, and JSON the measures in that order', async () => {
    const csv = await demo('灯:红', '--format', 'csv', '--columns', '编号,进度,灯');
    expect(csv.out).toBe('编号,进度,灯\r\n4-1,50%,红\r\n4-3,50%,红\r\n');
    const json = await demo('灯:红', '--format', 'json', '--sort', '-编号');
    expect(faultsOf(json.out, 'list')).toEqual([]);
    const { measures }: { measures: readonly { id: string }[] } = JSON.parse(json.out);
    expect(measures.map(({ id }) => id)).toEqual(['4-3', '4-1']);
    expect((await demo('灯:红', '--json', '--sort', '-编号')).out).toBe(json.out);
  });

  test('ids and JSON take no columns', async () => {
    expect((await demo('--format', 'ids', '--columns', '灯')).code).toBe(2);
    expect((await demo('--json', '--group-by', '灯')).code).toBe(2);
  });
});

describe('queries of workspace.yaml', () => {
  test('are taken by their names, wherever a query is, and within each other', async () => {
    const folder = workspaceWith(WITH_QUERIES);
    const [all, urgent] = await Promise.all(
      ['@本处', '@要紧的'].map((query) => plan(['list', query, '--format', 'ids'], folder)),
    );
    expect(all?.out.trim()).not.toBe('');
    expect(urgent?.code).toBe(0);
    for (const command of ['status', 'due', 'timeline', 'burnup']) {
      expect([command, (await plan([command, '@要紧的'], folder)).code]).toEqual([command, 0]);
    }
  });

  test('are listed with what each finds', async () => {
    const folder = workspaceWith(WITH_QUERIES);
    expect((await plan(['list', '--queries', '--width', '80'], folder)).out).toMatch(
      /^查询 +条件 +举措\n@本处 +灯:红、黄、绿、灰 +\d+\n@要紧的/,
    );
    const { out } = await plan(['list', '--queries', '--json'], folder);
    expect(faultsOf(out, 'queries')).toEqual([]);
    expect((await plan(['list', '--queries'], root)).err).toContain('workspace.yaml 里还没有查询');
  });

  test('are checked: for what is no query, for a circle in each, and for nothing twice', async () => {
    const queries = ['甲: "灯:紫"', '乙: "@甲 灯:红"', '丙: "@丁"', '丁: "灯:红 @丙"', '戊: "(灯:红"', '己: "@没有"'];
    const folder = workspaceWith({ 'workspace.yaml': `${WORKSPACE}queries:\n  ${queries.join('\n  ')}\n` });
    const { code, out } = await plan(['check', 'query/faulty', '--format', 'json'], folder);
    const { findings }: { findings: readonly { rule: string; message: { zh: string } | string }[] } = JSON.parse(out);
    const said = findings.map(({ message }) => (typeof message === 'string' ? message : message.zh));
    expect(code).toBe(1);
    expect(said.map((text) => /@(.)/.exec(text)?.[1])).toEqual(['甲', '丙', '丁', '戊', '己']);
    expect(said[2]).toContain('第5个字');
    const asked = await plan(['list', '@丙'], folder);
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('查询绕回了自己：@丙 → @丁 → @丙。');
  });

  test('are for entries, too', async () => {
    const folder = workspaceWith(WITH_QUERIES);
    const { code, err } = await plan(['log', '@要紧的', '-m', '说明', '--by', '张三', '--yes', '--dry-run'], folder);
    expect([code, err]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'workspace.yaml'), 'utf8')).toContain('@本处');
  });
});
