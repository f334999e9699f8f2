import { expect, test } from 'vitest';
import { dependsNotDone } from '../../../../src/check/rules/depends/not-done.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(dependsNotDone);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(
      aPlanOf([aMeasure({ depends: ['1-2'] }), aMeasure({ id: '1-2' })], {
        journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })),
      }),
    ),
  );

test('done while what comes first is open', () => {
  expect(found({ state: 'done' })).toMatchObject([{ path: [0, 'state'], args: { id: '1-1', first: '1-2' } }]);
  expect(found({ state: 'done' }, { on: '1-2', date: day('2022-03-02'), state: 'done' })).toHaveLength(1);
});

test('on one day both may be done; what was cancelled holds nothing up', () => {
  expect(found({ state: 'done' }, { on: '1-2', state: 'done' })).toEqual([]);
  expect(found({ state: 'done' }, { on: '1-2', state: 'cancelled' })).toEqual([]);
});

test('nothing is concluded of one that there is not, of itself, or whose entries could not all be read', () => {
  const open = (depends: readonly string[], over: Parameters<typeof aPlanOf>[1] = {}) =>
    check(
      aWorkspace(
        aPlanOf([aMeasure({ depends }), aMeasure({ id: '1-2' })], { journal: [anEntry({ state: 'done' })], ...over }),
      ),
    );
  expect(open(['1-7', '1-1'])).toEqual([]);
  expect(open(['1-2'])).toHaveLength(1);
  const unreadEntries = { anything: false, ids: new Set(['1-2']), nameless: new Set<string>() };
  expect(open(['1-2'], { unreadEntries })).toEqual([]);
});

test('nothing is asked of an entry that does not say done', () => {
  expect(found({ note: '在办' }, { date: day('2022-03-02'), state: 'blocked' })).toEqual([]);
});
