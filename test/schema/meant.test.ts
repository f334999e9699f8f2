/** What a value or a key against its schema can only have been meant to be, and what nobody can tell. */
import { describe, expect, test } from 'vitest';
import { fixText } from '../../src/app/check/fix-texts.ts';
import { faultsIn } from '../../src/workspace/load.ts';

const ENTRY = '- date: 2022-05-11\n  on: 4-2\n  note: 推荐\n';
const PLAN = `plan: a
title: 甲
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "4"
    title: 乙
    measures:
      - id: 4-2
        title: 丙
`;

/** The lines that `text` became, where they are others. */
async function lines(file: string, whole: string, line: string): Promise<string> {
  const indent = /^( *)/.exec(whole.trimEnd().split('\n').at(-1) ?? '')?.[1] ?? '';
  const { text } = await fixText(file, `${whole}${indent}${line}\n`);
  return text.slice(whole.length).trim();
}

const inEntry = (line: string) => lines('2022/journal/2022-W19.yaml', ENTRY, line);
const inMeasure = (line: string) => lines('2022/plan.yaml', PLAN, line);

describe('is fixed', () => {
  test.each([
    ['value: "30"', 'value: 30'],
    ['value: 126万', 'value: 1260000'],
    ['value: １,２００', 'value: 1200'],
    ['percent: 40%', 'percent: 40'],
    ['occurrence: 2022', 'occurrence: "2022"'],
    ['by: 007', 'by: "007"'],
    ['by: " 张三 "', 'by: "张三"'],
    ['by: true', 'by: "true"'],
    ['state: 办结', 'state: done'],
    ['state: Done', 'state: done'],
    ['state: bloked', 'state: blocked'],
    ['probelm: 经费', 'problem: 经费'],
    ['存在问题: 经费', 'problem: 经费'],
    ['Problem: 经费', 'problem: 经费'],
    ['ｎｅｘｔ: 再议', 'next: 再议'],
    ['amend: { due: 2022/6/9 }\n  reason: 推迟', 'amend: { due: 2022-06-09 }\n  reason: 推迟'],
  ])('in an entry: %s', async (line, expected) => {
    expect(await inEntry(line)).toBe(expected);
  });

  test.each([
    ['due: 2022/6/9', 'due: 2022-06-09'],
    ['due: 2022.6.9', 'due: 2022-06-09'],
    ['due: 2022-6-9 # 暂定', 'due: 2022-06-09 # 暂定'],
    ['due: “2022-06-09”', 'due: 2022-06-09'],
    ['due: "20220609"', 'due: "2022-06-09"'],
    ['完成时限: 2022-06-09', 'due: 2022-06-09'],
    ['depends: [4.10]', 'depends: [4-10]'],
    ['depends: [４－２, 4.1]', 'depends: [4-2, 4-1]'],
    ['depends:\n          - 4-1、4-3', 'depends:\n          - 4-1\n          - 4-3'],
    ['with: 规划处、督导处', 'with: [规划处, 督导处]'],
    ['with: 规划处', 'with: [规划处]'],
    ['with: 各县（市、区）教育局、财务处', 'with: [各县（市、区）教育局, 财务处]'],
    ['with: [各县（市、区）教育局、财务处]', 'with: [各县（市、区）教育局, 财务处]'],
    ['with: 某厅（就业处、职建处）', 'with: [某厅（就业处、职建处）]'],
    ['with: “双高、特高”学校、“甲（乙、丙）”、丁', 'with: [“双高、特高”学校, “甲（乙、丙）”, 丁]'],
    ['with: 【各县（市、区）教育局、财务处】', 'with: [各县（市、区）教育局, 财务处]'],
    ['target：｛ about：30，unit：所（个，台） ｝', 'target: { about: 30, unit: 所（个，台） }'],
    ['target: { about: 30, unit: 所, stretch: 是 }', 'target: { about: 30, unit: 所, stretch: true }'],
  ])('in a measure: %s', async (line, expected) => {
    expect(await inMeasure(line)).toBe(expected);
  });
});

describe('is left to a person', () => {
  test.each([
    'value: 30所',
    'value: 三十',
    'state: finished',
    'percent: 140%',
    'by: |\n    张三\n    李四',
    'nate: 经费',
    'notee: 重复',
    'member: Qingdao\n  stage: 创建',
  ])('in an entry: %s', async (line) => {
    expect(await inEntry(line)).toBe(line);
  });

  test.each([
    'due: 2022/2/30',
    'with: 各县（市、区教育局、财务处',
    'with: [各县（市、区]',
    'with: 甲处、乙处，丙处',
    'due: 6/9/2022',
    'due: 2022/6',
    'due: 2022.6-9',
    'due: 22/6/9',
    'depends: [4.0]',
    'roster: Zones',
    'kind: 评选',
    'due: "2022-06-09"\n        deu: 2022-07-01',
  ])('in a measure: %s', async (line) => {
    expect(await inMeasure(line)).toBe(line);
  });
});

test('a name with marks within brackets or quotation marks is one name', async () => {
  const name = (text: string) => faultsIn('2022/plan.yaml', `${PLAN}        with: [${text}]\n`);
  for (const text of ['各县（市、区）教育局', '“双高、特高”学校', '甲（乙（丙，丁）、戊）', '甲(乙；丙)'])
    expect(await name(text)).toEqual([]);
  expect((await name('各县（市、区')).map(({ rule }) => rule)).toEqual(['schema/list-mark']);
});
