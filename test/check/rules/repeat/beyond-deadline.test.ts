import { expect, test } from 'vitest';
import { repeatBeyondDeadline } from '../../../../src/check/rules/repeat/beyond-deadline.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(repeatBeyondDeadline);

const repeat = { every: 'month', until: day('2022-09-30') } as const;

test('later than the deadline of the measure, or of its task, or the end of the plan', () => {
  const due = day('2022-06-30');
  expect(check(aWorkspace(aPlanOf([aMeasure({ repeat, due })])))).toMatchObject([
    {
      path: ['tasks', 0, 'measures', 0, 'repeat', 'until'],
      args: { id: '1-1', until: '2022-09-30', due: '2022-06-30' },
    },
  ]);
  expect(check(aWorkspace(aPlanOf([aMeasure({ repeat, due: day('2022-09-30') })])))).toEqual([]);
  expect(check(aWorkspace(aPlanOf([aMeasure({ repeat })])))).toEqual([]);
  const beyond = { every: 'month', until: day('2023-01-31') } as const;
  expect(check(aWorkspace(aPlanOf([aMeasure({ repeat: beyond })])))).toMatchObject([{ args: { due: '2022-12-31' } }]);
});

test('an amended deadline counts', () => {
  const journal = [anEntry({ amend: { due: day('2022-10-31') }, reason: '推迟' })];
  expect(check(aWorkspace(aPlanOf([aMeasure({ repeat, due: day('2022-06-30') })], { journal })))).toEqual([]);
});

test('of words that name no day nothing is said', () => {
  expect(check(aWorkspace(aPlanOf([aMeasure({ repeat, dueTerm: '适时' })])))).toEqual([]);
});
