/** What of two revisions is looked at, and how often: counted, as times say little on a busy machine. */
import { expect, test } from 'vitest';
import { paired } from '../../src/change/compare.ts';
import { breaches } from '../../src/change/judge.ts';
import { review } from '../../src/change/review.ts';
import type { Entry } from '../../src/model/journal.ts';
import { aMeasure, anEntry, aPlan, aTask, aWorkspace, day, END } from '../support/model.ts';
import { diff, revision } from './revisions.ts';

/** How often entries are looked at while 4 deadlines in each of `tasks` tasks are changed and explained, and judged. */
function looks(tasks: number): number {
  let count = 0;
  const watched = (entry: Entry): Entry =>
    Object.defineProperty({ ...entry }, 'by', {
      enumerable: true,
      get: () => {
        count += 1;
        return '张三';
      },
    });
  const ids = Array.from({ length: tasks }, (_, i) => Array.from({ length: 4 }, (_, j) => `${i + 1}-${j + 1}`));
  const planWith = (due: string, journal: readonly Entry[]) => {
    const list = ids.map((own, i) => {
      const measures = own.map((id) => aMeasure({ id, title: `举措${id}`, due: day(due) }));
      return aTask({ id: String(i + 1), title: `任务${i + 1}`, measures });
    });
    return aWorkspace(aPlan({ tasks: list, journal, approved: day('2022-01-15') }));
  };
  const all = ids.flat();
  const told = all.map((on) => watched(anEntry({ on, note: '进展' })));
  const amended = all.map((on) => watched(anEntry({ on, amend: { due: day('2022-10-01') }, reason: '场地未定' })));
  const [before, after] = [planWith('2022-09-01', told), planWith('2022-10-01', [...told, ...amended])];
  const changes = diff(before, after);
  // Each deadline, and the entry for it.
  expect(changes).toHaveLength(2 * all.length);
  breaches(changes, { before, after }, END);
  const [plan] = review(changes, { before: revision(before), after: revision(after) }, END).plans;
  expect(plan?.tasks).toHaveLength(tasks);
  return count;
}

test('four times as many deadlines changed with entries look at entries four times as often', () => {
  const [once, four] = [looks(5), looks(20)];
  expect(once).toBeGreaterThan(0);
  expect(four).toBeLessThanOrEqual(4.2 * once);
});

test('two lists are paired with one key an item, in whatever order they stand', () => {
  const before = Array.from({ length: 500 }, (_, i) => i);
  const after = before.toReversed();
  let keys = 0;
  const { pairs, added, removed } = paired(before, after, (item) => {
    keys += 1;
    return String(item);
  });
  expect([pairs.length, added, removed]).toEqual([500, [], []]);
  expect(keys).toBe(1000);
});

test('of several under one key those that stand first are paired first', () => {
  const found = paired(['a1', 'b1', 'a2', 'a3'], ['a4', 'c1', 'a5'], ([key = '']) => key);
  expect(found).toEqual({
    pairs: [
      { before: 'a1', after: 'a4' },
      { before: 'a2', after: 'a5' },
    ],
    added: ['c1'],
    removed: ['b1', 'a3'],
  });
});
