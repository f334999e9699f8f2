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

/** How many places each is tried in. That no place changes what is found in it: test/e2e/softenings.test.ts. */
const TRIED = 3;

/** Softens so in some of the places, by turns, and expects each check to fail. */
export async function expectRefused(soften: (draft: Draft) => void, turn: number): Promise<void> {
  const draft = new Draft(BASE);
  soften(draft);
  const places = Object.entries(PLACES);
  for (let i = 0; i < TRIED; i += 1) {
    const [place, check] = places[(turn + i * TRIED) % places.length] ?? [];
    expect([place, (await check?.(draft.files))?.code]).toEqual([place, 1]);
  }
}
