/** Of every sort of item one softening, in every way but directly, in real repositories, in places by turns. */
import { describe, test } from 'vitest';
import { WAYS } from '../fixtures/softenings/ways.ts';
import { expectRefused, FIRSTS } from './refused-softenings.ts';

describe.each(FIRSTS.map((one, turn) => ({ ...one, turn })))('$name', ({ row, turn }) => {
  const ways = Object.entries(WAYS).filter(([name, { of }]) => of.includes(row.of) && name !== 'directly');

  test.each(ways.map(([name, way], i) => [name, way, turn + i] as const))(
    '%s',
    (_name, way, at) => expectRefused((draft) => way.apply(row, draft), at),
    120_000,
  );
});
