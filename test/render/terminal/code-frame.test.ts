/** The lines at fault as a terminal shows them. */
import { expect, test } from 'vitest';
import type { Range } from '../../../src/model/finding.ts';
import { codeFrame } from '../../../src/render/terminal/code-frame.ts';
import { canvas } from '../../../src/render/terminal/terminal.ts';
import { MESSAGES } from '../../support/messages.ts';

const CANVAS = canvas({ width: 60, color: false, unicode: true, wide: false }, MESSAGES.zh);

function between(startLine: number, startColumn: number, endLine: number, endColumn: number): Range {
  return { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } };
}

function frame(text: string, range: Range): string {
  return codeFrame(text.split('\n'), range, CANVAS);
}

test('carets stand under the fault, by columns of the terminal', () => {
  expect(frame('title: 建设学校\n', between(1, 10, 1, 12))).toBe(`  1 | title: 建设学校
    |            ^^^^
`);
});

test('a fault over two to four lines is marked on each, without their indentation', () => {
  expect(frame('a: >-\n  甲乙\n  丙\nb: 1', between(1, 4, 4, 1))).toBe(`  1 | a: >-
    |    ^^
  2 |   甲乙
    |   ^^^^
  3 |   丙
    |   ^^
`);
});

test('of more lines, the first two and the last are shown', () => {
  const lines = Array.from({ length: 12 }, (_, i) => `line ${i + 1}`);
  expect(frame(lines.join('\n'), between(3, 1, 11, 5))).toBe(`   3 | line 3
     | ^^^^^^
   4 | line 4
     | ^^^^^^
     …
  11 | line 11
     | ^^^^
`);
});

test('a long line is cut to what is around the fault', () => {
  const shown = frame(`${'x'.repeat(500)}${'y'.repeat(500)}`, between(1, 501, 1, 503));
  expect(shown.split('\n').map((line) => line.trimEnd().length)).toEqual([57, 20, 0]);
  expect(shown).toContain('xxxyyyy');
});

test('a line of 50 MB takes no longer than another', () => {
  const line = 'x'.repeat(50_000_000);
  expect(codeFrame([line], between(1, 25_000_000, 1, 50_000_001), CANVAS).length).toBeLessThan(150);
});

test('what could steer a terminal is shown as a code', () => {
  expect(frame('t: \u001b[2J', between(1, 4, 1, 8))).toBe(`  1 | t: \\u{1b}[2J
    |    ^^^^^^^^^
`);
});

test('an empty line, or none, shows nothing', () => {
  expect(frame('\n', between(1, 1, 1, 1))).toBe('');
  expect(frame('a', between(7, 1, 7, 2))).toBe('');
});

test('a tab is an arrow one column wide, and the carets stay under the fault', () => {
  expect(frame('\tnote:\t进展', between(1, 7, 1, 8))).toBe(`  1 | →note:→进展
    |       ^
`);
});
