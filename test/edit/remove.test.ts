/** An entry is taken out of a journal file, and nothing else changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appended } from '../../src/edit/append.ts';
import { withoutEntry } from '../../src/edit/remove.ts';
import { day } from '../support/model.ts';
import { runs } from '../support/stress.ts';
import { anyEntry, anyJournal, readBack } from './generated.ts';

const SCHEMA = '../../../schemas/journal.schema.json';
const MODELINE = `# yaml-language-server: $schema=${SCHEMA}\n`;

const one = '- date: 2022-05-11\n  on: 4-1\n  note: 一\n';
const two = '- date: 2022-05-12\n  on: 4-2\n  note: 二\n';
const three = '- date: 2022-05-13\n  on: 4-3\n  note: 三\n';

function remove(text: string, index: number): string {
  const edited = withoutEntry(text, index);
  if (!edited.ok) throw new Error(edited.why);
  return edited.text;
}

test('what was appended is taken back to the byte', () => {
  fc.assert(
    fc.property(anyJournal, anyEntry, ({ text, count }, entry) => {
      const edited = appended(text, entry, SCHEMA);
      if (!edited.ok) throw new Error(edited.why);
      expect(remove(edited.text, count)).toBe(text);
    }),
    { numRuns: runs(300) },
  );
});

test('any entry can be taken out: the others keep every byte and every value', () => {
  fc.assert(
    fc.property(anyJournal, fc.nat(), ({ text, count }, n) => {
      const index = n % count;
      const values: unknown = readBack(text);
      const left = Array.isArray(values) ? values.filter((_value, i) => i !== index) : [];
      const result = remove(text, index);
      expect(readBack(result) ?? []).toEqual(left);
      // One run of lines is missing, no more: its beginning and its end are those of the text.
      const start = common(text, result);
      expect(text.endsWith(result.slice(start))).toBe(true);
      const gone = text.slice(start, text.length - (result.length - start));
      expect(gone.match(/(^|\n) *- date: /g) ?? []).toHaveLength(1);
    }),
    { numRuns: runs(300) },
  );
});

/** The length of what both texts begin with. */
function common(a: string, b: string): number {
  let length = 0;
  while (length < b.length && a[length] === b[length]) length += 1;
  return length;
}

describe('an entry goes with its own lines', () => {
  test.each([
    ['the first', one + two, 0, two],
    ['one in the middle', one + two + three, 1, one + three],
    ['the last', one + two, 1, one],
    ['comments in it and below it, indented like it', `${one}  # 一的注释\n  # 又一行\n${two}`, 0, two],
    ['comments at its end', `- date: 2022-05-11 # 一\n  on: 4-1\n  # 二\n  note: 三 # 四\n${two}`, 0, two],
  ])('%s', (_name, text, index, expected) => {
    expect(remove(text, index)).toBe(expected);
  });

  test.each([
    ['a comment above', `${one}# 关于二\n${two}${three}`, 1, `${one}# 关于二\n${three}`],
    ['a comment below', `${one}${two}# 以上为五月\n`, 1, `${one}# 以上为五月\n`],
    ['blank lines around', `${one}\n${two}\n${three}`, 1, `${one}\n\n${three}`],
    ['the blank line above the second of two', `${one}\n${two}`, 1, `${one}\n`],
    [
      'text that keeps its line ends',
      `${one}\n${one}\n- note: |+\n    一\n\n${two}`,
      3,
      `${one}\n${one}\n- note: |+\n    一\n\n`,
    ],
  ])('%s stays', (_name, text, index, expected) => {
    expect(remove(text, index)).toBe(expected);
  });

  test('and with blank lines that a text above would take over', () => {
    const kept = '- note: |+\n    一\n\n';
    expect(remove(`${kept}${two}\n\n${three}`, 1)).toBe(kept + three);
  });

  test('and the last with the blank line above it, where all are set apart', () => {
    expect(remove(`${one}\n${two}\n${three}`, 2)).toBe(`${one}\n${two}`);
  });
});

describe('after the last entry', () => {
  test.each([
    ['a modeline', MODELINE],
    ['nothing', ''],
    ['a mark of byte order', `\ufeff${MODELINE}\n`],
    ['comments', `${MODELINE}# 五月第二周\n`],
    ['a start', '---\n'],
  ])('%s stays', (_name, rest) => {
    expect(remove(rest + one, 0)).toBe(rest);
  });
});

describe('what was appended to it is taken back to the byte, of', () => {
  const old = '{ date: 2022-05-11, on: 4-2, note: 一 }';
  test.each([
    ['one line', `[${old}]\n`],
    ['one line and spaces', `[ ${old} ]`],
    ['a comma at the end', `[${old}, ]\n`],
    ['a line each', `[\n  ${old},\n  ${old}\n]\n`],
    ['a line each, with commas', `[\n  ${old},\n]\n`],
    ['a line each, within the brackets', `[ ${old},\n  ${old} ]\n`],
    ['comments', `[ # 甲\n  ${old} # 乙, 丙\n  # 丁\n] # 戊\n`],
    ['a comment alone', '[ # 还没有\n]\n'],
    ['CRLF', `[\r\n  ${old}\r\n]\r\n`],
    ['JSON', '[{"date":"2022-05-11","on":"4-2"}]\n'],
    ['JSON on many lines', '[\n\t{\n\t\t"date": "2022-05-11",\n\t\t"on": "4-2"\n\t}\n]'],
    ['brackets alone', '[]\n'],
    ['brackets and a space', '# 一\n [ ]  # 二'],
    ['brackets on two lines', '[\n]\n'],
    ['dots at the end', `${one}...\n`],
    ['dots alone', '...\n'],
    ['no entry', ''],
    ['comments alone', '# 五月'],
    ['an open line', `${one}\n${two}`.trimEnd()],
    ['an open line with CRLF', `${one}${two}`.trimEnd().replaceAll('\n', '\r\n')],
  ])('%s', (_name, text) => {
    const edited = appended(text, { date: day('2022-05-12'), on: '3-3', note: '新, [的] # {一条}' }, SCHEMA);
    if (!edited.ok) throw new Error(edited.why);
    const values: unknown = readBack(edited.text);
    expect(remove(edited.text, Array.isArray(values) ? values.length - 1 : 0)).toBe(text);
  });
});

describe('from brackets goes an entry, its comma and its line', () => {
  const [a, b, c] = ['{ on: 1-1 }', '{ on: 1-2 }', '{ on: 1-3 }'];
  test.each([
    ['the first', `[${a}, ${b}]`, 0, `[${b}]`],
    ['one in the middle', `[ ${a}, ${b}, ${c} ]`, 1, `[ ${a}, ${c} ]`],
    ['the only one', `[${a}]\n`, 0, '[]\n'],
    ['the first of a line each', `[\n  ${a}, # 甲\n  ${b} # 乙\n]\n`, 0, `[\n  ${b} # 乙\n]\n`],
    ['the last of a line each', `[\n  ${a}, # 甲\n  ${b} # 乙\n]\n`, 1, `[\n  ${a} # 甲\n]\n`],
    ['the only one of a line each', `[\n  ${a}\n]\n`, 0, '[\n]\n'],
    ['the last beside another, above the bracket', `[${a}, ${b}\n]\n`, 1, `[${a}\n]\n`],
    ['the last of a line each, beside the bracket', `[\n  ${a},\n  ${b}]\n`, 1, `[\n  ${a}]\n`],
    ['the first beside another, on a line of their own', `[\n  ${a}, ${b}\n]\n`, 0, `[\n  ${b}\n]\n`],
    ['one with its comma, where all have one', `[\n  ${a},\n  ${b},\n]\n`, 1, `[\n  ${a},\n]\n`],
    ['one with a comment that has a comma', `[\n  ${a} # 甲, 乙\n  , ${b}\n]\n`, 0, `[\n  ${b}\n]\n`],
  ])('%s', (_name, text, index, expected) => {
    expect(remove(text, index)).toBe(expected);
  });
});

describe('a file is left alone', () => {
  test.each([
    ['nothing', '# 一\n', 'not-a-list'],
    ['a map', 'a: 1\n', 'not-a-list'],
    ['a fault', '- [\n', 'faulty'],
    ['two documents', `${one}---\n${two}`, 'faulty'],
    ['two documents', `${one}...\n${two}`, 'faulty'],
    ['what others refer to', '- &a 一\n- *a\n', 'faulty'],
  ])('of %s', (_name, text, why) => {
    expect(withoutEntry(text, 0)).toEqual({ ok: false, why });
  });

  test('where there is no such entry', () => {
    const entry = { date: day('2022-05-11'), on: '4-1', note: '一' };
    const edited = appended(undefined, entry, SCHEMA);
    expect(() => withoutEntry(edited.ok ? edited.text : '', 1)).toThrow(RangeError);
  });
});
