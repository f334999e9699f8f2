import { expect, test } from 'vitest';
import { deadlineUnknownTerm } from '../../../../src/check/rules/deadline/unknown-term.ts';
import { listed } from '../../../../src/model/listed.ts';
import { TERMS } from '../../../../src/model/term.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlan, aPlanOf, aTask, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(deadlineUnknownTerm);

const found = (over: { dueTerm?: string; due?: ReturnType<typeof day> }) =>
  check(aWorkspace(aPlan({ tasks: [aTask({ ...over, measures: [aMeasure(over)] })] })));

test('a term that means a day is none of its business', () => {
  expect(found({ dueTerm: '上半年', due: day('2022-06-30') })).toEqual([]);
  expect(found({})).toEqual([]);
});

test('one that means no one day is found, at the task as at the measure', () => {
  const fault = (path: readonly (string | number)[]) => ({
    rule: 'deadline/unknown-term',
    severity: 'error',
    file: 'plan.yaml',
    path: [...path, 'due', 'by'],
    args: { term: '近期', known: listed(TERMS) },
  });
  expect(found({ dueTerm: '近期' })).toEqual([fault(['tasks', 0]), fault(['tasks', 0, 'measures', 0])]);
});

test('nor may an amendment leave the day to guess', () => {
  const amended = (amend: { dueTerm: string; due?: ReturnType<typeof day> }) =>
    check(aWorkspace(aPlanOf([aMeasure()], { journal: [anEntry({ amend, reason: '推迟' })] })));
  expect(amended({ dueTerm: '年底前', due: day('2022-12-31') })).toEqual([]);
  expect(amended({ dueTerm: '近期' })).toMatchObject([
    { rule: 'deadline/unknown-term', file: 'journal/2022-W09.yaml', path: [0, 'amend', 'due', 'by'] },
  ]);
});

test('nor may that of a milestone', () => {
  const milestones = [
    { title: '方案', dueTerm: '上半年', due: day('2022-06-30') },
    { title: '试点', due: day('2022-07-31') },
    { title: '建成', dueTerm: '近期' },
  ];
  expect(check(aWorkspace(aPlanOf([aMeasure({ milestones })])))).toMatchObject([
    { path: ['tasks', 0, 'measures', 0, 'milestones', 2, 'due'], args: { term: '近期', known: listed(TERMS) } },
  ]);
});

test('what goes on has no day', () => {
  expect(found({ dueTerm: '持续推进' })).toEqual([]);
});
