import { expect, test } from 'vitest';
import { journalNoWeek } from '../../../../src/check/rules/journal/no-week.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(journalNoWeek);

const found = (...files: readonly string[]) =>
  check(aWorkspace(aPlanOf([aMeasure()], { journal: files.map((file) => anEntry({ file })) })));

test.each(['journal/2022-W09.yaml', 'journal/2022-W01.yml', 'journal/2020-W53.yaml'])('%s is a week', (file) => {
  expect(found(file)).toEqual([]);
});

test.each([
  'journal/2022-W9.yaml',
  'journal/2022-W00.yaml',
  'journal/2022-W53.yaml',
  'journal/w19.yaml',
  'journal/第9周.yaml',
])('%s is none', (file) => {
  expect(found(file)).toMatchObject([{ file, path: [], args: { name: '2022-W09.yaml' } }]);
});

test('a file is reported once', () => {
  expect(found('journal/a.yaml', 'journal/a.yaml', 'journal/b.yaml').map(({ file }) => file)).toEqual([
    'journal/a.yaml',
    'journal/b.yaml',
  ]);
});
