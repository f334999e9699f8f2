import { expect, test } from 'vitest';
import { personUnknown } from '../../../../src/check/rules/person/unknown.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(personUnknown);

const found = (by: string | undefined, people: readonly string[]) =>
  check(aWorkspace(aPlanOf([aMeasure()], { journal: [anEntry({ note: '进展', ...(by && { by }) })] }), { people }));

test('a name that is none of the people, with the one that was meant', () => {
  expect(found('张叁', ['张三', '李四'])).toMatchObject([
    { path: [0, 'by'], args: { by: '张叁', suggestion: '张三' } },
  ]);
  expect(found('张三', ['张三'])).toEqual([]);
});

test('any name will do where there are no people, and no name is fine', () => {
  expect(found('张叁', [])).toEqual([]);
  expect(found(undefined, ['张三'])).toEqual([]);
});
