/** lead/joined. */
import { expect, test } from 'vitest';
import { leadJoined } from '../../../../src/check/rules/lead/joined.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlan, aTask, aWorkspace, unitsNamed } from '../../../support/model.ts';

const check = checkerOf(leadJoined);
const found = (measure: Partial<Measure>) =>
  check(aWorkspace(aPlan({ tasks: [aTask({ measures: [aMeasure(measure)] })] })));

test('names that are joined become a list', () => {
  expect(found({ leads: ['规划处、财务处'] })).toMatchObject([
    { path: [...aMeasure().path, 'lead'], fix: { what: 'value', value: ['规划处', '财务处'] } },
  ]);
  expect(found({ owners: ['张老师，李老师'] })).toMatchObject([{ fix: { value: ['张老师', '李老师'] } }]);
});

test('marks inside brackets join nothing', () => {
  expect(found({ leads: ['各县（市、区）教育局'] })).toEqual([]);
  expect(found({ leads: ['规划处', '财务处'] })).toEqual([]);
});

test('of a list only a person can tell where the parts belong', () => {
  const [one] = found({ leads: ['规划处、财务处', '人事处'] });
  expect(one).toMatchObject({ path: [...aMeasure().path, 'lead', 0] });
  expect(one).not.toHaveProperty('fix');
});

test('a unit that the workspace knows by such a name is one', () => {
  const measures = [aMeasure({ leads: ['规划、财务处'] })];
  const plan = aPlan({ tasks: [aTask({ measures })] });
  expect(check({ ...aWorkspace(plan), units: unitsNamed('规划、财务处') })).toEqual([]);
});

test('in an amendment as well', () => {
  const journal = [anEntry({ amend: { leads: ['规划处、财务处'] }, reason: '分工调整' })];
  expect(check(aWorkspace(aPlan({ journal })))).toMatchObject([{ path: [0, 'amend', 'lead'] }]);
});
