import { expect, test } from 'vitest';
import { quoteAmbiguous } from '../../../../src/check/rules/quote/ambiguous.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlan, aTask, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(quoteAmbiguous);

const found = (quote: string) =>
  check(aWorkspace(aPlan({ tasks: [aTask({ text: '立项学校,建设学校。', measures: [aMeasure({ quote })] })] })));

test('a passage that stands twice in the text', () => {
  expect(found('学校')).toMatchObject([{ args: { quote: '学校', count: 2 } }]);
  expect(found('立项学校')).toEqual([]);
});

test('once in the title and once in the text is fine', () => {
  expect(found('建设学校')).toEqual([]);
});
