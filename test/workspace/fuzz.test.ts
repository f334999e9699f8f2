/** Real files, spoilt in every way: no crash, findings in their places and in words, and a --fix that loses nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixText } from '../../src/app/check/fix-texts.ts';
import { inWords } from '../../src/check/words.ts';
import { withFiles } from '../../src/files/overlay.ts';
import { textOf } from '../../src/files/text.ts';
import type { Tree } from '../../src/files/tree.ts';
import type { Finding } from '../../src/model/finding.ts';
import { faultsIn, loadWorkspace } from '../../src/workspace/load.ts';
import { located } from '../../src/workspace/locate.ts';
import { REAL_FILES, type RealFile } from '../fixtures/real-files.ts';
import { runs } from '../support/stress.ts';

/** FC_RUNS=20000 FC_SEED=7 npx vitest run test/workspace/fuzz.test.ts tries more, and others. */
const RUNS = runs(2000, 50);
const HOUR = 3_600_000;

const TOKENS = [
  ...[
    ': ',
    ':',
    '- ',
    '-',
    '? ',
    '# ',
    '#',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '!t ',
    '|\n',
    '>\n',
    '%',
    '@',
    '`',
  ],
  ...[
    '\t',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '  ',
    '---\n',
    '...\n',
    '~',
    'null',
    '<<: ',
    '\\',
    '\\x',
    '=',
    '\u3000',
    '\u00a0',
    '\ufeff',
  ],
  ...[
    '：',
    '，',
    '、',
    '；',
    '“',
    '”',
    '｛',
    '｝',
    '［',
    '］',
    '－',
    '１',
    '\u0000',
    '\u0001',
    '\u001b[31m',
    '\u0085',
    '\u2028',
  ],
  ...[
    '\u202e',
    '\u2066',
    '😀',
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> x\n',
    '__proto__: 1\n',
    'constructor: 1\n',
    '.inf',
    '1e999',
  ],
  // Numbers that commas divide or that nobody holds, indentation of an input method, no keys, rows of a table, characters
  // that only look like others or were lost.
  ...[
    '1,260,000',
    '2,000,000 }',
    '9007199254740993',
    '\n\u3000\u3000\u3000\u3000',
    '\n\u00a0\u00a0\u00a0\u00a0',
    '[重点]: ',
    '{ a: b }: ',
    '\n? ',
    '\n: ',
    '4-2\t推荐\t5所\n',
    '（市、区）',
    '（',
    '）',
    '\u2f2f',
    '\u2ed4',
    '\uf90a',
    '\ufffd',
  ],
];

type Edit = (text: string) => string;

const at = fc.nat(1_000_000);
const lineEdit = (edit: (lines: readonly string[], i: number, j: number) => readonly string[]): fc.Arbitrary<Edit> =>
  fc.tuple(at, at).map(([a, b]) => (text) => {
    const lines = text.split('\n');
    return edit(lines, a % lines.length, b % lines.length).join('\n');
  });

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(at, fc.constantFrom(...TOKENS), fc.nat(2)).map(
      ([a, token, cut]): Edit =>
        (text) => {
          const i = a % (text.length + 1);
          return text.slice(0, i) + token + text.slice(i + cut);
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(at, fc.integer({ min: 1, max: 40 })).map(
      ([a, length]): Edit =>
        (text) => {
          const i = a % (text.length + 1);
          return text.slice(0, i) + text.slice(i + length);
        },
    ),
  },
  lineEdit((lines, i) => lines.toSpliced(i, 1)),
  lineEdit((lines, i, j) => lines.toSpliced(i, 0, lines[j] ?? '')),
  lineEdit((lines, i, j) => lines.with(i, lines[j] ?? '').with(j, lines[i] ?? '')),
  lineEdit((lines, i, j) => lines.with(i, ' '.repeat(j % 9) + (lines[i] ?? '').trimStart())),
  lineEdit((lines, i) => lines.slice(0, i)),
  at.map(
    (a): Edit =>
      (text) =>
        text.slice(0, a % (text.length + 1)),
  ),
  fc.constant<Edit>((text) => text.replaceAll('\n', '\r\n')),
);

interface Spoilt {
  readonly file: string;
  readonly bytes: Buffer;
}

const anySpoilt: fc.Arbitrary<Spoilt> = fc
  .tuple(
    fc.constantFrom(...REAL_FILES),
    fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(at, fc.nat(255)), { maxLength: 1 }),
  )
  .map(([{ path, text }, edits, flips]) => {
    const bytes = Buffer.from(edits.reduce((whole, edit) => edit(whole), text));
    for (const [a, byte] of flips) if (bytes.length > 0) bytes[a % bytes.length] = byte;
    return { file: fileIn(path), bytes };
  });

function fileIn(path: RealFile['path']): string {
  return path.replace(/^plans\//, '');
}

/** The workspace of the real files, in memory. */
const WHOLE = new Map(REAL_FILES.map(({ path, text }) => [fileIn(path), Buffer.from(text)]));
const NOTHING: Tree = {
  subfolders: () => [],
  names: () => ({ ok: true, names: [] }),
  bytes: () => ({ ok: false, why: 'missing' }),
  notHad: () => 'missing',
  digests: () => [],
  object: () => undefined,
};

function expectTold(findings: readonly Finding[], text: string | undefined): void {
  const lines = (text ?? '').split('\n');
  for (const finding of located(findings, () => text)) {
    const { start, end } = finding.range;
    expect(start.line).toBeGreaterThanOrEqual(1);
    expect(start.column).toBeGreaterThanOrEqual(1);
    expect(end.line > start.line || (end.line === start.line && end.column >= start.column)).toBe(true);
    if (text !== undefined) {
      expect(end.line).toBeLessThanOrEqual(lines.length);
      for (const { line, column } of [start, end]) {
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      }
    }
    for (const language of ['zh', 'en'] as const) {
      const { message, advice } = inWords(finding, language);
      expect(message).not.toBe(finding.rule);
      expect(message).not.toBe('');
      expect(advice).not.toBe('');
      expect(`${message}${advice}`.replaceAll(String(finding.args['value'] ?? '\0'), '')).not.toMatch(
        /\bundefined\b|\[object |\[\[|\]\]\s*$/,
      );
    }
  }
}

test(
  'whatever a file becomes, what is wrong is reported in its place and in words',
  async () => {
    await fc.assert(
      fc.asyncProperty(anySpoilt, async ({ file, bytes }) => {
        const tree = withFiles(NOTHING, new Map([...WHOLE, [file, bytes]]));
        const { findings } = await loadWorkspace(tree, () => 'all');
        for (const own of new Set(findings.map((finding) => finding.file))) {
          const read = tree.bytes(own);
          const text = read.ok ? textOf(own, read.bytes).text : undefined;
          expectTold(
            findings.filter((finding) => finding.file === own),
            text,
          );
        }
      }),
      { numRuns: RUNS },
    );
  },
  HOUR,
);

/** What a person wrote: letters, digits and Chinese characters, in their order, marks made alike. */
function wordsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

test(
  'fixing it loses nothing, ends, and has nothing left to do a second time',
  async () => {
    await fc.assert(
      fc.asyncProperty(anySpoilt, async ({ file, bytes }) => {
        const text = bytes.toString('utf8');
        if (!Buffer.from(text).equals(bytes)) return;
        const before = await faultsIn(file, text);
        const result = await fixText(file, text);
        expect(await fixText(file, result.text)).toEqual({ text: result.text, done: [] });
        if (result.done.length === 0) expect(result.text).toBe(text);
        else expect(before.length).toBeGreaterThan(0);
        const isOfMarks = result.done.every(({ fix }) => ['text', 'line-ends', 'byte-order-mark'].includes(fix.what));
        if (isOfMarks) expect(wordsOf(result.text)).toBe(wordsOf(text));
        else
          expect(Math.abs(result.text.length - text.length)).toBeLessThan(
            40 * (result.done.length + text.split('\n').length),
          );
      }),
      { numRuns: RUNS },
    );
  },
  HOUR,
);
