import { expect, test } from 'vitest';
import { measureSameMilestone } from '../../../../src/check/rules/measure/same-milestone.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(measureSameMilestone);

const milestones = (...titles: readonly string[]) => ({ milestones: titles.map((title) => ({ title })) });

test('two milestones of one measure with one title, at the second; two measures may each have it', () => {
  expect(check(aWorkspace(aPlanOf([aMeasure(milestones('方案', '建成', '方案'))])))).toMatchObject([
    { path: ['tasks', 0, 'measures', 0, 'milestones', 2, 'title'], args: { id: '1-1', title: '方案' } },
  ]);
  const each = [aMeasure(milestones('方案')), aMeasure({ id: '1-2', ...milestones('方案') }), aMeasure({ id: '1-3' })];
  expect(check(aWorkspace(aPlanOf(each)))).toEqual([]);
});
