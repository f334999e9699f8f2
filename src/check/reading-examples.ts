/** Examples of what can be wrong with a file as such (check/reading-rules/), by the rule's id. */
import type { Example } from './rule.ts';

const ROSTER = `roster: zones
title: 试验区
stages: [创建, 验收]
members:
`;

/** A list of members, in a roster whose head is in order. */
function members(bad: string, good: string): Example {
  return { in: 'roster', bad: ROSTER + bad, good: ROSTER + good };
}

function entry(bad: string, good: string): Example {
  return { in: 'journal', bad, good };
}

function measure(bad: string, good: string): Example {
  return { in: 'measure', bad, good };
}

function settings(bad: string, good: string): Example {
  return { in: 'workspace', bad, good };
}

const CITY = `plan: city-2022
title: 城市计划
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - { id: "1", title: 建设学校, measures: [{ id: 1-1, title: 立项学校, kind: selection }] }
`;

const ENTRY = '- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }\n';

/** One stage more than there may be. */
const TWENTY_ONE = Array.from({ length: 21 }, (_, i) => `第${i + 1}次`);

/** Nested far deeper than any plan file. */
const DEEP = `${'['.repeat(60)}${']'.repeat(60)}`;

export const READING_EXAMPLES: Readonly<Record<string, Example>> = {
  'file/missing': {
    in: 'city/plan.yaml',
    bad: `${CITY}source: source/工作要点.txt`,
    good: CITY,
  },
  'file/merge-conflict': entry(
    `<<<<<<< HEAD\n${ENTRY}=======\n- { date: 2022-05-12, on: 1-1, note: 公示 }\n>>>>>>> zhang`,
    `${ENTRY}- { date: 2022-05-12, on: 1-1, note: 公示 }`,
  ),
  'yaml/syntax': measure('note: { [待核]: 是 }', 'note: 待核'),
  'yaml/duplicate-key': entry(
    '- date: 2022-05-11\n  on: 1-1\n  note: 各市推荐62所\n  note: 组织评审',
    '- date: 2022-05-11\n  on: 1-1\n  note: 各市推荐62所，组织评审',
  ),
  'yaml/full-width-colon': measure('lead：职业教育处', 'lead: 职业教育处'),
  'yaml/full-width-mark': measure('target: { about: 30，unit: 所 }', 'target: { about: 30, unit: 所 }'),
  'yaml/colon-space': measure('lead:职业教育处', 'lead: 职业教育处'),
  'yaml/odd-dash': entry('－ date: 2022-05-11\n  on: 1-1\n  note: 公示', '- date: 2022-05-11\n  on: 1-1\n  note: 公示'),
  'yaml/code-fence': entry(`\`\`\`yaml\n${ENTRY}\`\`\``, ENTRY),
  'yaml/after-bracket': measure('target: { about: 30, unit: 所 }，', 'target: { about: 30, unit: 所 }'),
  'yaml/dash-space': members('  -id: qingdao\n    name: 青岛市', '  - id: qingdao\n    name: 青岛市'),
  'yaml/full-width-space': measure('lead:　职业教育处', 'lead: 职业教育处'),
  'yaml/bracket-too-many': measure('with: [规划处]]', 'with: [规划处]'),
  'yaml/in-brackets': measure('target: { about: 30 unit: 所 }', 'target: { about: 30, unit: 所 }'),
  'yaml/odd-indent': members('  - id: qingdao\n  \u00a0 name: 青岛市', '  - id: qingdao\n    name: 青岛市'),
  'yaml/no-dash': members(
    '  - { id: qingdao, name: 青岛市 }\n  { id: jinan, name: 济南市 }',
    '  - { id: qingdao, name: 青岛市 }\n  - { id: jinan, name: 济南市 }',
  ),
  'yaml/no-colon': measure('lead: 职业教育处\n规划处', 'lead: 职业教育处\nwith: [规划处]'),
  'yaml/colon-in-value': measure('note: 备注: 待核', 'note: 备注：待核'),
  'yaml/tab': members('  - id: qingdao\n\tname: 青岛市', '  - id: qingdao\n    name: 青岛市'),
  'yaml/indentation': members('  - id: qingdao\n     name: 青岛市', '  - id: qingdao\n    name: 青岛市'),
  'yaml/unclosed': measure('note: "待核', 'note: "待核"'),
  'yaml/after-quote': measure('note: "待核"之后再报', 'note: “待核”之后再报'),
  'yaml/backslash': measure('note: "D:\\要点"', 'note: D:/要点'),
  'yaml/reserved-character': measure('note: @张三 待核', 'note: "@张三 待核"'),
  'yaml/several-documents': entry(`${ENTRY}---\n${ENTRY.replace('62', '63')}`, ENTRY + ENTRY.replace('62', '63')),
  'yaml/tag': measure('note: !重要 待核', 'note: "!重要 待核"'),
  'yaml/alias': measure('note: *待核', 'note: "*待核"'),
  'yaml/too-deep': measure(`with: ${DEEP}`, 'with: [规划处]'),
  'yaml/empty': { in: 'roster', bad: '# 待补\n', good: `${ROSTER}  - { id: qingdao, name: 青岛市 }` },
  'schema/missing-key': members('  - { id: qingdao }', '  - { id: qingdao, name: 青岛市 }'),
  'schema/needs-key': entry(
    '- { date: 2022-05-11, on: 1-1, amend: { due: 2022-11-30 } }',
    '- { date: 2022-05-11, on: 1-1, amend: { due: 2022-11-30 }, reason: 评审推迟 }',
  ),
  'schema/unknown-key': measure('leed: 职业教育处', 'lead: 职业教育处'),
  'schema/empty': measure('lead:', 'lead: 职业教育处'),
  'schema/look-alike': entry('- { date: 2022-05-11, on: １-1, note: 各市推荐62所 }', ENTRY),
  'schema/type': measure('weight: 两倍', 'weight: 2'),
  'schema/date': measure('due: 2022-02-30', 'due: 2022-02-28'),
  'schema/form': measure('depends: [第1项]', 'depends: [1-1]'),
  'schema/quotes': measure('links: [“1”]', 'links: ["1"]'),
  'schema/list-mark': measure('depends: [1-1、1-3]', 'depends: [1-1]'),
  'schema/one-line': measure('lead: |\n  职业教育处\n  规划处', 'lead: 职业教育处\nwith: [规划处]'),
  'schema/too-long': members(
    `  - { id: qingdao-${'chuangxin-'.repeat(6)}1, name: 青岛市 }`,
    '  - { id: qingdao, name: 青岛市 }',
  ),
  'schema/control-character': measure('note: "待\\u0007核"', 'note: 待核'),
  'schema/not-allowed': settings('language: cn', 'language: zh'),
  'schema/one-target': measure('target: { about: 30, at_least: 28, unit: 所 }', 'target: { about: 30, unit: 所 }'),
  'schema/too-few': entry(
    '- { date: 2022-05-11, on: 1-1, note: 印发, evidence: [{ }] }',
    '- { date: 2022-05-11, on: 1-1, note: 印发, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }',
  ),
  'schema/no-items': entry(
    '- { date: 2022-05-11, on: 1-1, note: 印发, evidence: [] }',
    '- { date: 2022-05-11, on: 1-1, note: 印发 }',
  ),
  'schema/too-many': {
    in: 'roster',
    bad: `roster: zones\ntitle: 试验区\nstages: [${TWENTY_ONE.join(', ')}]\nmembers: []`,
    good: 'roster: zones\ntitle: 试验区\nstages: [创建, 中期督查, 验收]\nmembers: []',
  },
  'schema/repeated': measure('with: [规划处, 规划处]', 'with: [规划处]'),
  'schema/range': measure('weight: -1', 'weight: 1'),
};
