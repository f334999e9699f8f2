import { expect, test } from 'vitest';
import { stateSelfVerified } from '../../../../src/check/rules/state/self-verified.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(stateSelfVerified);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

const found2 = (done: string | undefined, verified: string | undefined) =>
  found(
    { date: day('2022-04-01'), state: 'done', ...(done && { by: done }) },
    { date: day('2022-04-02'), state: 'verified', ...(verified && { by: verified }) },
  );

test('by who reported it', () => {
  expect(found2('张三', '张三')).toMatchObject([
    { path: [1, 'by'], args: { by: '张三', date: '2022-04-01' }, related: [{ path: [0] }] },
  ]);
  expect(found2('张三', '李四')).toEqual([]);
});

test('a name that is drawn out is the same name', () => {
  expect(found2('张三', '张　三')).toHaveLength(1);
});

test('without both names nobody can tell', () => {
  expect(found2(undefined, '张三')).toEqual([]);
  expect(found2('张三', undefined)).toEqual([]);
});

test('the last report before it counts', () => {
  const entries = [
    { date: day('2022-04-01'), state: 'done', by: '张三' },
    { date: day('2022-04-02'), state: 'reopened', by: '王五' },
    { date: day('2022-04-03'), state: 'done', by: '李四' },
    { date: day('2022-04-04'), state: 'verified', by: '张三' },
  ] as const;
  expect(found(...entries)).toEqual([]);
});
