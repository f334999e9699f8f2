import { describe, expect, test } from 'vitest';
import { NO_OWN_DAYS } from '../../src/model/calendar.ts';
import type { Entry } from '../../src/model/journal.ts';
import type { Measure } from '../../src/model/plan.ts';
import { type DueItem, dueItems, itemsAhead, undatedAhead, undatedOpen, windowEnd } from '../../src/projection/due.ts';
import { project } from '../../src/projection/project.ts';
import type { PlanState } from '../../src/projection/state.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../support/model.ts';

/** On 2022-06-30, a Thursday; the measures are 1-1, 1-2, …. */
function stateWith(
  measures: readonly Partial<Measure>[],
  journal: readonly Partial<Entry>[] = [],
  asOf = '2022-06-30',
) {
  const plan = aPlanOf(
    measures.map((measure, i) => aMeasure({ id: `1-${i + 1}`, ...measure })),
    { journal: journal.map(anEntry) },
  );
  return project(plan, aWorkspace(plan), day(asOf));
}

const said = (items: readonly DueItem[]): readonly string[] =>
  items.map(({ state, due, overdue, days, occurrence, milestone, next }) =>
    [state.measure.id, due, overdue ? 'overdue' : '', days, occurrence ?? milestone ?? '', next?.due ?? ''].join(' '),
  );
const dueIn = (state: PlanState, until = '2022-07-14') => said(dueItems(state, day(until), NO_OWN_DAYS));
const aheadIn = (state: PlanState, from: string, until: string) =>
  said(itemsAhead(state, day(from), day(until), NO_OWN_DAYS));

const MILESTONES = [
  { title: '近期的', dueTerm: '近期' },
  { title: '建成', due: day('2022-07-08') },
  { title: '方案', due: day('2022-07-01') },
];

describe('what is due', () => {
  test('is open, overdue or due by the day, the longest overdue first', () => {
    const state = stateWith(
      [
        { due: day('2022-07-14') },
        { due: day('2022-07-15') },
        { due: day('2022-06-20') },
        { due: day('2022-06-30') },
        { due: day('2022-06-10') },
        {},
      ],
      [{ on: '1-5', state: 'done' }],
    );
    expect(dueIn(state)).toEqual(['1-3 2022-06-20 overdue -10  ', '1-4 2022-06-30  0  ', '1-1 2022-07-14  14  ']);
    expect(dueItems(state, day('2022-07-14'), NO_OWN_DAYS).map(({ workdays }) => workdays)).toEqual([-8, 0, 10]);
  });

  test('of a measure with milestones the first one not met, unless its own deadline comes before or has gone by', () => {
    const met = [{ date: day('2022-06-01'), milestone: '方案' }];
    expect(dueIn(stateWith([{ milestones: MILESTONES }]))).toEqual(['1-1 2022-07-01  1 方案 ']);
    expect(dueIn(stateWith([{ milestones: MILESTONES }], met))).toEqual(['1-1 2022-07-08  8 建成 ']);
    expect(dueIn(stateWith([{ milestones: MILESTONES, due: day('2022-07-01') }]))).toEqual(['1-1 2022-07-01  1 方案 ']);
    expect(dueIn(stateWith([{ milestones: MILESTONES, due: day('2022-06-30') }]))).toEqual(['1-1 2022-06-30  0  ']);
    expect(dueIn(stateWith([{ milestones: MILESTONES, due: day('2022-06-29') }]))).toEqual([
      '1-1 2022-06-29 overdue -1  ',
    ]);
    expect(dueIn(stateWith([{ milestones: MILESTONES }], [], '2022-07-04'))).toEqual([
      '1-1 2022-07-01 overdue -3 方案 ',
    ]);
  });

  test('of a duty the occurrence missed, and when the next one is', () => {
    const repeat = { every: 'month', on: 10 } as const;
    const met = ['2022-01', '2022-02', '2022-03', '2022-04'].map((occurrence) => ({ occurrence }));
    expect(dueIn(stateWith([{ repeat, milestones: MILESTONES }], met))).toEqual([
      '1-1 2022-05-10 overdue -51 2022-05 2022-07-10',
    ]);
    const all = [...met, { occurrence: '2022-05' }, { occurrence: '2022-06' }];
    expect(dueIn(stateWith([{ repeat }], all))).toEqual(['1-1 2022-07-10  10  ']);
  });
});

describe('what comes due in a stretch of time', () => {
  test('is open, and due on its first day, its last or between', () => {
    const dues = ['2022-07-03', '2022-07-04', '2022-07-10', '2022-07-11', '2022-07-05'];
    const state = stateWith(
      dues.map((due) => ({ due: day(due) })),
      [{ on: '1-5', state: 'cancelled', reason: '取消' }],
    );
    expect(aheadIn(state, '2022-07-04', '2022-07-10')).toEqual(['1-2 2022-07-04  4  ', '1-3 2022-07-10  10  ']);
    expect(aheadIn(stateWith([{}]), '2022-07-04', '2022-12-31')).toEqual([]);
  });

  test('each milestone in it, and the deadline', () => {
    const ahead = (over: Partial<Measure>, from: string, until = '2022-07-31') =>
      aheadIn(stateWith([{ milestones: MILESTONES, ...over }]), from, until);
    expect(ahead({}, '2022-07-01')).toEqual(['1-1 2022-07-01  1 方案 ', '1-1 2022-07-08  8 建成 ']);
    expect(ahead({}, '2022-07-02')).toEqual(['1-1 2022-07-08  8 建成 ']);
    expect(ahead({}, '2022-07-09')).toEqual([]);
    expect(ahead({}, '2022-06-30', '2022-06-30')).toEqual([]);
    expect(ahead({ due: day('2022-07-08') }, '2022-07-02')).toEqual(['1-1 2022-07-08  8 建成 ', '1-1 2022-07-08  8  ']);
    expect(ahead({ due: day('2022-07-07') }, '2022-07-02')).toEqual(['1-1 2022-07-07  7  ', '1-1 2022-07-08  8 建成 ']);
    expect(ahead({ due: day('2022-07-20') }, '2022-07-09')).toEqual(['1-1 2022-07-20  20  ']);
  });

  test('each occurrence of a duty in it, whatever was missed, and its milestones', () => {
    const repeat = { every: 'month', on: 10 } as const;
    const state = stateWith([{ repeat, milestones: MILESTONES, due: day('2022-08-31') }]);
    const occurrences = ['1-1 2022-07-10  10 2022-07 ', '1-1 2022-08-10  41 2022-08 '];
    expect(aheadIn(state, '2022-07-08', '2022-08-31')).toEqual(['1-1 2022-07-08  8 建成 ', ...occurrences]);
    expect(aheadIn(state, '2022-07-11', '2022-08-31')).toEqual(occurrences.slice(1));
    expect(aheadIn(state, '2022-08-11', '2022-08-31')).toEqual([]);
  });

  test('apart from what has no deadline, which is due when the plan ends', () => {
    const state = stateWith(
      [{}, { due: day('2022-12-31') }, { dueTerm: '持续推进' }, {}],
      [{ on: '1-4', state: 'done' }],
    );
    expect(undatedAhead(state, day('2022-12-01'), day('2022-12-31'))).toBe(1);
    expect(undatedAhead(state, day('2022-12-01'), day('2022-12-30'))).toBe(0);
  });
});

test('open measures without a deadline are counted; after the period those alone that were begun', () => {
  const measures = [{}, { due: day('2022-09-30') }, {}, { dueTerm: '持续推进' }, {}];
  const journal = [
    { on: '1-3', state: 'done' as const },
    { on: '1-5', note: '在办' },
  ];
  expect(undatedOpen(stateWith(measures, journal))).toBe(2);
  expect(undatedOpen(stateWith(measures, journal, '2023-01-10'))).toBe(1);
});

describe('the end of a stretch of time', () => {
  test.each([
    ['0d', '2022-06-30'],
    ['14d', '2022-07-14'],
    ['0wd', '2022-06-30'],
    ['10wd', '2022-07-14'],
    ['this-week', '2022-07-03'],
    ['next-week', '2022-07-10'],
    ['this-month', '2022-06-30'],
    ['next-month', '2022-07-31'],
    ['quarter', '2022-06-30'],
  ])('%s is %s', (text, end) => {
    expect(windowEnd(text, day('2022-06-30'), NO_OWN_DAYS)).toBe(end);
  });

  test('across the end of a year', () => {
    const end = (text: string, date: string) => windowEnd(text, day(date), NO_OWN_DAYS);
    expect(end('next-month', '2021-12-15')).toBe('2022-01-31');
    expect(end('next-month', '2022-01-31')).toBe('2022-02-28');
    expect(end('this-month', '2021-12-01')).toBe('2021-12-31');
    expect(end('quarter', '2021-10-01')).toBe('2021-12-31');
    expect(end('quarter', '2022-02-01')).toBe('2022-03-31');
  });

  test.each(['soon', '14', 'd', '1000d', '-3d', 'x14d', '14dx', '14 d', 'week'])('%s is none', (text) => {
    expect(windowEnd(text, day('2022-06-30'), NO_OWN_DAYS)).toBeUndefined();
  });
});
