/** A workspace with every sort of measure, and random command lines that write to its journal. */
import fc from 'fast-check';
import type { Files } from '../../support/folder.ts';

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
      - id: 4-6
        title: 总结
        depends: [4-1]
`;

/** The workspace; what a check only warns of by default is an error in `strict`. */
export function everySort(strict: boolean): Readonly<Record<string, string>> {
  const rules = ['journal/after-closing', 'state/repeated', 'state/not-closed', 'value/fallen', 'stage/backwards'];
  const settings = strict ? `check:\n  rules: { ${rules.map((rule) => `${rule}: error`).join(', ')} }\n` : '';
  return {
    'workspace.yaml': `title: 测试工作区\ndefault: test-2022\n${settings}`,
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
members: [{ id: qingdao, name: 青岛市 }, { id: dezhou, name: 德州市, left: 2022-06-15 }]
`,
    '2022/evidence/名单.txt': '名单\n',
  };
}

const OLD = '{ date: 2022-06-07, on: 4-1, note: 开始, by: 王五 }';
const LINES = '- date: 2022-06-07\n  on: 4-1\n  note: 开始\n  by: 王五\n';

/** A week of June that has a file already, in any form that a check passes. */
export const anyWeek: fc.Arbitrary<Files> = fc
  .constantFrom(
    undefined,
    ...['', '\n', '# 本周\n', '---\n', '[]', '[]\n', '...\n', LINES, `---\n${LINES}...\n`, `${LINES}\n# 完`],
    ...[LINES.trimEnd(), LINES.replaceAll('\n', '\r\n'), `\ufeff${LINES}`, `- ${OLD}\n`, `- ${OLD}`],
    ...[`[${OLD}]\n`, `[ ${OLD}, ]`, `[\n  ${OLD} # 注\n]\n`, '[{"date":"2022-06-07","on":"4-1","note":"开始"}]\n'],
  )
  .map((text) => (text === undefined ? {} : { '2022/journal/2022-W23.yaml': text }));

const anyId = fc.constantFrom('4-1', '4-2', '4-3', '4-4', '4-5', '4-6', 'R8-1');
const anyDate = fc.constantFrom(
  ...['2021-12-31', '2022-05-30', '2022-06-06', '2022-06-07', '2022-06-08', '2022-06-12', '2022-06-29', '2022-06-30'],
);
const anyNumber = fc.constantFrom('0', '12', '30', '52', '58.5', '100', '-1', '126万');

/** What happened, without the measure, the date and who says so. */
const anyEvent: fc.Arbitrary<readonly string[]> = fc.oneof(
  anyNumber.map((n) => ['log', '--value', n]),
  anyNumber.map((n) => ['log', '--add', n]),
  anyNumber.map((n) => ['log', '--percent', n]),
  fc.constantFrom('通知', '申报', '评审', '公布', '创建').map((stage) => ['log', '--stage', stage]),
  fc
    .tuple(fc.constantFrom('qingdao', '德州'), fc.constantFrom('创建', '验收'))
    .map(([member, stage]) => ['log', '--member', member, '--stage', stage]),
  fc.constantFrom('2022-05', '2022-06', '2022-07').map((period) => ['log', '--occurrence', period]),
  fc.constantFrom('2022-05', '2022-06').map((period) => ['log', '--occurrence', period, '--waive', '--reason', '放假']),
  fc.constantFrom('进展', '多行\n说明: "引" # 号', '零\u200b宽', 'no', '[a, b]').map((note) => ['log', '-m', note]),
  fc.constantFrom(
    ['log', '--resume'],
    ['log', '--problem', '材料不齐', '--next', '补齐', '--highlight'],
    ['done', '--without-evidence'],
    ['done', '--evidence', '2022/evidence/名单.txt', '--evidence', 'https://edu.example/a'],
    ['done', '--evidence', '鲁教职字〔2022〕3号', '--value', '30'],
    ['verify'],
    ['block', '--problem', '经费'],
    ['cancel', '--reason', '并入省级'],
    ['reopen', '--reason', '恢复'],
    ['amend', '--lead', '规划处', '--reason', '调整'],
    ['amend', '--target', '25所左右', '--reason', '调减'],
    ['amend', '--target', '不少于65%', '--reason', '调高'],
  ),
  fc
    .constantFrom('2022-05-31', '2022-10-31', '2022-11-30', '年底前', '2023-03-01')
    .map((due) => ['amend', '--due', due, '--reason', '推迟']),
);

/** A command line that writes. */
export const anyWriting: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.constantFrom('张三', '李四'), fc.option(fc.tuple(anyEvent, anyId, anyDate), { freq: 5 }))
  .map(([by, entry]) => {
    if (entry === null) return ['undo', '--by', by];
    const [[command = '', ...options], id, date] = entry;
    return [command, id, ...options, '--date', date, '--by', by];
  });
