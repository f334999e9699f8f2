/** What the sections of a report take from the plan and its entries. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/journal.ts';
import type { Measure } from '../../src/model/plan.ts';
import { project } from '../../src/projection/project.ts';
import { dayBefore, periodAt } from '../../src/report/period.ts';
import { planReport } from '../../src/report/plan-report.ts';
import { portfolioOf } from '../../src/report/portfolio.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../support/model.ts';

/** The weekly report of the week that ends on 2022-06-26, of a plan with these measures and entries. */
function reportOf(entries: readonly Partial<Entry>[], measures: readonly Measure[] = [aMeasure()], id = 'test-2022') {
  const journal = entries.map((entry, i) => anEntry({ path: [i], ...entry }));
  const plan = aPlanOf(measures, { journal, id });
  const settings = aWorkspace(plan);
  const period = periodAt('week', day('2022-06-26'));
  const [now, before] = [period.end, dayBefore(period)].map((date) => project(plan, settings, date));
  if (now === undefined || before === undefined) throw new Error('no projection');
  return planReport({ period, now, before, settings });
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
    const { rolledUp } = portfolioOf([planReport({ period, now, before: now, settings })]);
    expect(rolledUp).toHaveLength(1);
    expect(rolledUp[0]?.sum).toBe(42.3);
    expect(rolledUp[0]?.served.contributions.map(({ plan, value }) => [plan.id, value])).toEqual([
      ['a', 30.1],
      ['b', 12.2],
      ['c', undefined],
    ]);
  });
});
