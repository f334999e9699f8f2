import { expect, test } from 'vitest';
import { errataNotInText } from '../../../../src/check/rules/errata/not-in-text.ts';
import type { Erratum } from '../../../../src/model/errata.ts';
import { checkerOf } from '../../../support/check.ts';
import { aPlan, aTask, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(errataNotInText);

const erratum = (asIssued: string): Erratum => ({ asIssued, read: '读作', confidence: 'sure' });

const inTask = (...words: readonly string[]) =>
  check(aWorkspace(aPlan({ tasks: [aTask({ text: '推进推进建设。', errata: words.map(erratum) })] })));

const fault = { rule: 'errata/not-in-text', severity: 'error', file: 'plan.yaml' };

test('words that do not occur', () => {
  expect(inTask('推进推进', '调研研')).toEqual([
    { ...fault, path: ['tasks', 0, 'errata', 1, 'as_issued'], args: { words: '调研研', count: 0 } },
  ]);
  expect(inTask('推进推进')).toEqual([]);
});

test('words that occur twice', () => {
  expect(inTask('推进')).toMatchObject([{ args: { words: '推进', count: 2 } }]);
});

test('words that occur in the title and in the text', () => {
  expect(inTask('建设')).toMatchObject([{ args: { words: '建设', count: 2 } }]);
  expect(inTask('建设学校')).toEqual([]);
});

test('words of the principle', () => {
  const plan = (asIssued: string) => aPlan({ principle: '以质量量为先', errata: [erratum(asIssued)] });
  expect(check(aWorkspace(plan('建设学校')))).toEqual([
    { ...fault, path: ['errata', 0, 'as_issued'], args: { words: '建设学校', count: 0 } },
  ]);
  expect(check(aWorkspace(plan('质量量')))).toEqual([]);
});

test('a doubtful erratum has its place as well', () => {
  const doubtful: Erratum = { asIssued: '调研', read: '调查', confidence: 'doubtful' };
  expect(check(aWorkspace(aPlan({ tasks: [aTask({ errata: [doubtful] })] })))).toHaveLength(1);
});
