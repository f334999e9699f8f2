/** `plan roster`: who is at which stage, who comes and who leaves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { slugFrom } from '../../src/app/record/slug.ts';
import { type Files, workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';
import { runs } from '../support/stress.ts';

const SCHOOLS = '2022/rosters/schools.yaml';
const FILES = {
  '2022/plan.yaml': `plan: test-2022
title: 测试计划
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    measures:
      - { id: 1-1, title: 建设标准化学校, roster: schools, due: 2022-11-30 }
`,
  [SCHOOLS]: `# 名单由处务会定
roster: schools
title: 标准化学校
size: 6
stages: [申报, 建设, 验收]
members:
  - { id: yi-zhong, name: 第一职业中专 }   # 市区
  - id: er-zhong
    name: 第二职业中专
    reason: 首批
  - { id: san-zhong, name: 第三职业中专 }
  - { id: si-zhong, name: 第四职业中专, joined: 2022-07-15 }
# 还差两所
`,
  '2022/rosters/cities.yaml': 'roster: cities\ntitle: 帮扶市\nmembers: []\n',
  '2022/journal/2022-W20.yaml': `- { date: 2022-05-16, on: 1-1, by: 王静, member: yi-zhong, stage: 申报 }
- { date: 2022-05-18, on: 1-1, by: 王静, member: yi-zhong, stage: 验收 }
- { date: 2022-05-18, on: 1-1, by: 王静, member: er-zhong, stage: 建设, problem: 资金未到位 }
`,
};

const workspace = (files: Files = {}): string => workspaceWith({ ...FILES, ...files });
const textIn = (folder: string, file = SCHOOLS): string => readFileSync(join(folder, file), 'utf8');

describe('to see', () => {
  test('all rosters, with the measures that follow them', async () => {
    const { code, out } = await plan(['roster'], workspace());
    expect({ code, out }).toEqual({
      code: 0,
      out: `┌─────────┬────────────┬───────┬──────────┬─────────────────────┐
│ 台账    │ 名称       │ 成员  │ 所属举措 │ 到达                │
├─────────┼────────────┼───────┼──────────┼─────────────────────┤
│ cities  │ 帮扶市     │ 0个   │ 无       │                     │
│ schools │ 标准化学校 │ 3/6个 │ 1-1      │ 申报2、建设2、验收1 │
└─────────┴────────────┴───────┴──────────┴─────────────────────┘
`,
    });
  });

  test.each(['schools', '标准化学校', '标准化', 'school'])(
    '%s: members by stages, who is behind and why',
    async (name) => {
      const { code, out } = await plan(['roster', name], workspace());
      expect({ code, out }).toEqual({
        code: 0,
        out: `标准化学校（schools），截至 2022-06-30
3/6个

1-1 建设标准化学校：黄
申报2、建设2、验收1
┌──────────────┬───────┬───────┬───────┬────────────┐
│ 成员         │ 申报  │ 建设  │ 验收  │ 备注       │
├──────────────┼───────┼───────┼───────┼────────────┤
│ 第一职业中专 │ 05-16 │ 已过  │ 05-18 │            │
│ 第二职业中专 │ 已过  │ 05-18 │       │ 资金未到位 │
│ 第三职业中专 │       │       │       │ 落后       │
└──────────────┴───────┴───────┴───────┴────────────┘
`,
      });
    },
  );

  test('after the deadline, whoever is short of the last stage is behind', async () => {
    const { out } = await plan(['roster', 'schools', '--as-of', '2022-12-01', '--json'], workspace());
    expect(faultsOf(out, 'rosters')).toEqual([]);
    const [{ present, measures }] = JSON.parse(out).rosters;
    expect(present).toBe(4);
    expect(measures[0].standings.map(({ member, behind }: Record<string, unknown>) => [member, behind])).toEqual([
      ['yi-zhong', false],
      ['er-zhong', true],
      ['san-zhong', true],
      ['si-zhong', true],
    ]);
  });

  test('as Markdown', async () => {
    const { out } = await plan(['roster', 'schools', '--format', 'markdown'], workspace());
    expect(out).toContain('| 成员 | 申报 | 建设 | 验收 | 备注 |\n|---|---|---|---|---|\n| 第一职业中专 | 05-16 |');
  });

  test('one that no measure follows, of the demo and of a plan without any', async () => {
    expect((await plan(['roster', 'cities'], workspace())).out).toContain('还没有举措用到这份台账。\n还没有成员。');
    const { [SCHOOLS]: _schools, '2022/rosters/cities.yaml': _cities, ...others } = FILES;
    const bare = workspaceWith({ '2022/plan.yaml': others['2022/plan.yaml'].replace(', roster: schools', '') });
    expect(await plan(['roster'], bare)).toEqual({ code: 0, out: '', err: expect.stringContaining('没有台账') });
  });
});

describe('to add', () => {
  test('members come at the end, with ids made of their names; every other byte stays', async () => {
    const folder = workspace();
    const args = ['roster', 'schools', 'add', '重庆路学校（东校区）', 'ABC学校', '--joined', '2022-06-01'];
    const { code, out, err } = await plan(args, folder);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `已列入重庆路学校（东校区）（chong-qing-lu-xue-xiao）、ABC学校（abc-xue-xiao）：${SCHOOLS}:13\n`,
      err: '',
    });
    const added = `  - { id: chong-qing-lu-xue-xiao, name: 重庆路学校（东校区）, joined: 2022-06-01 }
  - { id: abc-xue-xiao, name: ABC学校, joined: 2022-06-01 }
`;
    expect(textIn(folder)).toBe(FILES[SCHOOLS].replace('# 还差', `${added}# 还差`));
    expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
    const more = await plan(['roster', 'schools', 'add', '七中', '八中'], folder);
    expect(more).toMatchObject({ code: 2, err: expect.stringContaining('应有 6 个成员') });
  });

  test.each([
    [['第一职业中专'], '第一职业中专 已经在台账里'],
    [['五中', '--id', 'yi-zhong'], '台账里已经有代号 yi-zhong：第一职业中专'],
    [['五中', '--id', 'Wu Zhong'], '“Wu Zhong”不能作代号'],
    [['☆'], '从“☆”这个名称编不出代号'],
    [['五中', '六中', '--id', 'wu-zhong'], '--id 只用于一个成员'],
    [['五中', '--joined', '五月'], '五月'],
    [['五中', '--left', '2022-05-01'], '--left'],
    [[], '缺少'],
  ])('add %j is refused', async (args, words) => {
    const folder = workspace();
    expect(await plan(['roster', 'schools', 'add', ...args], folder)).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining(words),
    });
    expect(textIn(folder)).toBe(FILES[SCHOOLS]);
  });

  test('an empty list takes its first one; --dry-run shows it, for programs too', async () => {
    const folder = workspace();
    const dry = await plan(['roster', 'cities', 'add', '德州市', '--dry-run', '--json'], folder);
    expect(faultsOf(dry.out, 'written')).toEqual([]);
    expect(JSON.parse(dry.out)).toMatchObject({ written: false, line: 4 });
    expect((await plan(['roster', 'cities', 'add', '德州市', '--id', 'dezhou'], folder)).code).toBe(0);
    const file = '2022/rosters/cities.yaml';
    expect(textIn(folder, file)).toBe('roster: cities\ntitle: 帮扶市\nmembers:\n  - { id: dezhou, name: 德州市 }\n');
  });
});

describe('to remove', () => {
  test('the day and the reason stand with the member, which stays', async () => {
    const folder = workspace();
    const args = ['roster', 'schools', 'remove', '第三', '--left', '2022-06-20', '--reason', '并入第一职业中专'];
    expect(await plan(args, folder)).toEqual({
      code: 0,
      out: `第三职业中专自 2022-06-20 起退出：${SCHOOLS}:11\n`,
      err: '',
    });
    const left = '{ id: san-zhong, name: 第三职业中专, left: 2022-06-20, reason: 并入第一职业中专 }';
    expect(textIn(folder)).toBe(FILES[SCHOOLS].replace('{ id: san-zhong, name: 第三职业中专 }', left));
    expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
    expect(await plan(args, folder)).toMatchObject({ code: 2, err: expect.stringContaining('已于 2022-06-20 退出') });
  });

  test('today where no day is given; the reason is asked for, and one that says why it joined stays', async () => {
    const folder = workspace();
    expect(await plan(['roster', 'schools', 'remove', 'yi-zhong'], folder)).toMatchObject({ code: 2 });
    const ask = { text: async () => '撤并', choose: async () => undefined };
    expect((await plan(['roster', 'schools', 'remove', 'yi-zhong'], folder, { ask })).code).toBe(0);
    expect(textIn(folder)).toContain('name: 第一职业中专, left: 2022-06-30, reason: 撤并 }   # 市区');
    const { code, err } = await plan(['roster', 'schools', 'remove', 'er-zhong', '--reason', '撤并'], folder);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('已写着“首批”，没有改动') });
    expect(textIn(folder)).toContain('    reason: 首批\n    left: 2022-06-30\n');
  });

  test('one that is not there: the file, and the command that adds it', async () => {
    const { err } = await plan(['roster', 'schools', 'remove', '五中', '--reason', '撤并'], workspace());
    expect(err).toContain(`台账 ${SCHOOLS} 里没有成员“五中”`);
    expect(err).toContain('运行 plan roster schools add 五中。');
    const log = await plan(['log', '1-1', '--member', '五中', '--stage', '申报', '--by', '王静'], workspace());
    expect(log).toMatchObject({ code: 2, err });
  });
});

test.each([
  [['roster', '无'], '没有台账“无”'],
  [['roster', 'schools', 'drop'], '“drop”不是能对台账做的事'],
  [['roster', 'schools', '--reason', '增补'], '--reason 要和 add 或 remove 一起用'],
  [['roster', 'schools', 'add', '五中', '--as-of', '2022-06-01'], '--as-of'],
])('%j is refused', async (args, words) => {
  expect(await plan(args, workspace())).toEqual({ code: 2, out: '', err: expect.stringContaining(words) });
});

const NAME = fc.string({
  unit: fc.constantFrom(...'青岛市重庆长安单县绿吕职业学院（）()·ab 1-:#"\'[]{},?&*!|>%@`=~\\'),
  minLength: 1,
  maxLength: 40,
});

test('an id of any name is one that the schema takes, and not taken yet', async () => {
  const property = fc.asyncProperty(fc.array(NAME, { maxLength: 6 }), async (names) => {
    const taken = new Set<string>();
    for (const name of names) {
      const slug = await slugFrom(name, taken);
      if (slug === undefined) continue;
      expect(slug).toMatch(/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(taken).not.toContain(slug);
      taken.add(slug);
    }
  });
  await fc.assert(property, { numRuns: runs(300) });
});

test('whatever name is added, a check finds nothing in it, and it is read back', async () => {
  const property = fc.asyncProperty(NAME, async (name) => {
    const folder = workspace();
    const { code } = await plan(['roster', 'schools', 'add', '--id', 'new', '--', name], folder);
    if (code !== 0) {
      expect(textIn(folder)).toBe(FILES[SCHOOLS]);
      return;
    }
    expect(parse(textIn(folder)).members.at(-1)).toEqual({ id: 'new', name: name.trim() });
    expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
  });
  await fc.assert(property, { numRuns: runs(50) });
});
