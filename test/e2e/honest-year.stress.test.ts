/** An honest year raises no alarm: `check --since` passes at every commit and merge. */
import { expect, test } from 'vitest';
import { honestYear } from './honest-year.ts';

test('three hundred commits', async () => {
  const { alarms, commits } = await honestYear(300);
  expect(alarms).toEqual([]);
  expect(commits).toBeGreaterThanOrEqual(300);
}, 1_800_000);
