/** Mistakes put into the real files: what has one right answer is fixed to the byte, and nothing else is touched. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixText } from '../../../src/app/check/fix-texts.ts';
import { REAL_FILES, type RealFile } from '../../fixtures/real-files.ts';
import { runs } from '../../support/stress.ts';

const FILES = REAL_FILES.filter(({ kind }) => kind !== 'workspace');

/** One typo, for a line that it can be made in. */
interface Typo {
  readonly name: string;
  readonly at: RegExp;
  readonly make: (line: string) => string;
}

const TYPOS: readonly Typo[] = [
  { name: 'a full-width colon', at: /^ *(- )?[a-z_]+: /, make: (line) => line.replace(': ', '：') },
  { name: 'no space after a colon', at: /^ *(- )?[a-z_]+: [^"'{[]/, make: (line) => line.replace(': ', ':') },
  { name: 'a full-width space', at: /^ *(- )?[a-z_]+: /, make: (line) => line.replace(': ', ':\u3000') },
  { name: 'no space after a dash', at: /^ *- [a-z_]+: /, make: (line) => line.replace('- ', '-') },
  { name: 'an id without quotes', at: /^ *- id: "\d+"$/, make: (line) => line.replaceAll('"', '') },
  { name: 'typographic quotes', at: /^ *- id: "\d+"$/, make: (line) => line.replace(/"(.*)"/, '“$1”') },
  {
    name: 'an id with a point',
    at: /^ *- id: \d+-\d+$/,
    make: (line) => line.replace('-', '\0').replace('-', '.').replace('\0', '-'),
  },
  { name: 'slashes in a date', at: /^ *due: \d{4}-\d\d-\d\d$/, make: (line) => line.replace(/-0?/g, '/') },
  {
    name: 'points in a date',
    at: /^ *due: \d{4}-\d\d-\d\d$/,
    make: (line) => line.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1.$2.$3'),
  },
  { name: 'letters changed over', at: /^ *kind: /, make: (line) => line.replace('kind', 'knid') },
  { name: 'a letter too few', at: /^ *quote: /, make: (line) => line.replace('quote', 'quot') },
  { name: 'a full-width comma', at: /^ *target: \{ [a-z_]+: \d+, /, make: (line) => line.replace(', ', '，') },
  {
    name: 'full-width braces',
    at: /^ *target: \{ [^"']*\}$/,
    make: (line) => line.replace('{', '｛').replace('}', '｝'),
  },
  {
    name: 'commas in a number in braces',
    at: /^ *target: \{ [a-z_]+: \d{7}, /,
    make: (line) => line.replace(/(\d)(\d{3})(\d{3}), /, '$1,$2,$3, '),
  },
  {
    name: 'full-width spaces that indent',
    at: /^(?: {2}){2,}[a-z_]+: [^"|>]/,
    make: (line) => line.replace(/^ +/, (gap) => '\u3000'.repeat(gap.length / 2)),
  },
  {
    name: 'no-break spaces that indent',
    at: /^ {4,}[a-z_]+: [^"|>]/,
    make: (line) => line.replace(/^ +/, (gap) => '\u00a0'.repeat(gap.length)),
  },
  { name: 'a brace not closed', at: /^ *target: \{ [^"'{[]*\}$/, make: (line) => line.replace(' }', '') },
];

/** `text` with typos in some of its lines, and their names. */
function spoilt({ text }: RealFile, picks: readonly (readonly [typo: number, line: number])[]) {
  const lines = text.split('\n');
  const names: string[] = [];
  const taken = new Set<number>();
  for (const [n, at] of picks) {
    const typo = TYPOS[n % TYPOS.length];
    const places = lines.flatMap((line, i) => (typo?.at.test(line) && !taken.has(i) ? [i] : []));
    const i = places[at % places.length];
    if (typo === undefined || i === undefined) continue;
    taken.add(i);
    lines[i] = typo.make(lines[i] ?? '');
    names.push(`${i + 1} ${typo.name}`);
  }
  return { text: lines.join('\n'), names };
}

const anyFile = fc.constantFrom(...FILES);
const anyPicks = (count: number) => fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: count });

function fileIn(path: string): string {
  return path.replace(/^plans\//, '');
}

describe('a typo in a real file is fixed to the byte', () => {
  test.each(TYPOS)('$name', async ({ at, make }) => {
    const file = FILES.find(({ text }) => text.split('\n').some((line) => at.test(line)));
    expect(file).toBeDefined();
    if (file === undefined) return;
    const lines = file.text.split('\n');
    const i = lines.findLastIndex((line) => at.test(line));
    const text = lines.with(i, make(lines[i] ?? '')).join('\n');
    expect(text).not.toBe(file.text);
    const result = await fixText(fileIn(file.path), text);
    expect(result.text).toBe(file.text);
    expect(result.done.map(({ range }) => range.start.line)).toEqual([i + 1]);
  });

  test('and so are several, with Windows line ends and a mark of byte order', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, anyPicks(5), fc.boolean(), fc.boolean(), async (file, picks, isWindows, isMarked) => {
        const { text } = spoilt(file, picks);
        const given = (isMarked ? '\ufeff' : '') + (isWindows ? text.replaceAll('\n', '\r\n') : text);
        expect((await fixText(fileIn(file.path), given)).text).toBe(file.text);
      }),
      { numRuns: runs(60) },
    );
  });
});

test('a sound file is never changed', async () => {
  for (const { path, text } of REAL_FILES) expect(await fixText(fileIn(path), text)).toEqual({ text, done: [] });
});
