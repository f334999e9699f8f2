import { expect, test } from 'vitest';
import { deadlineUnknownTerm } from '../../../src/check/rules/deadline-unknown-term.ts';
import { TERMS } from '../../../src/model/term.ts';
import { checkerOf } from '../../support/check.ts';
import { aMeasure, aPlan, aTask, aWorkspace, day } from '../../support/model.ts';

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
    args: { term: '近期', known: TERMS.join('、') },
  });
  expect(found({ dueTerm: '近期' })).toEqual([fault(['tasks', 0]), fault(['tasks', 0, 'measures', 0])]);
});
