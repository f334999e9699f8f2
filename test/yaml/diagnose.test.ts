/** Typos in one text: all of them are reported, each in its place, and fixed where there is one right way. */
import { describe, expect, test } from 'vitest';
import { Lines } from '../../src/model/position.ts';
import { diagnose } from '../../src/yaml/diagnose.ts';
import { changed } from '../../src/yaml/typo-fixes.ts';
import { quickValue } from '../../src/yaml/value.ts';

/** Rule and place of each finding, and the text with all fixes made. */
function told(text: string): { readonly found: readonly string[]; readonly fixed: string } {
  const result = diagnose('f.yaml', text);
  if (result.ok) return { found: [], fixed: text };
  const lines = new Lines(text);
  const fixed = result.findings.toReversed().reduce((whole, { fix }) => {
    if (fix?.what !== 'text') return whole;
    const offset = lines.offset(fix.range.start);
    return changed(whole, { offset, length: lines.offset(fix.range.end) - offset, text: fix.text });
  }, text);
  const found = result.findings.map(({ rule, range }) => `${range?.start.line}:${range?.start.column} ${rule}`);
  return { found, fixed };
}

test('typos on several lines are all reported, in one run', () => {
  expect(told('plan：a\ntitle:b\nunits: [甲, 乙]\nnote: 说明: 见\nlead: @甲\nend: 1\n')).toEqual({
    found: [
      '1:5 yaml/full-width-colon',
      '2:6 yaml/colon-space',
      '4:9 yaml/colon-in-value',
      '5:7 yaml/reserved-character',
    ],
    fixed: 'plan: a\ntitle: b\nunits: [甲, 乙]\nnote: "说明: 见"\nlead: "@甲"\nend: 1\n',
  });
});

test('behind one that only a person can fix nothing is seen', () => {
  expect(told('plan：a\ntitle: "b" c\nnote：d\nend: 1\n')).toEqual({
    found: ['1:5 yaml/full-width-colon', '2:12 yaml/after-quote'],
    fixed: 'plan: a\ntitle: "b" c\nnote：d\nend: 1\n',
  });
});

test('what fixes nothing is not told to fix: of its line one finding is left', () => {
  // With a plain comma the line is no better.
  expect(told('plan: a\nwith: [甲，乙, "丙" 丁]\nend: 1\nb: 2\n')).toEqual({
    found: ['2:9 yaml/full-width-mark'],
    fixed: 'plan: a\nwith: [甲，乙, "丙" 丁]\nend: 1\nb: 2\n',
  });
});

describe('is reported in words, not by the code of the parser', () => {
  test.each([
    ['a bracket too many', 'with: [甲]]\nb: 1\n', '1:10 yaml/bracket-too-many'],
    ['a brace too many', '- a: 1\n} \n', '2:1 yaml/bracket-too-many'],
    ['a comma that is missing in braces', 'a: { b: 1 c: 2 }\n', '1:9 yaml/in-brackets'],
    ['a line of text in a list', '- a: 1\n又一行\n- b: 2\n', '2:1 yaml/no-colon'],
    ['a list that is a space short', 'a:\n  - b: 1\n - c: 2\n', '3:2 yaml/indentation'],
  ])('%s', (_name, text, expected) => {
    expect(told(text).found).toEqual([expected]);
  });
});

describe('is fixed', () => {
  test.each([
    ['a full-width colon, and the spaces of its kind after it', 'kind：　a\nb: 1\n', 'kind: a\nb: 1\n'],
    ['a full-width colon at the end of its line', 'tasks：\n  - id: a\n', 'tasks:\n  - id: a\n'],
    ['a full-width space after a colon', 'kind:　a\nb: 1\n', 'kind: a\nb: 1\n'],
    ['a no-break space after a colon', 'kind:\u00a0a\nb: 1\n', 'kind: a\nb: 1\n'],
    ['a full-width space after a dash', 'a:\n  -　id: 1\n    b: 2\n', 'a:\n  - id: 1\n    b: 2\n'],
    [
      'an item below an empty line',
      'a:\n  - b: 1\n    c: 2\n\n  -b: 3\n    c: 4\n',
      'a:\n  - b: 1\n    c: 2\n\n  - b: 3\n    c: 4\n',
    ],
    ['full-width brackets', 'with: ［甲: 一，乙: 二］\nb: 1\n', 'with: [甲: 一, 乙: 二]\nb: 1\n'],
    ['a value with a colon, before a comment', 'note: 甲: 乙 # 丙\nb: 1\n', 'note: "甲: 乙" # 丙\nb: 1\n'],
    ['a value with a colon and quotation marks', 'note: 甲: "乙"\nb: 1\n', `note: '甲: "乙"'\nb: 1\n`],
    [
      'tabs that can only be two spaces',
      'a:\n\tb: 1\n\tc:\n\t\td: 2\n  e: 3\n',
      'a:\n  b: 1\n  c:\n    d: 2\n  e: 3\n',
    ],
  ])('%s', (_name, text, fixed) => {
    expect(told(text).fixed).toBe(fixed);
    expect(diagnose('f.yaml', fixed).ok).toBe(true);
  });

  test.each([
    ['two keys on a line', 'title: 立项 kind: selection\nb: 1\n'],
    ['a value that goes on below', 'note: 甲: 乙\n  丙\nb: 1\n'],
    ['tabs of which nobody knows the width', 'a:\n  b:\n    c: 1\n\td: 2\n'],
    ['a quotation mark in front of a line that is none of ours', 'title: "立项\n又一行\nb: 1\n'],
    ['a bracket that holds others', 'with: [{ a: 1 }\nb: 1\n'],
  ])('nothing of %s', (_name, text) => {
    const { found, fixed } = told(text);
    expect(found).toHaveLength(1);
    expect(fixed).toBe(text);
  });
});

describe('a number that commas divide', () => {
  test.each([
    ['- { date: 2022-05-18, value: 1,260,000 }\n', '1:30', '- { date: 2022-05-18, value: 1260000 }\n'],
    ['- { value: 1,000,000, note: 甲 }\n', '1:12', '- { value: 1000000, note: 甲 }\n'],
    ['- { add: -12,500.75 }\n', '1:10', '- { add: -12500.75 }\n'],
    [
      'a: { target: { at_least: 2, 800, 000, unit: 人次 } }\n',
      '1:26',
      'a: { target: { at_least: 2800000, unit: 人次 } }\n',
    ],
    ['a: [{ size: 1,200 }, { size: 3,400 }]\n', '1:13', 'a: [{ size: 1200 }, { size: 3400 }]\n'],
  ])('%s', (text, at, fixed) => {
    const result = told(text);
    expect(result.found[0]).toBe(`${at} yaml/thousands`);
    expect(new Set(result.found.map((found) => found.split(' ')[1]))).toEqual(new Set(['yaml/thousands']));
    expect(result.fixed).toBe(fixed);
    expect(quickValue(text)).toBeUndefined();
  });

  test.each(['- { value: 12, x: 260 }\n', '- { value: 1260000 }\n', '- { note: 共1,260,000元 }\n'])(
    '%s is none',
    (text) => {
      expect(told(text).found).toEqual([]);
    },
  );
});

describe('a directive', () => {
  test.each([
    ['%YAML 1.1\n---\na: 2022-01-01\n', '1:1', '---\na: 2022-01-01\n'],
    ['# 说明\n%YAML 1.3\r\n---\r\na: yes\r\n', '2:1', '# 说明\n---\r\na: yes\r\n'],
    ['%TAG ! tag:example.org,2022:\n---\na: 012\n', '1:1', '---\na: 012\n'],
    ['%YAML 1.1\na: b\n', '1:1', 'a: b\n'],
    ['%FOO bar\n---\na: b\n', '1:1', '%FOO bar\n---\na: b\n'],
  ])('%j', (text, at, fixed) => {
    expect(told(text)).toEqual({ found: [`${at} yaml/directive`], fixed });
  });

  test('that says YAML 1.2 says what is so', () => {
    expect(told('%YAML 1.2\n---\na: 2022-01-01\n').found).toEqual([]);
  });
});

describe('spaces of an input method that indent', () => {
  const HEAD = 'tasks:\n  - id: a\n    measures:\n      - id: b\n';
  test.each([
    ['four full-width ones', '\u3000\u3000\u3000\u3000title: 甲\n', '        title: 甲\n'],
    ['some behind plain ones', '    \u3000\u3000title: 甲\n', '        title: 甲\n'],
    ['one too many', '        \u3000title: 甲\n', '        title: 甲\n'],
    ['no-break ones', `${'\u00a0'.repeat(8)}title: 甲\n`, '        title: 甲\n'],
    [
      'on several lines',
      '\u3000\u3000\u3000\u3000title: 甲\n\n\u3000\u3000\u3000\u3000kind: 乙\n',
      '        title: 甲\n\n        kind: 乙\n',
    ],
  ])('%s', (_name, line, fixed) => {
    const result = told(HEAD + line);
    expect(result.found).toEqual([expect.stringMatching(/^5:\d+ yaml\/odd-indent$/)]);
    expect(result.fixed).toBe(HEAD + fixed);
    expect(quickValue(HEAD + line)).toBeUndefined();
  });
});

describe('what is no key', () => {
  test.each([
    ['note: [重点]: 建设\nb: 1\n', '1:7'],
    ['note: {重点}: 建设\nb: 1\n', '1:7'],
    ['[重点]: 建设\nb: 1\n', '1:1'],
    ['{ a: b }: 建设\n', '1:1'],
    ['c: 1\n? [a, b]\n: 1\n', '2:3'],
    ['c: 1\n: 建设\n', '2:1'],
    ['c: 1\n"": 建设\n', '2:1'],
    ['c: 1\nnull: 建设\n', '2:1'],
    ['c: 1\n~: 建设\n', '2:1'],
    ['a: { : 1 }\n', '1:5'],
  ])('%j', (text, at) => {
    expect(told(text)).toEqual({ found: [`${at} yaml/key`], fixed: text });
    expect(quickValue(text)).toBeUndefined();
  });

  test.each(['1: a\n', 'true: a\n', '2022-01-01: a\n', '? a\n: b\n'])('%j is one, of whatever sort', (text) => {
    expect(told(text).found).toEqual([]);
  });
});

test.each([
  ['- a: 1\n2022-05-12\t4-2\t张三\n', '2:1'],
  ['- a: 1\n  b: 2\n\t4-2\t推荐\t5\n', '3:2'],
  ['a:\n  - b: 1\n  4-2\t推荐学校\t教务处\n  4-3\t立项\t教务处\n', '3:3'],
])('a row of a table is one: %j', (text, at) => {
  expect(told(text).found).toEqual([`${at} yaml/table-row`]);
});

describe('an empty line at the head of the file changes nothing but the numbers of lines', () => {
  test.each([
    'a:\n  - b: 1\n - c: 2\n',
    'plan：a\ntitle:b\n',
    'a:\n\tb: 1\n',
    '- a: 1\n  b: 2\n\t4-2\t推荐\t5\n',
    'a: [1, 2\nb: 3\n',
    'a: 1\na: 2\n',
    '标题：x\n',
  ])('%j', (text) => {
    const { found, fixed } = told(text);
    const lower = found.map((place) => place.replace(/^\d+/, (line) => String(Number(line) + 1)));
    expect(told(`\n${text}`)).toEqual({ found: lower, fixed: `\n${fixed}` });
  });
});

describe('indentation is described in numbers of spaces', () => {
  test.each([
    ['a:\n    b: 1\n   c: 2\n', { spaces: 3, expected: '4' }],
    ['a:\n  - b: 1\n     c: 2\n', { spaces: 5, expected: '4' }],
    ['a:\n  - b: 1\n - c: 2\n', { spaces: 1, expected: '2' }],
    ['a:\n  b: 1\n       c: 2\n', { spaces: 7, expected: '2' }],
  ])('%j', (text, args) => {
    expect(diagnose('f.yaml', text)).toMatchObject({ findings: [{ rule: 'yaml/indentation', args }] });
  });
});

describe('a tab in the indentation is named, and not what the parser takes it for', () => {
  test.each([
    ['within brackets of several lines', 'a:\n  - id: 1\n    b: [\n\t甲,\n\t乙\n    ]\n', '4:1'],
    ['before a closing bracket', 'a:\n  - id: 1\n    b: {\n      c: 1,\n      d: 2\n\t}\n    e: 3\n', '6:1'],
    ['before brackets with Chinese marks', 'a:\n  - id: 1\n\tb: [甲，乙]\n', '3:1'],
    ['before a key with a colon of another sort', 'a:\n  - id: 1\n\tb：2\n', '3:1'],
    ['before a value with a colon', 'a:\n  - id: 1\n\tb: 甲: 乙\n', '3:1'],
  ])('%s', (_what, text, at) => {
    expect(told(text).found).toEqual([`${at} yaml/tab`]);
  });

  test('but a bracket that is not closed is', () => {
    expect(told('a: [\n\t甲,\n\t乙\nb: 1\n').found).toEqual(['1:4 yaml/unclosed']);
  });
});
