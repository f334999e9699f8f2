import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/query/parse.ts';
import { type Query, queryText } from '../../src/query/tree.ts';

const KEYS = ['灯', '牵头', '时限', '进度', 'light', 'lead'];
const read = (text: string) => parseQuery(text, (word) => KEYS.includes(word));

/** The query that the text writes, written again, with every bracket that it means. */
function written(text: string): string {
  const parsed = read(text);
  if (!parsed.ok) return `${parsed.fault.why} ${parsed.fault.from}-${parsed.fault.to}`;
  return parsed.query === undefined ? '' : shape(parsed.query);
}

function shape(query: Query): string {
  if (query.is === 'not') return `非[${shape(query.of)}]`;
  if (!('of' in query)) return queryText(query);
  return `${query.is}[${query.of.map(shape).join(' ')}]`;
}

describe('operators', () => {
  test.each([
    ['灯:红 或 灯:黄', 'any[灯:红 灯:黄]'],
    ['灯:红 OR 灯:黄', 'any[灯:红 灯:黄]'],
    ['灯:红 or 灯:黄', 'any[灯:红 灯:黄]'],
    ['灯:红 ＯＲ 灯:黄', 'any[灯:红 灯:黄]'],
    ['灯:红 | 灯:黄', 'any[灯:红 灯:黄]'],
    ['灯:红 || 灯:黄', 'any[灯:红 灯:黄]'],
    ['灯:红|灯:黄', 'any[灯:红 灯:黄]'],
    ['灯:红||灯:黄', 'any[灯:红 灯:黄]'],
    ['灯:红|黄', '灯:红,黄'],
    ['甲|乙', 'any[甲 乙]'],
    ['灯:红 且 非 牵头:甲', 'all[灯:红 非[牵头:甲]]'],
    ['灯:红 & 牵头:甲', 'all[灯:红 牵头:甲]'],
    ['灯:红 AND NOT 牵头:甲', 'all[灯:红 非[牵头:甲]]'],
    ['-灯:红', '非[灯:红]'],
    ['－灯:红', '非[灯:红]'],
    ['!灯:红', '非[灯:红]'],
    ['！灯:红', '非[灯:红]'],
    ['非灯:红', '非[灯:红]'],
    ['非(灯:红)', '非[灯:红]'],
    ['NOT（灯:红）', '非[灯:红]'],
    ['--甲', '非[非[甲]]'],
    ['或者', 'operand 0-2'],
    ['甲 或者 乙', 'any[甲 乙]'],
    ['或者说', '或者说'],
    ['非遗', '非遗'],
    ['order', 'order'],
  ])('%s is %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });
});

describe('what binds', () => {
  test.each([
    ['甲 乙 或 丙', 'any[beside[甲 乙] 丙]'],
    ['甲 (乙 或 丙)', 'beside[甲 any[乙 丙]]'],
    ['甲（乙 或 丙）', '"甲（乙 或 丙）"'],
    ['（甲 或 乙） 丙', 'beside[any[甲 乙] 丙]'],
    ['（甲 或 乙)丙', 'beside[any[甲 乙] 丙]'],
    ['甲 且 乙 或 丙 且 丁', 'any[all[甲 乙] all[丙 丁]]'],
    ['非 甲 乙', 'beside[非[甲] 乙]'],
    ['((甲))', '甲'],
  ])('%s is %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });
});

describe('filters', () => {
  test.each([
    ['灯:红,黄', '灯:红,黄'],
    ['灯：红、黄；绿', '灯:红,黄,绿'],
    ['灯: 红', '灯:红'],
    ['灯:红, 黄', '灯:红,黄'],
    ['灯:红,, 黄,', '灯:红,黄'],
    ['灯:-红', '灯:-红'],
    ['灯:红 黄', 'beside[灯:红 黄]'],
    ['灯: 牵头:甲', 'value 0-2'],
    ['灯:', 'value 0-2'],
    ['灯:,', 'value 0-2'],
    ['牵头:各县（市、区）教育局', '牵头:"各县（市、区）教育局"'],
    ['牵头:"甲 乙"', '牵头:"甲 乙"'],
    ['牵头:“甲，乙”', '牵头:"甲，乙"'],
    ['牵头:「甲 乙」,丙', '牵头:"甲 乙",丙'],
    ['时限:2022-06..2022-08', '时限:2022-06..2022-08'],
    ['@本处', '@本处'],
    ['＠本处 灯:红', 'beside[@本处 灯:红]'],
  ])('%s is %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });
});

describe('quotes and escapes', () => {
  test.each([
    ['"灯:红"', '"灯:红"'],
    ['“或”', '"或"'],
    ['”甲“', '甲'],
    ['“中文+技能”海外', '"中文+技能海外"'],
    ['甲\\ 乙', '"甲 乙"'],
    ['灯\\:红', '"灯:红"'],
    ['\\-甲', '"-甲"'],
    ['"甲\\"乙"', '"甲\\"乙"'],
    ['甲\\', '"甲\\\\"'],
    ['《甲 乙》', '"《甲 乙》"'],
  ])('%s is %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });
});

describe('what is no query', () => {
  test.each([
    ['', ''],
    ['  　', ''],
    ['“甲', 'quote 0-1'],
    ['灯:"红', 'quote 2-3'],
    ['(甲', 'bracket 0-1'],
    ['甲(乙', 'bracket 1-2'],
    ['甲)', 'stray 1-2'],
    ['（）', 'operand 1-1'],
    ['甲 或', 'operand 3-3'],
    ['甲 或 或 乙', 'operand 4-5'],
    ['或 甲', 'operand 0-1'],
    ['非', 'operand 1-1'],
    ['-', 'operand 1-1'],
    [':红', 'key 0-1'],
    ['@', 'name 0-1'],
    [`${'('.repeat(60)}甲${')'.repeat(60)}`, 'depth 50-51'],
  ])('%s: %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });
});
