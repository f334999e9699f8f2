/** Whose figures a circular tells, in which order, and that each is what other views count. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earlier } from '../../src/model/date.ts';
import type { Entry } from '../../src/model/journal.ts';
import type { Measure } from '../../src/model/plan.ts';
import type { Unit } from '../../src/model/unit.ts';
import { dueItems } from '../../src/projection/due.ts';
import { projections } from '../../src/projection/project.ts';
import { circularOf } from '../../src/report/circular.ts';
import { fulfilmentOf } from '../../src/report/fulfilment.ts';
import { dayBefore, periodAt, periodCalled } from '../../src/report/period.ts';
import { countsIn } from '../../src/report/sections/due.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day, someDay, someEntry } from '../support/model.ts';
import { runs } from '../support/stress.ts';

interface Case {
  readonly measures: readonly Measure[];
  readonly entries?: readonly Partial<Entry>[];
  readonly units?: readonly Unit[];
  readonly period?: string;
  readonly asOf?: string;
  readonly only?: string;
}

function worldOf({ measures, entries = [], units = [] }: Case) {
  const plan = aPlanOf(measures, { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) });
  const settings = aWorkspace(plan, { units });
  return { settings, at: projections(plan, settings) };
}

function circular(given: Case) {
  const { settings, at } = worldOf(given);
  const period = periodCalled(given.period ?? '2022-05') ?? periodAt('month', day('2022-05-01'));
  const asOf = day(given.asOf ?? period.end);
  const input = {
    period,
    now: at(earlier(period.end, asOf)),
    known: at(asOf),
    before: at(dayBefore(period)),
    settings,
  };
  return circularOf(input, settings.units, given.only);
}

const ledBy = (id: string, leads: readonly string[], over: Partial<Measure> = {}) =>
  aMeasure({ id, leads, due: day('2022-05-20'), ...over });
const done = (on: string, date: string): Partial<Entry> => ({ on, date: day(date), state: 'done' });

/** The figures of each unit: due, in time, late, open; overdue, blocked, stale. */
function told(given: Case) {
  return circular(given).units.map(({ unit, due, overdue, blocked, stale }) => {
    const { onTime, late, open } = countsIn(due);
    return [unit, `${due.length} ${onTime} ${late} ${open}`, `${overdue.length} ${blocked.length} ${stale.length}`];
  });
}

describe('units stand', () => {
  test('by what is not done, then overdue, then done late, then in the plan’s order; what has no lead comes last', () => {
    const measures = [
      ledBy('1-1', []),
      ledBy('1-2', ['甲处']),
      ledBy('1-3', ['乙处']),
      ledBy('1-4', ['丙处']),
      ledBy('1-5', ['丁处']),
      ledBy('1-6', ['丁处'], { due: day('2022-04-20') }),
      ledBy('1-7', ['戊处'], { due: day('2022-07-20') }),
    ];
    const entries = [done('1-2', '2022-05-10'), done('1-3', '2022-05-10'), done('1-4', '2022-05-30')];
    expect(told({ measures, entries })).toEqual([
      ['丁处', '1 0 0 1', '2 0 0'],
      ['丙处', '1 0 1 0', '0 0 0'],
      ['甲处', '1 1 0 0', '0 0 0'],
      ['乙处', '1 1 0 0', '0 0 0'],
      [undefined, '1 0 0 1', '1 0 0'],
    ]);
    expect(circular({ measures, entries }).others).toEqual(['戊处']);
  });

  test('with what several lead counted for each, and once in total', () => {
    const given = { measures: [ledBy('1-1', ['甲处', '乙处']), ledBy('1-2', ['乙处'])] };
    expect(told(given)).toEqual([
      ['乙处', '2 0 0 2', '2 0 0'],
      ['甲处', '1 0 0 1', '1 0 0'],
    ]);
    expect(circular(given).total.due).toHaveLength(2);
    expect(told({ ...given, only: '甲处' })).toEqual([['甲处', '1 0 0 1', '1 0 0']]);
  });

  test('by the names that they have on the day up to which it knows, merged ones as one', () => {
    const units: readonly Unit[] = [
      {
        name: '新处',
        formerly: [
          { name: '旧处', until: day('2022-05-31') },
          { name: '小处', until: day('2022-05-31') },
        ],
      },
    ];
    const measures = [ledBy('1-1', ['旧处']), ledBy('1-2', ['小处']), ledBy('1-3', ['旧处', '小处'])];
    expect(told({ measures, units }).map(([unit]) => unit)).toEqual(['旧处', '小处']);
    expect(told({ measures, units, asOf: '2022-06-01' })).toEqual([['新处', '3 0 0 3', '3 0 0']]);
    expect(told({ measures, units, asOf: '2022-06-01', only: '旧处' })).toEqual([['新处', '3 0 0 3', '3 0 0']]);
  });
});

describe('what is told by name', () => {
  const items = (given: Case) =>
    circular(given).units.flatMap(({ unit, items: lines }) =>
      lines.map(({ state, promise, isOverdue, isBlocked, isStale }) =>
        [
          unit,
          state.measure.id,
          promise?.occurrence?.id ?? promise?.milestone?.title,
          promise?.outcome,
          isOverdue && 'overdue',
          isBlocked && 'blocked',
          isStale && 'stale',
        ]
          .filter((part) => typeof part === 'string')
          .join(' '),
      ),
    );

  test('is not done, by deadline, then done late, then amiss otherwise; a measure is blocked once', () => {
    const measures = [
      ledBy('1-1', ['甲处']),
      ledBy('1-2', ['甲处'], { due: day('2022-12-20') }),
      aMeasure({ id: '1-3', leads: ['甲处'], repeat: { every: 'month', on: 5, except: [] } }),
      ledBy('1-4', ['甲处'], { due: day('2022-06-20'), milestones: [{ title: '招标', due: day('2022-05-31') }] }),
      ledBy('1-5', ['甲处']),
    ];
    const entries: readonly Partial<Entry>[] = [
      { on: '1-2', date: day('2022-05-30'), state: 'blocked', problem: '用地' },
      { on: '1-3', date: day('2022-02-01'), state: 'blocked', problem: '系统停用' },
      done('1-5', '2022-05-30'),
    ];
    expect(items({ measures, entries }).slice(0, 3)).toEqual([
      '甲处 1-3 2022-01 open overdue blocked',
      '甲处 1-3 2022-02 open overdue',
      '甲处 1-3 2022-03 open overdue',
    ]);
    expect(items({ measures, entries }).slice(4)).toEqual([
      '甲处 1-3 2022-05 open overdue',
      '甲处 1-1 open overdue',
      '甲处 1-4 招标 open',
      '甲处 1-5 late',
      '甲处 1-2 blocked',
    ]);
  });

  test('a deadline that was moved since leaves what was due open, but not overdue', () => {
    const entries = [{ on: '1-1', date: day('2022-06-02'), amend: { due: day('2022-09-30') }, reason: '推迟' }];
    const given = { measures: [ledBy('1-1', ['甲处'])], entries, asOf: '2022-06-10' };
    expect([told(given), items(given)]).toEqual([[['甲处', '1 0 0 1', '0 0 0']], ['甲处 1-1 open']]);
  });

  test('a lead that was changed since answers for what is overdue, the one of the period for what was due in it', () => {
    const entries = [{ on: '1-1', date: day('2022-06-02'), amend: { leads: ['乙处'] }, reason: '移交' }];
    const given = { measures: [ledBy('1-1', ['甲处'])], entries, asOf: '2022-06-10' };
    expect(told(given)).toEqual([
      ['甲处', '1 0 0 1', '0 0 0'],
      ['乙处', '0 0 0 0', '1 0 0'],
    ]);
  });

  test('what has neither deadline nor news is counted apart, and never overdue', () => {
    const measures = [aMeasure({ leads: ['甲处'] }), aMeasure({ id: '1-2', leads: ['甲处'] })];
    const given = { measures, entries: [{ on: '1-2', note: '在办' }], period: '2022-12', asOf: '2023-01-10' };
    expect([told(given), items(given)]).toEqual([[['甲处', '2 0 0 2', '0 0 1']], ['甲处 1-2 open stale']]);
    expect(circular(given).units[0]?.unscheduled.map(({ state }) => state.measure.id)).toEqual(['1-1']);
  });

  test('nothing, where all was cancelled', () => {
    const entries = [{ on: '1-1', date: day('2022-05-10'), state: 'cancelled' as const, reason: '不办' }];
    const { units, others, due } = circular({ measures: [ledBy('1-1', ['甲处'])], entries });
    expect([units, others, due.items]).toEqual([[], [], []]);
  });
});

describe('whatever the plan and its entries', () => {
  const MEASURES = ['1-1', '1-2', '1-3', '1-4'] as const;
  const someMeasures = fc.tuple(
    ...MEASURES.map((id) =>
      fc
        .record(
          {
            leads: fc.subarray(['甲处', '乙处', '丙处']),
            due: someDay,
            milestones: fc.array(
              someDay.map((due) => ({ title: '节点', due })),
              { minLength: 1, maxLength: 1 },
            ),
          },
          { requiredKeys: ['leads'] },
        )
        .map((over) => aMeasure({ id, ...over })),
    ),
    fc
      .record({ leads: fc.subarray(['甲处', '丁处']) })
      .map(({ leads }) => aMeasure({ id: '1-5', leads, repeat: { every: 'quarter', except: [] } })),
  );
  const someJournal = fc.array(
    fc.tuple(someEntry, fc.constantFrom(...MEASURES, '1-5')).map(([entry, on]) => ({ ...entry, on })),
    { maxLength: 12 },
  );
  const someMonth = fc.integer({ min: 1, max: 12 }).map((month) => `2022-${String(month).padStart(2, '0')}`);

  test('the figures are those of the other views, and each counts what is told by name', () => {
    fc.assert(
      fc.property(someMeasures, someJournal, someMonth, fc.boolean(), (measures, entries, period, isLater) => {
        const given = { measures, entries, period, ...(isLater && { asOf: '2023-02-10' }) };
        const { settings, at } = worldOf(given);
        const { due, known, total, units } = circular(given);
        const month = fulfilmentOf(known, at, settings).months.find((one) => one.month === period);
        expect(countsIn(total.due)).toEqual({ open: month?.open, late: month?.late, onTime: month?.onTime });
        expect(total.due).toBe(due.items);
        const late = dueItems(known, known.asOf, settings.calendar).filter(({ overdue }) => overdue);
        expect(new Set(total.overdue.map(({ state }) => state))).toEqual(new Set(late.map(({ state }) => state)));
        for (const one of units) {
          const counts = countsIn(one.due);
          const told = new Set(one.due);
          const open = one.items.filter(({ promise }) => promise?.outcome === 'open' && told.has(promise));
          expect(open.length + one.unscheduled.length).toBe(counts.open);
          expect(one.items.filter(({ promise }) => promise?.outcome === 'late')).toHaveLength(counts.late);
          expect(one.items.filter(({ isOverdue }) => isOverdue)).toHaveLength(one.overdue.length);
          expect(one.items.filter(({ isBlocked }) => isBlocked)).toHaveLength(one.blocked.length);
          expect(one.items.filter(({ isStale }) => isStale)).toHaveLength(one.stale.length);
        }
        for (const key of ['due', 'overdue', 'blocked', 'stale'] as const) {
          expect(new Set<unknown>(units.flatMap((one) => [...one[key]]))).toEqual(new Set<unknown>(total[key]));
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
