/** What the sections of a report take from the plan and its entries. */
import { describe, expect, test } from 'vitest';
import { earlier, type PlanDate } from '../../src/model/date.ts';
import type { Entry } from '../../src/model/journal.ts';
import type { Every } from '../../src/model/period.ts';
import type { Measure } from '../../src/model/plan.ts';
import { project } from '../../src/projection/project.ts';
import { dayBefore, periodAt } from '../../src/report/period.ts';
import { planReport } from '../../src/report/plan-report.ts';
import { portfolioOf } from '../../src/report/portfolio.ts';
import { isUnscheduled } from '../../src/report/sections/due.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../support/model.ts';

/** The weekly report of the week that ends on 2022-06-26, of a plan with these measures and entries. */
function reportOf(
  entries: readonly Partial<Entry>[],
  measures: readonly Measure[] = [aMeasure()],
  id = 'test-2022',
  { asOf = day('2022-06-26'), every = 'week' }: { asOf?: PlanDate; every?: Every } = {},
) {
  const journal = entries.map((entry, i) => anEntry({ path: [i], ...entry }));
  const plan = aPlanOf(measures, { journal, id });
  const settings = aWorkspace(plan);
  const period = periodAt(every, day('2022-06-26'));
  const at = (date: PlanDate) => project(plan, settings, date);
  const now = at(earlier(period.end, asOf));
  return planReport({ period, now, known: at(asOf), before: at(dayBefore(period)), settings });
}

describe('what is completed', () => {
  test('is what is done at the end, and was done within the period', () => {
    const evidence = [{ ref: '文' }];
    const done = { state: 'done', evidence } as const;
    expect(reportOf([{ date: day('2022-06-22'), ...done }]).completed).toHaveLength(1);
    expect(reportOf([{ date: day('2022-06-12'), ...done }]).completed).toHaveLength(0);
    const reopened = { date: day('2022-06-24'), state: 'reopened', reason: '有误' } as const;
    const report = reportOf([{ date: day('2022-06-22'), ...done }, reopened]);
    expect(report.completed).toHaveLength(0);
    expect(report.changes.map(({ what }) => what)).toEqual(['reopened']);
  });

  test('is not told again as progress', () => {
    const report = reportOf([
      { date: day('2022-06-21'), note: '评审' },
      { date: day('2022-06-22'), state: 'done', evidence: [{ ref: '文' }] },
    ]);
    expect([report.completed[0]?.entries.length, report.progress]).toEqual([2, []]);
  });
});

describe('a problem', () => {
  const problem = { date: day('2022-05-01'), problem: '经费', stage: '申报', next: '会商' };
  const lagOf = (entries: readonly Partial<Entry>[]) => reportOf(entries).lagging.items[0];

  test('stands until a stage is reached', () => {
    expect(lagOf([problem])?.problem?.problem).toBe('经费');
    expect(lagOf([problem, { date: day('2022-06-01'), note: '在办' }])?.problem?.problem).toBe('经费');
    expect(lagOf([problem, { date: day('2022-06-01'), stage: '评审' }])?.problem).toBeUndefined();
  });

  test('of what is blocked stands until it is resumed', () => {
    const blocked = { ...problem, state: 'blocked' } as const;
    expect(lagOf([blocked, { date: day('2022-06-01'), stage: '评审' }])?.problem?.problem).toBe('经费');
    expect(lagOf([blocked, { date: day('2022-06-01'), state: 'active' }])?.problem).toBeUndefined();
  });

  test('what is to be done next counts only while nothing else was entered', () => {
    expect(lagOf([problem])?.next?.next).toBe('会商');
    expect(lagOf([problem, { date: day('2022-06-01'), note: '在办' }])?.next).toBeUndefined();
  });
});

describe('an indicator', () => {
  const measure = aMeasure({ target: aTarget({ comparator: 'at_least', value: 60, baseline: 52, unit: '%' }) });

  test('counts its share from the baseline, and may be over a hundred', () => {
    const percents = [50, 54, 60, 64].map(
      (value) => reportOf([{ date: day('2022-06-22'), value }], [measure]).indicators.reported[0]?.percent,
    );
    expect(percents).toEqual([-25, 25, 100, 150]);
  });

  test('names the total and what was added to it since', () => {
    const entries = [
      { date: day('2022-03-01'), value: 10 },
      { date: day('2022-04-01'), value: 20 },
      { date: day('2022-05-01'), note: '在办' },
      { date: day('2022-06-01'), add: 5 },
    ];
    const [indicator] = reportOf(entries, [measure]).indicators.reported;
    expect(indicator?.entries.map(({ date }) => date)).toEqual(['2022-04-01', '2022-06-01']);
    expect([indicator?.value, indicator?.before]).toEqual([25, 25]);
  });
});

describe('several plans', () => {
  test('the values of lower measures add up where they are counted alike, and shares never do', () => {
    const upper = aPlanOf([aMeasure({ target: aTarget({ value: 100 }) })], { id: 'upper' });
    const lower = (id: string, unit: string, value: number) =>
      aPlanOf([aMeasure({ target: aTarget({ unit }), serves: ['upper/1-1'] })], {
        id,
        journal: [anEntry({ date: day('2022-06-01'), value })],
      });
    const settings = {
      ...aWorkspace(upper),
      plans: [upper, lower('a', '所', 30.1), lower('b', '所', 12.2), lower('c', '%', 50)],
    };
    const period = periodAt('week', day('2022-06-26'));
    const now = project(upper, settings, period.end);
    const { rolledUp } = portfolioOf([planReport({ period, now, known: now, before: now, settings })]);
    expect(rolledUp).toHaveLength(1);
    expect(rolledUp[0]?.sum).toBe(42.3);
    expect(rolledUp[0]?.served.contributions.map(({ plan, value }) => [plan.id, value])).toEqual([
      ['a', 30.1],
      ['b', 12.2],
      ['c', undefined],
    ]);
  });
});

describe('what was due', () => {
  const measure = (id: string, due: string, over: Partial<Measure> = {}) => aMeasure({ id, due: day(due), ...over });
  const quarter = (asOf: string) => ({ every: 'quarter', asOf: day(asOf) }) as const;
  const told = ({ due }: ReturnType<typeof reportOf>): readonly string[] =>
    due.items.map(({ state, outcome, late }) => `${state.measure.id} ${outcome} ${late}`);

  const MEASURES = [
    measure('1-1', '2022-06-30'),
    measure('1-2', '2022-05-31'),
    measure('1-3', '2022-04-30'),
    measure('1-4', '2022-07-01'),
    measure('1-5', '2022-03-31'),
    measure('1-6', '2022-06-30'),
  ];
  const ENTRIES = [
    { on: '1-2', date: day('2022-06-03'), state: 'done', reason: '评审推迟' },
    { on: '1-3', date: day('2022-02-03'), state: 'done' },
    { on: '1-3', date: day('2022-06-13'), state: 'verified' },
    { on: '1-6', date: day('2022-07-02'), state: 'done' },
  ] as const;

  test('in the period, its last day included: not done, done late, done in time', () => {
    const report = reportOf(ENTRIES, MEASURES, 'test-2022', quarter('2022-06-30'));
    expect(told(report)).toEqual(['1-1 open 0', '1-6 open 0', '1-2 late 3', '1-3 onTime 0']);
    expect(report.due.counts).toEqual({ open: 2, late: 1, onTime: 1 });
    expect(report.due.items[2]?.why?.reason).toBe('评审推迟');
    expect(report.lagging.items.map(({ state, reasons }) => [state.measure.id, reasons[0]?.code])).toEqual([
      ['1-5', 'overdue'],
      ['1-1', 'expired'],
      ['1-6', 'expired'],
    ]);
    expect(report.upcoming.items.map(({ state, days }) => [state.measure.id, days])).toEqual([['1-4', 1]]);
  });

  test('what is known later says how it ended, and nothing else', () => {
    const report = reportOf(ENTRIES, MEASURES, 'test-2022', quarter('2022-07-03'));
    expect(told(report)).toEqual(['1-1 open 3', '1-2 late 3', '1-6 late 2', '1-3 onTime 0']);
    expect(report.now.asOf).toBe('2022-06-30');
    expect(report.lagging.items).toHaveLength(3);
  });

  test('of a period that goes on, what fell due so far; today there is time left', () => {
    const report = reportOf(ENTRIES, MEASURES, 'test-2022', quarter('2022-05-31'));
    expect([report.due.isOver, ...told(report)]).toEqual([false, '1-3 onTime 0']);
    expect(report.upcoming.items.map(({ state, days }) => [state.measure.id, days])).toEqual([
      ['1-2', 0],
      ['1-1', 30],
      ['1-6', 30],
    ]);
  });

  test('cancelled is not due; without a deadline it is due at the end of the plan', () => {
    const cancelled = [{ on: '1-1', date: day('2022-06-01'), state: 'cancelled', reason: '不办' }] as const;
    const all = (asOf: string) =>
      reportOf(cancelled, [measure('1-1', '2022-06-30'), aMeasure({ id: '1-2' })], 'test-2022', {
        every: 'year',
        asOf: day(asOf),
      });
    expect(told(all('2022-12-30'))).toEqual([]);
    expect(told(all('2022-12-31'))).toEqual(['1-2 open 0']);
    const news = [{ on: '1-2', date: day('2022-12-01'), percent: 60 }];
    const { lagging } = reportOf(news, [aMeasure({ id: '1-2' })], 'test-2022', {
      every: 'year',
      asOf: day('2022-12-31'),
    });
    expect(lagging.problems.map(({ reasons }) => reasons[0])).toEqual([{ code: 'expired', deadline: '2022-12-31' }]);
  });

  test.each<[string, Partial<Measure>, readonly Partial<Entry>[], readonly string[]]>([
    ['no deadline, and no news', {}, [], ['1-1']],
    ['no deadline, and only a lead that was set', {}, [{ amend: { leads: ['教务处'] }, reason: '明确分工' }], ['1-1']],
    ['a deadline', { due: day('2022-12-31') }, [], []],
    ['news', {}, [{ note: '在办' }], []],
    ['news by the day on which it is known', {}, [{ date: day('2023-01-09'), note: '在办' }], []],
    ['come to its end', {}, [{ state: 'done' }], []],
    ['occurrences', { repeat: { every: 'year', except: [] } }, [], []],
  ])('is unscheduled, or not, where it has %s', (_what, over, entries, expected) => {
    const report = reportOf(entries, [aMeasure(over)], 'test-2022', { every: 'year', asOf: day('2023-01-10') });
    expect(report.due.items).toHaveLength(1);
    expect(report.due.items.filter(isUnscheduled).map(({ state }) => state.measure.id)).toEqual(expected);
  });

  test('each occurrence of a duty, but for those that are waived', () => {
    const duty = [aMeasure({ repeat: { every: 'month', except: ['2022-04'] }, due: day('2022-12-31') })];
    const met = { date: day('2022-06-02'), occurrence: '2022-05' };
    const report = reportOf([met], duty, 'test-2022', quarter('2022-06-30'));
    expect(report.due.items.map(({ occurrence, outcome, late }) => [occurrence?.id, outcome, late])).toEqual([
      ['2022-06', 'open', 0],
      ['2022-05', 'late', 2],
    ]);
    expect(report.lagging.items[0]?.reasons[0]).toMatchObject({
      code: 'missed',
      ids: expect.arrayContaining(['2022-06']),
    });
    expect(report.upcoming.items.map(({ due }) => due)).toEqual(['2022-07-31', '2022-08-31', '2022-09-30']);
  });
});
