import { expect, test } from 'vitest';
import { kindUnused } from '../../../../src/check/rules/kind/unused.ts';
import { kindsWith } from '../../../../src/model/kind.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(kindUnused);

const kinds = kindsWith([{ id: 'visit', name: '走访', stages: [] }]);

test('a kind of the workspace that no measure is of', () => {
  expect(check(aWorkspace(aPlanOf([aMeasure()]), { kinds }))).toMatchObject([
    { file: 'workspace.yaml', path: ['kinds', 'visit'], at: 'key' },
  ]);
  expect(check(aWorkspace(aPlanOf([aMeasure({ kind: 'visit' })]), { kinds }))).toEqual([]);
  expect(check(aWorkspace(aPlanOf([aMeasure({ lost: ['kind'] })]), { kinds }))).toEqual([]);
});
