/** Places found item by item are those that are found in the whole text. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { KeyPath } from '../../src/model/finding.ts';
import { twins } from '../../src/model/twins.ts';
import { mapFor } from '../../src/yaml/places.ts';
import { subsetValue } from '../../src/yaml/subset.ts';
import { REAL_FILES } from '../fixtures/real-files.ts';
import { runs, some } from '../support/stress.ts';
import { likePlanFiles } from './texts.ts';

const isSlow = twins.slow;
afterEach(() => {
  twins.slow = isSlow;
});

/** Every path into the value, and one beside each. */
function pathsInto(value: unknown, path: KeyPath = []): readonly KeyPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, item]) =>
    pathsInto(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inside, [...path, 'none'], [...path, 9999]];
}

function placesIn(text: string, paths: readonly KeyPath[], slow: boolean): unknown {
  twins.slow = slow;
  const { locate, valueAt } = mapFor(text);
  return paths.map((path) => [path, locate({ path }), locate({ path, at: 'key' }), valueAt(path)]);
}

test('in pieces of plan files with a few characters changed', () => {
  fc.assert(
    fc.property(likePlanFiles, (text) => {
      twins.slow = false;
      const read = subsetValue(text);
      if (read === undefined) return;
      const paths = pathsInto(read.value);
      expect(placesIn(text, paths, false)).toEqual(placesIn(text, paths, true));
    }),
    { numRuns: runs(10_000, 500) },
  );
});

test.each(
  some(
    REAL_FILES.filter(({ path }) => path.includes('/journal/')),
    5,
  ),
)('in $path', ({ text, value }) => {
  for (const whole of [text, text.replaceAll('\n', '\r\n')]) {
    const paths = pathsInto(value);
    expect(placesIn(whole, paths, false)).toEqual(placesIn(whole, paths, true));
  }
});
