/** Typos in one text: all of them are reported, each in its place, and fixed where there is one right way. */
import { describe, expect, test } from 'vitest';
import { Lines } from '../../src/model/position.ts';
import { diagnose } from '../../src/yaml/diagnose.ts';
import { changed } from '../../src/yaml/typo-fixes.ts';

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
