/** Of every sort of item one softening, in every way but directly, in real repositories, in every place. */
import { describe, test } from 'vitest';
import { WAYS } from '../fixtures/softenings/ways.ts';
import { expectRefusedEverywhere, FIRSTS } from './refused-softenings.ts';

describe.each(FIRSTS)('$name', ({ row }) => {
  const ways = Object.entries(WAYS).filter(([name, { of }]) => of.includes(row.of) && name !== 'directly');

  test.each(ways)('%s', (_name, way) => expectRefusedEverywhere((draft) => way.apply(row, draft)), 120_000);
});
