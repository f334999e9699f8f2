import { expect, test } from 'vitest';
import { errataNoChange } from '../../../../src/check/rules/errata/no-change.ts';
import { checkerOf } from '../../../support/check.ts';
import { aPlan, aTask, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(errataNoChange);

test('a reading that is what was issued', () => {
  const erratum = { asIssued: '论坛、论坛', read: '论坛、论坛', confidence: 'sure' } as const;
  expect(check(aWorkspace(aPlan({ errata: [erratum] })))).toMatchObject([{ path: ['errata', 0, 'read'] }]);
  expect(check(aWorkspace(aPlan({ tasks: [aTask({ errata: [{ ...erratum, read: '论坛' }] })] })))).toEqual([]);
});
