/** The fast reader of YAML and the careful one: whatever the first reads, the second reads the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { diagnose } from '../../src/yaml/diagnose.ts';
import { MAX_DEPTH, quickValue } from '../../src/yaml/value.ts';
import { REAL_FILES } from '../fixtures/real-files.ts';
import { runs } from '../support/stress.ts';
import { mutated, SCALARS } from './texts.ts';

/** What the `yaml` library makes of `text` by itself, or the codes of its errors. */
function peer(text: string): { readonly value: unknown } | { readonly errors: readonly string[] } {
  const document = parseDocument(text, { prettyErrors: false, version: '1.2', schema: 'core' });
  if (document.errors.length > 0) return { errors: document.errors.map(({ code }) => code) };
  return { value: document.toJS() };
}

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
