/** What a reminder takes from the plan, and in which order. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/journal.ts';
import type { Measure } from '../../src/model/plan.ts';
import { dueItems } from '../../src/projection/due.ts';
import { project } from '../../src/projection/project.ts';
import { reminderItems } from '../../src/report/reminder.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../support/model.ts';

const ASOF = day('2022-06-30');
const UNTIL = day('2022-07-14');

const measure = (id: string, over: Partial<Measure> = {}): Measure => aMeasure({ id, ...over });

function stateOf(measures: readonly Measure[], entries: readonly Partial<Entry>[] = []) {
  const plan = aPlanOf(measures, { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) });
  const settings = aWorkspace(plan);
  return { now: project(plan, settings, ASOF), own: settings.calendar };
}

function remindedOf(measures: readonly Measure[], entries: readonly Partial<Entry>[] = []) {
  const { now, own } = stateOf(measures, entries);
  return reminderItems(now, UNTIL, own).map(({ state, causes }) => [state.measure.id, ...causes]);
}

const fresh = (on: string): Partial<Entry> => ({ on, date: day('2022-06-29'), percent: 95, note: '在办' });

describe('a reminder has', () => {
  test.each<[string, Partial<Measure>, readonly Partial<Entry>[]]>([
    ['overdue', { due: day('2022-06-29') }, [fresh('1-1')]],
    ['ahead', { due: day('2022-06-30') }, [fresh('1-1')]],
    ['ahead', { due: UNTIL }, [fresh('1-1')]],
    ['missed', { repeat: { every: 'month', on: 5, except: [] } }, []],
    ['milestoneMissed', { milestones: [{ title: '招标', due: day('2022-06-01') }] }, [fresh('1-1')]],
    ['blocked', { due: day('2022-12-20') }, [{ ...fresh('1-1'), state: 'blocked', problem: '用地' }]],
    ['stale', { due: day('2022-12-20') }, [{ date: day('2022-05-01'), percent: 95 }]],
    ['unstarted', { due: day('2022-12-20') }, []],
  ])('what is %s', (cause, over, entries) => {
    expect(remindedOf([measure('1-1', over)], entries)).toEqual([['1-1', cause]]);
  });

  test.each<[string, Partial<Measure>, readonly Partial<Entry>[]]>([
    ['is done', { due: day('2022-06-01') }, [{ ...fresh('1-1'), state: 'done', evidence: [{ ref: '文' }] }]],
    ['is cancelled', { due: day('2022-06-01') }, [{ ...fresh('1-1'), state: 'cancelled', reason: '并入' }]],
    ['falls due later, and goes on', { due: day('2022-07-15') }, [fresh('1-1')]],
    ['has no date, and was never begun', {}, []],
  ])('nothing that %s', (_what, over, entries) => {
    expect(remindedOf([measure('1-1', over)], entries)).toEqual([]);
  });

  test('what is overdue first, the longest before, then what is amiss, then what falls due, by its day', () => {
    const measures = [
      measure('1-1', { due: day('2022-07-10') }),
      measure('1-2', { due: day('2022-07-03') }),
      measure('1-3', { due: day('2022-12-20') }),
      measure('1-4', { due: day('2022-06-20') }),
      measure('1-5', { due: day('2022-05-20') }),
      measure('1-6', { due: day('2022-07-01') }),
    ];
    const entries = [
      ...['1-1', '1-2', '1-4', '1-5', '1-6'].map(fresh),
      { ...fresh('1-3'), state: 'blocked' as const, problem: '用地' },
      { ...fresh('1-6'), state: 'blocked' as const, problem: '用地' },
    ];
    expect(remindedOf(measures, entries)).toEqual([
      ['1-5', 'overdue'],
      ['1-4', 'overdue'],
      ['1-3', 'blocked'],
      ['1-6', 'blocked', 'ahead'],
      ['1-2', 'ahead'],
      ['1-1', 'ahead'],
    ]);
  });

  test('all that plan due has', () => {
    const { now, own } = stateOf(
      [
        measure('1-1', { due: day('2022-06-29') }),
        measure('1-2', { due: UNTIL, milestones: [{ title: '招标', due: day('2022-07-01') }] }),
        measure('1-3', { repeat: { every: 'month', on: 5, except: [] } }),
      ],
      [fresh('1-2')],
    );
    const dues = dueItems(now, UNTIL, own);
    const items = reminderItems(now, UNTIL, own);
    expect(dues).toHaveLength(3);
    expect(items.flatMap(({ due }) => due ?? [])).toEqual(dues);
  });
});
