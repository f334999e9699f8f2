import { expect, test } from 'vitest';
import { journalUnknownMilestone } from '../../../../src/check/rules/journal/unknown-milestone.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(journalUnknownMilestone);

const found = (milestone: string, measure: Partial<Measure>, on = '1-1') =>
  check(aWorkspace(aPlanOf([aMeasure(measure)], { journal: [anEntry({ on, milestone })] })));

const milestones = [{ title: '完成方案', due: day('2022-06-30') }, { title: '建成平台' }];

test('a milestone that the measure does not have, with the one that may be meant and those there are', () => {
  expect(found('完成方按', { milestones })).toEqual([
    {
      rule: 'journal/unknown-milestone',
      severity: 'error',
      file: 'journal/2022-W09.yaml',
      path: [0, 'milestone'],
      args: {
        id: '1-1',
        milestone: '完成方按',
        suggestion: '完成方案',
        known: { zh: '完成方案、建成平台', en: '完成方案, 建成平台' },
      },
    },
  ]);
  expect(found('验收', {})).toMatchObject([{ args: { id: '1-1', milestone: '验收' } }]);
  expect(found('验收', {}).map(({ args }) => Object.keys(args))).toEqual([['id', 'milestone']]);
});

test('one that it has, or may have, and what is about no measure', () => {
  expect(found('建成平台', { milestones })).toEqual([]);
  expect(found('验收', { lost: ['milestones'] })).toEqual([]);
  expect(found('验收', {}, '1-9')).toEqual([]);
});
