import { expect, test } from 'vitest';
import { deadlineOverdue } from '../../../../src/check/rules/deadline/overdue.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(deadlineOverdue);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

test('the day after the deadline; on the day itself it is not late', () => {
  expect(found({ due: day('2022-06-29') })).toMatchObject([
    { path: ['tasks', 0, 'measures', 0, 'due'], args: { days: 1 } },
  ]);
  expect(found({ due: day('2022-06-30') })).toEqual([]);
});

test('a deadline that was moved is reported where the last amendment sets it, with the original beside it', () => {
  const moves = [
    { date: day('2022-04-01'), amend: { due: day('2022-05-20') } },
    { date: day('2022-05-01'), amend: { due: day('2022-06-20') } },
    { date: day('2022-05-02'), amend: { lead: '规划处' } },
  ];
  expect(found({ due: day('2022-05-01') }, ...moves)).toMatchObject([
    { path: [1, 'amend', 'due'], args: { due: '2022-06-20' }, related: [{ path: ['tasks', 0, 'measures', 0] }] },
  ]);
});

test('by the deadline in force, and not for what is done', () => {
  expect(found({ due: day('2022-05-01') }, { amend: { due: day('2022-07-01') } })).toEqual([]);
  expect(found({ due: day('2022-05-01') }, { state: 'done' })).toEqual([]);
});

test('a milestone that was missed, where it is set or where it was moved last', () => {
  const milestones = [
    { title: '开题', due: day('2022-06-20') },
    { title: '中期', due: day('2022-06-01') },
    { title: '结题', due: day('2022-06-30') },
  ];
  const moved = { date: day('2022-05-01'), amend: { milestones: [{ title: '中期', due: day('2022-06-10') }] } };
  expect(found({ milestones }, { milestone: '结题' }, moved)).toMatchObject([
    { path: ['tasks', 0, 'measures', 0, 'milestones', 0, 'due'], args: { milestone: '开题', days: 10 } },
    { path: [1, 'amend', 'milestones', 0, 'due'], args: { milestone: '中期', due: '2022-06-10', days: 20 } },
  ]);
  expect(found({ milestones }, { state: 'done' })).toEqual([]);
});
