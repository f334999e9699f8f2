/**
 * Softenings that the policy does not permit, in real repositories: each in every place, and of every sort of item one in
 * every way and every place. (All of them in every way, in memory: test/check/softenings.test.ts.)
 */
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/model/policy.ts';
import { BASE } from '../fixtures/softenings/base.ts';
import { OTHERS, ROWS, type Softening } from '../fixtures/softenings/rows.ts';
import { WAYS } from '../fixtures/softenings/ways.ts';
import { Draft } from '../support/draft.ts';
import { PLACES } from './softening-places.ts';

const refused = [...Object.entries(ROWS), ...Object.entries(OTHERS)].flatMap(([name, row]) =>
  'soften' in row && isRefused(row) ? [{ name, row }] : [],
);

function isRefused({ topic }: Softening): boolean {
  return topic === 'journal' || (topic !== 'settings' && DEFAULT_POLICY[topic] !== 'allowed');
}

/** Of every sort of item the first. */
const firsts = new Set([...new Map(refused.toReversed().map((one) => [one.row.of, one])).values()]);
const everywhere = Object.fromEntries(Object.keys(PLACES).map((place) => [place, 1]));

describe.each(refused)('$name', (one) => {
  const ways = Object.entries(WAYS).filter(
    ([way, { of }]) => of.includes(one.row.of) && (way === 'directly' || firsts.has(one)),
  );

  test.each(ways)(
    '%s',
    async (_way, { apply }) => {
      const draft = new Draft(BASE);
      apply(one.row, draft);
      const codes: Record<string, number> = {};
      for (const [place, check] of Object.entries(PLACES)) codes[place] = (await check(draft.files)).code;
      expect(codes).toEqual(everywhere);
    },
    120_000,
  );
});
