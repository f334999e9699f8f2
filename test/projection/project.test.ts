import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_OWN_DAYS } from '../../src/model/calendar.ts';
import type { PlanDate } from '../../src/model/date.ts';
import type { Entry } from '../../src/model/journal.ts';
import { kindsWith } from '../../src/model/kind.ts';
import type { Measure, Plan, Task } from '../../src/model/plan.ts';
import { LIGHTS } from '../../src/projection/light.ts';
import { project } from '../../src/projection/project.ts';
import {
  type MeasureState,
  measureStates,
  type PlanState,
  type TaskState,
  taskStates,
} from '../../src/projection/state.ts';
import { narrowed } from '../../src/projection/totals.ts';
import {
  aMeasure,
  anEntry,
  aPlan,
  aPlanOf,
  aRoster,
  aSection,
  aTarget,
  aTask,
  day,
  membersNamed,
  someDay,
  someEntries,
} from '../support/model.ts';

const SETTINGS = {
  kinds: kindsWith([]),
  thresholds: { about: 10, behind: 100, dueSoon: 14, stale: 365 },
  calendar: NO_OWN_DAYS,
  units: [],
  plans: [],
};
const AS_OF = day('2022-06-30');

const on = (plan: Plan, asOf: PlanDate = AS_OF): PlanState => project(plan, SETTINGS, asOf);

function measureIn(state: PlanState, id = '1-1'): MeasureState {
  const found = measureStates(state).find(({ measure }) => measure.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
}

function taskIn(state: PlanState, id = '1'): TaskState {
  const found = taskStates(state).find(({ task }) => task.id === id);
  if (found === undefined) throw new Error(`no task ${id}`);
  return found;
}

/** The state of measure 1-1. */
function measured(measure: Partial<Measure>, entries: readonly Partial<Entry>[] = [], task: Partial<Task> = {}) {
  const plan = aPlan({ tasks: [aTask({ ...task, measures: [aMeasure(measure)] })], journal: entries.map(anEntry) });
  return measureIn(on(plan));
}

/** The state of task 1, whose measures these are. */
function summed(measures: readonly Partial<Measure>[], entries: readonly Partial<Entry>[] = []) {
  const numbered = measures.map((over, i) => aMeasure({ id: `1-${i + 1}`, ...over }));
  return taskIn(on(aPlanOf(numbered, { journal: entries.map(anEntry) })));
}

describe('what is in force', () => {
  test('lead and due come from the task where the measure has none', () => {
    const task = { leads: ['规划处'], due: day('2022-10-31') };
    expect(measured({}, [], task)).toMatchObject({ ...task, limit: '2022-10-31' });
  });

  test("the measure's own prevail", () => {
    const own = { leads: ['职教处'], due: day('2022-11-30') };
    expect(measured(own, [], { leads: ['规划处'], due: day('2022-10-31') })).toMatchObject(own);
  });

  test('without a deadline the limit is the end of the period, and none is said to be set', () => {
    const state = measured({});
    expect(state.limit).toBe('2022-12-31');
    expect(state).not.toHaveProperty('due');
    expect(state).not.toHaveProperty('lead');
  });

  test('amendments prevail over measure and task', () => {
    const target = aTarget({ value: 40 });
    const amend = { due: day('2022-11-30'), leads: ['规划处'], target };
    const promised = { due: day('2022-10-31'), leads: ['职教处'], target: aTarget({ value: 30 }) };
    const state = measured(promised, [{ amend, reason: '推迟' }], { leads: ['教师处'], due: day('2022-09-30') });
    expect(state).toMatchObject({ ...amend, limit: '2022-11-30' });
    expect(state.measure).toMatchObject(promised);
  });

  test('an amendment changes only what it names', () => {
    const promised = { due: day('2022-10-31'), leads: ['职教处'] };
    expect(measured(promised, [{ amend: { leads: ['规划处'] } }])).toMatchObject({
      due: '2022-10-31',
      leads: ['规划处'],
    });
  });

  test('an amendment is in force from its day on', () => {
    const amend = anEntry({ date: AS_OF, amend: { due: day('2022-11-30') } });
    const plan = aPlanOf([aMeasure({ due: day('2022-10-31') })], { journal: [amend] });
    expect(measureIn(on(plan, day('2022-06-29'))).due).toBe('2022-10-31');
    expect(measureIn(on(plan)).due).toBe('2022-11-30');
  });

  test('progress and light go by the amended target and deadline', () => {
    const amend = { target: aTarget({ value: 200 }), due: day('2022-06-29') };
    const state = measured({ target: aTarget({ value: 100 }) }, [{ value: 50, amend }]);
    expect(state.progress.percent).toBe(25);
    expect(state.light).toBe('red');
  });

  test('kind and roster are found by their ids', () => {
    const roster = aRoster({ members: membersNamed('a', 'b'), stages: ['创建', '验收'] });
    const journal = [anEntry({ member: 'a', stage: '验收' })];
    const plan = aPlanOf([aMeasure({ roster: 'zones', kind: 'selection' })], { rosters: [roster], journal });
    const state = measureIn(on(plan));
    expect(state).toMatchObject({ roster, kind: { id: 'selection' } });
    expect(state.progress).toMatchObject({ basis: 'roster', percent: 50 });
  });

  test('a kind and a roster that there are not are left out', () => {
    const state = measured({ kind: 'nonsense', roster: 'nowhere' });
    expect(state).not.toHaveProperty('kind');
    expect(state).not.toHaveProperty('roster');
  });

  test('entries about another measure do not count', () => {
    expect(measured({}, [{ on: '1-2', state: 'done' }]).state).toBe('planned');
  });

  test('a measure starts with the period unless it says otherwise', () => {
    expect(measured({ start: day('2022-07-01') }).light).toBe('grey');
    expect(measureIn(on(aPlan(), day('2021-12-31'))).reasons).toEqual([{ code: 'notStarted', start: '2022-01-01' }]);
  });
});

describe('slippage', () => {
  const due = day('2022-10-31');

  test('without amendments is none', () => {
    expect(measured({ due }).slippage).toEqual({ days: 0, amendments: 0 });
  });

  test('is the days from the approved to the present deadline, and the number of amendments', () => {
    const amendments = ['2022-11-15', '2022-11-30'].map((text, i) => ({
      date: day(`2022-03-0${i + 1}`),
      amend: { due: day(text) },
    }));
    expect(measured({ due }, amendments).slippage).toEqual({ days: 30, amendments: 2 });
  });

  test('is negative when the deadline came nearer', () => {
    expect(measured({ due }, [{ amend: { due: day('2022-10-21') } }]).slippage.days).toBe(-10);
  });

  test("is counted from the task's deadline where that was the approved one", () => {
    expect(measured({}, [{ amend: { due: day('2022-11-01') } }], { due }).slippage.days).toBe(1);
  });

  test('a first deadline set later is none', () => {
    expect(measured({}, [{ amend: { due } }]).slippage).toEqual({ amendments: 1 });
  });

  test('an amendment of something else is counted and moves nothing', () => {
    expect(measured({ due }, [{ amend: { leads: ['规划处'] } }]).slippage).toEqual({ days: 0, amendments: 1 });
  });
});

describe('waiting', () => {
  const plan = (over: Partial<Entry>) =>
    aPlanOf([aMeasure({ due: day('2022-12-31'), depends: ['1-2'] }), aMeasure({ id: '1-2' })], {
      journal: [anEntry({ on: '1-2', ...over })],
    });

  test.each(['active', 'blocked', 'reopened'] as const)('a measure waits for one that is %s', (state) => {
    expect(measureIn(on(plan({ state }))).reasons).toEqual([{ code: 'waiting', on: ['1-2'] }]);
  });

  test.each(['done', 'verified', 'cancelled'] as const)('it does not wait for one that is %s', (state) => {
    expect(measureIn(on(plan({ state }))).reasons).toEqual([{ code: 'onTrack' }]);
  });

  test('it waits for one that will be done after the date', () => {
    expect(measureIn(on(plan({ state: 'done', date: day('2022-07-01') }))).reasons[0].code).toBe('waiting');
  });

  test('it waits for a measure of another task', () => {
    const other = aTask({ id: '2', measures: [aMeasure({ id: '2-1' })] });
    const waiting = aTask({ measures: [aMeasure({ due: day('2022-12-31'), depends: ['2-1'] })] });
    expect(measureIn(on(aPlan({ tasks: [waiting, other] }))).reasons[0]).toEqual({ code: 'waiting', on: ['2-1'] });
  });
});

describe('the totals', () => {
  test('count what there is, and leave the cancelled out of all but their own count', () => {
    const { totals } = summed(
      [
        { due: day('2022-10-31'), leads: ['职教处'] },
        { target: { comparator: 'unquantified', word: '一批', stretch: false } },
        { due: day('2022-06-01') },
        { target: { comparator: 'unquantified', word: '一批', stretch: false } },
      ],
      [
        { on: '1-1', state: 'done' },
        { on: '1-4', state: 'cancelled' },
      ],
    );
    expect(totals).toEqual({
      tasks: 1,
      measures: 3,
      done: 1,
      cancelled: 1,
      carried: 0,
      due: 1,
      fulfilled: 0,
      unreported: 0,
      percent: 100 / 3,
      lights: { red: 1, yellow: 0, green: 0, blue: 1, grey: 1 },
      unscheduled: 1,
      ongoing: 0,
      undated: 1,
      unassigned: 2,
      unquantified: 1,
    });
  });

  test('what is due by the date, and how much of it is done', () => {
    const { totals } = summed(
      [
        { due: day('2022-06-30') },
        { due: day('2022-07-01') },
        { due: day('2022-06-01'), target: aTarget() },
        { due: day('2022-05-01') },
        {},
      ],
      [
        { on: '1-1', state: 'done' },
        { on: '1-2', state: 'done' },
        { on: '1-3', state: 'verified' },
        { on: '1-4', state: 'cancelled' },
      ],
    );
    expect(totals).toMatchObject({ done: 3, due: 2, fulfilled: 2, unreported: 1 });
  });

  test('each task counts once where the workspace says so, whatever the number of its measures', () => {
    const measures = ['1-1', '1-2', '1-3'].map((id) => aMeasure({ id, ...(id === '1-1' && { weight: 2 }) }));
    const whole = aPlanOf(measures, {
      journal: [anEntry({ on: '2-1', state: 'done' }), anEntry({ on: '1-1', state: 'done' })],
    });
    const [section] = whole.sections;
    const tasks = [
      ...(section?.tasks ?? []),
      aTask({ id: '2', measures: [aMeasure({ id: '2-1' })] }),
      aTask({ id: '3', measures: [] }),
    ];
    const plan = { ...whole, sections: section ? [{ ...section, tasks }] : [] };
    expect(project(plan, SETTINGS, AS_OF).totals.percent).toBe(60);
    const state = project(plan, { ...SETTINGS, weigh: 'tasks' }, AS_OF);
    expect([state.totals.percent, state.sections[0]?.totals.percent]).toEqual([75, 75]);
    expect(narrowed(state, ({ measure }) => measure.id !== '2-1').totals.percent).toBe(50);
  });

  test('done means verified as well', () => {
    expect(
      summed(
        [{}, {}],
        [
          { on: '1-1', state: 'done' },
          { on: '1-2', state: 'verified' },
        ],
      ).totals.done,
    ).toBe(2);
  });

  test('the percent follows the weights', () => {
    expect(summed([{ weight: 3 }, { weight: 1 }], [{ on: '1-1', state: 'done' }]).totals.percent).toBe(75);
  });

  test('the percent leaves the cancelled out', () => {
    const entries = [{ on: '1-1', state: 'done' } as const, { on: '1-2', state: 'cancelled' } as const];
    expect(summed([{}, { weight: 9 }], entries).totals.percent).toBe(100);
  });

  test('a number set by amendment is a number', () => {
    const target = { comparator: 'unquantified', word: '一批', stretch: false } as const;
    expect(summed([{ target }], [{ amend: { target: aTarget() } }]).totals.unquantified).toBe(0);
  });

  test('a deadline set by amendment is a deadline', () => {
    expect(summed([{}], [{ amend: { due: day('2022-10-31') } }]).totals.undated).toBe(0);
  });

  test('of a task without measures are nought', () => {
    expect(summed([]).totals).toMatchObject({ tasks: 1, measures: 0, percent: 0 });
  });

  test("of a section and of the plan are over measures, not over their tasks' means", () => {
    const tasks = [
      aTask({ measures: [aMeasure()] }),
      aTask({ id: '2', measures: [aMeasure({ id: '2-1' }), aMeasure({ id: '2-2' }), aMeasure({ id: '2-3' })] }),
    ];
    const annex = aTask({ id: 'R1', measures: [aMeasure({ id: 'R1-1' })] });
    const sections = [aSection({ tasks }), aSection({ id: 'routine', tasks: [annex] })];
    const state = on(aPlan({ sections, journal: [anEntry({ state: 'done' })] }));
    expect(state.sections.map(({ totals }) => totals)).toMatchObject([
      { tasks: 2, measures: 4, done: 1, percent: 25 },
      { tasks: 1, measures: 1, done: 0, percent: 0 },
    ]);
    expect(state.totals).toMatchObject({ tasks: 3, measures: 5, done: 1, percent: 20 });
  });

  test('add up, whatever the journal says', () => {
    const measures = [
      aMeasure(),
      aMeasure({ id: '1-2', kind: 'selection' }),
      aMeasure({ id: '1-3', target: aTarget() }),
    ];
    const about = fc.constantFrom('1-1', '1-2', '1-3');
    const journal = someEntries.chain((entries) =>
      fc.tuple(...entries.map((entry) => about.map((id) => ({ ...entry, on: id })))),
    );
    fc.assert(
      fc.property(journal, someDay, (entries, asOf) => {
        const { totals } = on(aPlanOf(measures, { journal: entries }), asOf);
        expect(totals.measures + totals.cancelled).toBe(3);
        expect(LIGHTS.reduce((sum, light) => sum + totals.lights[light], 0)).toBe(totals.measures);
        expect(totals.done).toBe(totals.lights.blue);
        expect(totals.percent).toBeGreaterThanOrEqual(0);
        expect(totals.percent).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a task', () => {
  test('has the worst light of its measures, with how many have it for which reason', () => {
    const task = summed(
      [{ due: day('2022-06-01') }, { due: day('2022-06-02') }, {}, {}],
      [
        { on: '1-3', state: 'blocked' },
        { on: '1-4', state: 'done' },
      ],
    );
    expect(task.light).toBe('red');
    expect(task.reasons).toEqual([
      { code: 'overdue', count: 2 },
      { code: 'blocked', count: 1 },
    ]);
  });

  test('the commonest reason comes first', () => {
    const blocked = ['1-2', '1-3'].map((id) => ({ on: id, state: 'blocked' }) as const);
    expect(summed([{ due: day('2022-06-01') }, {}, {}], blocked).reasons.map(({ code }) => code)).toEqual([
      'blocked',
      'overdue',
    ]);
  });

  test('does not look at cancelled measures', () => {
    const task = summed(
      [{ leads: ['规划处'], due: day('2022-06-01') }, { leads: ['职教处'] }],
      [{ state: 'cancelled' }],
    );
    expect(task).toMatchObject({ light: 'grey', sharedLeads: ['职教处'], leads: ['职教处'] });
    expect(task).not.toHaveProperty('nextDue');
  });

  test('is grey when all its measures are cancelled', () => {
    expect(summed([{}], [{ state: 'cancelled' }])).toMatchObject({ light: 'grey', reasons: [] });
  });

  test('is blue only when all its measures are', () => {
    const done = ['1-1', '1-2'].map((id) => ({ on: id, state: 'done' }) as const);
    expect(summed([{}, {}], done).light).toBe('blue');
    expect(summed([{}, {}], done.slice(1)).light).toBe('grey');
    expect(summed([{ due: day('2022-12-31') }, {}], done.slice(1)).light).toBe('green');
  });

  test('is blue when what is not done was cancelled', () => {
    const closed = [{ on: '1-1', state: 'done' } as const, { on: '1-2', state: 'cancelled' } as const];
    expect(summed([{}, {}], closed)).toMatchObject({ light: 'blue', reasons: [{ code: 'done', count: 1 }] });
  });

  test('has the lead that all its measures share', () => {
    expect(summed([{ leads: ['规划处'] }, { leads: ['规划处'] }])).toMatchObject({
      sharedLeads: ['规划处'],
      leads: ['规划处'],
    });
  });

  test('has no lead where they differ, but names them', () => {
    const task = summed([{ leads: ['规划处'] }, { leads: ['职教处'] }, { leads: ['规划处'] }]);
    expect(task.sharedLeads).toEqual([]);
    expect(task.leads).toEqual(['规划处', '职教处']);
  });

  test('has no lead where one of them has none', () => {
    const task = summed([{ leads: ['规划处'] }, {}]);
    expect(task.sharedLeads).toEqual([]);
    expect(task.leads).toEqual(['规划处']);
  });

  test('without measures has its own lead', () => {
    expect(taskIn(on(aPlan({ tasks: [aTask({ leads: ['规划处'], measures: [] })] }))).sharedLeads).toEqual(['规划处']);
  });

  test('is next due when the first of its open measures is', () => {
    const dues = ['2022-08-31', '2022-07-31', '2022-10-31'].map((text) => ({ due: day(text) }));
    expect(summed([...dues, {}]).nextDue).toBe('2022-07-31');
    expect(summed(dues, [{ on: '1-2', state: 'done' }]).nextDue).toBe('2022-08-31');
  });
});

test('who leads and takes part goes by the names of the day, and units that were merged are one', () => {
  const until = day('2022-03-31');
  const units = [
    {
      name: '教育体育局',
      formerly: [
        { name: '教育局', until },
        { name: '体育局', until },
      ],
    },
  ];
  const plan = aPlanOf([aMeasure({ leads: ['教育局', '体育局'], with: ['财政局', '体育局'] })]);
  const at = (asOf: PlanDate) => measureIn(project(plan, { ...SETTINGS, units }, asOf));
  expect(at(until)).toMatchObject({ leads: ['教育局', '体育局'], with: ['财政局', '体育局'] });
  expect(at(day('2022-04-01'))).toMatchObject({ leads: ['教育体育局'], with: ['财政局', '教育体育局'] });
});

test.each([
  ['2021-12-31', 'before'],
  ['2022-01-01', 'during'],
  ['2022-12-31', 'during'],
  ['2023-01-01', 'after'],
])('%s lies %s the period', (date, phase) => {
  expect(on(aPlan(), day(date)).phase).toBe(phase);
});

test('later entries change nothing in the projection but the plan it keeps', () => {
  fc.assert(
    fc.property(someEntries, someDay, (entries, asOf) => {
      const measures = [aMeasure({ kind: 'selection' })];
      const all = on(aPlanOf(measures, { journal: entries }), asOf);
      const known = aPlanOf(measures, { journal: entries.filter(({ date }) => date <= asOf) });
      expect({ ...all, plan: known }).toEqual(on(known, asOf));
    }),
  );
});

describe('narrowed', () => {
  const tasks = [
    aTask({ measures: [aMeasure({ leads: ['规划处'] }), aMeasure({ id: '1-2', leads: ['职教处'] })] }),
    aTask({ id: '2', measures: [aMeasure({ id: '2-1', leads: ['职教处'] })] }),
    aTask({ id: '3', measures: [] }),
  ];
  const annex = aTask({ id: 'R1', measures: [aMeasure({ id: 'R1-1', leads: ['规划处'] })] });
  const state = on(aPlan({ sections: [aSection({ tasks }), aSection({ id: 'routine', tasks: [annex] })] }));
  const ofPlanning = narrowed(state, ({ leads }) => leads.includes('规划处'));

  test('keeps the measures that match and the tasks that have one', () => {
    expect(measureStates(ofPlanning).map(({ measure }) => measure.id)).toEqual(['1-1', 'R1-1']);
    expect(taskStates(ofPlanning).map(({ task }) => task.id)).toEqual(['1', 'R1']);
  });

  test('counts only these, in task, section and plan', () => {
    expect(taskIn(ofPlanning)).toMatchObject({ leads: ['规划处'], totals: { measures: 1 } });
    expect(ofPlanning.sections.map(({ totals }) => totals)).toMatchObject([
      { tasks: 1, measures: 1 },
      { tasks: 1, measures: 1 },
    ]);
    expect(ofPlanning.totals).toMatchObject({ tasks: 2, measures: 2 });
  });

  test('keeps every section, empty ones too', () => {
    expect(narrowed(state, ({ task }) => task.id === '2').sections.map(({ tasks: left }) => left.length)).toEqual([
      1, 0,
    ]);
  });

  test('says of each measure what it said before', () => {
    expect(measureIn(ofPlanning)).toEqual(measureIn(state));
  });

  test('to nothing has nothing left', () => {
    const nothing = narrowed(state, () => false);
    expect(measureStates(nothing)).toEqual([]);
    expect(nothing.totals).toMatchObject({ tasks: 0, measures: 0, percent: 0 });
  });
});

test('the halves whose numbers are asked for are those of a plan with years of its own', () => {
  const target = aTarget({ counts: 'period', per: 'half-year' });
  const period = { start: day('2022-09-01'), end: day('2023-08-31') };
  const standsOn = (date: string, ...journal: readonly Entry[]) => {
    const plan = aPlanOf([aMeasure({ target })], { period, journal });
    const [state] = measureStates(project(plan, SETTINGS, day(date)));
    return { codes: state?.reasons.map(({ code }) => code), value: state?.facts.value };
  };
  expect(standsOn('2023-01-17').codes).toEqual(['onTrack']);
  expect(standsOn('2023-03-01').codes).toEqual(['unreportedPeriods']);
  const first = anEntry({ date: day('2022-12-20'), value: 14 });
  const again = anEntry({ date: day('2023-02-20'), value: 15 });
  expect(standsOn('2023-03-01', first, again)).toEqual({ codes: ['onTrack'], value: 15 });
  const named = anEntry({ date: day('2023-03-02'), occurrence: '2022-2023-H1', value: 16 });
  expect(standsOn('2023-03-05', first, named)).toEqual({ codes: ['onTrack'], value: 16 });
});

describe('what comes next', () => {
  const nextOf = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) => {
    const plan = aPlanOf([aMeasure(measure)], { journal: entries.map((entry) => anEntry(entry)) });
    return measureStates(project(plan, SETTINGS, day('2022-06-30')))[0]?.next;
  };
  const milestones = [
    { title: '方案', due: day('2022-07-31') },
    { title: '建成', dueTerm: '近期' },
  ];

  test('is the deadline, or the first milestone ahead where that comes before', () => {
    expect(nextOf({ due: day('2022-08-31') })).toBe('2022-08-31');
    expect(nextOf({ due: day('2022-08-31'), milestones })).toBe('2022-07-31');
    expect(nextOf({ due: day('2022-07-01'), milestones })).toBe('2022-07-01');
    expect(nextOf({ milestones })).toBe('2022-07-31');
    expect(nextOf({ milestones }, { milestone: '方案' })).toBeUndefined();
    expect(nextOf({})).toBeUndefined();
  });

  test('of a duty is the first occurrence ahead, else the first one missed', () => {
    const repeat = { every: 'quarter', on: { month: 1, day: 15 } } as const;
    expect(nextOf({ repeat })).toBe('2022-07-15');
    expect(nextOf({ repeat, due: day('2022-06-30') })).toBe('2022-01-15');
  });
});

test('the deadline and the target in force stand in the state', () => {
  const promised = aTarget({ value: 30 });
  const inForce = aTarget({ value: 20 });
  const plan = aPlanOf([aMeasure({ due: day('2022-06-01'), target: promised })], {
    journal: [anEntry({ amend: { due: day('2022-09-30'), target: inForce }, reason: '推迟' })],
  });
  const [state] = measureStates(project(plan, SETTINGS, day('2022-06-30')));
  expect(state).toMatchObject({ due: '2022-09-30', limit: '2022-09-30', target: inForce });
  expect(state?.approved).toMatchObject({ due: '2022-06-01', target: promised });
});
