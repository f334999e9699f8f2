import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/journal.ts';
import type { Milestone } from '../../src/model/milestone.ts';
import type { Target } from '../../src/model/target.ts';
import { factsOf, numberByDay } from '../../src/projection/facts.ts';
import { milestoneStates } from '../../src/projection/milestones.ts';
import { anEntry, aTarget, day } from '../support/model.ts';

const PLAN: Milestone = { title: '完成方案', due: day('2022-06-30') };

function standing(milestone: Milestone, entries: readonly Partial<Entry>[], asOf: string, target?: Target) {
  const facts = factsOf(entries.map(anEntry), day(asOf), target);
  const number = numberByDay(facts.entries, target);
  const [state] = milestoneStates([milestone], facts, target, number, day(asOf));
  return state && [state.standing, state.on];
}

describe('a milestone', () => {
  test('is ahead until its day has gone by, and missed from the day after', () => {
    expect(standing(PLAN, [], '2022-06-30')).toEqual(['ahead', undefined]);
    expect(standing(PLAN, [], '2022-07-01')).toEqual(['missed', undefined]);
    expect(standing({ title: '近期', dueTerm: '近期' }, [], '2022-12-31')).toEqual(['ahead', undefined]);
  });

  test('is met by the first entry that names it, late where that comes after its day', () => {
    const met = { date: day('2022-06-20'), milestone: '完成方案' };
    expect(standing(PLAN, [met, { ...met, date: day('2022-07-05') }], '2022-07-31')).toEqual(['met', '2022-06-20']);
    expect(standing(PLAN, [{ ...met, date: day('2022-07-05') }], '2022-07-31')).toEqual(['late', '2022-07-05']);
    expect(standing(PLAN, [{ ...met, milestone: '建成' }], '2022-07-31')).toEqual(['missed', undefined]);
    expect(standing(PLAN, [met], '2022-06-19')).toEqual(['ahead', undefined]);
  });

  test('with a value is met once the number is there, up or down', () => {
    const half = { ...PLAN, value: 10 };
    const target = aTarget({ comparator: 'at_least', value: 20 });
    const adds = [
      { date: day('2022-05-10'), add: 6 },
      { date: day('2022-06-10'), add: 4 },
    ];
    expect(standing(half, adds, '2022-07-31', target)).toEqual(['met', '2022-06-10']);
    expect(standing(half, adds.slice(0, 1), '2022-07-31', target)).toEqual(['missed', undefined]);
    const falling = aTarget({ comparator: 'at_most', value: 2, baseline: 20, hasBaseline: true });
    expect(standing(half, [{ date: day('2022-06-01'), value: 12 }], '2022-06-30', falling)).toEqual([
      'ahead',
      undefined,
    ]);
    expect(standing(half, [{ date: day('2022-06-01'), value: 9 }], '2022-06-30', falling)).toEqual([
      'met',
      '2022-06-01',
    ]);
  });

  test('is met when the measure is done', () => {
    expect(standing(PLAN, [{ date: day('2022-06-01'), state: 'done' }], '2022-07-31')).toEqual(['met', '2022-06-01']);
    expect(standing(PLAN, [{ date: day('2022-06-01'), state: 'cancelled' }], '2022-06-30')).toEqual([
      'ahead',
      undefined,
    ]);
  });

  test('is met on the day on which it was done, and not later because somebody verifies it', () => {
    const done = { date: day('2022-06-29'), state: 'done' as const };
    expect(standing(PLAN, [done, { date: day('2022-07-20'), state: 'verified' }], '2022-07-31')).toEqual([
      'met',
      '2022-06-29',
    ]);
  });

  test('is not met by additions that the total of the day takes in', () => {
    const half = { ...PLAN, value: 10 };
    const entries = [
      { date: day('2022-05-10'), value: 6 },
      { date: day('2022-06-10'), add: 5 },
      { date: day('2022-06-10'), value: 9 },
    ];
    expect(standing(half, entries, '2022-06-30', aTarget())).toEqual(['ahead', undefined]);
  });

  test('counts each number as the target in force on its day says', () => {
    const half = { ...PLAN, value: 10 };
    const byPeriod = aTarget({ counts: 'period' });
    const entries = [
      { date: day('2022-04-10'), value: 6 },
      { date: day('2022-05-10'), value: 6 },
      { date: day('2022-06-10'), amend: { target: aTarget() }, reason: '改按累计' },
    ];
    expect(standing(half, entries, '2022-06-30', byPeriod)).toEqual(['met', '2022-05-10']);
  });
});
