/** Entries move to the file of another week: as they are written, and never by losing one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withEntryOf, withoutEntries } from '../../src/edit/move.ts';
import { runs } from '../support/stress.ts';
import { anyJournal, readBack } from './generated.ts';

const SCHEMA = '../../../schemas/journal.schema.json';

const FROM = `# 五月
- date: 2022-05-11
  on: 4-1 # 注
  note: |
    一
    二
  # 又注
- { date: 2022-05-16, on: 4-2, note: 三 }
`;

describe('an entry is added to another file', () => {
  test('that is new, with its comments', () => {
    expect(withEntryOf(FROM, 0, undefined, SCHEMA)?.text).toBe(
      `# yaml-language-server: $schema=${SCHEMA}\n- date: 2022-05-11\n  on: 4-1 # 注\n  note: |\n    一\n    二\n  # 又注\n`,
    );
  });

  test('below what is there, as that is written', () => {
    const text = 'x: 1\r\n'.replace('x: 1', '  - { date: 2022-05-18, on: 4-2, note: 四 }');
    expect(withEntryOf(FROM, 1, text, SCHEMA)?.text).toBe(`${text}  - { date: 2022-05-16, on: 4-2, note: 三 }\r\n`);
  });

  test('once: not where it stands already', () => {
    const text = '- on: 4-9\n- { date: 2022-05-16, on: 4-2, note: 三 }\n';
    expect(withEntryOf(FROM, 1, text, SCHEMA)).toEqual({ text });
  });

  test.each([
    ['the file it comes from has faults', '- [', 0, undefined],
    ['the file it goes to has faults', FROM, 0, '- ['],
    ['the file it goes to is no list', FROM, 0, 'a: 1\n'],
    ['there is no such entry', FROM, 2, undefined],
  ])('but not where %s', (_name, from, index, text) => {
    expect(withEntryOf(from, index, text, SCHEMA)).toBeUndefined();
  });
});

test('entries are taken out by their numbers; a file of none stays', () => {
  expect(withoutEntries(FROM, [1])).toBe(FROM.slice(0, FROM.indexOf('- {')));
  expect(withoutEntries(FROM, [0, 1])).toBe('# 五月\n');
  expect(withoutEntries('- a\n- b\n', [0, 1])).toBe('');
  expect(withoutEntries('a: 1\n', [0])).toBeUndefined();
});

test('of whatever two files hold, together they hold the same after a move', () => {
  const values = (text: string | undefined): readonly unknown[] => {
    const read: unknown = text === undefined ? [] : readBack(text);
    return Array.isArray(read) ? read : [];
  };
  fc.assert(
    fc.property(anyJournal, anyJournal, fc.nat(), (from, to, n) => {
      const index = n % from.count;
      const added = withEntryOf(from.text, index, to.text, SCHEMA);
      const rest = withoutEntries(from.text, [index]);
      if (added === undefined || rest === undefined) return;
      const moved = values(from.text)[index];
      const before = values(to.text);
      const isThere = before.some((other) => JSON.stringify(other) === JSON.stringify(moved));
      expect(values(added.text)).toEqual(isThere ? before : [...before, moved]);
      expect(values(rest)).toEqual(values(from.text).filter((_, i) => i !== index));
    }),
    { numRuns: runs(200) },
  );
});
