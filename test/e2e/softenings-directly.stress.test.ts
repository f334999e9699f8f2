/** Each softening that the policy does not permit, directly, in real repositories, in places by turns. (In memory: test/check/softenings.test.ts.) */
import { test } from 'vitest';
import { expectRefused, REFUSED } from './refused-softenings.ts';

test.each(REFUSED.map((one, turn) => ({ ...one, turn })))(
  '$name',
  ({ row, turn }) => expectRefused(row.soften, turn),
  120_000,
);
