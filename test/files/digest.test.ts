/** What a file's content is told by. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestsOf, objectName } from '../../src/files/digest.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const whole = (text: string): readonly string[] => digestsOf([Buffer.from(text)]);

test('of a text with line ends of Windows both forms are told, of all else the bytes alone', () => {
  expect(whole('a\r\nb\r\n')).toEqual([sha256(Buffer.from('a\r\nb\r\n')), sha256(Buffer.from('a\nb\n'))]);
  expect(whole('a\nb\n')).toEqual([sha256(Buffer.from('a\nb\n'))]);
  expect(whole('a\rb')).toEqual([sha256(Buffer.from('a\rb'))]);
  expect(whole('\0a\r\nb')).toEqual([sha256(Buffer.from('\0a\r\nb'))]);
  expect(digestsOf([])).toEqual(['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855']);
});

test('however the content comes in pieces', () => {
  const piece = fc
    .array(fc.constantFrom('a', '\r', '\n', '\r\n', '县'), { maxLength: 5 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const lineFeeds = sha256(Buffer.from(text.replaceAll('\r\n', '\n')));
      const found = digestsOf(pieces.map((one) => Buffer.from(one)));
      expect(found[0]).toBe(sha256(Buffer.from(text)));
      expect(found.at(-1)).toBe(lineFeeds);
      expect(found).toHaveLength(text.includes('\r\n') ? 2 : 1);
    }),
  );
});

test('git names an object by its size and content', () => {
  // echo -n hello | git hash-object --stdin
  expect(objectName([Buffer.from('hel'), Buffer.from('lo')], 5, 'sha1')).toBe(
    'b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0',
  );
});
