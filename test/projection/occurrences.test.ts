import { describe, expect, test } from 'vitest';
import { NO_OWN_DAYS } from '../../src/model/calendar.ts';
import type { Entry } from '../../src/model/journal.ts';
import { kindsWith } from '../../src/model/kind.ts';
import { DEFAULT_THRESHOLDS, type Measure } from '../../src/model/plan.ts';
import { dueItems, undatedOpen } from '../../src/projection/due.ts';
import { project } from '../../src/projection/project.ts';
import { measureStates, type PlanState } from '../../src/projection/state.ts';
import { aMeasure, anEntry, aPlanOf, day } from '../support/model.ts';

const SETTINGS = {
  kinds: kindsWith([]),
  thresholds: DEFAULT_THRESHOLDS,
  calendar: NO_OWN_DAYS,
  units: [],
  plans: [],
};

/** A duty of the 1st of each month, and what its journal says. */
function duty(asOf: string, entries: readonly Partial<Entry>[], over: Partial<Measure> = {}): PlanState {
  const repeat = {
    every: 'month',
    on: 1,
    shift: 'next-workday',
    until: day('2022-06-30'),
    except: ['2022-05'],
  } as const;
  const journal = entries.map((entry) => anEntry(entry));
  return project(aPlanOf([aMeasure({ repeat, ...over })], { journal }), SETTINGS, day(asOf));
}

function stateOf(plan: PlanState) {
  const [state] = measureStates(plan);
  if (state === undefined) throw new Error('no measure');
  return state;
}

const JOURNAL: readonly Partial<Entry>[] = [
  { date: day('2022-01-04'), occurrence: '2022-01' },
  { date: day('2022-02-08'), occurrence: '2022-02' },
  { date: day('2022-02-20'), occurrence: '2022-02', note: '补充' },
  { date: day('2022-03-02'), occurrence: '2022-03', waive: true, reason: '停课' },
];

describe('the occurrences of a duty', () => {
  test('are met, late, waived, missed or ahead', () => {
    const { occurrences } = stateOf(duty('2022-04-02', JOURNAL));
    expect(occurrences.map(({ id, due, standing, on, reason }) => [id, due, standing, on, reason])).toEqual([
      ['2022-01', '2022-01-04', 'met', '2022-01-04', undefined],
      ['2022-02', '2022-02-07', 'late', '2022-02-08', undefined],
      ['2022-03', '2022-03-01', 'waived', '2022-03-02', '停课'],
      ['2022-04', '2022-04-01', 'missed', undefined, undefined],
      ['2022-05', '2022-05-05', 'waived', undefined, undefined],
      ['2022-06', '2022-06-01', 'ahead', undefined, undefined],
    ]);
  });

  test('are not missed on the due date itself, and a waiver of tomorrow waives nothing yet', () => {
    const standingOn = (date: string, id: string) =>
      stateOf(duty(date, JOURNAL)).occurrences.find((one) => one.id === id)?.standing;
    expect(standingOn('2022-04-01', '2022-04')).toBe('ahead');
    expect(standingOn('2022-03-01', '2022-03')).toBe('ahead');
  });

  test('are met by an entry ahead of time, whatever was waived', () => {
    const early = { date: day('2022-03-20'), occurrence: '2022-05' };
    expect(stateOf(duty('2022-04-02', [early])).occurrences[4]).toMatchObject({ standing: 'met', on: '2022-03-20' });
  });
});

describe('a duty', () => {
  test('is as far as it was met, of what was not waived', () => {
    expect(stateOf(duty('2022-04-02', JOURNAL)).progress).toEqual({
      basis: 'occurrences',
      percent: 50,
      met: 2,
      size: 4,
    });
  });

  test('with a missed occurrence is red, and says which', () => {
    const { light, reasons } = stateOf(duty('2022-04-02', JOURNAL));
    expect([light, reasons]).toEqual(['red', [{ code: 'missed', ids: ['2022-04'] }]]);
  });

  test('with none missed is neither behind nor stale between its due dates', () => {
    const quarterly = { repeat: { every: 'quarter' } } as const;
    const met = [{ date: day('2022-01-10'), occurrence: '2022-Q1' }];
    expect(stateOf(duty('2022-05-31', met, quarterly))).toMatchObject({
      light: 'green',
      reasons: [{ code: 'onTrack' }],
    });
    expect(stateOf(duty('2022-06-16', met, quarterly)).reasons).toEqual([
      { code: 'dueSoon', days: 14, deadline: '2022-06-30' },
    ]);
  });

  test('of every week is due soon on the last day but one', () => {
    const weekly = { repeat: { every: 'week' }, start: day('2022-06-27') } as const;
    expect(stateOf(duty('2022-07-01', [], weekly)).reasons).toEqual([{ code: 'onTrack' }]);
    expect(stateOf(duty('2022-07-02', [], weekly)).reasons).toMatchObject([{ code: 'dueSoon', days: 1 }]);
  });

  test('that was met to its end is not overdue after it', () => {
    const yearly = { repeat: { every: 'year' }, due: day('2022-03-31') } as const;
    const met = [{ date: day('2022-03-01'), occurrence: '2022' }];
    const plan = duty('2022-06-30', met, yearly);
    expect(stateOf(plan)).toMatchObject({ light: 'green', progress: { percent: 100 } });
    expect(stateOf(plan)).not.toHaveProperty('next');
    expect(dueItems(plan, day('2022-12-31'), NO_OWN_DAYS)).toEqual([]);
  });

  test('has a deadline in its next occurrence, so that it is not undated', () => {
    const plan = duty('2022-04-02', JOURNAL);
    expect(stateOf(plan)).toMatchObject({ next: '2022-06-01', limit: '2022-12-31' });
    expect([plan.totals.undated, undatedOpen(plan)]).toEqual([0, 0]);
  });
});

describe('due', () => {
  const items = (asOf: string, until: string, entries: readonly Partial<Entry>[]) =>
    dueItems(duty(asOf, entries), day(until), NO_OWN_DAYS).map(({ due, overdue, days }) => [due, overdue, days]);
  const missed = (asOf: string) => dueItems(duty(asOf, JOURNAL), day(asOf), NO_OWN_DAYS)[0];

  test('a duty is one line, at its next occurrence', () => {
    expect(items('2022-01-01', '2022-06-30', [])).toEqual([['2022-01-04', false, 3]]);
    expect(items('2022-01-01', '2022-01-03', [])).toEqual([]);
  });

  test('is overdue while an occurrence is missed, however far the next one', () => {
    expect(items('2022-04-02', '2022-04-03', JOURNAL)).toEqual([['2022-04-01', true, -1]]);
    expect(items('2022-07-01', '2022-07-01', JOURNAL)).toEqual([['2022-04-01', true, -91]]);
  });

  test('of a duty that is overdue says which occurrence is, and when the next one is due', () => {
    expect(missed('2022-04-02')).toMatchObject({ occurrence: '2022-04', next: { due: '2022-06-01', days: 60 } });
    expect(missed('2022-07-01')).not.toHaveProperty('next');
  });
});
