import { expect, test } from 'vitest';
import { journalDuplicate } from '../../../../src/check/rules/journal/duplicate.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(journalDuplicate);

const measures = [aMeasure(), aMeasure({ id: '1-2', path: ['tasks', 0, 'measures', 1] })];
const found = (...journal: readonly Entry[]) => check(aWorkspace(aPlanOf(measures, { journal })));

const first = anEntry({ note: '座谈', by: '张三' });
const twin = (over: Partial<Entry> = {}): Entry => ({ ...first, file: 'journal/2022-W10.yaml', path: [3], ...over });

test('an entry that stands twice: the later one is at fault, and the first one’s file is named', () => {
  expect(found(first, twin())).toEqual([
    {
      rule: 'journal/duplicate',
      severity: 'error',
      file: 'journal/2022-W10.yaml',
      path: [3],
      args: { id: '1-1', first: 'journal/2022-W09.yaml' },
      fix: { what: 'remove' },
    },
  ]);
});

test('a copy that adds a number may be a fact of its own: nobody but a person can tell', () => {
  const added = { ...first, add: 5 };
  const [finding] = found(added, { ...twin(), add: 5 });
  expect(finding?.rule).toBe('journal/duplicate');
  expect(finding?.fix).toBeUndefined();
});

test('each copy after the first', () => {
  expect(found(first, twin(), twin({ path: [4] }))).toHaveLength(2);
});

test('the order in which a copy writes its keys does not matter', () => {
  const backwards: Entry = {
    by: '张三',
    note: '座谈',
    evidence: [],
    on: '1-1',
    date: first.date,
    path: [3],
    file: 'b',
  };
  expect(found(first, backwards)).toHaveLength(1);
});

test.each<Partial<Entry>>([
  { note: '再次座谈' },
  { by: '李四' },
  { on: '1-2' },
  { date: day('2022-03-02') },
  { percent: 10 },
  { evidence: [{ ref: '一号' }] },
])('an entry that differs in %j is another one', (over) => {
  expect(found(first, twin(over))).toEqual([]);
});
