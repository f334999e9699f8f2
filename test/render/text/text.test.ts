import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../src/render/text/columns.ts';
import { harmless } from '../../../src/render/text/printable.ts';
import { padded, shortened, wrapped } from '../../../src/render/text/text.ts';
import { runs } from '../../support/stress.ts';

describe('harmless', () => {
  test.each([
    ['an escape sequence', '\u001b[31m红', '\\u{1b}[31m红'],
    ['a title set by a terminal command', '\u001b]0;x\u0007', '\\u{1b}]0;x\\u{7}'],
    ['a C1 control', '\u009b31m', '\\u{9b}31m'],
    ['NUL', 'a\0b', 'a\\u{0}b'],
    ['a carriage return', 'a\rb', 'a\\u{d}b'],
    ['a tab', 'a\tb', 'a\\u{9}b'],
    ['a backspace', 'a\bb', 'a\\u{8}b'],
    ['delete', '\u007f', '\\u{7f}'],
    ['text turned right to left', 'a\u202eb', 'a\\u{202e}b'],
    ['an isolate', '\u2066a\u2069', '\\u{2066}a\\u{2069}'],
    ['direction marks', '\u200e\u200f\u061c', '\\u{200e}\\u{200f}\\u{61c}'],
    ['separators of lines and paragraphs', '\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['a lone first half', 'a\ud83d', 'a\\u{d83d}'],
    ['a lone second half', '\ude00a', '\\u{de00}a'],
  ])('shows %s as codes', (_what, text, shown) => {
    expect(harmless(text)).toBe(shown);
  });

  test.each(['推进建设。', 'plan', '两行\n文字', '😀', '👨‍👩‍👧', 'é', 'e\u0301', '\u3000', '“①”', '\\u{1b}'])(
    'leaves %j alone',
    (text) => {
      expect(harmless(text)).toBe(text);
    },
  );

  test('leaves nothing that can steer a terminal, and all else as it was', () => {
    const unsafe = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;
    const text = fc.string({
      unit: fc
        .oneof(fc.integer({ min: 0, max: 0x2100 }), fc.integer({ min: 0xd7f0, max: 0xe010 }))
        .map((unit) => String.fromCharCode(unit)),
    });
    fc.assert(
      fc.property(text, (given) => {
        const shown = harmless(given);
        expect(shown.replaceAll('\n', '')).not.toMatch(unsafe);
        expect(shown).not.toMatch(/\p{Cs}/u);
        const back = shown.replace(/\\u\{([0-9a-f]+)\}/g, (_code, hex: string) =>
          String.fromCodePoint(Number.parseInt(hex, 16)),
        );
        expect(back).toBe(given);
      }),
      { numRuns: runs(1000) },
    );
  });
});

/** Chinese and its punctuation, Latin, digits, emoji, combining characters, and spaces. */
const PLAIN = [
  ...'建设学校推进30所a高水平bcXYZ,.()-',
  '，',
  '。',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '😀',
  'e\u0301',
  'é',
  ' ',
  ' ',
];
const SEQUENCES = ['👨‍👩‍👧', '👍🏽', '❤️', '①', '—', '…', '■', '\u3000', '\u200d'];

const plainText = fc.string({ unit: fc.constantFrom(...PLAIN), maxLength: 80 });
const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...PLAIN, ...SEQUENCES), fc.string({ unit: 'grapheme', maxLength: 1 })),
  maxLength: 80,
});
const someWidth = fc.integer({ min: 2, max: 60 });

/** What the lines leave out of `text`, where that is more than the spaces between two of them. */
function lost(text: string, lines: readonly string[]): string | undefined {
  let at = 0;
  for (const line of lines) {
    while (!text.startsWith(line, at) && /\s/.test(text.charAt(at))) at += 1;
    if (!text.startsWith(line, at)) return text.slice(at);
    at += line.length;
  }
  return text.slice(at).trim() === '' ? undefined : text.slice(at);
}

describe('wrapped', () => {
  test.each([
    ['breaks between Chinese characters', '推进建设学校', 6, ['推进建', '设学校']],
    ['leaves a column free where a wide character does not fit', '推进建设', 5, ['推进', '建设']],
    ['breaks Latin text at spaces', 'the plan is good', 8, ['the plan', 'is good']],
    ['drops the spaces where it breaks', 'ab   cd', 3, ['ab', 'cd']],
    ['keeps the spaces elsewhere', 'a  b c', 6, ['a  b c']],
    ['keeps the spaces at the head of the text', '  ab cd', 4, ['  ab', 'cd']],
    ['breaks beside Chinese without a space', '推进plan建设', 6, ['推进', 'plan建', '设']],
    ['keeps the space after a word that had to be cut', 'abcdefgh ij', 6, ['abcdef', 'gh ij']],
    ['cuts a word that is longer than the line', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['keeps the lines there are', '一\n\n二', 10, ['一', '', '二']],
    ['gives one line for nothing', '', 10, ['']],
    ['is never narrower than one wide character', '推进', 1, ['推', '进']],
  ])('%s', (_what, text, width, lines) => {
    expect(wrapped(text, width, false)).toEqual(lines);
  });

  test.each([
    ['a comma', '推进建设，学校', 8, ['推进建', '设，学校']],
    ['a full stop', '推进建设。', 8, ['推进建', '设。']],
    ['a closing quotation mark', '“推进建设”学校', 9, ['“推进建', '设”学校']],
    ['a closing bracket', '（推进）建设', 6, ['（推', '进）建', '设']],
  ])('no line begins with %s', (_what, text, width, lines) => {
    expect(wrapped(text, width, false)).toEqual(lines);
  });

  test.each([
    ['an opening quotation mark', '推进建“设学校”', 7, ['推进建', '“设学', '校”']],
    ['an opening bracket', '推进（建设）', 6, ['推进', '（建', '设）']],
  ])('no line ends with %s', (_what, text, width, lines) => {
    expect(wrapped(text, width, false)).toEqual(lines);
  });

  test('no line begins with closing nor ends with opening punctuation, where there is room', () => {
    const unit = fc.constantFrom('建', '设', '学', '校，', '校。', '（建）', '《设》', '”学', 'ab,', ' ');
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 40 }),
        fc.integer({ min: 14, max: 40 }),
        fc.boolean(),
        (units, width, wide) => {
          for (const line of wrapped(`始${units.join('')}`, width, wide)) {
            expect(line).not.toMatch(/^[，。）》”,]/u);
            expect(line).not.toMatch(/[（《]$/u);
          }
        },
      ),
    );
  });

  test('loses nothing but the spaces at a break', () => {
    fc.assert(
      fc.property(anyText, someWidth, fc.boolean(), (text, width, wide) => {
        const line = text.replaceAll('\n', '');
        expect(lost(line, wrapped(line, width, wide))).toBeUndefined();
      }),
      { numRuns: runs(2000) },
    );
  });

  test('no line is wider than asked', () => {
    fc.assert(
      fc.property(anyText, someWidth, fc.boolean(), (text, width, wide) => {
        for (const line of wrapped(text, width, wide)) expect(columnsOf(line, wide)).toBeLessThanOrEqual(width);
      }),
      { numRuns: runs(2000) },
    );
  });

  test('no line is wider than asked by the measure of string-width either', () => {
    fc.assert(
      fc.property(plainText, someWidth, (text, width) => {
        for (const line of wrapped(text, width, false)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: runs(1000) },
    );
  });

  // A word that fills a line of its own hands its space to the next: wrapped('a abcdef gh', 6) has the line ' gh'.
  test('no line begins or ends with a space, nor is blank', () => {
    const word = fc.string({ unit: fc.constantFrom(...'建设ab'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), someWidth, (parts, width) => {
        for (const line of wrapped(parts.join(' '), width, false)) expect(line).toMatch(/^\S(.*\S)?$/);
      }),
      { numRuns: runs(1000) },
    );
  });

  test('a text that fits stays one line', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        expect(wrapped(text, Math.max(2, columnsOf(text)), false)).toEqual([text.trimEnd()]);
      }),
    );
  });

  test('characters of ambiguous width take two columns where the terminal draws them so', () => {
    expect(wrapped('①②③', 4, false)).toEqual(['①②③']);
    expect(wrapped('①②③', 4, true)).toEqual(['①②', '③']);
  });
});

describe('padded', () => {
  test('fills up with spaces, by columns', () => {
    expect(padded('建设', 6, false)).toBe('建设  ');
    expect(padded('①', 3, true)).toBe('① ');
    expect(padded('', 2, false)).toBe('  ');
  });

  test('leaves alone what is as wide or wider', () => {
    expect(padded('建设', 4, false)).toBe('建设');
    expect(padded('建设', 3, false)).toBe('建设');
  });
});

describe('what is drawn as an emoji takes two columns', () => {
  test.each([
    '🇨🇳',
    '🇭🇰',
    '1️⃣',
    '#️⃣',
    '❤️',
    '⚠️',
    '✅',
    '☎️',
    '🏳️\u200d🌈',
    '❤️\u200d🔥',
    '👨\u200d👩\u200d👧',
    '👍🏽',
    '✌🏽',
    '🏃\u200d♂️',
  ])('%s', (emoji) => {
    expect(columnsOf(emoji)).toBe(2);
    expect(columnsOf(`旗${emoji}a`)).toBe(5);
    expect(columnsOf(emoji, true)).toBe(2);
    // That library knows no emoji made since.
    if (!emoji.endsWith('🔥')) expect(stringWidth(emoji)).toBe(2);
  });

  test('two flags are two', () => {
    expect(columnsOf('🇨🇳🇭🇰')).toBe(4);
  });

  test.each(['❤', '☎', '1', 'a\ufe0f', '❤\ufe0e'])('%j is drawn as text', (text) => {
    expect(columnsOf(text)).toBe(1);
  });
});

describe('shortened', () => {
  test.each([
    ['逾期10天（时限2022-06-20）', 10, '逾期10天…'],
    ['进度33.3%，受阻', 9, '进度…'],
    ['共12项任务', 5, '共…'],
    ['behind: 49.6% of the time elapsed', 30, 'behind: 49.6% of the time…'],
    ['incomprehensibilities', 8, 'incompr…'],
    ['20220630', 5, '2022…'],
    ['受阻：没有经费', 8, '受阻…'],
    ['117 days overdue (due 2022-06-20)', 30, '117 days overdue…'],
    ['（含附件）', 8, '（含附…'],
    ['短', 2, '短'],
  ])('%s in %i columns cuts no word and no number, and leaves none without its unit', (text, width, expected) => {
    expect(shortened(text, width)).toBe(expected);
  });

  test('counts characters of ambiguous width, the ellipsis among them, as the terminal draws them', () => {
    expect(shortened('“双师型”教师', 9, true)).toBe('“双师…');
    expect(shortened('“双师型”教师', 9, false)).toBe('“双师型”…');
  });
});

test('no line ends between a number and its unit', () => {
  expect(wrapped('其中已办结5项，兑现率', 11, false)).toEqual(['其中已办结', '5项，兑现率']);
  expect(wrapped('8天（6个工作日）', 14, false)).toEqual(['8天', '（6个工作日）']);
  expect(wrapped('8 days (6 workdays)', 12, false)).toEqual(['8 days', '(6 workdays)']);
  expect(wrapped('培训126万人次，新增', 11, false)).toEqual(['培训', '126万人次，', '新增']);
  // Where both do not fit, they come apart as other text does.
  expect(wrapped('8天（6个工作日）', 8, false)).toEqual(['8天（6个', '工作日）']);
});

test('a straight quotation mark stays with what it quotes', () => {
  expect(wrapped('milestone "全部开工": 5 days late', 12, false)).toEqual(['milestone', '"全部开工":', '5 days late']);
  expect(wrapped('"甲"和"乙"', 7, false)).toEqual(['"甲"和', '"乙"']);
});
