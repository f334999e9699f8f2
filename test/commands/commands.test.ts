import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { PLAN, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');
const demo = (...args: readonly string[]) => plan([...args, '--plan', 'demo'], root);

const idsIn = (out: string): readonly string[] => {
  const { measures }: { measures: readonly { id: string }[] } = JSON.parse(out);
  return measures.map(({ id }) => id);
};

describe('list', () => {
  test.each([
    [['灯:红'], ['4-1', '4-3']],
    [['light:red'], ['4-1', '4-3']],
    [['灯：红灯'], ['4-1', '4-3']],
    [['牵头:未定'], ['6-1']],
    [['lead:none'], ['6-1']],
    [['状态:受阻'], ['4-1']],
    [['任务:4', '灯:-红'], ['4-2']],
    [['类型:检查督导'], ['R4-1']],
    [['4.3'], ['4-3']],
    [['时限:未定'], ['R2-1']],
    [['时限:<=2022-05-31', '状态:-已办结'], ['1-1']],
    [['不存在的字'], []],
  ])('%j finds %j', async (query, ids) => {
    expect(idsIn((await demo('list', ...query, '--json')).out)).toEqual(ids);
  });

  test('says on standard error how many there are, or that there is none', async () => {
    expect((await demo('list', '灯:红')).err).toBe('共2项举措\n');
    expect(await demo('list', '不存在的字')).toEqual({
      code: 0,
      out: '',
      err: '没有符合条件的举措。\n不加条件共有28项举措。\n',
    });
    expect((await demo('status', '不存在的字')).out).toMatch(/\n\n没有符合条件的举措。\n$/);
  });

  test('an unknown filter or value is explained, with what there is, in the reader’s language', async () => {
    const { code, out, err } = await demo('list', '灯:绿', '颜色:红');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^plan：没有“颜色”这个筛选条件。可用的条件：灯、状态、逾期、时限、.*\n {2}灯:绿 颜色:红\n {8}\^\^\^\^\n$/,
    );
    expect((await demo('list', '状态:已重启')).err).toContain(
      '可用的值：未启动、进行中、受阻、已办结、已销号、已取消、已结转、未办结。',
    );
    expect((await demo('list', 'light:pink', '--lang', 'en')).err).toContain(
      'Valid values: red, yellow, green, blue, grey.',
    );
    expect((await demo('list', '时限:大后天')).code).toBe(2);
  });
});

describe('show', () => {
  test.each(['4-2', '4.2', '４－２'])('takes %s for measure 4-2', async (spelling) => {
    expect((await demo('show', spelling)).out).toContain('举措 4-2');
  });

  test.each(['R4', 'r4', '附4', '附件4'])('takes %s for task R4 of the annex', async (spelling) => {
    expect((await demo('show', spelling)).out).toContain('任务 R4');
  });

  test('takes words that only one title has', async () => {
    expect((await demo('show', '修订学院章程')).out).toContain('举措 1-1');
  });

  test('names what was perhaps meant where several titles, or none, have the words', async () => {
    const { code, err } = await demo('show', '双师型');
    expect(code).toBe(2);
    expect(err).toContain('您要找的是不是：3 建强“双师型”教师队伍、3-1');
    expect((await demo('show', '4-9')).err).toContain('计划里没有 4-9 这项任务或举措。\n您要找的是不是：4-');
  });
});

describe('plans', () => {
  const second = PLAN.replace('test-2022', 'other').replace('测试计划', '另一份计划');

  test('the default plan is shown, another by its id, and all on demand', async () => {
    const folder = workspaceWith({ 'other/plan.yaml': second });
    expect((await plan(['status'], folder)).out).toMatch(/^测试计划\n/);
    expect((await plan(['status', '--plan', 'other'], folder)).out).toMatch(/^另一份计划\n/);
    const { out } = await plan(['status', '--plan', 'all'], folder);
    expect(out).toMatch(/\n│ test-2022 │ 测试计划 .*\n│ other +│ 另一份计划 /);
    const tables = (await plan(['status', '--plan', 'all', '--all'], folder)).out;
    expect(tables).toMatch(/\n│ other +│ 另一份计划 [\s\S]*\n\n测试计划\n[\s\S]*\n\n另一份计划\n/);
  });

  test('without a default, one plan is shown, and several must be chosen from', async () => {
    const one = workspaceWith({ 'workspace.yaml': 'title: 测试\n' });
    expect((await plan(['status'], one)).code).toBe(0);
    const two = workspaceWith({ 'workspace.yaml': 'title: 测试\n', 'other/plan.yaml': second });
    expect((await plan(['status'], two)).err).toContain('请用 --plan 选择：test-2022、other，或 all（全部）');
  });

  test('a workspace without plans, and a plan without tasks, say so', async () => {
    const none = workspaceWith({ 'workspace.yaml': 'title: 测试\n', '2022/plan.yaml': '' });
    expect((await plan(['status'], none)).code).toBe(1);
    const empty = workspaceWith({ '2022/plan.yaml': PLAN.replace(/tasks:[\s\S]*/, 'tasks: []\n') });
    expect(await plan(['status'], empty)).toMatchObject({ code: 0, err: '' });
    expect((await plan(['status'], empty)).out).toContain('这份计划还没有任务。');
    expect(await plan(['list'], empty)).toEqual({ code: 0, out: '', err: '还没有举措。\n' });
    const bare = workspaceWith({ '2022/plan.yaml': PLAN.replace(/ {4}measures:[\s\S]*/, '    measures: []\n') });
    expect((await plan(['status'], bare)).out).toContain('没有举措');
    const report = await plan(['report', 'weekly', '--as-of', '2022-05-15'], bare);
    expect(report.out).toContain('## 一、总体进展\n\n还没有举措。\n');
  });

  test('today is that of the workspace’s time zone, and a zone that does not exist is explained', async () => {
    const inZone = (zone: string) => workspaceWith({ 'workspace.yaml': `title: 测试\ntimezone: ${zone}\n` });
    const asked: string[] = [];
    const today = (timezone: string) => {
      asked.push(timezone);
      return planDate('2022-06-30');
    };
    expect(await plan(['status'], inZone('Asia/Urumqi'), { today })).toMatchObject({ code: 0, err: '' });
    const { code, err } = await plan(['status'], inZone('Asia/Nowhere'), { today });
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('没有 Asia/Nowhere 这个时区') });
    expect(asked).toEqual(['Asia/Urumqi', 'Asia/Shanghai']);
  });
});

describe('trace', () => {
  const SOURCE = '1.建设学校。立项30所左右学校,推进建设,并开展培训。\n';
  const text = PLAN.replace('text: 立项30所左右学校,推进建设。', 'text: 立项30所左右学校,推进建设,并开展培训。');

  test('prints the passages that no measure covers, with their places, and exits 1', async () => {
    const folder = workspaceWith({
      '2022/plan.yaml': text.replace('tasks:', 'source: source/plan.txt\ntasks:'),
      '2022/source/plan.txt': SOURCE,
    });
    expect(await plan(['trace'], folder)).toEqual({
      code: 1,
      err: '',
      out: '没有举措对应的字句：\n  1:23 （任务1）并开展培训\n\n原文22字，覆盖77.3%\n承诺13字，标题4字，背景0字，遗漏5字\n',
    });
  });

  test('a plan without a source has nothing to trace', async () => {
    expect((await plan(['trace'], workspaceWith())).err).toContain('没有写明印发原文（source）');
  });
});

describe('schema', () => {
  test('prints a schema, and names those there are', async () => {
    const { code, out } = await plan(['schema', 'plan'], root);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $id: 'https://schemas.plan.example/v1/plan.schema.json' });
    expect((await plan(['schema', 'nothing'], root)).err).toContain('现有的格式：annex、common、journal、plan');
  });
});

describe('a bug of ours', () => {
  test('becomes one sentence, without a stack trace', async () => {
    const out = (): never => {
      throw new TypeError('no such thing');
    };
    const { code, err } = await plan(['status'], workspaceWith(), { out });
    expect(code).toBe(70);
    expect(err).toMatch(/^plan：plan 程序内部出错：no such thing。请把刚才的命令报告给维护人员；[^\n]*\n$/);
  });
});
