/** What does no harm goes in, with few tries where little does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byHalves } from '../../../src/app/check/by-halves.ts';
import { runs } from '../../support/stress.ts';

test('all but the harmful ones go in, from the end to the beginning, in few tries', async () => {
  const anyCase = fc
    .nat(300)
    .chain((count) => fc.tuple(fc.constant(count), fc.uniqueArray(fc.nat(Math.max(0, count - 1)), { maxLength: 5 })));
  await fc.assert(
    fc.asyncProperty(anyCase, async ([count, harmful]) => {
      const items = Array.from({ length: count }, (_, i) => i);
      const taken: number[] = [];
      let tries = 0;
      const refused = await byHalves(items, async (some) => {
        tries += 1;
        if (some.some((one) => harmful.includes(one))) return false;
        taken.push(...some.toReversed());
        return true;
      });
      const bad = items.filter((one) => harmful.includes(one));
      expect(refused.toReversed()).toEqual(bad);
      expect(taken.toReversed()).toEqual(items.filter((one) => !harmful.includes(one)));
      expect(tries).toBeLessThanOrEqual(1 + 2 * bad.length * Math.ceil(Math.log2(count + 1)));
    }),
    { numRuns: runs(100) },
  );
});
