/** Each softening that the policy does not permit, in real repositories, in every place. (In memory: test/check/softenings.test.ts.) */
import { test } from 'vitest';
import { expectRefusedEverywhere, REFUSED } from './refused-softenings.ts';

test.each(REFUSED)('$name', ({ row }) => expectRefusedEverywhere(row.soften), 120_000);
