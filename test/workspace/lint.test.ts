import { describe, expect, test } from 'vitest';
import { lint } from '../../src/workspace/lint.ts';

/** What is found: rule, line:column, and what is to stand there. */
const found = async (text: string) =>
  (await lint('a.yaml', text)).map(({ rule, range, fix }) => {
    const mended = fix?.what === 'text' ? JSON.stringify(fix.text) : '-';
    return `${rule} ${range?.start.line}:${range?.start.column} ${mended}`;
  });

test('a file that is in order', async () => {
  expect(await found('title: 标题\nnote: "no"\nvalue: 10\n# 注释\n')).toEqual([]);
});

describe('numbers with a leading zero', () => {
  test('are two numbers to two programs', async () => {
    expect(await found('value: 010\n')).toEqual(['yaml/leading-zero 1:8 "10"']);
    expect(await found('- { value: 08, on: 1-1 }\n')).toEqual(['yaml/leading-zero 1:12 "8"']);
  });

  test.each(['0', '0.5', '"010"', '2022-05-01', '10'])('%s is none', async (value) => {
    expect(await found(`value: ${value}\n`)).toEqual([]);
  });
});

describe('words that others read otherwise', () => {
  test.each(['no', 'Yes', 'off', '1:30', '12:30:45'])('%s', async (word) => {
    expect(await found(`note: ${word}\n`)).toEqual([`yaml/quotes-needed 1:7 "\\"${word}\\""`]);
  });

  test('within a text, in quotes, or as a key they are words', async () => {
    expect(await found('note: 答复 no\non: 1-1\n- "no"\n'.replace('- "no"\n', 'by: "no"\n'))).toEqual([]);
    expect(await found('note: no problem\n')).toEqual([]);
  });

  test('in the settings of the check off means off', async () => {
    expect(await found('check:\n  rules: { quote/not-in-text: off }\n')).toEqual([]);
  });
});

describe('characters that are not seen', () => {
  test('in a value, a run of them at once', async () => {
    expect(await found('note: 大赛\u200b\u200b总结\n')).toEqual(['text/invisible 1:9 ""']);
  });

  test('in what is given as issued they are reported, but may be issued so', async () => {
    expect(await found('tasks:\n  - title: 大赛\u200b总结\n')).toEqual(['text/invisible 2:14 -']);
  });
});

test('unusual spaces: a no-break one is a space, a wide one may be none', async () => {
  expect(await found('note: 共\u00a044个\nby: 张\u3000三\n')).toEqual([
    'text/odd-space 1:8 " "',
    'text/odd-space 2:6 -',
  ]);
  expect(await found('text: "\u3000\u3000总体思路"\n')).toEqual([]);
});

test('tabs: between key and value a space will do', async () => {
  expect(await found('note:\t进展\n')).toEqual(['text/tab 1:6 " "']);
  expect(await found('note: 进\t展\n')).toEqual(['text/tab 1:8 -']);
});

test('spaces at the end of a line, but for lines of a longer text', async () => {
  expect(await found('note: 进展  \n# 注释 \n')).toEqual(['text/trailing-space 1:9 ""', 'text/trailing-space 2:5 ""']);
  expect(await found('note: |\n  第一行  \n  第二行\n')).toEqual([]);
});

test('a last line without its end', async () => {
  expect(await found('note: 进展')).toEqual(['text/no-line-end 1:9 "\\n"']);
});

describe('characters that look like ordinary ones', () => {
  test('radicals, their supplement and compatibility ideographs, one finding a value', async () => {
    expect(await found('note: 建设⾼⽔平学校，⽴项\n')).toEqual(['text/radical 1:9 "高水平学校，立"']);
    expect(await found('note: ⻔⻢⻛\n')).toEqual(['text/radical 1:7 "门马风"']);
    expect(await found('by: 金\uf90a\u{2f800}\n')).toEqual(['text/radical 1:6 "金丽"'.replace('丽', '\u4e3d')]);
    expect(await found('- { title: ⼯作, note: ⽬标 }\n')).toEqual([
      'text/radical 1:12 "工"',
      'text/radical 1:22 "目"',
    ]);
  });

  test('in what is given as issued they are replaced too, line by line', async () => {
    expect(await found('text: |\n  ⾼平⾼\n  ⽔平\n')).toEqual(['text/radical 2:3 "高平高"', 'text/radical 3:3 "水"']);
  });

  test('the twelve ordinary ones among the compatibility ideographs stay', async () => {
    expect(await found('note: \ufa0e\ufa29\n')).toEqual([]);
  });
});

test('characters that a conversion lost, wherever they stand', async () => {
  expect(await found('title: 建设高\ufffd平学校\n')).toEqual(['text/lost-character 1:8 -']);
  expect(await found('note: \ufffd\ufffd项，推\ufffd\n# 注\ufffd\n')).toEqual([
    'text/lost-character 1:7 -',
    'text/lost-character 2:3 -',
  ]);
});

test('spaces without end are looked at once', async () => {
  const started = performance.now();
  expect(await found(`note: "甲${' '.repeat(200_000)}乙${'\t'.repeat(100_000)} 丙"\n`)).toHaveLength(0);
  expect(performance.now() - started).toBeLessThan(5_000);
});
