/** The softenings that the policy does not permit, and what a check in every place says of one. */
import { expect } from 'vitest';
import { DEFAULT_POLICY } from '../../src/model/policy.ts';
import { BASE } from '../fixtures/softenings/base.ts';
import { OTHERS, ROWS, type Softening } from '../fixtures/softenings/rows.ts';
import { Draft } from '../support/draft.ts';
import { PLACES } from './softening-places.ts';

interface Named {
  readonly name: string;
  readonly row: Softening;
}

export const REFUSED: readonly Named[] = [...Object.entries(ROWS), ...Object.entries(OTHERS)].flatMap(([name, row]) =>
  'soften' in row && isRefused(row) ? [{ name, row }] : [],
);

function isRefused({ topic }: Softening): boolean {
  return topic === 'journal' || (topic !== 'settings' && DEFAULT_POLICY[topic] !== 'allowed');
}

/** Of every sort of item the first. */
export const FIRSTS: readonly Named[] = [...new Map(REFUSED.toReversed().map((one) => [one.row.of, one])).values()];

const everywhere = Object.fromEntries(Object.keys(PLACES).map((place) => [place, 1]));

/** Softens so in every place, and expects each check to fail. */
export async function expectRefusedEverywhere(soften: (draft: Draft) => void): Promise<void> {
  const draft = new Draft(BASE);
  soften(draft);
  const codes: Record<string, number> = {};
  for (const [place, check] of Object.entries(PLACES)) codes[place] = (await check(draft.files)).code;
  expect(codes).toEqual(everywhere);
}
