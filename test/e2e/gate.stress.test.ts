/** Every change that hides a cut, by every way in which a change comes to be judged; a row and a column of it: gate.test.ts. */
import { describe, test } from 'vitest';
import { expectStopped, HIDDEN, makeOffice, WAYS } from './hidden-changes.ts';
import { copyOf, madeOnce } from './repository.ts';

const made = madeOnce(makeOffice);

describe.each(Object.entries(WAYS))('a target cut in %s', (_way, prepare) => {
  test.each(HIDDEN)('%s', async (_name, hide) => {
    const folder = copyOf(made());
    await expectStopped(folder, prepare(folder, hide));
  });
});
