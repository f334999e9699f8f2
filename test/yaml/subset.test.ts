/** The reader of the part of YAML that plan files are written in: js-yaml and yaml read the same, wherever it gives a value. */
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { twins } from '../../src/model/twins.ts';
import { diagnose } from '../../src/yaml/diagnose.ts';
import { subsetValue } from '../../src/yaml/subset.ts';
import { quickValue } from '../../src/yaml/value.ts';
import { REAL_FILES } from '../fixtures/real-files.ts';
import { runs } from '../support/stress.ts';
import { likePlanFiles, mutated, SCALARS } from './texts.ts';

/** What the file would be read as without it. */
function otherwise(text: string): unknown {
  const quick = quickValue(text);
  if (quick) return quick;
  const careful = diagnose('f.yaml', text);
  return careful.ok ? { value: careful.value } : careful;
}

describe.skipIf(twins.slow)('where it gives a value', () => {
  test.each([
    { of: 'plan files with a few characters changed', texts: likePlanFiles, all: 40_000 },
    { of: 'anything like YAML', texts: mutated, all: 40_000 },
  ])('the others read the same, of $of', ({ texts, all }) => {
    let values = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const subset = subsetValue(text);
        if (subset === undefined) return;
        values += 1;
        expect(load(text, { schema: CORE_SCHEMA })).toEqual(subset.value);
        expect(otherwise(text)).toEqual(subset);
      }),
      { numRuns: runs(all, 1000) },
    );
    expect(values).toBeGreaterThan(runs(all, 1000) / 50);
  });

  test.each(SCALARS)('%j is the same to all, as a value, an item and a key', (given) => {
    for (const text of [
      `k: ${given}\n`,
      `k:\n  - ${given}\n`,
      `k:\n- ${given}\n`,
      `k: [${given}]\n`,
      `k: { a: ${given} }\n`,
      `${given}: v\n`,
      `- ${given}: v\n  k: ${given}`,
      `k:\n  ${given}\n`,
    ]) {
      const subset = subsetValue(text);
      if (subset) expect([text, otherwise(text)]).toEqual([text, subset]);
    }
  });
});

test.skipIf(twins.slow)('it reads every real file by itself, whatever ends its lines', () => {
  for (const { path, text, value } of REAL_FILES) {
    expect([path, subsetValue(text)]).toEqual([path, { value }]);
    expect([path, subsetValue(text.replaceAll('\n', '\r\n'))]).toEqual([path, { value }]);
  }
});
