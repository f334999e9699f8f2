/** The fast reader of YAML and the careful one: whatever the first reads, the second reads the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { diagnose } from '../../src/yaml/diagnose.ts';
import { MAX_DEPTH, quickValue } from '../../src/yaml/value.ts';
import { REAL_FILES } from '../fixtures/real-files.ts';
import { runs } from '../support/stress.ts';

const PLAN_2022 = REAL_FILES.find(({ path }) => path === 'plans/2022/plan.yaml')?.text ?? '';

/** What the `yaml` library makes of `text` by itself, or the codes of its errors. */
function peer(text: string): { readonly value: unknown } | { readonly errors: readonly string[] } {
  const document = parseDocument(text, { prettyErrors: false, version: '1.2', schema: 'core' });
  if (document.errors.length > 0) return { errors: document.errors.map(({ code }) => code) };
  return { value: document.toJS() };
}

const SCALARS = [
  '1_000',
  '0o14',
  '012',
  '0x1F',
  '1e3',
  '.5',
  '5.',
  '+1',
  '-0',
  '-0.0',
  '.inf',
  '-.INF',
  '.nan',
  '~',
  'null',
  'Null',
  'NULL',
  'nULL',
  'yes',
  'on',
  'no',
  'off',
  'Yes',
  'true',
  'True',
  'TRUE',
  'tRUE',
  'false',
  '2022-01-01',
  '2022-01-01T10:00:00Z',
  '4.10',
  '4-2',
  '4.2',
  '1:30',
  '190:20:30',
  '0b11',
  '1e400',
  '12345678901234567890',
  '9'.repeat(320),
  `0x${'f'.repeat(300)}`,
  `0o${'7'.repeat(400)}`,
  '1e99999',
  '-1e-999',
  '0o9',
  '0xg',
  '=',
  '<<',
  '',
  '" quoted "',
  "'it''s'",
  '"\\u4e2d\\n\\t\\x41"',
  '"a\\\n  b"',
  '"a\n\n  b"',
  "'a\n  b'",
  '中文，全角：值',
  'a: b',
  'a #b',
  'a#b',
  '# c',
  'R & D',
  '&a b',
  '*a',
  '!x y',
  '!!str 12',
  '!!int "3"',
  '%a',
  '@a',
  '`a',
  '-',
  '- a',
  '--- a',
  '...',
  '? a',
  '?a',
  ':a',
  'a:',
  '-a',
  '[]',
  '{}',
  '[a, b]',
  '[a, [b, {c: d}]]',
  '{a: 1, b}',
  '{a, b: }',
  '[a,, b]',
  '[a: b]',
  '[? a : b]',
  '{"a":1}',
  "{'a':1}",
  '{a:1}',
  '[1,2,]',
  '{a: 1,}',
  '[a\n  , b]',
  '{a: [}',
  '"a" b',
  'a\n b',
  'a\n\n  b',
  '|\n    a\n    b\n',
  '>\n    a\n    b\n\n    c\n',
  '|-\n    a\n\n',
  '|+\n    a\n\n',
  '>-\n    a\n      b\n    c',
  '|2\n    a\n',
  '|1\n  a',
  '>+\n\n    a\n',
  '| # c\n    a\n',
  '|\n',
  '|\n\ta\n',
  'a\tb',
  'a\t# b',
  '\ta',
  '\u0085',
  'a\u2028b',
  '\ufeffa',
  '\u00a0a',
  '\ud83d\ude00',
  'a \u3000',
  "''",
  '""',
];

const LINES = PLAN_2022.split('\n').filter((line) => line.trim() !== '');
const PIECES = [
  ...LINES.slice(0, 200),
  'a: 1',
  '  b: 2',
  '- c',
  '  - d: e',
  '',
  '   ',
  '\t',
  '# comment',
  '---',
  '...',
  '%YAML 1.2',
  '? k',
  ': v',
];

const scalar = fc.constantFrom(...SCALARS);
const space = fc.constantFrom(' ', '  ', '\t', ' \t', '');
const keyed = fc
  .tuple(
    fc.constantFrom('a', '"b"', "'c'", 'd e', '中', '1', 'true', '~', '__proto__', 'constructor'),
    space,
    scalar,
    space,
  )
  .map(([key, gap, value, end]) => `${key}:${gap}${value}${end}`);
const inFlow = fc.array(scalar, { maxLength: 4 }).map((items) => `v: [${items.join(', ')}]`);
const inFlowMap = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', '"d"'), space, scalar), { maxLength: 4 })
  .map((pairs) => `v: { ${pairs.map(([key, gap, value]) => `${key}:${gap}${value}`).join(', ')} }`);
const inList = fc
  .array(fc.tuple(space, scalar), { minLength: 1, maxLength: 4 })
  .map((items) => `v:\n${items.map(([gap, item]) => `  -${gap}${item}`).join('\n')}`);
const block = fc
  .array(keyed, { minLength: 1, maxLength: 5 })
  .chain((lines) =>
    fc
      .array(fc.constantFrom('', ' ', '  ', '- ', '  - '), { minLength: lines.length, maxLength: lines.length })
      .map((heads) => lines.map((line, i) => `${heads[i] ?? ''}${line}`).join('\n')),
  );
const lineEnds = fc.constantFrom('\n', '\r\n');
const realPiece = fc
  .tuple(fc.nat(LINES.length - 1), fc.integer({ min: 1, max: 12 }))
  .map(([from, count]) => LINES.slice(from, from + count).join('\n'));
const patchwork = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));
const text = fc
  .tuple(
    fc.oneof(keyed, inFlow, inFlowMap, inList, block, realPiece, patchwork, scalar),
    lineEnds,
    fc.constantFrom('', '\n', '\n\n', '\n# end\n'),
  )
  .map(([body, end, tail]) => `${body}${tail}`.replaceAll('\n', end));
/** A text with a few characters put in, taken out or put in another's place. */
const MARKS = [...' \t\n-:,[]{}#&*!|>\'"%@`?=.~0_a，：“”'];
const edit = fc.record({ at: fc.nat(1000), remove: fc.nat(3), insert: fc.constantFrom('', ...MARKS) });
const mutated = fc.tuple(text, fc.array(edit, { maxLength: 3 })).map(([start, edits]) =>
  edits.reduce((whole, { at, remove, insert }) => {
    const place = at % (whole.length + 1);
    return whole.slice(0, place) + insert + whole.slice(place + remove);
  }, start),
);

describe('where the fast reader gives a value', () => {
  test('the yaml library gives the deeply equal value', () => {
    let values = 0;
    fc.assert(
      fc.property(mutated, (given) => {
        const fast = quickValue(given);
        if (fast === undefined) return;
        values += 1;
        expect(peer(given)).toEqual(fast);
      }),
      { numRuns: runs(4000) },
    );
    expect(values).toBeGreaterThan(runs(4000) / 10);
  });

  test.each(SCALARS)('%j is the same to both, as a value, an item and a key', (given) => {
    for (const whole of [
      `k: ${given}\n`,
      `k:\n  - ${given}\n`,
      `k: [${given}]\n`,
      `k: { a: ${given} }\n`,
      `${given}: v\n`,
      given,
    ]) {
      const fast = quickValue(whole);
      if (fast) expect([whole, peer(whole)]).toEqual([whole, fast]);
    }
  });

  test('the careful reader gives it too', () => {
    fc.assert(
      fc.property(mutated, (given) => {
        const fast = quickValue(given);
        if (fast) expect(diagnose('f.yaml', given)).toEqual({ ok: true, value: fast.value });
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('the careful reader', () => {
  test('gives a value or findings with places inside the text, whatever it reads', () => {
    fc.assert(
      fc.property(mutated, (given) => {
        const result = diagnose('f.yaml', given);
        if (result.ok) return;
        expect(result.findings.length).toBeGreaterThan(0);
        const lines = given.split('\n');
        for (const { range } of result.findings) {
          expect(range?.start.line).toBeLessThanOrEqual(lines.length);
          expect(range?.start.column).toBeLessThanOrEqual((lines[(range?.start.line ?? 1) - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  test.each([
    { text: 'a: "R & D"\n', value: { a: 'R & D' } },
    { text: 'a: 好 &b\n', value: { a: '好 &b' } },
    { text: 'a: 行 !\n', value: { a: '行 !' } },
    { text: 'a: 大于>5\n', value: { a: '大于>5' } },
    { text: 'a: |2\n    b\n', value: { a: '  b\n' } },
    { text: 'a: .inf\n', value: { a: Number.POSITIVE_INFINITY } },
    { text: 'a: 1\n...\n', value: { a: 1 } },
  ])('reads $text, which the fast one leaves to it', ({ text: given, value }) => {
    expect(quickValue(given)).toBeUndefined();
    expect(diagnose('f.yaml', given)).toEqual({ ok: true, value });
  });
});

test('a list or a map in place of a key is a finding', () => {
  expect(diagnose('f.yaml', 'title: {{标题}}\n')).toMatchObject({ ok: false, findings: [{ rule: 'yaml/key' }] });
  expect(quickValue('title: {{标题}}\n')).toBeUndefined();
});

describe('values that people and YAML read differently', () => {
  test.each([
    { written: '1_000', value: '1_000' },
    { written: '0o14', value: 12 },
    { written: '012', value: 12 },
    { written: '1e3', value: 1000 },
    { written: '.5', value: 0.5 },
    { written: '~', value: null },
    { written: 'Null', value: null },
    { written: 'yes', value: 'yes' },
    { written: 'on', value: 'on' },
    { written: '2022-01-01', value: '2022-01-01' },
    { written: '4.10', value: 4.1 },
    { written: '4-2', value: '4-2' },
    { written: '1:30', value: '1:30' },
    { written: '"4"', value: '4' },
  ])('$written', ({ written, value }) => {
    expect(quickValue(`a: ${written}\n`)).toEqual({ value: { a: value } });
    expect(peer(`a: ${written}\n`)).toEqual({ value: { a: value } });
  });
});

test('the real files are read fast', () => {
  for (const { path, text: given, value } of REAL_FILES) expect([path, quickValue(given)]).toEqual([path, { value }]);
});

test.each([
  { name: 'brackets', nested: (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}` },
  { name: 'braces', nested: (levels: number) => `${'{a: '.repeat(levels)}1${'}'.repeat(levels)}` },
  { name: 'hyphens', nested: (levels: number) => `${'- '.repeat(levels)}a` },
  {
    name: 'indentation',
    nested: (levels: number) => `${Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} 1`,
  },
])('both readers refuse what is deeper than the limit, of $name', ({ nested }) => {
  expect(diagnose('f.yaml', nested(MAX_DEPTH)).ok).toBe(true);
  expect(quickValue(nested(MAX_DEPTH + 1))).toBeUndefined();
  expect(diagnose('f.yaml', nested(MAX_DEPTH + 1))).toMatchObject({ ok: false, findings: [{ rule: 'yaml/too-deep' }] });
});
