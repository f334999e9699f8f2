import { expect, test } from 'vitest';
import { kindUnknown } from '../../../../src/check/rules/kind/unknown.ts';
import { kindsWith } from '../../../../src/model/kind.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(kindUnknown);

const OWN = { id: 'contest', name: '大赛', stages: ['报名', '比赛'] };
const KINDS = kindsWith([OWN]);

const KNOWN = {
  zh: expect.stringMatching(/^document（文件）、.*、contest（大赛）$/),
  en: [...KINDS.keys()].join(', '),
};

const found = (measure: Partial<Measure>, journal = [anEntry()]) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)], { journal }), { kinds: KINDS }));

const fault = (args: Record<string, string>) => ({
  rule: 'kind/unknown',
  severity: 'error',
  file: 'plan.yaml',
  path: ['tasks', 0, 'measures', 0, 'kind'],
  args: { known: KNOWN, ...args },
});

test('a kind that is neither built in nor declared, with the nearest one', () => {
  expect(found({ kind: 'documnet' })).toEqual([fault({ kind: 'documnet', suggestion: 'document' })]);
  expect(found({ kind: 'document' })).toEqual([]);
});

test("the office's word instead of the id", () => {
  expect(found({ kind: '评选立项' })).toEqual([fault({ kind: '评选立项', suggestion: 'selection' })]);
  expect(found({ kind: '大赛' })).toEqual([fault({ kind: '大赛', suggestion: 'contest' })]);
});

test('nothing near', () => {
  expect(found({ kind: 'xyz' })).toEqual([fault({ kind: 'xyz' })]);
});

test('a kind of the workspace, and none at all, are fine', () => {
  expect(found({ kind: 'contest' })).toEqual([]);
  expect(found({})).toEqual([]);
});

test('one mistake is one finding: the stages of a misspelt kind are not looked at', () => {
  const journal = ['报名', '比赛'].map((stage, i) => anEntry({ path: [i], stage }));
  expect(found({ kind: 'contets' }, journal)).toMatchObject([{ rule: 'kind/unknown' }]);
  expect(found({ kind: 'contest' }, journal)).toEqual([]);
});
