/** What became of entries. */
import { expect, test } from 'vitest';
import type { Change } from '../../src/change/change.ts';
import type { Entry } from '../../src/model/journal.ts';
import { aMeasure, anEntry, aPlanOf, day } from '../support/model.ts';
import { planDiff } from './revisions.ts';

const between = (before: readonly Entry[], after: readonly Entry[]): readonly Change[] => {
  const measure = aMeasure({ due: day('2022-10-31'), leads: ['职业教育处'] });
  return planDiff(aPlanOf([measure], { journal: before }), aPlanOf([measure], { journal: after }));
};

const entry = anEntry({ note: '进展' });

test('an entry that stands twice, or in another file, is one entry', () => {
  const elsewhere = { ...entry, file: 'journal/2022-W10.yaml', path: [7] };
  expect(between([entry], [elsewhere, entry])).toEqual([]);
  expect(between([entry, elsewhere], [elsewhere])).toEqual([]);
});

test('what is changed and what is new beside it are told apart', () => {
  const found = between([entry], [{ ...entry, note: '改过' }, anEntry({ note: '新的', stage: '申报' })]);
  expect(found).toMatchObject([
    { what: 'entry-added', entry: { note: '新的' } },
    { what: 'entry-altered', from: { note: '进展' }, to: { note: '改过' } },
  ]);
});

test('an entry that only got another date is the same one', () => {
  expect(between([entry], [{ ...entry, date: day('2022-03-30') }])).toMatchObject([{ what: 'entry-altered' }]);
});

test('a mark for the bulletin, set or taken away, changes no record', () => {
  const marked: Entry = { ...entry, highlight: true };
  expect(between([entry], [marked])).toMatchObject([{ what: 'entry-altered', remarked: true }]);
  expect(between([marked], [entry])).toMatchObject([{ remarked: true }]);
  expect(between([entry], [{ ...marked, note: '改过' }])).toMatchObject([{ remarked: false }]);
});

test('evidence that was given is reported where it is gone, one by one', () => {
  const before = anEntry({ evidence: [{ ref: '3号' }, { file: 'a.pdf' }] });
  const after = anEntry({ evidence: [{ file: 'a.pdf' }, { ref: '4号' }] });
  expect(between([before], [after])).toMatchObject([{ what: 'entry-altered', lost: [{ ref: '3号' }] }]);
  expect(between([after], [before])).toMatchObject([{ lost: [{ ref: '4号' }] }]);
});

test('an entry is back-dated where its week lies before the last one of the journal', () => {
  const latest = anEntry({ date: day('2022-06-15') });
  const added = (date: string): boolean[] =>
    between([latest], [latest, anEntry({ date: day(date), note: '新的' })]).flatMap((change) =>
      change.what === 'entry-added' ? [change.backdated] : [],
    );
  // 2022-06-13 is the Monday of that week.
  expect(added('2022-06-13')).toEqual([false]);
  expect(added('2022-06-12')).toEqual([true]);
  expect(added('2022-07-01')).toEqual([false]);
  expect(between([], [anEntry({ note: '新的' })])).toMatchObject([{ backdated: false }]);
});

test('an amendment knows what was in force before it', () => {
  const [first, second] = [
    anEntry({ amend: { due: day('2022-11-15') }, reason: '评审推迟' }),
    anEntry({ date: day('2022-04-01'), amend: { due: day('2022-11-30'), leads: ['规划处'] }, reason: '再推迟' }),
  ];
  expect(between([first], [first, second])).toMatchObject([{ formerly: { due: '2022-11-15', leads: ['职业教育处'] } }]);
  expect(between([], [first])).toMatchObject([{ formerly: { due: '2022-10-31' } }]);
});
