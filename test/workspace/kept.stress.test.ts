/** What is kept shows in no view, whatever people, git, the clock and the disk do: at length. */
import fc from 'fast-check';
import { test } from 'vitest';
import { runs } from '../support/stress.ts';
import { Desk, expectUnseen, stories, VIEWS } from './kept.ts';

test('every view is the same with what is kept as without', async () => {
  const desk = new Desk();
  for (const view of VIEWS) await desk.expectSame(view);
});

test('whatever is done in between', { timeout: 600_000 }, async () => {
  await fc.assert(fc.asyncProperty(stories, expectUnseen), { numRuns: runs(40), endOnFailure: true });
});
