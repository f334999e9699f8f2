/** Entries that answer earlier ones: what stands once they are heard. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeredIn, isAnswer } from '../../src/model/answers.ts';
import type { Entry } from '../../src/model/journal.ts';
import { factsOf } from '../../src/projection/facts.ts';
import { anEntry, day, someEntries } from '../support/model.ts';
import { runs } from '../support/stress.ts';

const journalOf = (...entries: readonly Partial<Entry>[]): readonly Entry[] =>
  entries.map((entry, i) => anEntry({ path: [i], ...entry }));

/** What stands, without the answers. */
const standing = (...entries: readonly Partial<Entry>[]) =>
  answeredIn(journalOf(...entries)).entries.filter((entry) => !isAnswer(entry));

const FIRST = { date: day('2022-03-01'), value: 12, note: '各市报来', by: '张三' } as const;
const LATER = day('2022-03-08');

describe('an answer', () => {
  test('corrects what it says, and leaves the rest', () => {
    const [entry, ...others] = standing(FIRST, { date: LATER, corrects: FIRST.date, value: 10, by: '李四' });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ ...FIRST, value: 10, corrects: FIRST.date, correctedOn: LATER, path: [1] });
  });

  test('takes the place of a number by another sort of number', () => {
    const [entry] = standing(FIRST, { date: LATER, corrects: FIRST.date, add: 3 });
    expect([entry?.value, entry?.add]).toEqual([undefined, 3]);
  });

  test('completes: a reason, evidence, who wrote it', () => {
    const [entry] = standing(
      { date: FIRST.date, state: 'cancelled', evidence: [{ ref: '1号' }] },
      { date: LATER, corrects: FIRST.date, reason: '上级取消', evidence: [{ ref: '1号' }, { ref: '2号' }], by: '李四' },
    );
    expect(entry).toMatchObject({ state: 'cancelled', reason: '上级取消', by: '李四' });
    expect(entry?.evidence).toEqual([{ ref: '1号' }, { ref: '2号' }]);
  });

  test('its reason is of the correction, where the entry had one of its own', () => {
    const cancelled = { date: FIRST.date, state: 'cancelled', reason: '停办' } as const;
    const [kept] = standing(cancelled, { date: LATER, corrects: FIRST.date, note: '见会议纪要', reason: '补记' });
    expect(kept?.reason).toBe('停办');
    const [replaced] = standing(cancelled, { date: LATER, corrects: FIRST.date, reason: '并入1-2' });
    expect(replaced?.reason).toBe('并入1-2');
  });

  test('withdraws', () => {
    expect(standing(FIRST, { date: LATER, corrects: FIRST.date, withdraw: true, reason: '记错' })).toEqual([]);
  });

  test('may itself be answered, by its own day or by that of the first', () => {
    const correction = { date: LATER, corrects: FIRST.date, value: 10 };
    for (const corrects of [LATER, FIRST.date]) {
      expect(standing(FIRST, correction, { date: day('2022-03-10'), corrects, value: 11 })).toMatchObject([
        { date: FIRST.date, value: 11, correctedOn: '2022-03-10' },
      ]);
    }
  });

  test('of several entries of the day means the one that says the same, or of the same', () => {
    const stages = [
      { date: FIRST.date, member: 'a', stage: '申报' },
      { date: FIRST.date, member: 'b', stage: '申报' },
      FIRST,
    ];
    const left = standing(...stages, {
      date: LATER,
      corrects: FIRST.date,
      member: 'b',
      withdraw: true,
      reason: '记错',
    });
    expect(left.map(({ member }) => member)).toEqual(['a', undefined]);
    expect(standing(...stages, { date: LATER, corrects: FIRST.date, value: 9 }).map(({ value }) => value)).toEqual([
      undefined,
      undefined,
      9,
    ]);
  });

  test('answers a twin with its like, and comes in twice for one', () => {
    const answer = { date: LATER, corrects: FIRST.date, withdraw: true, reason: '记错' } as const;
    expect(standing(FIRST, FIRST, answer, answer)).toEqual([]);
  });

  test.each([
    ['of no entry', 0, [FIRST, { date: LATER, corrects: day('2022-03-02'), value: 1 }]],
    ['of another measure', 0, [FIRST, { date: LATER, on: '1-2', corrects: FIRST.date, value: 1 }]],
    [
      'of a day to come',
      0,
      [
        { ...FIRST, date: day('2022-03-09') },
        { date: LATER, corrects: day('2022-03-09') },
      ],
    ],
    ['of several', 2, [FIRST, { ...FIRST, value: 3 }, { date: LATER, corrects: FIRST.date, percent: 4 }]],
  ])('%s answers nothing', (_, meant, entries) => {
    const { answers, entries: left } = answeredIn(journalOf(...entries));
    expect(answers.map(({ was, meant: count }) => [was, count])).toEqual([[undefined, meant]]);
    expect(left.filter((entry) => !isAnswer(entry))).toEqual(journalOf(...entries).filter((entry) => !isAnswer(entry)));
  });
});

test('before it was written, the entry stands as it was', () => {
  const journal = journalOf(FIRST, { date: LATER, corrects: FIRST.date, value: 10 });
  expect(factsOf(journal, day('2022-03-07')).value).toBe(12);
  expect(factsOf(journal, LATER).value).toBe(10);
  expect(factsOf(journal, LATER).entries).toHaveLength(1);
});

test('all entries withdrawn leave nothing, in whatever order they came', () => {
  fc.assert(
    fc.property(someEntries, fc.boolean(), (entries, isReversed) => {
      const days = [...new Set(entries.map(({ date }) => date))];
      const told = entries.filter(({ date }, i) => entries.findIndex((other) => other.date === date) === i);
      const answers = days.map((corrects) =>
        anEntry({ date: day('2022-12-30'), corrects, withdraw: true, reason: '记错' }),
      );
      const journal = isReversed ? [...answers, ...told].reverse() : [...told, ...answers];
      const facts = factsOf(journal, day('2022-12-31'));
      expect([facts.state, facts.entries, facts.value]).toEqual(['planned', [], undefined]);
    }),
    { numRuns: runs(100) },
  );
});
