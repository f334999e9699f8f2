/** One mistake put into a workspace that is in order is one finding, at the place where it is fixed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, init } from '../e2e/repository.ts';
import { SOUND } from '../fixtures/sound-workspace.ts';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

type File = keyof typeof SOUND;

/** What the check finds once `was` of `file` is `is`: file, line:column, rule. */
async function foundWith(file: File, was: string, is: string): Promise<readonly string[]> {
  return foundIn(folderWith({ ...SOUND, [file]: replaced(file, was, is) }));
}

function replaced(file: File, was: string, is: string): string {
  const text: string = SOUND[file];
  expect(text.split(was)).toHaveLength(2);
  return text.replace(was, () => is);
}

async function foundIn(folder: string, ...options: readonly string[]): Promise<readonly string[]> {
  const { out } = await plan(['check', '--json', ...options], folder);
  const { findings }: { findings: readonly { file: string; line: number; column: number; rule: string }[] } =
    JSON.parse(out);
  return findings.map(({ file, line, column, rule }) => `${file} ${line}:${column} ${rule}`);
}

type Case = readonly [what: string, file: File, was: string, is: string, found: string];

const PLAN = '2022/plan.yaml';
const ROSTER = '2022/rosters/zones.yaml';
const ENTRIES = '2022/journal/2022-W19.yaml';

test('the workspace is in order', async () => {
  const { out, code } = await plan(['check'], folderWith(SOUND));
  expect({ out, code }).toEqual({ out: '', code: 0 });
});

describe('an id that nobody can refer to as it is written', () => {
  const ID_1_1 = '- id: 1-1\n        title: 立项学校';
  test.each<Case>([
    ['with a dash of another sort', PLAN, ID_1_1, ID_1_1.replace('1-1', '1—1'), `${PLAN} 15:13 schema/look-alike`],
    ['in full-width characters', PLAN, ID_1_1, ID_1_1.replace('1-1', '１-1'), `${PLAN} 15:13 schema/look-alike`],
    ['of another form', PLAN, ID_1_1, ID_1_1.replace('1-1', '一-1'), `${PLAN} 15:13 schema/form`],
    ['a number', PLAN, ID_1_1, ID_1_1.replace('1-1', '11'), `${PLAN} 15:13 schema/type`],
    ['none at all', PLAN, ID_1_1, ID_1_1.replace(' 1-1', ''), `${PLAN} 15:9 schema/empty`],
    ['under a misspelt key', PLAN, ID_1_1, ID_1_1.replace('id', 'di'), `${PLAN} 15:9 schema/unknown-key`],
    ['in Chinese quotes', PLAN, ID_1_1, ID_1_1.replace('1-1', '“1-1”'), `${PLAN} 15:13 schema/quotes`],
    [
      'behind a sign that YAML keeps for itself',
      PLAN,
      ID_1_1,
      ID_1_1.replace('1-1', '@1-1'),
      `${PLAN} 15:13 yaml/reserved-character`,
    ],
    ['that stands twice', PLAN, ID_1_1, ID_1_1.replace('1-1', '1-2'), `${PLAN} 25:13 id/duplicate`],
    ['of a member', ROSTER, 'id: qingdao', 'id: 青岛', `${ROSTER} 7:11 schema/form`],
    [
      'of a member, in full-width characters',
      ROSTER,
      'id: qingdao',
      'id: ｑingdao',
      `${ROSTER} 7:11 schema/look-alike`,
    ],
    ['of a member, that stands twice', ROSTER, 'id: qingdao', 'id: jinan', `${ROSTER} 7:11 id/duplicate`],
    ['of a roster', ROSTER, 'roster: zones', 'roster: 试验区', `${ROSTER} 1:9 schema/form`],
    [
      'of a roster, in full-width characters',
      ROSTER,
      'roster: zones',
      'roster: ｚones',
      `${ROSTER} 1:9 schema/look-alike`,
    ],
  ])('%s: what refers to it is not to blame', async (_what, file, was, is, found) => {
    expect(await foundWith(file, was, is)).toEqual([found]);
  });

  test('but what refers to a measure of another task is', async () => {
    const text = SOUND[ENTRIES].replace('on: 2-1', 'on: 2-7');
    const files = { ...SOUND, [ENTRIES]: text, [PLAN]: SOUND[PLAN].replace('id: 1-1', 'id: 一-1') };
    const { out } = await plan(['check'], folderWith(files));
    expect(out).toContain('举措 2-7 不存在');
    expect(out).not.toContain('举措 1-1 不存在');
  });
});

describe('a value that could not be read', () => {
  test.each<Case>([
    ['repeat', PLAN, 'repeat: { every: month }', 'repeat: month', `${PLAN} 44:17 schema/type`],
    ['how often, in a repeat', PLAN, 'every: month', 'every: 月', `${PLAN} 44:26 schema/not-allowed`],
    ['repeat, misspelt', PLAN, 'repeat:', 'repaet:', `${PLAN} 44:9 schema/unknown-key`],
    ['repeat, in a key that nobody knows', PLAN, 'repeat:', 'zzzz:', `${PLAN} 44:9 schema/unknown-key`],
    ['kind, misspelt', PLAN, 'kind: selection', 'kidn: selection', `${PLAN} 18:9 schema/unknown-key`],
    ['kind, in a key that nobody knows', PLAN, 'kind: selection', 'zzzz: selection', `${PLAN} 18:9 schema/unknown-key`],
    [
      'lead, misspelt',
      PLAN,
      '        lead: 规划处\n        with',
      '        laed: 规划处\n        with',
      `${PLAN} 22:9 schema/unknown-key`,
    ],
    ['roster of a measure', PLAN, 'roster: zones', 'roster: [zones]', `${PLAN} 38:17 schema/type`],
    ['roster of a measure, misspelt', PLAN, 'roster: zones', 'rsoter: zones', `${PLAN} 38:9 schema/unknown-key`],
    [
      'stages of a roster',
      ROSTER,
      'stages: [部署, 检查, 通报, 整改]',
      'stages: [[部署, 检查, 通报, 整改]]',
      `${ROSTER} 4:10 schema/type`,
    ],
    ['a value behind a #', PLAN, 'title: 立项学校', 'title: #立项学校', `${PLAN} 16:15 text/after-hash`],
  ])('%s: what goes by it is not to blame', async (_what, file, was, is, found) => {
    expect(await foundWith(file, was, is)).toEqual([found]);
  });
});

describe('the issued text', () => {
  test.each<Case>([
    ['with a letter wrong', PLAN, '推进建设。督查', '推进建社。督查', `${PLAN} 12:11 text/not-in-source`],
    [
      'with a character that is not seen',
      PLAN,
      '推进建设。督查',
      '推进\u200b建设。督查',
      `${PLAN} 12:23 text/invisible`,
    ],
    [
      'of an item of the annex',
      '2022/annexes/routine.yaml',
      'title: 编印简报\n    measures',
      'title: 编引简报\n    measures',
      '2022/annexes/routine.yaml 7:12 text/not-in-source',
    ],
  ])('%s: what quotes it is not to blame', async (_what, file, was, is, found) => {
    expect(await foundWith(file, was, is)).toEqual([found]);
  });
});

describe('what several things follow from', () => {
  test.each<Case>([
    ['the id of a task, renamed', PLAN, 'id: "1"', 'id: "3"', `${PLAN} 10:9 id/wrong-task`],
    ['the id of a task, that of another', PLAN, 'id: "1"', 'id: "2"', `${PLAN} 10:9 id/wrong-task`],
    [
      'the text of a task, gone',
      PLAN,
      '    text: 立项30所左右学校。推进建设。督查44个试验区。每月开展调度。\n',
      '',
      `${PLAN} 16:16 quote/not-in-text`,
    ],
    ['the id of a measure, renamed', PLAN, 'id: 1-1', 'id: 1-9', `${ENTRIES} 2:7 reference/broken`],
    [
      'a unit, misspelt where it is declared',
      'workspace.yaml',
      '- 规划处',
      '- 规化处',
      '2022/annexes/routine.yaml 14:15 unit/unknown',
    ],
    ['a person, unknown to the list', 'workspace.yaml', '- 张三', '- 张叁', `${ENTRIES} 5:7 person/unknown`],
    [
      'the year of the period',
      PLAN,
      '{ start: 2022-01-01, end: 2022-12-31 }',
      '{ start: 2023-01-01, end: 2023-12-31 }',
      `${PLAN} 4:9 deadline/outside-period`,
    ],
  ])('%s', async (_what, file, was, is, found) => {
    expect(await foundWith(file, was, is)).toEqual([found]);
  });
});

describe('in an approved plan, with --since', () => {
  test.each<Case>([
    ['the title of a task', PLAN, 'title: 建设学校', 'title: 建设学笑', `${PLAN} 11:12 change/issued-text`],
    ['a quote', PLAN, 'quote: 推进建设', 'quote: 推进建社', `${PLAN} 27:16 change/issued-text`],
    ['a text, which measures quote', PLAN, '推进建设。督查', '推进建社。督查', `${PLAN} 12:11 change/issued-text`],
    [
      'a title, by a character that is not seen',
      PLAN,
      'title: 建设学校',
      'title: 建设\u200b学校',
      `${PLAN} 11:14 text/invisible`,
    ],
    ['the document', '2022/source/text.txt', '推进建设', '推进建社', '2022/source/text.txt 1:1 change/issued-text'],
    ['an id that others refer to', PLAN, 'id: 1-1', 'id: 1-9', `${PLAN} 15:13 change/id-changed`],
    ['an id, to that of another', PLAN, 'id: 1-1', 'id: 1-2', `${PLAN} 15:13 change/id-changed`],
    ['the id of a task', PLAN, 'id: "1"', 'id: "3"', `${PLAN} 10:9 change/id-changed`],
    ['the id of a member', ROSTER, 'id: qingdao', 'id: qd', `${ROSTER} 6:3 change/member-removed`],
    [
      'a deadline, to one outside the period',
      PLAN,
      'due: 2022-10-31',
      'due: 2023-10-31',
      `${PLAN} 21:14 change/promise-edited`,
    ],
    [
      'a lead, to none of the units',
      PLAN,
      'lead: 规划处\n        with',
      'lead: 规化处\n        with',
      `${PLAN} 22:15 change/promise-edited`,
    ],
    ['a kind, to none that there is', PLAN, 'kind: selection', 'kind: selecton', `${PLAN} 18:15 kind/unknown`],
    [
      'an entry, to a stage that there is not',
      ENTRIES,
      'stage: 申报',
      'stage: 申抱',
      `${ENTRIES} 1:3 change/journal-altered`,
    ],
  ])('%s', async (_what, file, was, is, found) => {
    const folder = folderWith(SOUND);
    init(folder);
    commit(folder, 'plan', '2022-05-20');
    writeFileSync(join(folder, file), replaced(file, was, is));
    expect(await foundIn(folder, '--since', 'HEAD')).toEqual([found]);
  });
});

describe('marks of an input method, and lines that are out of place', () => {
  const ENTRY_2 = '- date: 2022-05-11\n  on: 1-3';
  const MENDED: readonly Case[] = [
    ['a full-width dash', ENTRIES, ENTRY_2, ENTRY_2.replace('- ', '－ '), `${ENTRIES} 6:1 yaml/odd-dash`],
    [
      'a full-width dash without a space',
      ENTRIES,
      ENTRY_2,
      ENTRY_2.replace('- ', '－'),
      `${ENTRIES} 6:1 yaml/odd-dash`,
    ],
    ['a dash before the first task', PLAN, '  - id: "1"', '  — id: "1"', `${PLAN} 10:3 yaml/odd-dash`],
    ['a dot before a measure', PLAN, '      - id: 1-2', '      · id: 1-2', `${PLAN} 25:7 yaml/odd-dash`],
    ['an asterisk', PLAN, '      - id: 1-2', '      * id: 1-2', `${PLAN} 25:7 yaml/odd-dash`],
    ['a number', ENTRIES, ENTRY_2, ENTRY_2.replace('- ', '2. '), `${ENTRIES} 6:1 yaml/odd-dash`],
    ['a full-width dash before braces', ROSTER, '- { id: qingdao', '－ { id: qingdao', `${ROSTER} 7:3 yaml/odd-dash`],
    ['a full-width dash before a name', 'workspace.yaml', '- 规划处', '－ 规划处', 'workspace.yaml 7:3 yaml/odd-dash'],
    ['a dash that is lost, of an entry', ENTRIES, ENTRY_2, ENTRY_2.replace('- ', '  '), `${ENTRIES} 6:3 yaml/no-dash`],
    ['a dash that is lost, of a measure', PLAN, '      - id: 1-2', '        id: 1-2', `${PLAN} 25:9 yaml/no-dash`],
    ['a dash that is lost, of a task', PLAN, '  - id: "2"', '    id: "2"', `${PLAN} 47:5 yaml/no-dash`],
    ['a dash that is lost, of the first task', PLAN, '  - id: "1"', '    id: "1"', `${PLAN} 10:5 yaml/no-dash`],
    [
      'a dash that is lost, before braces',
      ROSTER,
      '  - { id: qingdao',
      '    { id: qingdao',
      `${ROSTER} 7:5 yaml/no-dash`,
    ],
    ['a dash without its space, of the first task', PLAN, '  - id: "1"', '  -id: "1"', `${PLAN} 10:3 yaml/dash-space`],
    [
      'wide spaces that indent',
      PLAN,
      '        due: 2022-11-30',
      '　　　　due: 2022-11-30',
      `${PLAN} 29:1 yaml/odd-indent`,
    ],
    [
      'wide spaces that indent a key with a list',
      PLAN,
      '    measures:\n      - id: 1-1',
      '　　measures:\n      - id: 1-1',
      `${PLAN} 14:1 yaml/odd-indent`,
    ],
    [
      'full-width braces, commas and colons',
      PLAN,
      '{ start: 2022-01-01, end: 2022-12-31 }',
      '｛start：2022-01-01，end：2022-12-31｝',
      `${PLAN} 4:9 yaml/full-width-mark`,
    ],
    [
      'square brackets of Chinese',
      PLAN,
      '[督导处, 职业教育处]',
      '【督导处, 职业教育处】',
      `${PLAN} 23:15 yaml/full-width-mark`,
    ],
    [
      'square brackets of Chinese, with a Chinese comma',
      PLAN,
      '[督导处, 职业教育处]',
      '【督导处，职业教育处】',
      `${PLAN} 23:15 yaml/full-width-mark`,
    ],
    ['full-width brackets', PLAN, '[1-1]', '［1-1］', `${PLAN} 30:18 yaml/full-width-mark`],
    [
      'two full-width commas in braces',
      PLAN,
      '[{ size: 44, unit: 个, of: 试验区 }]',
      '[{ size: 44，unit: 个，of: 试验区 }]',
      `${PLAN} 37:27 yaml/full-width-mark`,
    ],
    ['a comma behind braces', PLAN, 'unit: 所 }', 'unit: 所 }，', `${PLAN} 19:39 yaml/after-bracket`],
    ['a wide space behind brackets', PLAN, '[1-1]', '[1-1]　', `${PLAN} 30:23 yaml/after-bracket`],
    [
      'an entry whose colons are all full-width',
      ENTRIES,
      '- date: 2022-05-12\n  on: 2-1\n  value: 5\n  by: 张三',
      '- date：2022-05-12\n  on：2-1\n  value：5\n  by：张三',
      `${ENTRIES} 13:3 yaml/full-width-colon`,
    ],
    [
      'a fence around the file',
      ENTRIES,
      SOUND[ENTRIES],
      `\`\`\`yaml\n${SOUND[ENTRIES]}\`\`\`\n`,
      `${ENTRIES} 1:1 yaml/code-fence`,
    ],
    [
      'a percent sign',
      '2022/journal/2022-W20.yaml',
      'percent: 40',
      'percent: 40%',
      '2022/journal/2022-W20.yaml 3:12 schema/type',
    ],
  ];
  test.each(MENDED)('%s', async (_what, file, was, is, found) => {
    const folder = folderWith({ ...SOUND, [file]: replaced(file, was, is) });
    expect(await foundIn(folder)).toEqual([found]);
    expect(await plan(['check', '--fix'], folder)).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(folder, file), 'utf8')).toBe(SOUND[file]);
  });

  test.each<Case>([
    [
      'a key a space too far',
      'workspace.yaml',
      '\ntitle: 测试',
      '\n title: 测试',
      'workspace.yaml 2:2 yaml/indentation',
    ],
    [
      'a key of a measure a space too far',
      PLAN,
      '        title: 推进建设',
      '         title: 推进建设',
      `${PLAN} 26:10 yaml/indentation`,
    ],
    [
      'a key of a measure two spaces too far',
      PLAN,
      '        quote: 推进建设',
      '          quote: 推进建设',
      `${PLAN} 27:11 yaml/indentation`,
    ],
    [
      'a key in an entry that is too far left',
      ENTRIES,
      '  stage: 部署',
      ' stage: 部署',
      `${ENTRIES} 9:2 yaml/indentation`,
    ],
    [
      'spaces that do not break, all over',
      PLAN,
      SOUND[PLAN],
      SOUND[PLAN].replace(/^ +/gm, (gap) => '\u00a0'.repeat(gap.length)),
      `${PLAN} 10:1 yaml/odd-indent`,
    ],
    [
      'a key that lacks its colon, before braces',
      PLAN,
      'target: { about',
      'target { about',
      `${PLAN} 19:9 yaml/no-colon`,
    ],
    [
      'an unknown key where one is missing',
      PLAN,
      'quote: 推进建设\n        kind',
      'quote: 推进建设\n        kidn',
      `${PLAN} 28:9 schema/unknown-key`,
    ],
    [
      'an unknown key in place of a required one',
      PLAN,
      'title: 测试计划',
      '名称: 测试计划',
      `${PLAN} 3:1 schema/unknown-key`,
    ],
    ['a control character', ENTRIES, 'stage: 申报', 'stage: 申\u000b报', `${ENTRIES} 3:11 file/control-character`],
  ])('%s', async (_what, file, was, is, found) => {
    expect(await foundWith(file, was, is)).toEqual([found]);
  });
});

test('a character that is not seen is taken out by --fix, if it is not as issued', async () => {
  const folder = folderWith({ ...SOUND, [ENTRIES]: replaced(ENTRIES, '经费到位率低', '经费\u200b到位率低') });
  expect(await plan(['check', '--fix'], folder)).toMatchObject({ code: 0, out: '' });
  expect(readFileSync(join(folder, ENTRIES), 'utf8')).toBe(SOUND[ENTRIES]);
});

test('a name that is not known is reported once, with every place that uses it', async () => {
  const { out } = await plan(['check'], folderWith({ ...SOUND, [PLAN]: replaced(PLAN, 'id: 1-1', 'id: 1-9') }));
  expect(out.match(/^.*reference\/broken$/gm)).toHaveLength(1);
  expect(out).toContain('2022/journal/2022-W20.yaml:7:7');
  expect(out).toContain('2022/plan.yaml:30:19');
  const scoped = await plan(
    ['check', '2022/plan.yaml'],
    folderWith({ ...SOUND, [PLAN]: replaced(PLAN, 'id: 1-1', 'id: 1-9') }),
  );
  expect(scoped.out).toMatch(/^2022\/plan.yaml:30:19 .*reference\/broken$/m);
});

describe('did you mean', () => {
  test.each([
    [PLAN, 'about: 30', '约: 30', 'about（左右）'],
    [PLAN, 'at_least: 20', '不低于: 20', 'at_least（至少）'],
    [PLAN, 'due: 2022-10-31', '截止: 2022-10-31', 'due（完成时限）'],
    [PLAN, '        lead: 规划处\n        with', '        牵头: 规划处\n        with', 'lead（牵头单位）'],
    [PLAN, '{ start: 2022-01-01, end: 2022-12-31 }', '{ from: 2022-01-01, end: 2022-12-31 }', 'start（开始）'],
    [PLAN, 'every: month', 'every: 每月', 'month'],
    [ENTRIES, 'problem: 经费', '困难: 经费', 'problem（存在问题）'],
    [ENTRIES, '  by: 李四', '  填报人: 李四', 'by（记录人）'],
    [ENTRIES, 'state: done', 'state: 完成', 'done（办结）'],
    ['2022/journal/2022-W20.yaml', 'amend: { due: 2022-11-30 }', 'due: 2022-11-30', 'amend: { due: … }'],
    [ROSTER, 'members:', '名单:', 'members（成员）'],
  ] as const)('%s: %s as %s', async (file, was, is, suggestion) => {
    const { out } = await plan(['check'], folderWith({ ...SOUND, [file]: replaced(file, was, is) }));
    expect(out).toContain(`您是不是要写 ${suggestion}`);
    expect(out.match(/^\S+:\d+:\d+ /gm)).toHaveLength(1);
  });
});

test.each(['督导处, 职业教育处]', '督导处 职业教育处', '“[督导处, 职业教育处]”', '督导处\n          - 职业教育处'])(
  'what is no list is not made one by --fix where its items are in doubt: %s',
  async (value) => {
    const files = { ...SOUND, [PLAN]: replaced(PLAN, 'with: [督导处, 职业教育处]', `with: ${value}`) };
    const folder = folderWith(files);
    expect((await plan(['check', '--fix'], folder)).code).toBe(1);
    expect(readFileSync(join(folder, PLAN), 'utf8')).toBe(files[PLAN]);
  },
);
