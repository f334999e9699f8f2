import { expect, test } from 'vitest';
import { calendarReversed } from '../../../../src/check/rules/calendar/reversed.ts';
import { checkerOf } from '../../../support/check.ts';
import { aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(calendarReversed);

test('an end before the beginning; one day is a closure', () => {
  const found = (to: string) =>
    check(aWorkspace(undefined, { calendar: { closed: [{ from: day('2022-07-18'), to: day(to) }], workdays: [] } }));
  expect(found('2022-07-17')).toMatchObject([{ file: 'workspace.yaml', path: ['calendar', 'closed', 0, 'to'] }]);
  expect(found('2022-07-18')).toEqual([]);
});
