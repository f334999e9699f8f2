import { expect, test } from 'vitest';
import { evidenceUnreadable } from '../../../../src/check/rules/evidence/unreadable.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(evidenceUnreadable);

const found = (file: string, unreadable: Readonly<Record<string, string>>) => {
  const plan = aPlanOf([aMeasure()], {
    file: '2022/plan.yaml',
    journal: [anEntry({ evidence: [{ ref: '3号' }, { file }] })],
  });
  return check(aWorkspace(plan), { unreadable: new Map(Object.entries(unreadable)) });
};

test.each([
  ['missing', 'does not exist'],
  ['outside', 'is outside the workspace'],
  ['link', 'is a link, not the file itself'],
  ['not-a-file', 'is not a regular file'],
  ['denied', 'cannot be read: permission denied'],
  ['worn-out', 'cannot be read'],
])('a file that is %s', (why, en) => {
  expect(found('evidence/a.pdf', { '2022/evidence/a.pdf': why })).toMatchObject([
    { path: [0, 'evidence', 1, 'file'], args: { file: 'evidence/a.pdf', reason: { en } } },
  ]);
});

test('the path is that of the file in the plan’s folder, however it is written', () => {
  expect(found('./evidence//x/../a.pdf', { '2022/evidence/a.pdf': 'missing' })).toHaveLength(1);
  expect(found('../../a.pdf', { '../a.pdf': 'outside' })).toHaveLength(1);
  expect(found('evidence/a.pdf', { 'evidence/a.pdf': 'missing' })).toEqual([]);
});
