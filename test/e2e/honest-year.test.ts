/** An honest month raises no alarm: `check --since` passes at every commit and merge. (A year: the stress suite.) */
import { expect, test } from 'vitest';
import { honestYear } from './honest-year.ts';

test('thirty commits', async () => {
  const { alarms, commits } = await honestYear(30);
  expect(alarms).toEqual([]);
  expect(commits).toBeGreaterThanOrEqual(30);
});
