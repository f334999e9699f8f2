import { expect, test } from 'vitest';
import { textNoSource } from '../../../../src/check/rules/text/no-source.ts';
import type { Plan } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aPlan, aTask, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(textNoSource);

const found = (over: Partial<Plan>, text?: string) =>
  check(aWorkspace(aPlan({ tasks: [aTask({ ...(text && { text }) })], ...over })));

test('a text, or a principle, without the document', () => {
  expect(found({}, '立项学校。')).toMatchObject([{ path: ['plan'] }]);
  expect(found({ principle: '总体思路' })).toHaveLength(1);
  expect(found({})).toEqual([]);
  expect(found({ source: { file: 'a.txt', text: '' } }, '立项学校。')).toEqual([]);
  expect(found({ lost: ['source'] }, '立项学校。')).toEqual([]);
});
