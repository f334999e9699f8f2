import { createRequire } from 'node:module';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { twins } from '../../../src/model/twins.ts';
import { type Canvas, canvas, type Terminal } from '../../../src/render/terminal/terminal.ts';
import { columnsOf } from '../../../src/render/text/columns.ts';
import { MESSAGES } from '../../support/messages.ts';
import { runs } from '../../support/stress.ts';

// The bundle gives cli-table3 our own measure in place of string-width's (scripts/bundle.js); so does this test.
const require = createRequire(import.meta.url);
require('string-width');
const measure = require.cache[require.resolve('string-width')];
if (measure) measure.exports = columnsOf;
const { table, tableOf } = await import('../../../src/render/terminal/table.ts');

const TERMINAL: Terminal = { width: 60, color: false, unicode: true, wide: false };

function on(over: Partial<Terminal> = {}): Canvas {
  return { ...canvas({ ...TERMINAL, ...over }, MESSAGES.zh), framed: true };
}

const COLUMNS = [
  { title: '编号', width: 4 },
  { title: '任务', width: { share: 2, least: 10, most: 400 } },
  { title: '说明', width: { share: 1, least: 8, most: 400 } },
  { title: '进度', width: 5, align: 'right' as const },
];

/** How wide the lines of a table of one cell are; one width, where all is well. */
function widthsWith(text: string, over: Partial<Terminal>): readonly number[] {
  const drawn = table([{ title: 't', width: 20 }], [[text]], on(over));
  return [...new Set(linesOf(drawn).map((line) => columnsOf(line, over.wide)))];
}

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

describe('a table', () => {
  test('has a heading, a line under it, and rows without lines between them', () => {
    const columns = [
      { title: '编号', width: 4 },
      { title: '任务', width: 8 },
    ];
    expect(
      table(
        columns,
        [
          ['1', '建设学校'],
          ['2', '督查'],
        ],
        on(),
      ),
    ).toBe(
      [
        '┌──────┬──────────┐',
        '│ 编号 │ 任务     │',
        '├──────┼──────────┤',
        '│ 1    │ 建设学校 │',
        '│ 2    │ 督查     │',
        '└──────┴──────────┘',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['the terminal has only ASCII', { unicode: false }],
    ['its boxes would be two columns wide', { wide: true }],
  ])('is drawn in ASCII where %s', (_what, over) => {
    expect(table([{ title: 'a', width: 2 }], [['b']], on(over))).toBe('+----+\n| a  |\n+----+\n| b  |\n+----+\n');
  });

  test('wraps what does not fit in a cell', () => {
    const columns = [
      { title: '编号', width: 4 },
      { title: '任务', width: 6 },
    ];
    expect(linesOf(table(columns, [['1', '建设高水平学校']], on())).slice(3, -1)).toEqual([
      '│ 1    │ 建设高 │',
      '│      │ 水平学 │',
      '│      │ 校     │',
    ]);
  });

  test('puts numbers to the right where the column says so', () => {
    expect(table([{ title: 'n', width: 4, align: 'right' }], [['7']], on())).toContain('│    7 │');
  });

  test('shows as codes what could steer the terminal', () => {
    const drawn = table([{ title: '任务', width: 20 }], [['\u001b[2J清屏\u202e']], on());
    expect(drawn).toContain('\\u{1b}[2J清屏');
    expect(drawn).not.toMatch(/[\u001b\u202e]/);
  });

  // U+E000 becomes U+44000, which is not taken back; U+10FFFD throws.
  test('keeps characters of private use, as rare names have them', () => {
    const row = ['\ue000\u{10fffd}'];
    expect(table([{ title: '任务', width: 20 }], [row], on({ wide: true }))).toContain(row[0]);
  });

  // U+3601B becomes an escape character when the stand-ins are taken back.
  test('has no control characters where stand-ins are taken back', () => {
    const standIn = String.fromCodePoint(0x36000 + 0x1b);
    expect(table([{ title: '任务', width: 20 }], [[`${standIn}[2J`]], on({ wide: true }))).not.toContain('\u001b');
  });

  test('paints the lines of a cell after they are laid out', () => {
    const text = '建设高水平学校';
    const columns = [{ title: '任务', width: 6 }];
    const painted = table(columns, [[{ text, paint: (line) => `\u001b[31m${line}\u001b[39m` }]], on());
    const plain = table(columns, [[text]], on());
    expect(painted).not.toBe(plain);
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  test('without rows is a heading', () => {
    expect(linesOf(table(COLUMNS, [], on())).length).toBeGreaterThanOrEqual(3);
  });
});

/** Han, Latin, Greek, Cyrillic, Hangul, symbols, full-width forms and emoji; each a character for itself. */
const SCRIPTS = [
  [0x20, 0x2ff],
  [0x370, 0x481],
  [0x2010, 0x27bf],
  [0x3001, 0x3029],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff60],
  [0x1f300, 0x1f3fa],
  [0x1f400, 0x1f64f],
  [0x20000, 0x2a6df],
] as const;

const oneOfThem = fc
  .oneof(...SCRIPTS.map(([min, max]) => fc.integer({ min, max })))
  .map((codePoint) => String.fromCodePoint(codePoint))
  .filter((character) => !/[\p{M}\p{Cf}]/u.test(character));

describe.each([
  ['Unicode', {}],
  ['ASCII', { unicode: false }],
  ['characters of ambiguous width drawn wide', { wide: true }],
] as const)('with %s', (_what, over) => {
  const width = (line: string): number => columnsOf(line, 'wide' in over);
  const combining = 'wide' in over ? [] : ['e\u0301', '👨‍👩‍👧', '❤️'];
  const character = fc.oneof(
    fc.constantFrom(...'建设学校“”—…①■，。（）ab12 ,.()', '\n', '\t', '😀', '\u001b', ...combining),
    oneOfThem,
  );
  const cell = fc.string({ unit: character, maxLength: 40 });
  const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 });

  test.each([60, 80, 120, 200])('all lines of a table have the width of the terminal: %i', (columns) => {
    fc.assert(
      fc.property(rows, (content) => {
        const widths = linesOf(table(COLUMNS, content, on({ ...over, width: columns }))).map(width);
        // Shares are rounded down.
        expect(widths[0]).toBeGreaterThanOrEqual(columns - 1);
        expect(widths[0]).toBeLessThanOrEqual(columns);
        expect(new Set(widths).size).toBe(1);
      }),
    );
  });

  test('no character of a cell is lost', () => {
    const text = fc.string({ unit: fc.constantFrom(...'建设学校“”—①ab12，。'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, (content) => {
        const body = linesOf(table([{ title: 't', width: 7 }], [[content]], on(over))).slice(3, -1);
        expect(body.map((line) => line.slice(2, -2).trim()).join('')).toBe(content);
      }),
    );
  });
});

describe('characters that are one with the one before', () => {
  test('take no column', () => {
    expect(widthsWith('e\u0301', {})).toEqual([24]);
    expect(widthsWith('👨‍👩‍👧 ❤️', {})).toEqual([24]);
  });

  // They are ambiguous by UAX #11, so that a wide character stands in for them.
  test('take none either where ambiguous ones are drawn wide', () => {
    expect(widthsWith('e\u0301', { wide: true })).toEqual([24]);
    expect(widthsWith('❤️', { wide: true })).toEqual([24]);
  });

  // wrapped() takes them for characters that a line can break before.
  test('stay with it at the end of a line', () => {
    const drawn = table([{ title: 't', width: 6 }], [['建设👍🏽，']], on());
    expect(linesOf(drawn).some((line) => line.includes('👍🏽'))).toBe(true);
  });

  // columnsOf counts U+3099 for two columns, but for none where an emoji sequence stands beside it.
  test('take none whatever stands beside them', () => {
    expect(columnsOf('か\u3099')).toBe(2);
    expect(columnsOf('か\u3099') + columnsOf('❤️')).toBe(columnsOf('か\u3099❤️'));
  });
});

describe('the widths of columns', () => {
  const widthsAt = (width: number, ...columns: Parameters<typeof table>[0]): readonly number[] =>
    (linesOf(table(columns, [], on({ width })))[0] ?? '')
      .split(/[┌┬┐]/)
      .slice(1, -1)
      .map((part) => part.length - 2);

  const flexible = (share: number, least: number, most: number) => ({ title: '', width: { share, least, most } });

  test('flexible ones share what the fixed ones leave', () => {
    expect(widthsAt(60, { title: '', width: 10 }, flexible(3, 5, 99), flexible(1, 5, 99))).toEqual([10, 30, 10]);
  });

  test('none is narrower than it needs to be read, though the table be wider than the terminal', () => {
    expect(widthsAt(20, flexible(1, 16, 99), flexible(1, 16, 99))).toEqual([16, 16]);
  });

  test('what one does not need goes to the others', () => {
    expect(widthsAt(67, flexible(1, 5, 10), flexible(1, 5, 99))).toEqual([10, 50]);
  });

  const headOf = (columns: Parameters<typeof tableOf<string>>[0], items: readonly string[], width = 60): string =>
    linesOf(tableOf(columns, items, on({ width })))[0] ?? '';

  const line = (width: number): string => '─'.repeat(width + 2);

  test('a column may be as wide as its widest text, heading included, up to a limit', () => {
    const column = { title: '编号', of: (item: string) => item, width: { most: 10 } };
    expect(headOf([column], ['1'])).toBe(`┌${line(4)}┐`);
    expect(headOf([column], ['建设学校', '一'])).toBe(`┌${line(8)}┐`);
    expect(headOf([column], ['建设高水平学校'])).toBe(`┌${line(10)}┐`);
    expect(headOf([column], ['一二\n一二三'])).toBe(`┌${line(6)}┐`);
  });

  test('a column may take its share of what is left, up to its widest text', () => {
    const wide = { title: '任务', of: (item: string) => item.repeat(40), width: { share: 1 } };
    const slim = { title: '说明', of: (item: string) => item, width: { share: 1 } };
    expect(headOf([wide, slim], ['建'], 67)).toBe(`┌${line(56)}┬${line(4)}┐`);
    expect(headOf([wide, wide], ['建'], 67)).toBe(`┌${line(30)}┬${line(30)}┐`);
  });
});

describe('of many rows', () => {
  const isSlow = twins.slow;
  afterEach(() => {
    twins.slow = isSlow;
  });

  test('is the same, drawn in blocks, as in one piece', () => {
    const row = fc.array(fc.string({ unit: fc.constantFrom('a', '中', ' ', '（', '\n'), maxLength: 12 }), {
      minLength: COLUMNS.length,
      maxLength: COLUMNS.length,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 50 }), fc.boolean(), (rows, framed) => {
        const drawn = [false, true].map((slow) => {
          twins.slow = slow;
          return table(COLUMNS, rows, { ...on(), framed });
        });
        expect(drawn[0]).toBe(drawn[1]);
      }),
      { numRuns: runs(200, 20) },
    );
  });
});
