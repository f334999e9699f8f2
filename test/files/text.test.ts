/** Bytes → text, and where they are none. */
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/files/text.ts';
import { inGbk } from '../fixtures/spoilt-workspace.ts';

function places(bytes: Uint8Array): readonly string[] {
  return textOf('f.yaml', bytes).findings.map(
    ({ rule, range }) => `${rule} ${range?.start.line}:${range?.start.column}`,
  );
}

test('plain UTF-8 is its own text, without findings', () => {
  expect(textOf('f.yaml', Buffer.from('标题: 𠮷\n'))).toEqual({ text: '标题: 𠮷\n', findings: [] });
});

test('no bytes are an empty text', () => {
  expect(textOf('f.yaml', Buffer.alloc(0))).toEqual({ text: '', findings: [] });
});

describe('bytes that are no UTF-8', () => {
  test('are reported at the first of them: after Chinese in UTF-8, columns count characters', () => {
    const bytes = Buffer.concat([Buffer.from('a: 1\n标题: 二'), inGbk('标题'), Buffer.from('\nb: 2\n')]);
    expect(places(bytes)).toEqual(['file/encoding 2:6']);
  });

  test('are reported behind the replacement character itself, which is UTF-8', () => {
    expect(places(Buffer.concat([Buffer.from('a: \ufffd\nb: '), Buffer.of(0xff)]))).toEqual(['file/encoding 2:4']);
  });

  test('are reported where a character is cut off at the end', () => {
    expect(places(Buffer.from('a: 标').subarray(0, 5))).toEqual(['file/encoding 1:4']);
  });

  test('are reported at the very start', () => {
    expect(places(Buffer.of(0x80, 0x41))).toEqual(['file/encoding 1:1']);
  });

  test('are taken for GBK where they may be', () => {
    expect(textOf('f.yaml', inGbk('标题: 计划')).findings[0]?.args).toEqual({ encoding: 'GBK' });
    expect(textOf('f.yaml', Buffer.of(0x61, 0xff)).findings[0]?.args).toEqual({});
  });

  test('give no text', () => {
    expect(textOf('f.yaml', inGbk('标题: 计划')).text).toBeUndefined();
  });

  test.each([
    { name: 'UTF-16LE', bytes: Buffer.from('\ufeff标题', 'utf16le') },
    { name: 'UTF-16BE', bytes: Buffer.from('\ufeff标题', 'utf16le').swap16() },
    { name: 'UTF-16LE', bytes: Buffer.from('plan: a', 'utf16le') },
    { name: 'UTF-16BE', bytes: Buffer.from('plan: a', 'utf16le').swap16() },
  ])('are known for $name', ({ name, bytes }) => {
    expect(textOf('f.yaml', bytes).findings[0]).toMatchObject({ rule: 'file/encoding', args: { encoding: name } });
  });
});

describe('line ends', () => {
  test('of Windows stay, and are counted', () => {
    const { text, findings } = textOf('f.yaml', Buffer.from('a: 1\nb: 2\r\nc: 3\r\n'));
    expect(text).toBe('a: 1\nb: 2\r\nc: 3\r\n');
    expect(findings).toMatchObject([{ rule: 'file/line-ends', severity: 'warning', args: { count: 2 } }]);
    expect(findings[0]?.range?.start).toEqual({ line: 2, column: 5 });
  });

  test('of a CR alone become LF, one for one', () => {
    expect(textOf('f.yaml', Buffer.from('a: 1\rb: 2\r\r\nc')).text).toBe('a: 1\nb: 2\n\r\nc');
  });
});

describe('control characters', () => {
  test('are replaced one for one, and told once, at the first', () => {
    const { text, findings } = textOf('f.yaml', Buffer.from('a: 1\nb: \u001b[31m\u007f\u0085\u009b\n'));
    expect(text).toBe('a: 1\nb: \ufffd[31m\ufffd\u0085\ufffd\n');
    expect(findings).toMatchObject([
      { rule: 'file/control-character', severity: 'error', args: { code: 'U+001B', count: 3 } },
    ]);
    expect(findings[0]?.range?.start).toEqual({ line: 2, column: 4 });
  });

  test('do not include the tab', () => {
    expect(textOf('f.yaml', Buffer.from('a: 1\t# b\n')).findings).toEqual([]);
  });
});

describe('merge conflicts', () => {
  const conflict = (end: string) =>
    ['a: 1', '<<<<<<< HEAD', 'b: 2', '=======', 'b: 3', '>>>>>>> other', 'c: 4', ''].join(end);

  test('are reported at their first line, one by one', () => {
    expect(places(Buffer.from(conflict('\n') + conflict('\n')))).toEqual([
      'file/merge-conflict 2:1',
      'file/merge-conflict 9:1',
    ]);
  });

  test('are reported with line ends of Windows', () => {
    expect(places(Buffer.from(conflict('\r\n')))).toEqual(['file/merge-conflict 2:1']);
  });

  test('are reported where only the end is left', () => {
    expect(places(Buffer.from('a: 1\n>>>>>>> other\n'))).toEqual(['file/merge-conflict 2:1']);
  });

  test('are not seen in a line of equals signs, as under a heading', () => {
    expect(places(Buffer.from('text: |\n  工作要点\n  =======\n=======\n'))).toEqual([]);
  });
});
