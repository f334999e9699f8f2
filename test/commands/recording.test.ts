import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Ask } from '../../src/app/ask.ts';
import type { Context } from '../../src/app/context.ts';
import { entryText, type NewEntry } from '../../src/edit/entry.ts';
import { type Files, workspaceWith } from '../support/folder.ts';
import { day } from '../support/model.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const PLAN = `plan: test-2022
title: 测试计划
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "4"
    title: 建设学校
    measures:
      - id: 4-1
        title: 评估第一批中职学校
      - id: 4-2
        title: 立项第二批中职学校
        kind: selection
        target: { about: 30, unit: 所 }
        due: 2022-10-31
        lead: 职业教育处
      - id: 4-3
        title: 提高教师比例
        target: { at_least: 60, unit: "%", baseline: 52 }
      - id: 4-4
        title: 督查试验区
        roster: zones
      - id: 4-5
        title: 每月调度
        repeat: { every: month }
`;

const FILES: Files = {
  '2022/plan.yaml': PLAN,
  '2022/annexes/routine.yaml': `annex: routine
title: 日常工作
tasks:
  - id: R8
    title: 研究工作
    measures: [{ id: R8-1, title: 形成研究报告 }]
`,
  '2022/rosters/zones.yaml': `roster: zones
title: 试验区
stages: [创建, 验收]
members: [{ id: qingdao, name: 青岛市 }, { id: dezhou, name: 德州市 }]
`,
};

const W26 = '2022/journal/2022-W26.yaml';
const MODELINE = '# yaml-language-server: $schema=../../../schemas/journal.schema.json\n';

const workspace = (files: Files = {}): string => workspaceWith({ ...FILES, ...files });
const textIn = (folder: string, file = W26): string => readFileSync(join(folder, file), 'utf8');
const journalIn = (folder: string): readonly string[] =>
  existsSync(join(folder, '2022/journal')) ? readdirSync(join(folder, '2022/journal')).sort() : [];

/** Runs `plan` in the folder as 张三. */
const as = (folder: string, ...args: readonly string[]) => plan([...args, '--by', '张三'], folder);

/** The entries of a file that the program made; its text is theirs, one below the other, to the byte. */
function entriesIn(folder: string, file = W26): readonly NewEntry[] {
  const text = textIn(folder, file);
  const entries: NewEntry[] = parse(text);
  expect(text).toBe(MODELINE + entries.map(entryText).join(''));
  return entries;
}

/** What the entry says; `over` by 张三 on 2022-06-30 about 4-2, unless it says otherwise. */
const entry = (over: Partial<NewEntry>): NewEntry => ({ date: day('2022-06-30'), on: '4-2', by: '张三', ...over });

/** The entry's lines as a patch has them. */
const marked = (mark: string, one: NewEntry): string => entryText(one).replace(/^(?=.)/gm, mark);

/** Expects that the command is refused with these words, and leaves no trace. */
async function refuses(folder: string, args: readonly string[], words: string, over: Partial<Context> = {}) {
  const before = everythingIn(folder);
  const ran = await plan([...args, '--by', '张三'], folder, over);
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(words);
  expect(everythingIn(folder)).toEqual(before);
}

/** Every path under the folder, with bytes and time of change. */
function everythingIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths.map((path) => {
      const { mtimeMs, mode } = statSync(join(folder, path));
      const bytes = statSync(join(folder, path)).isFile() ? readFileSync(join(folder, path), 'latin1') : '';
      return [path, `${mtimeMs} ${mode} ${bytes}`];
    }),
  );
}

/** A person who gives these answers in turn; undefined leaves the question. What was asked is in `questions`. */
function person(...answers: readonly (string | undefined)[]) {
  const questions: string[] = [];
  const next = async (question: string): Promise<string | undefined> => {
    questions.push(question);
    if (questions.length > answers.length) throw new Error(`not expected: ${question}`);
    return answers[questions.length - 1];
  };
  const choices: string[][] = [];
  const ask: Ask = {
    text: next,
    choose: (question, offered) => {
      choices.push(offered.map(({ label }) => label));
      return next(question);
    },
  };
  return { ask, questions, choices };
}

function git(folder: string, ...args: readonly string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const { status, stderr } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', env });
  expect({ args, status, stderr: status === 0 ? '' : stderr }).toEqual({ args, status: 0, stderr: '' });
}

/** Makes the folder a repository of 张三's, with everything committed. */
function committed(folder: string): string {
  git(folder, 'init', '-q');
  git(folder, 'config', 'user.name', '张三');
  git(folder, 'config', 'user.email', 'zhang@example.com');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'start');
  return folder;
}

const folderAfter = async (...commands: readonly (readonly string[])[]): Promise<string> => {
  const folder = workspace();
  for (const command of commands) {
    expect((await as(folder, ...command, '--date', '2022-06-01')).code, command.join(' ')).toBe(0);
  }
  return folder;
};

describe('what each command writes and says', () => {
  test('log: a stage, a note, a problem and what comes next', async () => {
    const folder = workspace();
    const args = ['--stage', '申报', '-m', '各市推荐62所', '--problem', '材料不齐', '--next', '月底前补齐'];
    expect(await as(folder, 'log', '4-2', ...args, '--date', '2022-06-29')).toEqual({
      code: 0,
      err: '',
      out: `已记入 2022/journal/2022-W26.yaml:2
4-2  立项第二批中职学校
  之前  黄 0% 未启动、滞后：时间已过59.2%，进度0%
  现在  黄 40% 进行中、滞后：时间已过59.2%，进度40%
`,
    });
    const said = { stage: '申报', note: '各市推荐62所', problem: '材料不齐', next: '月底前补齐' };
    expect(entriesIn(folder)).toEqual([entry({ date: day('2022-06-29'), ...said })]);
  });

  test('done: the state, the total and the evidence', async () => {
    const folder = workspace();
    const args = ['--value', '28', '--evidence', '鲁教职字〔2022〕3号', '-m', '公布名单'];
    expect((await as(folder, 'done', '4-2', ...args)).out).toBe(`已记入 2022/journal/2022-W26.yaml:2
4-2  立项第二批中职学校
  之前  黄 0% 未启动、滞后：时间已过59.5%，进度0%
  现在  蓝 100% 2022-06-30办结
`);
    const evidence = [{ ref: '鲁教职字〔2022〕3号' }];
    expect(entriesIn(folder)).toEqual([entry({ state: 'done', value: 28, note: '公布名单', evidence })]);
  });

  test('verify: by somebody else', async () => {
    const folder = workspace();
    await as(folder, 'done', '4-2', '--without-evidence');
    expect((await plan(['verify', '4-2', '--by', '李四', '-m', '已核实'], folder)).out).toContain(
      '  之前  蓝 100% 2022-06-30办结、未报数（目标30所左右）\n  现在  蓝 100% 2022-06-30销号、未报数（目标30所左右）\n',
    );
    expect(entriesIn(folder)[1]).toEqual(entry({ state: 'verified', note: '已核实', by: '李四' }));
  });

  test('block: the problem', async () => {
    const folder = workspace();
    const { out } = await as(folder, 'block', '4-2', '--problem', ' 经费未到位 ', '--next', '与财务处会商');
    expect(out).toContain('  现在  红 0% 2022-06-30起受阻：经费未到位\n');
    expect(entriesIn(folder)).toEqual([entry({ state: 'blocked', problem: '经费未到位', next: '与财务处会商' })]);
  });

  test('log --resume: what was blocked goes on', async () => {
    const folder = workspace();
    await as(folder, 'block', '4-2', '--problem', '经费', '--date', '2022-06-01');
    const { out } = await as(folder, 'log', '4-2', '--resume');
    expect(out).toContain('现在  黄 0% 进行中');
    expect(entriesIn(folder)).toEqual([entry({ state: 'active' })]);
  });

  test('cancel and reopen: the reason', async () => {
    const folder = workspace();
    const cancelled = await as(folder, 'cancel', '4-2', '--reason', '对方改期', '--date', '2022-06-01');
    expect(cancelled.out).toContain('  现在  灰 0% 2022-06-01取消：对方改期\n');
    const reopened = await as(folder, 'reopen', '4-2', '--reason', '重新启动');
    expect(reopened.out).toContain('之前  灰 0% 2022-06-01取消：对方改期\n  现在  黄 0% 进行中、滞后');
    expect(entriesIn(folder)).toEqual([entry({ state: 'reopened', reason: '重新启动' })]);
  });

  test('amend: deadline, lead and target, as they were and as they are', async () => {
    const folder = workspace();
    const changes = ['--due', '2022-11-30', '--lead', '规划处', '--target', '25所左右'];
    const { out } = await as(folder, 'amend', '4-2', ...changes, '--reason', '评审推迟');
    expect(out).toContain(`  完成时限：2022-10-31 → 2022-11-30
  牵头单位：职业教育处 → 规划处
  目标：30所左右 → 25所左右
`);
    const amend = { due: day('2022-11-30'), lead: '规划处', target: { about: 25, unit: '所' } };
    expect(entriesIn(folder)).toEqual([entry({ amend, reason: '评审推迟' })]);
  });

  test.each([
    ['年底前', { by: '年底前' }, '2022-10-31 → 年底前（2022-12-31）'],
    ['11月底', { by: '11月底' }, '2022-10-31 → 11月底（2022-11-30）'],
    ['2022/11/5', day('2022-11-05'), '2022-10-31 → 2022-11-05'],
    ['11月5日', day('2022-11-05'), '2022-10-31 → 2022-11-05'],
    ['2022年11月5日', day('2022-11-05'), '2022-10-31 → 2022-11-05'],
  ] as const)('amend: the deadline as a person gives it: %s', async (given, due, told) => {
    const folder = workspace();
    const { out } = await as(folder, 'amend', '4-2', '--due', given, '--reason', '评审推迟');
    expect(out).toContain(`  完成时限：${told}\n`);
    expect(entriesIn(folder)).toEqual([entry({ amend: { due }, reason: '评审推迟' })]);
    expect((await plan(['check'], folder)).code).toBe(0);
  });

  test('in English', async () => {
    const folder = workspace();
    const ran = await as(folder, 'amend', '4-1', '--due', '2022-11-30', '--reason', 'later', '--lang', 'en');
    expect(ran).toEqual({
      code: 0,
      err: '',
      out: `Recorded in 2022/journal/2022-W26.yaml:2
4-1  评估第一批中职学校
  before  grey 0% not begun, unscheduled
  now     yellow 0% not begun, behind: 54.2% of the time elapsed, 0% done
  Due: TBD → 2022-11-30
`,
    });
  });

  test('a member of a roster, and an occurrence', async () => {
    const folder = workspace();
    await as(folder, 'log', '4-4', '--member', 'qingdao', '--stage', '验收');
    const { out } = await as(folder, 'log', '4-5', '--occurrence', '2022-06');
    expect(out).toMatch(/现在 {2}. 8\.3% 进行中/);
    expect(entriesIn(folder)).toEqual([
      entry({ on: '4-4', member: 'qingdao', stage: '验收' }),
      entry({ on: '4-5', occurrence: '2022-06' }),
    ]);
  });

  test('what they write, check finds nothing wrong with', async () => {
    const folder = workspace({ '2022/evidence/名单.txt': '名单\n' });
    await as(folder, 'log', '4-2', '--stage', '申报', '--value', '30', '-m', '多行\n说明: "引号" # 井号');
    await as(folder, 'amend', '4-3', '--target', '不少于65%', '--reason', '上调');
    await as(folder, 'done', '4-2', '--evidence', '2022/evidence/名单.txt', '--evidence', 'https://edu.example/a b');
    await as(folder, 'log', '4-5', '--occurrence', '2022-06');
    expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('which measure', () => {
  test.each(['4-2', '4.2', '４－２', '立项第二批', ' 4-2 '])('%j is measure 4-2', async (spelling) => {
    const folder = workspace();
    expect((await as(folder, 'log', spelling, '-m', '进展')).code).toBe(0);
    expect(entriesIn(folder)).toMatchObject([{ on: '4-2' }]);
  });

  test.each(['R8', 'r8', '附8', '附件8', 'R8-1', '研究报告'])(
    '%j is measure R8-1, the only one of task R8',
    async (id) => {
      const folder = workspace();
      expect((await as(folder, 'log', id, '-m', '进展')).code).toBe(0);
      expect(entriesIn(folder)).toMatchObject([{ on: 'R8-1' }]);
    },
  );

  test('a task with several measures is no answer, but a help', async () => {
    await refuses(
      workspace(),
      ['log', '4', '-m', 'x'],
      '4 是一项任务，有5项举措；请写明是哪一项。\n您要找的是不是：4-1 ',
    );
    const { ask, choices } = person('4-3');
    const folder = workspace();
    expect((await plan(['log', '4', '-m', '进展', '--by', '张三'], folder, { ask })).code).toBe(0);
    expect(choices[0]).toContain('4-3 提高教师比例');
    expect(entriesIn(folder)).toMatchObject([{ on: '4-3' }]);
  });

  test('words that several titles have, or none, are refused with what was perhaps meant', async () => {
    const several = '有2个名称里都有“中职学校”。\n您要找的是不是：4-1 评估第一批中职学校、4-2 立项第二批中职学校';
    await refuses(workspace(), ['log', '中职学校', '-m', 'x'], several);
    await refuses(workspace(), ['log', '4-9', '-m', 'x'], '计划里没有 4-9 这项任务或举措。\n您要找的是不是：4-');
  });

  test('none given in a pipe is wrong usage', async () => {
    await refuses(workspace(), ['log'], '缺少 编号：哪一项举措？');
  });

  test('of the plan that --plan names, and never of all of them', async () => {
    const other = PLAN.replace('test-2022', 'other').replace('评估第一批', '另一份计划的');
    const folder = workspace({ 'other/plan.yaml': other });
    expect((await as(folder, 'log', '4-1', '-m', '进展', '--plan', 'other')).out).toContain(
      'other/journal/2022-W26.yaml',
    );
    await refuses(folder, ['log', '4-1', '-m', 'x', '--plan', 'all'], '请用 --plan 选择：test-2022、other。');
    await refuses(folder, ['log', '4-1', '-m', 'x', '--plan', 'none'], '没有 none 这份计划');
  });
});

describe('who says so', () => {
  test('--by, without spaces around it', async () => {
    const folder = workspace();
    await plan(['log', '4-1', '-m', '进展', '--by', ' 王五 '], folder);
    expect(entriesIn(folder)).toMatchObject([{ by: '王五' }]);
  });

  test('git’s user.name', async () => {
    const folder = committed(workspace());
    await plan(['log', '4-1', '-m', '进展'], folder);
    expect(entriesIn(folder)).toMatchObject([{ by: '张三' }]);
    await plan(['log', '4-1', '-m', '进展', '--by', '王五'], folder);
    expect(entriesIn(folder)).toMatchObject([{ by: '张三' }, { by: '王五' }]);
  });

  test('a name that is no line of text is refused', async () => {
    const folder = workspace();
    const ran = await plan(['log', '4-1', '-m', '进展', '--by', '张\n三'], folder);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(journalIn(folder)).toEqual([]);
  });
});

describe('when', () => {
  test('--date chooses the file of its ISO week, in a year of its own', async () => {
    const folder = workspace();
    const { out } = await as(folder, 'log', '4-1', '-m', '进展', '--date', '2022-01-01');
    expect(out).toMatch(/^已记入 2022\/journal\/2021-W52\.yaml:2\n/);
    expect(entriesIn(folder, '2022/journal/2021-W52.yaml')).toMatchObject([{ date: '2022-01-01' }]);
  });

  test('a date to come is refused', async () => {
    const words = '2022-07-01 还没有到（今天是 2022-06-30）；日志只记已经发生的事。';
    await refuses(workspace(), ['log', '4-1', '-m', 'x', '--date', '2022-07-01'], words);
  });

  test.each(['2022-6-3', '2022/6/3', '2022年6月3日', '6月3日', '６月３号'])(
    '%s is the date that a file has as 2022-06-03',
    async (date) => {
      const folder = workspace();
      expect((await as(folder, 'log', '4-2', '-m', 'x', '--date', date)).code).toBe(0);
      expect(entriesIn(folder, '2022/journal/2022-W22.yaml')).toMatchObject([{ date: '2022-06-03' }]);
    },
  );

  test.each(['6-3', '2022-02-30', '昨天', ''])('%j is no date', async (date) => {
    await refuses(workspace(), ['log', '4-1', '-m', 'x', '--date', date], '不是有效的日期；请写成 年-月-日');
  });

  test.each([
    ['--as-of', '2022-06-01'],
    ['--at', 'HEAD'],
  ])('%s is for views, wherever it stands', async (...option) => {
    const words = `没有 ${option[0]} 这个选项`;
    await refuses(workspace(), ['log', '4-1', '-m', 'x', ...option], words);
    await refuses(workspace(), [...option, 'log', '4-1', '-m', 'x'], words);
    await refuses(workspace(), ['undo', ...option], words);
  });
});

describe('numbers', () => {
  test.each([
    ['126万', 1260000],
    ['1,260,000', 1260000],
    ['１２６ 万', 1260000],
    ['1.1万', 11000],
    ['0', 0],
    ['-3', -3],
    ['0.9', 0.9],
    ['25所', 25],
    ['126万 所', 1260000],
  ])('%s is entered as %s', async (given, written) => {
    const folder = workspace();
    await as(folder, 'log', '4-2', '--value', given);
    expect(entriesIn(folder)).toMatchObject([{ value: written }]);
  });

  test.each(['12a', '1,26', '', '五', '1e5'])('%j is refused', async (given) => {
    await refuses(workspace(), ['log', '4-2', '--value', given], `--value 后面的 ${given} 不是数字`);
  });

  test.each(['9'.repeat(400), '1234567890123456', '0.12345678901234567', '1234567890.1234567万'])(
    '%j has too many digits',
    async (given) => {
      const said = `后面的 ${given} 位数太多，程序记不准；有效数字最多15位`;
      await refuses(workspace(), ['log', '4-2', '--value', given], `--value ${said}`);
      const amend = ['amend', '4-2', '--target', `${given}人次`, '--reason', '核定'];
      await refuses(workspace(), amend, `--target 后面的 ${given}人次 位数太多`);
    },
  );

  test('--add and --percent', async () => {
    const folder = workspace();
    await as(folder, 'log', '4-2', '--add', '5000', '--date', '2022-06-29');
    await as(folder, 'log', '4-1', '--percent', '40');
    expect(entriesIn(folder)).toMatchObject([{ add: 5000 }, { percent: 40 }]);
  });

  test.each([
    ['4-1', '--percent', '60%', { percent: 60 }],
    ['4-1', '--percent', '60 ％', { percent: 60 }],
    ['4-3', '--value', '58.5%', { value: 58.5 }],
  ])('%s %s %s: the sign that belongs to the number is no fault', async (id, option, given, written) => {
    const folder = workspace();
    await as(folder, 'log', id, option, given);
    expect(entriesIn(folder)).toMatchObject([written]);
  });

  test('a percent sign where nothing is counted in percent is reported as such', async () => {
    await refuses(workspace(), ['log', '4-2', '--value', '2.5%'], '--value 后面的 2.5% 带了百分号');
  });

  test.each(['120', '-1'])('a percent of %s is refused by the schema', async (percent) => {
    await refuses(workspace(), ['log', '4-1', '--percent', percent], percent === '120' ? '不大于' : '不小于');
  });

  test.each([
    ['不少于65%', { at_least: 65, unit: '%', baseline: 52 }],
    ['65', { at_least: 65, unit: '%', baseline: 52 }],
    ['65％', { exactly: 65, unit: '%', baseline: 52 }],
    ['正好65', { exactly: 65, unit: '%', baseline: 52 }],
    ['争取超过70%', { more_than: 70, unit: '%', stretch: true, baseline: 52 }],
  ])('a target of %s keeps the unit and the baseline', async (given, target) => {
    const folder = workspace();
    await as(folder, 'amend', '4-3', '--target', given, '--reason', '上调');
    expect(entriesIn(folder)).toEqual([entry({ on: '4-3', amend: { target }, reason: '上调' })]);
  });

  test('a target in another unit is refused, and both are named', async () => {
    const words = '举措 4-2 的目标以“所”计，这里写的是“人次”';
    await refuses(workspace(), ['amend', '4-2', '--target', '40人次', '--reason', 'x'], words);
  });

  test('a target without a number is refused', async () => {
    await refuses(workspace(), ['amend', '4-3', '--target', '一批', '--reason', 'x'], '一批 不是有效的目标');
  });
});

describe('evidence', () => {
  const folderWithFiles = () => workspace({ '2022/evidence/通知 1.pdf': 'x', 'elsewhere.pdf': 'x' });

  test('a document number, an address, and a file of the plan’s folder, several at once', async () => {
    const folder = folderWithFiles();
    const given = ['鲁教职字〔2022〕3号', 'https://edu.example/notice', '2022/evidence/通知 1.pdf', 'GB/T 1.1-2020'];
    expect((await as(folder, 'done', '4-1', ...given.flatMap((what) => ['--evidence', what]))).code).toBe(0);
    const [ref, url, , other] = given;
    expect(entriesIn(folder)).toMatchObject([
      { evidence: [{ ref }, { url }, { file: 'evidence/通知 1.pdf' }, { ref: other }] },
    ]);
  });

  test('a file is named as seen from where the person is', async () => {
    const folder = folderWithFiles();
    expect((await as(join(folder, '2022/evidence'), 'done', '4-1', '--evidence', '通知 1.pdf')).code).toBe(0);
    expect(entriesIn(folder)).toMatchObject([{ evidence: [{ file: 'evidence/通知 1.pdf' }] }]);
  });

  test('a file elsewhere is refused: it would not go along with the plan', async () => {
    await refuses(folderWithFiles(), ['done', '4-1', '--evidence', 'elsewhere.pdf'], 'elsewhere.pdf 不在计划文件夹里');
  });

  test.each(['2022/evidence/typo.pdf', './notice', 'C:\\files\\notice', '通知.docx'])(
    'a file that is not there, %s, is no document number',
    async (path) => {
      await refuses(folderWithFiles(), ['done', '4-1', '--evidence', path], `找不到 ${path} 这个文件`);
    },
  );

  test('done without it is wrong usage in a pipe, and asked for at a terminal', async () => {
    await refuses(workspace(), ['done', '4-1'], '缺少 --evidence：佐证材料');
    await refuses(workspace(), ['done', '4-1', '--evidence', ' '], '缺少 --evidence：佐证材料');
    const folder = workspace();
    const { ask, questions } = person(' 鲁教职字〔2022〕3号 ');
    expect((await plan(['done', '4-1', '--by', '张三'], folder, { ask })).code).toBe(0);
    expect(questions).toEqual(['佐证材料：文号、文件或网址？（确实没有的，用 --without-evidence）']);
    expect(entriesIn(folder)).toMatchObject([{ evidence: [{ ref: '鲁教职字〔2022〕3号' }] }]);
  });

  test('--without-evidence is an entry without it', async () => {
    const folder = workspace();
    expect((await as(folder, 'done', '4-1', '--without-evidence')).code).toBe(0);
    expect(entriesIn(folder)).toEqual([entry({ on: '4-1', state: 'done' })]);
  });
});

describe('what can’t be', () => {
  const done = ['done', '4-1', '--without-evidence'];
  const cancelled = ['cancel', '4-1', '--reason', '取消'];

  test.each([
    ['done twice', done, done, '举措 4-1 已办结；要重新开始请用 plan reopen。'],
    ['done after it was cancelled', cancelled, done, '举措 4-1 已取消；'],
    ['cancelled after it was done', done, cancelled, '举措 4-1 已办结；'],
    ['blocked after it was done', done, ['block', '4-1', '--problem', 'x'], '举措 4-1 已办结；'],
    ['verified by who reported it', done, ['verify', '4-1'], '举措 4-1 是 张三 报的办结，要由另一个人销号（--by）。'],
    ['resumed while it is not blocked', done, ['log', '4-1', '--resume'], '举措 4-1 已办结，没有受阻'],
  ])('%s', async (_name, first, second, words) => {
    await refuses(await folderAfter(first), second, words);
  });

  test.each([
    ['verified while it is open', ['verify', '4-1'], '举措 4-1 未启动，还没有办结；办结以后才能销号。'],
    ['reopened while it is open', ['reopen', '4-1', '--reason', 'x'], '举措 4-1 未启动；只有已办结、已销号或已取消的'],
    [
      'a stage that the kind does not have',
      ['log', '4-2', '--stage', '评选'],
      '举措 4-2 没有“评选”这个阶段。您是不是要写“评审”？',
    ],
    ['a stage of a measure without stages', ['log', '4-1', '--stage', '评审'], '没有“评审”这个阶段'],
    ['a member that the roster does not have', ['log', '4-4', '--member', 'qingda', '--stage', '创建'], 'qingdao'],
    ['a member without a stage', ['log', '4-4', '--member', 'qingdao'], '请同时写 --stage。成员的阶段有：创建、验收'],
    ['a member with a remark alone', ['log', '4-4', '--member', 'qingdao', '-m', '好'], '请同时写 --stage'],
    ['a stage of members without a member', ['log', '4-4', '--stage', '创建'], '请加上 --member，写明是谁到了“创建”'],
    [
      'a member without a roster',
      ['log', '4-3', '--member', 'qingdao', '--stage', '申报'],
      '举措 4-3 没有台账，用不到 --member',
    ],
    ['an occurrence that there is not', ['log', '4-5', '--occurrence', '2022-13'], '没有 2022-13 这一期'],
    ['an occurrence of what does not recur', ['log', '4-1', '--occurrence', '2022-06'], '没有 2022-06 这一期'],
    ['nothing at all', ['log', '4-1'], '请写明发生了什么：--stage'],
    ['an empty note', ['log', '4-1', '-m', ' \u3000\n'], '请写明发生了什么：--stage'],
    ['a block without a problem', ['block', '4-1', '--problem', ' '], '缺少 --problem：遇到了什么问题？'],
    ['a cancellation without a reason', ['cancel', '4-1'], '缺少 --reason：原因是什么？'],
    ['an amendment without a reason', ['amend', '4-1', '--due', '2022-11-30'], '缺少 --reason'],
    ['an amendment of nothing', ['amend', '4-1', '--reason', 'x'], '请写明调整什么：--due（时限）、--lead'],
    ['an amendment to no day', ['amend', '4-1', '--due', '近期', '--reason', 'x'], '近期 说不准是哪一天'],
    ['a date that leaves something to guess', ['log', '4-1', '-m', 'x', '--date', '9/6'], '9/6 不是有效的日期'],
    ['a control character', ['log', '4-1', '-m', '响铃\u0007'], 'U+0007'],
  ])('%s', async (_name, args, words) => {
    await refuses(workspace(), args, words);
  });

  test('two totals of one day, and a total beside an addition, whichever came first', async () => {
    const total = ['log', '4-2', '--value', '10', '--date', '2022-06-01'];
    const addition = ['log', '4-2', '--add', '5', '--date', '2022-06-01'];
    const other = ['log', '4-2', '--value', '12', '--date', '2022-06-01'];
    await refuses(await folderAfter(total), other, '有两种说法：这里是 12，2022/journal/2022-W22.yaml 里是 10。');
    await refuses(await folderAfter(total), addition, '这里是 +5，2022/journal/2022-W22.yaml 里是 10。');
    await refuses(await folderAfter(addition), total, '这里是 10，2022/journal/2022-W22.yaml 里是 +5。');
  });

  test('the same entry twice', async () => {
    const entry = ['log', '4-1', '-m', '进展', '--date', '2022-06-01'];
    await refuses(await folderAfter(entry), entry, '这条关于 4-1 的记录重复了');
    expect((await as(await folderAfter(entry), 'log', '4-1', '-m', '再次进展', '--date', '2022-06-01')).code).toBe(0);
  });

  test('what stood wrong before is no reason to refuse what is right now', async () => {
    const folder = workspace({ [W26]: '- { date: 2022-06-27, on: 4-2, stage: 没有的阶段 }\n' });
    expect((await as(folder, 'log', '4-2', '-m', '进展')).code).toBe(0);
  });
});

describe('what is odd, though it may be meant, is written and told at once', () => {
  const left = FILES['2022/rosters/zones.yaml']?.toString().replace('name: 德州市', 'name: 德州市, left: 2022-03-01');
  const log = (...args: readonly string[]) => ['log', '4-2', ...args];
  const done = ['done', '4-2', '--without-evidence', '--value', '30'];
  test.each<[string, readonly string[], readonly string[], string]>([
    ['a total that falls', log('--value', '50', '--date', '2022-06-01'), log('--value', '30'), '从 50 降到了 30'],
    ['a stage that goes back', log('--stage', '公示', '--date', '2022-06-01'), log('--stage', '申报'), '申报'],
    ['a member that has left', log('-m', '一'), ['log', '4-4', '--member', 'dezhou', '--stage', '创建'], '德州'],
    ['a date outside of the period', log('-m', '一'), log('-m', '二', '--date', '2021-12-01'), '2021-12-01'],
    [
      'an amendment that changes nothing',
      log('-m', '一'),
      ['amend', '4-2', '--due', '2022-10-31', '--reason', 'x'],
      '',
    ],
    ['work on what is closed', [...done, '--date', '2022-06-01'], log('--stage', '公示'), '4-2'],
    ['a later total that is lower now', log('--value', '30'), log('--value', '50', '--date', '2022-06-01'), '30'],
  ])('%s', async (_name, before, args, words) => {
    const folder = workspace({ '2022/rosters/zones.yaml': left ?? '' });
    expect((await as(folder, ...before)).err).toBe('');
    const { code, out, err } = await as(folder, ...args);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('已记入') });
    expect(err).toMatch(/^(提醒：.*\n)+要撤回这条记录，运行 plan undo --by 张三。\n$/);
    expect(err).toContain(words);
  });

  test('and nothing is reported of what stood there before', async () => {
    const folder = await folderAfter(log('--value', '50'));
    expect((await as(folder, ...log('--value', '30'))).err).toContain('50');
    expect((await as(folder, 'log', '4-1', '-m', '照常')).err).toBe('');
    expect((await as(folder, ...log('--value', '20'), '--date', '2022-06-29', '--dry-run')).err).not.toContain('undo');
  });
});

describe('notes', () => {
  test('lose the spaces around them', async () => {
    const folder = workspace();
    await as(folder, 'log', '4-1', '-m', '  座谈 两次\u3000\n');
    expect(entriesIn(folder)).toMatchObject([{ note: '座谈 两次' }]);
  });

  test('keep their line breaks', async () => {
    const folder = workspace();
    await as(folder, 'log', '4-1', '-m', '第一段\n\n第二段: - 未完');
    expect(entriesIn(folder)).toMatchObject([{ note: '第一段\n\n第二段: - 未完' }]);
    expect((await plan(['show', '4-1', '--json'], folder)).out).toContain('"note": "第一段\\n\\n第二段: - 未完"');
  });

  test.each(['yes', '2022-06-30', '0x1f', '- 一', '{一}', '一: 二 # 三', '"引', '\u200e左', 'null', '＃', '@张三'])(
    'say to every reader what was said: %j',
    async (note) => {
      const folder = workspace();
      await as(folder, 'log', '4-1', '-m', note);
      const shown: { measure: { journal: { note: string }[] } } = JSON.parse(
        (await plan(['show', '4-1', '--json'], folder)).out,
      );
      expect(shown.measure.journal.map((entry) => entry.note)).toEqual([note.trim()]);
    },
  );

  test('go along with every command, done and amend too', async () => {
    const folder = workspace();
    await as(folder, 'amend', '4-1', '--due', '2022-11-30', '--reason', '推迟', '-m', '已告知各市');
    expect(entriesIn(folder)).toMatchObject([{ note: '已告知各市' }]);
  });
});

describe('at a terminal', () => {
  test('log asks for the measure, the stage and what happened', async () => {
    const folder = workspace();
    const { ask, questions, choices } = person('立项第二批', '申报', '', ' 各市推荐 ');
    expect((await plan(['log', '--by', '张三'], folder, { ask })).code).toBe(0);
    expect(questions).toEqual([
      '哪一项举措？（编号，或名称里的字）',
      '到了哪个阶段？',
      '截至 2022-06-30 是多少所？（没有就直接回车）',
      '发生了什么？',
    ]);
    expect(choices).toEqual([['不记阶段', '通知', '申报', '评审', '公示', '公布']]);
    expect(entriesIn(folder)).toEqual([entry({ stage: '申报', note: '各市推荐' })]);
  });

  test('of a measure with a roster log asks for the member, and for the stages of its roster', async () => {
    const folder = workspace();
    const { ask, questions, choices } = person('dezhou', '创建', '挂牌');
    expect((await plan(['log', '4-4', '--by', '张三'], folder, { ask })).code).toBe(0);
    expect(questions).toEqual(['是台账里的哪个成员？', '到了哪个阶段？', '发生了什么？']);
    expect(choices).toEqual([
      ['不是某个成员，是整项举措', '青岛市', '德州市'],
      ['不记阶段', '创建', '验收'],
    ]);
    expect(entriesIn(folder)).toEqual([entry({ on: '4-4', member: 'dezhou', stage: '创建', note: '挂牌' })]);
  });

  test('who reached a stage that only members go through is asked for', async () => {
    const folder = workspace();
    const { ask, questions } = person('dezhou');
    expect((await plan(['log', '4-4', '--stage', '创建', '--by', '张三'], folder, { ask })).code).toBe(0);
    expect(questions).toHaveLength(1);
    expect(entriesIn(folder)).toEqual([entry({ on: '4-4', member: 'dezhou', stage: '创建' })]);
  });

  test('a member that is named already is not asked for again; the measure as a whole has no stages of the roster', async () => {
    const named = person('验收', '');
    const folder = workspace();
    expect((await plan(['log', '4-4', '--member', '青岛', '--by', '张三'], folder, { ask: named.ask })).code).toBe(0);
    expect(named.questions).toEqual(['到了哪个阶段？', '发生了什么？']);
    expect(entriesIn(folder)).toEqual([entry({ on: '4-4', member: 'qingdao', stage: '验收' })]);
    const whole = person('', '开会');
    expect((await plan(['log', '4-4', '--by', '张三'], workspace(), { ask: whole.ask })).code).toBe(0);
    expect(whole.questions).toEqual(['是台账里的哪个成员？', '发生了什么？']);
  });

  test('words that several titles have are asked about', async () => {
    const folder = workspace();
    const { ask, choices } = person('中职学校', '4-1', '进展');
    expect((await plan(['log', '--by', '张三'], folder, { ask })).code).toBe(0);
    expect(choices).toEqual([['4-1 评估第一批中职学校', '4-2 立项第二批中职学校']]);
    expect(entriesIn(folder)).toMatchObject([{ on: '4-1' }]);
  });

  test('a measure without stages is not asked for one', async () => {
    const { ask, questions } = person('进展');
    await plan(['log', '4-1', '--by', '张三'], workspace(), { ask });
    expect(questions).toEqual(['发生了什么？']);
  });

  test.each([
    [['block', '4-1'], ['经费'], { problem: '经费' }],
    [['cancel', '4-1'], ['改期'], { reason: '改期' }],
    [['amend', '4-1'], ['2022-11-30', '推迟'], { amend: { due: '2022-11-30' }, reason: '推迟' }],
    [['amend', '4-1', '--lead', '规划处'], ['调整分工'], { amend: { lead: '规划处' }, reason: '调整分工' }],
  ])('%j asks for what is missing', async (args, answers, written) => {
    const folder = workspace();
    expect((await plan([...args, '--by', '张三'], folder, { ask: person(...answers).ask })).code).toBe(0);
    expect(entriesIn(folder)).toMatchObject([written]);
  });

  test.each<readonly [readonly string[], readonly (string | undefined)[]]>([
    [['log'], [undefined]],
    [['log'], ['中职学校', undefined]],
    [['log', '4-2'], [undefined]],
    [
      ['log', '4-2'],
      ['申报', undefined],
    ],
    [['log', '4'], [undefined]],
    [['done', '4-1'], [undefined]],
    [['block', '4-1'], [undefined]],
    [['cancel', '4-1'], [undefined]],
    [
      ['amend', '4-1'],
      ['2022-11-30', undefined],
    ],
  ])('%j: leaving a question after %j writes nothing, and says so', async (args, answers) => {
    const { ask, questions } = person(...answers);
    await refuses(workspace(), args, 'plan：已退出，没有写入任何内容。\n', { ask });
    expect(questions).toHaveLength(answers.length);
  });

  test.each<readonly [readonly string[], readonly string[], readonly string[]]>([
    [['block', '4-1'], [' ', '经费未到位', ''], ['这一项不能空着。\n遇到了什么问题？']],
    [
      ['amend', '4-1'],
      ['近期', '近期', '2022-11-30', '推迟'],
      [expect.stringContaining('近期'), expect.stringContaining('近期')],
    ],
    [['log'], ['没有的', '4-2', '', '', '进展'], [expect.stringContaining('没有的')]],
  ])('%j: a wrong answer of %j is asked for again, with what is wrong with it', async (args, answers, again) => {
    const { ask, questions } = person(...answers);
    const folder = workspace();
    await plan([...args, '--by', '张三'], folder, { ask });
    expect(questions.slice(1, again.length + 1)).toEqual(again);
    expect(entriesIn(folder)).toHaveLength(1);
    expect((await plan(['check'], folder)).code).toBe(0);
  });

  test('an entry needs something to say', async () => {
    await refuses(workspace(), ['log', '4-2'], '请写明发生了什么', { ask: person('', '', '').ask });
  });
});

describe('--dry-run', () => {
  const args = ['log', '4-2', '--stage', '申报', '--dry-run'];

  test('shows the patch and the new state, and writes nothing', async () => {
    const folder = workspace({ [W26]: '# 本周\n- { date: 2022-06-27, on: 4-1, note: 开始 }\n' });
    const before = everythingIn(folder);
    const added = marked('+', entry({ stage: '申报' }));
    expect((await as(folder, ...args)).out).toBe(`--- a/2022/journal/2022-W26.yaml
+++ b/2022/journal/2022-W26.yaml
@@ -1,2 +1,${2 + added.split('\n').length - 1} @@
 # 本周
 - { date: 2022-06-27, on: 4-1, note: 开始 }
${added}没有写入（--dry-run）。
4-2  立项第二批中职学校
  之前  黄 0% 未启动、滞后：时间已过59.5%，进度0%
  现在  黄 40% 进行中、滞后：时间已过59.5%，进度40%
`);
    expect(everythingIn(folder)).toEqual(before);
  });

  test('of a week without a file yet, shows a new one, and makes not even a folder', async () => {
    const folder = workspace();
    const before = everythingIn(folder);
    expect((await as(folder, ...args)).out).toMatch(/^--- \/dev\/null\n\+\+\+ b\/2022\/journal\/2022-W26\.yaml\n/);
    expect(everythingIn(folder)).toEqual(before);
  });

  test('shows nothing that could steer the terminal', async () => {
    const folder = workspace({ [W26]: '# \u202e本周\n- { date: 2022-06-27, on: 4-1, note: 开始 }\n' });
    expect((await as(folder, ...args)).out).toContain('# \\u{202e}本周');
  });
});

describe('--json', () => {
  interface Record {
    readonly written: boolean;
    readonly file: string;
    readonly line: number;
    readonly patch: string | null;
    readonly before: { readonly state: string };
    readonly after: { readonly state: string };
  }
  const json = (out: string): Record => JSON.parse(out);

  test.each([
    ['log', '4-2', '--stage', '申报'],
    ['done', '4-2', '--without-evidence'],
    ['block', '4-2', '--problem', '经费'],
    ['cancel', '4-2', '--reason', '改期'],
    ['amend', '4-2', '--target', '25所左右', '--reason', '下调'],
    ['log', '4-5', '--occurrence', '2022-06', '--dry-run'],
  ])('%s %s keeps to its schema', async (...args) => {
    const { out } = await as(workspace(), ...args, '--json');
    expect(faultsOf(out, 'record')).toEqual([]);
    expect(json(out)).toMatchObject({ file: W26, line: 2, written: !args.includes('--dry-run') });
  });

  test('has the patch with --dry-run alone, to the byte', async () => {
    const folder = workspace({ [W26]: '# \u202e\r\n- { date: 2022-06-27, on: 4-1, note: 开始 }\r\n' });
    const { out } = await as(folder, 'done', '4-2', '--without-evidence', '--json', '--dry-run');
    expect(json(out)).toMatchObject({ line: 3, before: { state: 'planned' }, after: { state: 'done' } });
    expect(json(out).patch).toContain(' # \u202e\r\n');
    expect(json(out).patch).toContain(marked('+', entry({ state: 'done' })).replaceAll('\n', '\r\n'));
    expect(json((await as(folder, 'done', '4-2', '--without-evidence', '--json')).out).patch).toBeNull();
  });

  test('undo keeps to it too', async () => {
    const folder = workspace();
    await as(folder, 'done', '4-2', '--without-evidence');
    for (const extra of [['--dry-run'], []]) {
      const { out } = await as(folder, 'undo', '--json', ...extra);
      expect(faultsOf(out, 'record')).toEqual([]);
      expect(json(out)).toMatchObject({ line: 2, before: { state: 'done' }, after: { state: 'planned' } });
      expect(json(out).written).toBe(extra.length === 0);
    }
    expect(textIn(folder)).toBe(MODELINE);
  });
});

describe('the file stays the person’s', () => {
  test.each([
    [
      'comments, order, quotes and blank lines',
      "# 本周\n\n- on: '4-1'   # 举措\n  date: 2022-06-27\n\n  note: >-\n    开始\n",
    ],
    ['CRLF', '# 本周\r\n- date: 2022-06-27\r\n  on: 4-1\r\n  note: 开始\r\n'],
    ['no line end at the end', '- { date: 2022-06-27, on: 4-1, note: 开始 }'],
    ['indented entries', '  - date: 2022-06-27\n    on: 4-1\n    note: 开始\n'],
    ['a byte order mark', '\ufeff- { date: 2022-06-27, on: 4-1, note: 开始 }\n'],
  ])('%s: every byte that was there stays', async (_name, text) => {
    const folder = workspace({ [W26]: text });
    expect((await as(folder, 'log', '4-2', '-m', '进展')).code).toBe(0);
    const written = textIn(folder);
    expect(written.startsWith(text)).toBe(true);
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const indent = text.startsWith('  -') ? '  ' : '';
    const added = marked(indent, entry({ note: '进展' })).replaceAll('\n', lineEnd);
    const isOpen = !text.endsWith('\n');
    expect(written.slice(text.length)).toBe(isOpen ? `\n${added.trimEnd()}` : added);
    expect((await plan(['check'], folder)).code).toBe(0);
    await as(folder, 'undo');
    expect(textIn(folder)).toBe(text);
  });

  test.each([
    ['no YAML', '- date: [\n'],
    ['no list', 'date: 2022-06-27\n'],
    ['conflict marks', '<<<<<<< HEAD\n- { date: 2022-06-27, on: 4-1, note: a }\n=======\n>>>>>>> other\n'],
    ['no UTF-8', Buffer.from([0x2d, 0x20, 0xb1, 0xbe, 0x0a])],
  ])('a week’s file with %s is named, and left as it is', async (_name, content) => {
    const folder = workspace({ [W26]: content });
    const before = readFileSync(join(folder, W26));
    for (const extra of [[], ['--dry-run']]) {
      const ran = await as(folder, 'log', '4-2', '-m', '进展', ...extra);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain('2022/journal/2022-W26.yaml');
    }
    expect(readFileSync(join(folder, W26))).toEqual(before);
    expect(journalIn(folder)).toEqual(['2022-W26.yaml']);
  });

  test('the modeline of a new week is that of the other weeks', async () => {
    const other = '# yaml-language-server: $schema=https://schemas.plan.example/v1/journal.schema.json\r\n';
    const folder = workspace({
      '2022/journal/2022-W25.yaml': `${other}- { date: 2022-06-20, on: 4-1, note: 开始 }\r\n`,
    });
    await as(folder, 'log', '4-2', '-m', '进展');
    expect(textIn(folder).split('\n')[0]).toBe(other.trim());
  });
});

describe('undo', () => {
  test('takes back the last entry, shows what goes, and leaves the file that it alone was in', async () => {
    const before = '# 本周\n- { date: 2022-06-27, on: 4-1, note: 开始 }\n';
    const folder = workspace({ [W26]: before });
    await as(folder, 'done', '4-2', '--without-evidence');
    const removed = marked('-', entry({ state: 'done' }));
    expect((await as(folder, 'undo')).out).toBe(`--- a/2022/journal/2022-W26.yaml
+++ b/2022/journal/2022-W26.yaml
@@ -1,${2 + removed.split('\n').length - 1} +1,2 @@
 # 本周
 - { date: 2022-06-27, on: 4-1, note: 开始 }
${removed}已从 2022/journal/2022-W26.yaml 撤回关于 4-2 的最后一条记录。
4-2  立项第二批中职学校
  之前  蓝 100% 2022-06-30办结、未报数（目标30所左右）
  现在  黄 0% 未启动、滞后：时间已过59.5%，进度0%
`);
    expect(textIn(folder)).toBe(before);
    await as(folder, 'log', '4-1', '-m', '下周', '--date', '2022-06-20');
    expect((await as(folder, 'undo')).out).toContain('+++ b/2022/journal/2022-W25.yaml\n');
    expect(textIn(folder, '2022/journal/2022-W25.yaml')).toBe(MODELINE);
    expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
  });

  test('takes nobody else’s entry', async () => {
    const folder = workspace();
    await as(folder, 'log', '4-1', '-m', '张三的');
    await plan(['log', '4-2', '-m', '李四的', '--by', '李四'], folder);
    await as(folder, 'undo');
    expect(entriesIn(folder)).toEqual([entry({ note: '李四的', by: '李四' })]);
    await refuses(folder, ['undo'], '没有 张三 还没提交的记录。已经提交的，请另记一条更正。');
  });

  test('leaves what is committed', async () => {
    const folder = workspace();
    await as(folder, 'log', '4-1', '-m', '已提交');
    committed(folder);
    await refuses(folder, ['undo'], '没有 张三 还没提交的记录');
    await plan(['log', '4-2', '-m', '未提交'], folder);
    expect((await plan(['undo'], folder)).code).toBe(0);
    await refuses(folder, ['undo'], '没有 张三 还没提交的记录');
    expect(entriesIn(folder)).toMatchObject([{ note: '已提交' }]);
  });

  const old = '{ date: 2022-06-27, on: 4-1, note: 已提交, by: 张三 }';
  test.each([
    ['brackets on one line', `[${old}]\n`],
    ['brackets on several', `[\n  ${old}\n]\n`],
    ['an open last line', `- ${old}`],
  ])('leaves what is committed, though its line is new: %s', async (_name, text) => {
    const folder = committed(workspace({ [W26]: text }));
    await plan(['log', '4-2', '-m', '未提交'], folder);
    expect((await plan(['undo'], folder)).code).toBe(0);
    expect(textIn(folder)).toBe(text);
    await plan(['log', '4-2', '-m', '他人的', '--by', '李四'], folder);
    await refuses(folder, ['undo'], '没有 张三 还没提交的记录');
  });

  test('takes what is staged but not committed', async () => {
    const folder = committed(workspace());
    await plan(['log', '4-2', '-m', '未提交'], folder);
    git(folder, 'add', '-A');
    expect((await plan(['undo'], folder)).code).toBe(0);
    expect(textIn(folder)).toBe(MODELINE);
  });

  test('takes the entry written last, not that of the latest date', async () => {
    const folder = workspace();
    await as(folder, 'log', '4-1', '-m', '本周', '--date', '2022-06-30');
    // As if a while ago: some disks keep the time of a change to the second only.
    utimesSync(join(folder, W26), new Date(1e12), new Date(1e12));
    await as(folder, 'log', '4-1', '-m', '补记', '--date', '2022-05-11');
    expect((await as(folder, 'undo')).out).toMatch(/^-.*补记/m);
    expect(entriesIn(folder)).toEqual([entry({ on: '4-1', note: '本周' })]);
  });

  test('--dry-run shows it and writes nothing', async () => {
    const folder = workspace();
    await as(folder, 'log', '4-1', '-m', '进展');
    const before = everythingIn(folder);
    const { out } = await as(folder, 'undo', '--dry-run');
    expect(out).toMatch(/^-.*进展/m);
    expect(out).toContain('没有写入（--dry-run）。\n');
    expect(everythingIn(folder)).toEqual(before);
  });

  test('finds the entry in whichever plan it is, and with --plan only there', async () => {
    const folder = workspace({ 'other/plan.yaml': PLAN.replace('test-2022', 'other') });
    await as(folder, 'log', '4-1', '-m', '进展', '--plan', 'other');
    await refuses(folder, ['undo', '--plan', 'test-2022'], '没有 张三 还没提交的记录');
    await refuses(folder, ['undo', '--plan', 'none'], '没有 none 这份计划');
    expect((await as(folder, 'undo')).code).toBe(0);
  });

  test('a person without a name has to give one: entries without an author are nobody’s to take back', async () => {
    const text = '- { date: 2022-06-27, on: 4-1, note: 无名 }\n';
    const folder = workspace({ [W26]: text });
    git(folder, 'init', '-q');
    git(folder, 'config', 'user.name', '');
    expect(await plan(['undo'], folder)).toMatchObject({ code: 2, out: '' });
    expect(textIn(folder)).toBe(text);
  });
});

test('a link that leads out of the workspace is not followed', async () => {
  const outside = workspaceWith();
  const folder = workspace();
  writeFileSync(join(outside, 'secret.yaml'), '[]\n');
  spawnSync('ln', ['-s', join(outside), join(folder, '2022/journal')]);
  expect((await as(folder, 'log', '4-1', '-m', '进展')).code).toBe(2);
  expect(readdirSync(outside).sort()).toEqual(['2022', 'secret.yaml', 'workspace.yaml']);
});
