import { expect, test } from 'vitest';
import { journalWrongWeek } from '../../../../src/check/rules/journal/wrong-week.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(journalWrongWeek);

const found = (date: string, file: string, over: Partial<Entry> = {}) =>
  check(
    aWorkspace(
      aPlanOf([aMeasure()], { file: '2022/plan.yaml', journal: [anEntry({ date: day(date), file, ...over })] }),
    ),
  );

test('an entry in the file of another week, with the file it belongs to', () => {
  expect(found('2022-05-16', '2022/journal/2022-W19.yaml')).toMatchObject([
    {
      path: [0, 'date'],
      args: { week: '2022-W20', here: '2022-W19' },
      fix: { what: 'move', to: '2022/journal/2022-W20.yaml' },
    },
  ]);
});

test('a week goes from Monday to Sunday', () => {
  expect(found('2022-05-09', '2022/journal/2022-W19.yaml')).toEqual([]);
  expect(found('2022-05-15', '2022/journal/2022-W19.yaml')).toEqual([]);
  expect(found('2022-05-08', '2022/journal/2022-W19.yaml')).toHaveLength(1);
});

test('the first days of a year may be of the last week of the year before', () => {
  expect(found('2022-01-02', '2022/journal/2021-W52.yaml')).toEqual([]);
});

test('what is wrong with the date, or the file, itself is reported by other rules', () => {
  expect(found('2022-07-01', '2022/journal/2022-W19.yaml')).toEqual([]);
  expect(found('2021-05-16', '2022/journal/2022-W19.yaml')).toEqual([]);
  expect(found('2022-05-16', '2022/journal/May.yaml')).toEqual([]);
});
