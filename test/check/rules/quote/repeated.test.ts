import { expect, test } from 'vitest';
import { quoteRepeated } from '../../../../src/check/rules/quote/repeated.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(quoteRepeated);

test('two measures with one passage', () => {
  const measures = [
    aMeasure({ quote: '建设' }),
    aMeasure({ id: '1-2', quote: '建设' }),
    aMeasure({ id: '1-3', quote: '学校' }),
  ];
  expect(check(aWorkspace(aPlanOf(measures)))).toMatchObject([{ args: { id: '1-2', first: '1-1' } }]);
  expect(check(aWorkspace(aPlanOf([aMeasure(), aMeasure({ id: '1-2' })])))).toEqual([]);
});
