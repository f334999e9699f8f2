/** Units and their names. */
import { describe, expect, test } from 'vitest';
import { nameOn, namesOfUnit } from '../../src/model/unit.ts';
import { day } from '../support/model.ts';

const RENAMED = { name: '市场监管局', formerly: [{ name: '工商局', until: day('2022-03-31') }] };
const TWICE = {
  name: '丙处',
  formerly: [
    { name: '乙处', until: day('2022-06-30') },
    { name: '甲处', until: day('2022-03-31') },
  ],
};
const MERGED = {
  name: '教育体育局',
  formerly: [
    { name: '教育局', until: day('2022-03-31') },
    { name: '体育局', until: day('2022-03-31') },
  ],
};

describe('the name on a day', () => {
  test.each([
    ['工商局', '2022-03-31', '工商局'],
    ['工商局', '2022-04-01', '市场监管局'],
    ['市场监管局', '2022-03-31', '工商局'],
    ['市场监管局', '2022-04-01', '市场监管局'],
    ['甲处', '2022-04-01', '乙处'],
    ['甲处', '2022-07-01', '丙处'],
    ['丙处', '2022-01-01', '甲处'],
    // It was in use on that day too, as another name of the unit was.
    ['乙处', '2022-03-01', '乙处'],
    ['教育局', '2022-03-01', '教育局'],
    ['体育局', '2022-04-01', '教育体育局'],
    ['教育体育局', '2022-03-01', '教育体育局'],
    ['别的处', '2022-03-01', '别的处'],
  ])('of %s on %s is %s', (name, date, expected) => {
    expect(nameOn(name, [RENAMED, TWICE, MERGED], day(date))).toBe(expected);
  });

  test('of a unit that was divided stays as it is written', () => {
    const parts = ['东处', '西处'].map((name) => ({ name, formerly: [{ name: '原处', until: day('2022-03-31') }] }));
    expect(nameOn('原处', parts, day('2022-06-01'))).toBe('原处');
    expect(nameOn('东处', parts, day('2022-06-01'))).toBe('东处');
  });
});

test('a unit is found under each of its names', () => {
  expect(namesOfUnit('工商局', [RENAMED])).toEqual(['工商局', '市场监管局']);
  expect(namesOfUnit('市场监管局', [RENAMED])).toEqual(['市场监管局', '工商局']);
  expect(namesOfUnit('别的处', [RENAMED])).toEqual(['别的处']);
});
