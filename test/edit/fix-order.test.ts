/** Keys out of order → in order: what goes with a key, what stays, and that nothing else changes. */
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { type Fixable, withFixes } from '../../src/edit/fix.ts';
import type { Fix, KeyPath } from '../../src/model/finding.ts';
import { keyOrder } from '../../src/workspace/key-order.ts';
import { REAL_FILES } from '../fixtures/real-files.ts';
import { runs } from '../support/stress.ts';

const RANGE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function ordered(text: string, path: KeyPath, keys: string): string | undefined {
  const fix: Fix = { what: 'order', keys: [...keys] };
  const finding: Fixable = {
    rule: 'keys/order',
    severity: 'warning',
    file: 'f.yaml',
    path,
    args: {},
    range: RANGE,
    fix,
  };
  return withFixes(text, [finding])?.text;
}

describe('keys come in order', () => {
  test.each([
    ['on lines of their own', 'b: 1\nc: 2\na: 3\n', ['a'], 'a: 3\nb: 1\nc: 2\n'],
    ['in the map of a key', 'x:\n  b: 1\n  a: 2\ny: 3\n', ['x', 'a'], 'x:\n  a: 2\n  b: 1\ny: 3\n'],
    ['beside a dash', '- b: 1\n  a: 2\n- c: 3\n', [0, 'a'], '- a: 2\n  b: 1\n- c: 3\n'],
    ['beside two dashes', '- - b: 1\n    a: 2\n', [0, 0, 'a'], '- - a: 2\n    b: 1\n'],
    ['below a dash', '-\n  b: 1\n  a: 2\n', [0, 'a'], '-\n  a: 2\n  b: 1\n'],
    ['in braces', 'x: {b: 1 ,  a: 2}\n', ['x', 'a'], 'x: {a: 2 ,  b: 1}\n'],
    [
      'in braces of several lines',
      'x: {\n  b: [1, 2],\n  a: { c: 3 },\n}\n',
      ['x', 'a'],
      'x: {\n  a: { c: 3 },\n  b: [1, 2],\n}\n',
    ],
    [
      'with what they hold',
      'b:\n  - 1\n\n  - 2\na: |\n  甲\n\n  乙\n',
      ['a'],
      'a: |\n  甲\n\n  乙\nb:\n  - 1\n\n  - 2\n',
    ],
    ['before those that are not known', 'z: 0\nb: 1\ny: 2\na: 3\n', ['a'], 'a: 3\nb: 1\nz: 0\ny: 2\n'],
    ['quoted as they are', '"b" : 1\n\'a\': 2\n', ['a'], '\'a\': 2\n"b" : 1\n'],
    ['with Windows line ends', '- b: 1\r\n  a: 2 # 注\r\n', [0, 'a'], '- a: 2 # 注\r\n  b: 1\r\n'],
    ['after a mark of byte order', '\ufeffb: 1\na: 2\n', ['a'], '\ufeffa: 2\nb: 1\n'],
    ['without an end of the last line', '- b: 1\n  a: 2', [0, 'a'], '- a: 2\n  b: 1'],
    ['the same, of a block of text', 'b: 1\na: |\n  甲', ['a'], 'a: |\n  甲\nb: 1'],
    ['the same, of Windows', 'b: 1\r\na: 2', ['a'], 'a: 2\r\nb: 1'],
    ['that objects inherit', 'b: 1\n__proto__: 2\na: 3\n', ['a'], 'a: 3\nb: 1\n__proto__: 2\n'],
  ] as const)('%s', (_name, text, path, expected) => {
    expect(ordered(text, path, 'abc')).toBe(expected);
  });
});

describe('comments', () => {
  test.each([
    [
      'behind a key and above it go with it',
      'x:\n  b: 1 # 乙\n  # 甲\n  a: 2\n',
      ['x', 'a'],
      'x:\n  # 甲\n  a: 2\n  b: 1 # 乙\n',
    ],
    ['above the first key too', 'x:\n  # 乙\n  b: 1\n  a: 2\n', ['x', 'a'], 'x:\n  a: 2\n  # 乙\n  b: 1\n'],
    [
      'further in below a key go with it',
      'x:\n  b: 1\n    # 乙\n  a: 2\n',
      ['x', 'a'],
      'x:\n  a: 2\n  b: 1\n    # 乙\n',
    ],
    [
      'above what comes beside a dash follow it there',
      '- b: 1\n\n  # 甲\n  a: 2\n',
      [0, 'a'],
      '- # 甲\n  a: 2\n\n  b: 1\n',
    ],
    ['above an item stay', '# 项\n- b: 1\n  a: 2\n', [0, 'a'], '# 项\n- a: 2\n  b: 1\n'],
    ['at the head of a file stay', '# 文件\nb: 1\na: 2\n', ['a'], '# 文件\na: 2\nb: 1\n'],
    [
      'set apart from the head go with their key',
      '# 文件\n\n# 乙\nb: 1\na: 2\n',
      ['a'],
      '# 文件\n\na: 2\n# 乙\nb: 1\n',
    ],
    ['and blank lines at the end of a file stay', 'b: 1\na: 2\n\n# 完\n', ['a'], 'a: 2\nb: 1\n\n# 完\n'],
  ] as const)('%s', (_name, text, path, expected) => {
    expect(ordered(text, path, 'ab')).toBe(expected);
  });

  test('among braces could be about either: the map is left', () => {
    expect(ordered('x: { b: 1, # 乙\n  a: 2 }\n', ['x', 'a'], 'ab')).toBeUndefined();
  });
});

describe('a map is left', () => {
  test.each([
    ['where lines end in two ways', 'b: 1\r\na: 2\n', ['a']],
    ['with what others refer to', 'b: &x 1\na: *x\n', ['a']],
    ['with a key behind a question mark', '? b\n: 1\na: 2\n', ['a']],
    ['that is none', 'x: [b, a]\n', ['x', 'a']],
    ['that is not there', 'x: 1\n', ['y', 'a']],
  ] as const)('%s', (_name, text, path) => {
    expect(ordered(text, path, 'ab')).toBeUndefined();
  });
});

/** The records of the real plans, with the file that such a record stands in, and the way to it. */
const RECORDS = REAL_FILES.filter(({ path }) => path.startsWith('plans/demo/')).flatMap(({ kind, path, value }) => {
  const file = path.replace('plans/', '');
  if (kind === 'journal') return listIn(value).map((record) => ({ file, record, around: '' }));
  const measures =
    kind === 'plan' || kind === 'annex' ? listIn(value, 'tasks').flatMap((task) => listIn(task, 'measures')) : [];
  return measures.map((record) => ({ file, record, around: 'tasks:\n- measures:\n' }));
});

function listIn(value: unknown, key?: string): readonly object[] {
  const list: unknown =
    key === undefined ? value : typeof value === 'object' && value !== null ? Reflect.get(value, key) : [];
  return Array.isArray(list) ? list : [];
}

/** A record as somebody writes it who keeps no order; each comment says which key it is about. */
class Hand {
  constructor(private readonly draw: fc.GeneratorValue) {}

  lines(record: object, indent: string): string {
    const entries = this.shuffled(Object.entries(record));
    return entries.map(([key, value], i) => this.pair(key, value, indent, i === 0)).join('');
  }

  private pair(key: string, value: unknown, indent: string, isFirst: boolean): string {
    const above = !isFirst && this.may() ? `${this.may() ? '\n' : ''}${indent}# ${key} 上\n` : '';
    return `${above}${indent}${key}:${this.value(key, value, indent)}`;
  }

  private value(key: string, value: unknown, indent: string): string {
    const behind = this.may() ? ` # ${key} 后` : '';
    const below = this.may() ? `${indent}  # ${key} 下\n` : '';
    if (typeof value === 'object' && value !== null && this.may()) {
      if (!Array.isArray(value)) return `${behind}\n${this.lines(value, `${indent}    `)}`;
      const items = value.map((item: unknown) => `${indent}- ${this.item(item, `${indent}  `)}`);
      return `${behind}\n${items.join('')}`;
    }
    if (typeof value === 'string' && this.may()) return ` |-${behind}\n${indent}  ${value}\n`;
    return ` ${this.flow(value)}${behind}\n${below}`;
  }

  private item(item: unknown, indent: string): string {
    if (typeof item !== 'object' || item === null) return `${this.flow(item)}\n`;
    return this.lines(item, indent).slice(indent.length);
  }

  private flow(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.flow(item)).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    return `{ ${this.shuffled(Object.entries(value))
      .map(([key, item]) => `${key}: ${this.flow(item)}`)
      .join(',  ')} }`;
  }

  private may(): boolean {
    return this.draw(fc.boolean);
  }

  private shuffled<T>(items: readonly T[]): readonly T[] {
    return this.draw(() => fc.shuffledSubarray([...items], { minLength: items.length }));
  }
}

/** Until no map is out of order, as `plan check keys --fix` goes about it. */
function inOrder(file: string, text: string): string {
  let current = text;
  for (let round = 0; round < 10; round += 1) {
    const findings = keyOrder(file, current).flatMap((one) =>
      one.fix ? [{ ...one, fix: one.fix, range: RANGE }] : [],
    );
    if (findings.length === 0) return current;
    const result = withFixes(current, findings);
    expect(result?.done.length).toBeGreaterThan(0);
    current = result?.text ?? '';
  }
  return expect.fail(`never in order:\n${current}`);
}

const characters = (text: string): string => [...text].sort().join('');

test('records of the real plans: whoever wrote them, no value changes, and each comment stays with its key', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RECORDS), fc.gen(), fc.boolean(), ({ file, record, around }, draw, isWindows) => {
      const indent = around === '' ? '  ' : '    ';
      const lines = new Hand(draw).lines(record, indent);
      const written = `${around}${indent.slice(2)}- ${lines.slice(indent.length)}`;
      const text = isWindows ? written.replaceAll('\n', '\r\n') : written;
      expect(load(text)).toEqual(load(text.replaceAll(/^\s*#.*$/gm, '')));
      const result = inOrder(file, text);
      expect(load(result)).toEqual(load(text));
      expect(characters(result)).toBe(characters(text));
      for (const [, key, where] of text.matchAll(/# (\w+) ([上后下])/g)) {
        const near = {
          上: `# ${key} 上\\r?\\n *${key}:`,
          后: `\\b${key}:.*# ${key} 后`,
          下: `\\b${key}:.*\\r?\\n *# ${key} 下`,
        };
        const pattern = new RegExp(where === '上' ? near.上 : where === '后' ? near.后 : near.下, 'g');
        const count = (one: string): number => one.match(pattern)?.length ?? 0;
        expect(count(text)).toBeGreaterThan(0);
        expect(count(result)).toBe(count(text));
      }
    }),
    { numRuns: runs(300) },
  );
});
