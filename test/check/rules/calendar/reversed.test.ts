import { expect, test } from 'vitest';
import { calendarReversed } from '../../../../src/check/rules/calendar/reversed.ts';
import { checkerOf } from '../../../support/check.ts';
import { aPlan, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(calendarReversed);

test('an end before the beginning; one day is a closure', () => {
  const found = (to: string) =>
    check(aWorkspace(undefined, { calendar: { closed: [{ from: day('2022-07-18'), to: day(to) }], workdays: [] } }));
  expect(found('2022-07-17')).toMatchObject([{ file: 'workspace.yaml', path: ['calendar', 'closed', 0, 'to'] }]);
  expect(found('2022-07-18')).toEqual([]);
});

test('a term of the workspace, and one of a plan', () => {
  const terms = [{ name: '2022年春季学期', from: day('2022-07-07'), to: day('2022-02-14') }];
  const workspace = aWorkspace(aPlan({ terms }), { calendar: { closed: [], workdays: [], terms } });
  expect(check(workspace)).toMatchObject([
    { file: 'workspace.yaml', path: ['calendar', 'terms', 0, 'to'] },
    { file: 'plan.yaml', path: ['terms', 0, 'to'] },
  ]);
});
