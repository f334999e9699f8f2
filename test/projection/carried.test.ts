/** What a closing carries over counts where it goes on, and its figures are those of the projection. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/model/date.ts';
import type { Plan } from '../../src/model/plan.ts';
import { sealedOn } from '../../src/projection/carried.ts';
import { figuresOf } from '../../src/projection/figures.ts';
import { project } from '../../src/projection/project.ts';
import { remainingOf } from '../../src/projection/remaining.ts';
import { dayLater, yearsLater } from '../../src/projection/rollover.ts';
import { measureStates } from '../../src/projection/state.ts';
import { aClosing, aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day, someEntries } from '../support/model.ts';
import { runs } from '../support/stress.ts';

const IDS = ['1-1', '1-2', '1-3'] as const;
const END = day('2022-12-31');

/** The plan of 2022, closed, and that of 2023, in which the measures `continued` go on. */
function years(old: Plan, carried: readonly string[], continued: readonly string[]): readonly [Plan, Plan] {
  const { close } = aClosing();
  const closed = { ...old, closings: [aClosing({ close: { ...close, carried } })] };
  const measures = continued.map((id) => aMeasure({ id, continues: [`test-2022/${id}`] }));
  const period = { start: day('2023-01-01'), end: day('2023-12-31') };
  return [closed, { ...aPlanOf(measures), id: 'test-2023', file: 'next/plan.yaml', period }];
}

const someIds = fc.subarray([...IDS]);
const someJournal = someEntries.chain((entries) =>
  fc.tuple(...entries.map((entry) => fc.constantFrom(...IDS).map((on) => ({ ...entry, on })))),
);
const someDayOfTwoYears = fc.integer({ min: 0, max: 729 }).map((days) => addDays(day('2022-01-01'), days));

describe('carried over', () => {
  test('each measure counts once across both plans on any day', () => {
    fc.assert(
      fc.property(someJournal, someIds, someDayOfTwoYears, (journal, ids, asOf) => {
        const old = aPlanOf(
          IDS.map((id) => aMeasure({ id })),
          { journal },
        );
        const open = measureStates(project(old, aWorkspace(old), END)).flatMap(({ measure: { id }, state }) =>
          ids.some((one) => one === id) && !['done', 'verified', 'cancelled'].includes(state) ? [id] : [],
        );
        const plans = years(old, open, open);
        const workspace = aWorkspace(old, { plans });
        const states = plans.map((plan) => project(plan, workspace, asOf));
        const sum = states.reduce((all, { totals }) => all + totals.measures + totals.cancelled, 0);
        expect(sum).toBe(IDS.length);
      }),
      { numRuns: runs(100) },
    );
  });

  test('the figures of a closing are what the closed plan shows', () => {
    fc.assert(
      fc.property(someJournal, someIds, (journal, ids) => {
        const old = aPlanOf(
          IDS.map((id, i) => aMeasure({ id, due: day(`2022-0${i + 3}-01`), weight: i + 1 })),
          { journal },
        );
        const figures = figuresOf(old, aWorkspace(old), END, ids);
        const plans = years(old, figures.carried, figures.carried);
        const { totals } = project(plans[0], aWorkspace(old, { plans }), day('2023-05-05'));
        const { measures, done, cancelled, due, fulfilled, carried } = totals;
        expect({ measures, done, cancelled, due, fulfilled, carried }).toEqual({
          ...{ measures: figures.measures, done: figures.done, cancelled: figures.cancelled },
          ...{ due: figures.due, fulfilled: figures.fulfilled, carried: figures.carried.length },
        });
        expect(totals.percent).toBeCloseTo(figures.percent, 0);
      }),
      { numRuns: runs(100) },
    );
  });

  test.each([
    ['listed alone', ['1-1'], []],
    ['continued alone', [], ['1-1']],
  ])('%s, a measure counts where it was', (_, carried, continued) => {
    const plans = years(aPlanOf([aMeasure()]), carried, continued);
    const state = project(plans[0], aWorkspace(plans[0], { plans }), day('2023-02-01'));
    expect(state.totals).toMatchObject({ measures: 1, carried: 0 });
  });

  test('by a plan that does not begin after this one ends, it counts where it was', () => {
    const [old, next] = years(aPlanOf([aMeasure()]), ['1-1'], ['1-1']);
    const early = { ...next, period: { ...next.period, start: END } };
    expect(sealedOn(old, [old, early], END)?.carried.size).toBe(0);
    expect(sealedOn(old, [old, next], END)?.carried.get('1-1')).toEqual(['test-2023/1-1']);
  });

  test('a closed plan stands still: what is entered later does not count', () => {
    const entries = [anEntry({ date: day('2023-01-05'), state: 'done' })];
    const [old] = years(aPlanOf([aMeasure()], { journal: entries }), [], []);
    expect(project(old, aWorkspace(old), day('2023-06-01')).totals).toMatchObject({ done: 0, measures: 1 });
  });
});

describe('what is left of a target', () => {
  test.each([
    ['a total: the same, from what was reached', aTarget(), 40, { value: 100, baseline: 40 }],
    ['reached: as it is', aTarget(), 100, { value: 100, baseline: 0 }],
    ['a level: as it is', aTarget({ counts: 'level' }), 40, { value: 100, baseline: 0 }],
    ['by period: what is lacking', aTarget({ counts: 'period' }), 40, { value: 60, baseline: 0 }],
    ['a ceiling: as it is', aTarget({ comparator: 'at_most' }), 40, { value: 100, baseline: 0 }],
    [
      'to fall: from where it is',
      aTarget({ comparator: 'at_most', value: 2, baseline: 8 }),
      5,
      { value: 2, baseline: 5 },
    ],
  ])('%s', (_, target, value, left) => {
    const plan = aPlanOf([aMeasure({ target })], { journal: [anEntry({ value })] });
    const [state] = measureStates(project(plan, aWorkspace(plan), END));
    expect(state && remainingOf(state)).toMatchObject(left);
  });
});

test('years are counted on in names and days', () => {
  expect(yearsLater('sd-2022，2022-2023学年，12022', 1)).toBe('sd-2023，2023-2024学年，12022');
  expect(dayLater(day('2024-02-29'), 1)).toBe('2025-02-28');
});
