import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/model/date.ts';
import { elapsedPercent } from '../../src/model/elapsed.ts';
import type { Entry } from '../../src/model/journal.ts';
import { factsOf } from '../../src/projection/facts.ts';
import { LIGHTS, type LightInput, type Lit, lightOf, type ReasonCode, worstLight } from '../../src/projection/light.ts';
import { anEntry, aTarget, day, END, START, someDay, someEntries } from '../support/model.ts';

const CALM = { about: 10, behind: 100, dueSoon: 14, stale: 30 };

/** Nothing is due, behind or waited for on 2022-06-30. */
const INPUT: LightInput = {
  asOf: day('2022-06-30'),
  thresholds: CALM,
  start: START,
  elapsed: 50,
  limit: END,
  dueSet: true,
  isOngoing: false,
  target: undefined,
  progress: { basis: 'none', percent: 0 },
  occurrences: [],
  milestones: [],
  waitingOn: [],
};

function lit(over: Partial<LightInput> = {}, ...entries: readonly Partial<Entry>[]): Lit {
  const asked = { ...INPUT, ...over };
  const input = { ...asked, elapsed: over.elapsed ?? elapsedPercent(asked.start, asked.limit, asked.asOf) };
  return lightOf(
    factsOf(
      entries.map((entry) => anEntry({ date: day('2022-06-15'), ...entry })),
      input.asOf,
      over.target,
    ),
    input,
  );
}

const codes = ({ reasons }: Lit): readonly ReasonCode[] => reasons.map(({ code }) => code);

test('a measure under way with nothing against it is green', () => {
  expect(lit({}, { note: '推进中' })).toEqual({ light: 'green', reasons: [{ code: 'onTrack' }] });
});

describe('overdue', () => {
  test('due today is not overdue', () => {
    expect(codes(lit({ limit: day('2022-06-30') }))).toEqual(['dueSoon']);
  });

  test('the day after the deadline is, and red', () => {
    expect(lit({ limit: day('2022-06-29') })).toEqual({
      light: 'red',
      reasons: [{ code: 'overdue', days: 1, deadline: '2022-06-29' }],
    });
  });

  test('without a deadline that is set is no word for it: it is open after the period’s end', () => {
    expect(lit({ asOf: day('2023-01-02'), dueSet: false }, { note: '在办' }).reasons[0]).toEqual({
      code: 'periodOver',
      days: 2,
      end: '2022-12-31',
    });
  });
});

describe('blocked', () => {
  test('is red, with the problem and the day it began', () => {
    expect(lit({}, { state: 'blocked', problem: '经费' }, { date: day('2022-06-20'), note: '协调中' })).toEqual({
      light: 'red',
      reasons: [{ code: 'blocked', since: '2022-06-15', problem: '经费' }],
    });
  });

  test('no longer stands once the measure is active again', () => {
    const unblocked = { date: day('2022-06-20'), state: 'active' } as const;
    expect(lit({}, { state: 'blocked', problem: '经费' }, unblocked).light).toBe('green');
  });
});

describe('due soon', () => {
  test('as many days before the deadline as the threshold says: yellow', () => {
    expect(lit({ limit: day('2022-07-14') })).toEqual({
      light: 'yellow',
      reasons: [{ code: 'dueSoon', days: 14, deadline: '2022-07-14' }],
    });
  });

  test('a day earlier it is not', () => {
    expect(lit({ limit: day('2022-07-15') }).light).toBe('green');
  });

  test('today is 0 days away', () => {
    expect(lit({ limit: INPUT.asOf }).reasons[0]).toMatchObject({ code: 'dueSoon', days: 0 });
  });

  test('without a deadline it is the period that is near its end', () => {
    expect(lit({ limit: day('2022-07-02'), dueSet: false }, { note: '在办' })).toEqual({
      light: 'yellow',
      reasons: [{ code: 'periodEnding', days: 2, end: '2022-07-02' }],
    });
  });

  test('a threshold of 0 means the day itself', () => {
    const thresholds = { ...CALM, dueSoon: 0 };
    expect(lit({ thresholds, limit: INPUT.asOf }).light).toBe('yellow');
    expect(lit({ thresholds, limit: addDays(INPUT.asOf, 1) }).light).toBe('green');
  });

  test('can be asked on the last day that can be written', () => {
    expect(lit({ asOf: day('9999-12-31'), limit: day('9999-12-31') }).light).toBe('yellow');
  });
});

describe('behind', () => {
  const thresholds = { ...CALM, behind: 10 };
  /** 100 days, of which half are over on the day. */
  const half = { thresholds, start: START, limit: day('2022-04-10'), asOf: day('2022-02-19') };
  const at = (percent: number) => lit({ ...half, progress: { basis: 'reported', percent } });

  test('by as many points as the threshold allows is not behind', () => {
    expect(codes(at(40))).toEqual(['onTrack']);
  });

  test('by more is: yellow, with the share of time and of work', () => {
    expect(at(39.9)).toEqual({ light: 'yellow', reasons: [{ code: 'behind', elapsed: 50, percent: 39.9 }] });
  });

  test('exactly at the limit is not behind, whatever binary fractions make of it', () => {
    for (let days = 2; days <= 120; days++) {
      for (let gone = 1; gone <= days; gone++) {
        const ahead = Math.floor((gone * 100) / days);
        const limit = addDays(START, days - 1);
        const asOf = addDays(START, gone - 1);
        // The work done is the time gone by, less exactly `behind` points.
        for (const behind of [1, 10, 30].filter((points) => points <= ahead)) {
          const percent = (gone * 100 - behind * days) / days;
          const { reasons } = lit({
            start: START,
            limit,
            asOf,
            thresholds: { ...CALM, dueSoon: 0, behind },
            progress: { basis: 'reported', percent },
          });
          if (reasons.some(({ code }) => code === 'behind')) expect.fail(`${gone} of ${days} days, ${behind} points`);
        }
      }
    }
  });

  test('does not stand beside red', () => {
    expect(codes(lit({ thresholds, limit: day('2022-06-01') }))).toEqual(['overdue']);
  });
});

describe('stale', () => {
  test('an amendment is no news, unless it says more', () => {
    const old = { date: day('2022-05-01'), note: '推进中' };
    const amended = { date: day('2022-06-20'), amend: { leads: ['乙处'] }, reason: '分工调整' };
    expect(codes(lit({}, old, amended))).toEqual(['stale']);
    expect(codes(lit({}, old, { ...amended, note: '经局长办公会研究' }))).toEqual(['stale']);
    expect(codes(lit({}, old, { ...amended, value: 3 }))).toEqual(['onTrack']);
  });

  test('with as many days since the last entry as the threshold says is not stale', () => {
    expect(lit({}, { date: day('2022-05-31'), note: '启动' }).light).toBe('green');
  });

  test('a day longer is: yellow, with the last entry', () => {
    expect(lit({}, { date: day('2022-05-30'), note: '启动' })).toEqual({
      light: 'yellow',
      reasons: [{ code: 'stale', days: 31, last: '2022-05-30' }],
    });
  });

  test('is counted from the last entry of any sort', () => {
    expect(lit({}, { date: day('2022-05-01'), note: '启动' }, { date: day('2022-06-01'), problem: '经费' }).light).toBe(
      'green',
    );
  });

  test('is nothing that a measure not yet begun can be', () => {
    expect(lit({}).light).toBe('green');
    expect(lit({}, { date: day('2022-02-01'), problem: '经费' }).light).toBe('green');
  });

  test('is nothing that a blocked measure can be', () => {
    expect(codes(lit({}, { date: day('2022-02-01'), state: 'blocked' }))).toEqual(['blocked']);
  });
});

describe('a level', () => {
  const target = aTarget({ value: 6.5, unit: '%', counts: 'level' });
  const paced = { thresholds: { ...CALM, behind: 10 }, target } as const;
  const level = (value: number, percent: number) => ({ basis: 'level', percent, value, target }) as const;

  test('below its target is said so, and is never behind', () => {
    expect(lit({ ...paced, progress: level(5.9, 0) }, { value: 5.9 })).toEqual({
      light: 'yellow',
      reasons: [{ code: 'short', value: 5.9, target }],
    });
    expect(codes(lit(paced, { note: '部署' }))).toEqual(['onTrack']);
  });

  test('within its target is green', () => {
    expect(codes(lit({ ...paced, progress: level(6.5, 49) }, { value: 6.5 }))).toEqual(['onTrack']);
  });

  test('on its way from a baseline it is behind as any way is, and never short', () => {
    const risen = aTarget({ value: 93, baseline: 88, hasBaseline: true, counts: 'level' });
    const at = (value: number, percent: number) =>
      codes(lit({ ...paced, target: risen, progress: { basis: 'value', percent, value, target: risen } }, { value }));
    expect(at(89, 20)).toEqual(['behind']);
    expect(at(91, 60)).toEqual(['onTrack']);
    expect(codes(lit({ ...paced, target: risen }, { note: '部署' }))).toEqual(['behind']);
  });

  test('of ongoing work has no pace: it is within its target now, or short', () => {
    const risen = aTarget({ value: 93, baseline: 88, hasBaseline: true, counts: 'level' });
    const progress = { basis: 'value', percent: 20, value: 89, target: risen } as const;
    expect(codes(lit({ ...paced, target: risen, progress, isOngoing: true }, { value: 89 }))).toEqual(['short']);
    expect(codes(lit({ ...paced, target: risen, progress, isOngoing: true }, { value: 93 }))).toEqual(['onTrack']);
    const fallen = aTarget({ comparator: 'at_most', value: 2, baseline: 5, hasBaseline: true, counts: 'level' });
    expect(codes(lit({ ...paced, target: fallen, isOngoing: true }, { value: 3 }))).toEqual(['exceeded']);
  });

  test('above an exact one or a ceiling it is exceeded', () => {
    for (const comparator of ['exactly', 'at_most'] as const) {
      const limit = aTarget({ comparator, value: 3, counts: 'level' });
      expect(codes(lit({ target: limit }, { value: 4 }))).toEqual(['exceeded']);
    }
  });
});

describe('a number that is to fall', () => {
  const target = aTarget({ comparator: 'at_most', value: 1.5, baseline: 3.2 });
  const progress = { basis: 'value', percent: 94, value: 1.6, target } as const;

  test('is above its ceiling without a word until the deadline has gone by', () => {
    expect(codes(lit({ target, progress }, { value: 1.6 }))).toEqual(['onTrack']);
    expect(codes(lit({ target, progress, limit: day('2022-06-29') }, { value: 1.6 }))).toEqual(['overdue', 'exceeded']);
  });

  test('is behind as any way is', () => {
    const thresholds = { ...CALM, behind: 10 };
    const slow = { ...progress, percent: 5, value: 3.1 };
    expect(codes(lit({ target, progress: slow, thresholds }, { value: 3.1 }))).toEqual(['behind']);
  });
});

describe('numbers of periods', () => {
  const target = aTarget({ counts: 'period', per: 'month' });
  const start = day('2022-04-10');

  test('are asked for once the period is over', () => {
    const entries = [{ date: day('2022-04-30'), value: 1 }];
    const { light, reasons } = lit({ target, start }, ...entries);
    expect(light).toBe('yellow');
    expect(reasons[0]).toEqual({ code: 'unreportedPeriods', ids: ['2022-05'] });
    expect(codes(lit({ target, start }, ...entries, { occurrence: '2022-05', value: 2 }))).toEqual(['onTrack']);
  });

  test('are not, where the plan does not say how long one is', () => {
    expect(codes(lit({ target: aTarget({ counts: 'period' }), start }, { note: '推进中' }))).toEqual(['onTrack']);
  });
});

test('exactly so many, exceeded, is said before it is closed', () => {
  const target = aTarget({ comparator: 'exactly', value: 3 });
  expect(lit({ target }, { value: 5 })).toMatchObject({ light: 'yellow', reasons: [{ code: 'exceeded' }] });
  expect(codes(lit({ target }, { value: 3 }))).toEqual(['onTrack']);
});

test('what was closed and goes on reads as reopened', () => {
  const entries = [{ state: 'done' }, { date: day('2022-06-16'), state: 'reopened' }] as const;
  expect(lit({}, ...entries)).toEqual({ light: 'green', reasons: [{ code: 'reopened', on: '2022-06-16' }] });
});

describe('above a ceiling', () => {
  const target = aTarget({ comparator: 'at_most', value: 20 });

  test('at the ceiling itself it is green', () => {
    expect(lit({ target }, { value: 20 }).light).toBe('green');
  });

  test('within it is never behind for its value, nor for lack of one', () => {
    const strict = { ...CALM, behind: 0 };
    const none = { basis: 'none', percent: 0 } as const;
    expect(lit({ target, thresholds: strict, progress: none }, { note: '照常' }).light).toBe('green');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), someDay, (value, asOf) => {
        const percent = elapsedPercent(START, END, asOf);
        const progress = { basis: 'ceiling', percent, value, target } as const;
        expect(codes(lit({ target, thresholds: strict, progress, asOf }, { value }))).not.toContain('behind');
      }),
    );
  });

  test('with stages to go it may be behind them', () => {
    const progress = { basis: 'stages', percent: 20, reached: 1, stages: ['a', 'b', 'c', 'd', 'e'] } as const;
    expect(codes(lit({ target, thresholds: { ...CALM, behind: 0 }, progress }, { value: 5 }))).toContain('behind');
  });

  test('above it is yellow, with the value', () => {
    expect(lit({ target }, { value: 21 })).toEqual({
      light: 'yellow',
      reasons: [{ code: 'exceeded', value: 21, target }],
    });
  });

  test('other targets may be exceeded', () => {
    expect(lit({ target: aTarget({ comparator: 'about', value: 20 }) }, { value: 21 }).light).toBe('green');
  });
});

describe('not started', () => {
  const start = day('2022-07-01');

  test('the day before its start a measure is grey', () => {
    expect(lit({ start })).toEqual({ light: 'grey', reasons: [{ code: 'notStarted', start }] });
  });

  test('on the day it starts it is not', () => {
    expect(lit({ start, asOf: start }).light).toBe('green');
  });
});

describe('closed', () => {
  test.each(['done', 'verified'] as const)('%s is blue, with its day', (state) => {
    expect(lit({}, { state })).toEqual({ light: 'blue', reasons: [{ code: state, on: '2022-06-15' }] });
  });

  test('done with its target missed stays blue and says so', () => {
    const target = aTarget({ value: 100 });
    expect(lit({ target }, { state: 'done', value: 99 })).toEqual({
      light: 'blue',
      reasons: [
        { code: 'done', on: '2022-06-15' },
        { code: 'targetMissed', value: 99, target },
      ],
    });
  });

  test.each([
    ['met', aTarget({ value: 100 }), 100],
    ['met within the tolerance', aTarget({ comparator: 'about', value: 100 }), 90],
    ['not a number', { comparator: 'unquantified', word: '一批', stretch: false } as const, 1],
  ])('done with its target %s says nothing more', (_what, target, value) => {
    expect(codes(lit({ target }, { state: 'done', value }))).toEqual(['done']);
  });

  test('that nobody gave the promised number is said, unless members or occurrences are counted', () => {
    expect(codes(lit({ target: aTarget() }, { state: 'done' }))).toEqual(['done', 'unreported']);
    expect(codes(lit({ target: aTarget() }, { state: 'done', note: '已完成' }))).toEqual(['done', 'unreported']);
    expect(codes(lit({ target: aTarget() }, { member: 'a', stage: '验收' }, { state: 'done' }))).toEqual(['done']);
    expect(codes(lit({}, { state: 'done' }))).toEqual(['done']);
  });

  test('one that was exceeded is not missed', () => {
    const target = aTarget({ comparator: 'exactly', value: 3 });
    expect(codes(lit({ target }, { state: 'done', value: 5 }))).toEqual(['done', 'exceeded']);
    expect(codes(lit({ target }, { state: 'done', value: 2 }))).toEqual(['done', 'targetMissed']);
    const falling = aTarget({ comparator: 'at_most', value: 1.5, baseline: 3.2 });
    expect(codes(lit({ target: falling }, { state: 'done', value: 1.6 }))).toEqual(['done', 'targetMissed']);
  });

  test('the tolerance is that of the workspace', () => {
    const target = aTarget({ comparator: 'about', value: 100 });
    const thresholds = { ...CALM, about: 5 };
    expect(codes(lit({ target, thresholds }, { state: 'done', value: 94 }))).toEqual(['done', 'targetMissed']);
    expect(codes(lit({ target, thresholds }, { state: 'done', value: 95 }))).toEqual(['done']);
  });

  test('cancelled is grey, with the reason', () => {
    expect(lit({}, { state: 'cancelled', reason: '政策调整' })).toEqual({
      light: 'grey',
      reasons: [{ code: 'cancelled', on: '2022-06-15', reason: '政策调整' }],
    });
  });

  test('reopened is open again', () => {
    expect(lit({}, { state: 'done' }, { date: day('2022-06-20'), state: 'reopened' }).light).toBe('green');
  });
});

describe('what prevails', () => {
  const late = { limit: day('2022-06-01'), waitingOn: ['1-2'] };

  test('blue over all, overdue or not begun', () => {
    expect(codes(lit(late, { state: 'done' }))).toEqual(['done']);
    expect(codes(lit({ start: day('2022-07-01') }, { state: 'verified' }))).toEqual(['verified']);
  });

  test('cancelled over overdue', () => {
    expect(codes(lit(late, { state: 'cancelled' }))).toEqual(['cancelled']);
  });

  test('not started over overdue', () => {
    expect(codes(lit({ ...late, start: day('2022-07-01') }, { note: '摸底' }))).toEqual(['notStarted']);
  });

  test('what entries tell of trouble over a start to come', () => {
    const ahead = { ...late, start: day('2022-07-01') };
    expect(lit(ahead, { state: 'blocked' })).toMatchObject({ light: 'red' });
    expect(codes(lit(ahead, { state: 'blocked' }))).toEqual(['blocked', 'notStarted']);
    expect(lit(ahead, { problem: '场地没有落实' })).toMatchObject({ light: 'yellow' });
    expect(codes(lit(ahead, { problem: '场地没有落实' }))).toEqual(['problem', 'notStarted']);
    const resolved = [
      { date: day('2022-05-02'), problem: '场地没有落实' },
      { date: day('2022-05-09'), note: '已落实' },
    ];
    expect(codes(lit(ahead, ...resolved))).toEqual(['notStarted']);
  });

  test('red over yellow, and the yellow reasons stay to be read', () => {
    expect(lit({ limit: day('2022-07-01'), waitingOn: ['1-2'] }, { state: 'blocked' })).toMatchObject({ light: 'red' });
    expect(codes(lit({ limit: day('2022-07-01'), waitingOn: ['1-2'] }, { state: 'blocked' }))).toEqual([
      'blocked',
      'dueSoon',
      'waiting',
    ]);
  });

  test('overdue before blocked', () => {
    expect(codes(lit(late, { state: 'blocked' }))).toEqual(['overdue', 'blocked', 'waiting']);
  });

  test('behind before due soon before stale', () => {
    const over = { thresholds: { ...CALM, behind: 10 }, limit: day('2022-07-01') };
    expect(codes(lit(over, { date: day('2022-02-01'), note: '启动' }))).toEqual(['behind', 'dueSoon', 'stale']);
  });

  test('waiting alone leaves it green', () => {
    expect(lit({ waitingOn: ['1-2', '1-3'] })).toEqual({
      light: 'green',
      reasons: [{ code: 'waiting', on: ['1-2', '1-3'] }],
    });
  });

  test('the first reason is one of the light', () => {
    const colours: Readonly<Record<ReasonCode, readonly string[]>> = {
      overdue: ['red'],
      periodOver: ['red'],
      missed: ['red'],
      milestoneMissed: ['red'],
      blocked: ['red'],
      behind: ['yellow'],
      exceeded: ['yellow'],
      short: ['yellow'],
      unreportedPeriods: ['yellow'],
      problem: ['yellow'],
      dueSoon: ['yellow'],
      periodEnding: ['yellow'],
      stale: ['yellow'],
      done: ['blue'],
      verified: ['blue'],
      targetMissed: [],
      unreported: [],
      cancelled: ['grey'],
      carried: ['grey'],
      notStarted: ['grey'],
      unscheduled: ['grey'],
      ongoing: ['grey'],
      unclosed: ['yellow', 'grey'],
      waiting: ['green'],
      reopened: ['green'],
      onTrack: ['green'],
    };
    const waitingOn = fc.constantFrom([], ['1-2']);
    fc.assert(
      fc.property(someEntries, someDay, someDay, someDay, waitingOn, (entries, asOf, start, limit, on) => {
        const input = { ...INPUT, thresholds: { ...CALM, behind: 10 }, asOf, start, limit, waitingOn: on };
        const { light, reasons } = lightOf(factsOf(entries, asOf), input);
        expect(colours[reasons[0].code]).toContain(light);
      }),
    );
  });
});

describe('what has no date and no entry', () => {
  test.each(['2022-01-01', '2022-06-30', '2022-12-31', '2023-03-01'])(
    'is grey on %s, however much time has gone by',
    (date) => {
      const input = { asOf: day(date), dueSet: false, thresholds: { ...CALM, behind: 10 } };
      expect(lit(input)).toEqual({ light: 'grey', reasons: [{ code: 'unscheduled' }] });
      expect(lit({ ...input, waitingOn: ['1-2'] }).reasons.map(({ code }) => code)).toEqual(['unscheduled', 'waiting']);
    },
  );

  test('with a word of the work it is judged by the period', () => {
    const input = { dueSet: false, thresholds: { ...CALM, behind: 10 } };
    expect(lit(input, { note: '在办' }).reasons[0].code).toBe('behind');
  });
});

describe('ongoing work', () => {
  const ongoing = (over: Partial<LightInput> = {}, ...entries: readonly Partial<Entry>[]): Lit =>
    lit({ isOngoing: true, dueSet: false, thresholds: { ...CALM, behind: 10 }, ...over }, ...entries);

  test('without an entry it is grey, though the time goes by', () => {
    expect(ongoing()).toEqual({ light: 'grey', reasons: [{ code: 'ongoing' }] });
  });

  test('with news it is green, and yellow once the news is old; never behind nor late', () => {
    expect(ongoing({}, { note: '在办' })).toEqual({ light: 'green', reasons: [{ code: 'onTrack' }] });
    expect(ongoing({}, { date: day('2022-05-30'), note: '在办' })).toEqual({
      light: 'yellow',
      reasons: [{ code: 'stale', days: 31, last: '2022-05-30' }],
    });
  });

  test('what is blocked is red', () => {
    expect(ongoing({}, { state: 'blocked', problem: '缺人' }).light).toBe('red');
  });

  test('from the end of its period on it asks to be closed, and is not late', () => {
    const unclosed = { code: 'unclosed', end: '2022-12-31' };
    expect(ongoing({ asOf: END })).toEqual({ light: 'grey', reasons: [{ code: 'ongoing' }, unclosed] });
    const news = { date: day('2022-12-20'), note: '在办' };
    expect(ongoing({ asOf: day('2023-01-05') }, news)).toEqual({ light: 'yellow', reasons: [unclosed] });
    expect(ongoing({ asOf: day('2023-01-05') }, { ...news, state: 'done' }).light).toBe('blue');
  });
});

describe('worstLight', () => {
  test.each([
    [['red', 'yellow', 'green', 'grey', 'blue'], 'red'],
    [['blue', 'grey', 'green', 'yellow'], 'yellow'],
    [['blue', 'grey', 'green'], 'green'],
    [['blue', 'grey'], 'grey'],
    [['blue', 'blue'], 'blue'],
    [[], 'grey'],
  ] as const)('of %j is %s', (lights, worst) => {
    expect(worstLight(lights)).toBe(worst);
  });

  test('is one of the lights, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LIGHTS), { minLength: 1 }), (lights) => {
        const worst = worstLight(lights);
        expect(lights).toContain(worst);
        expect(worstLight([...lights].reverse())).toBe(worst);
      }),
    );
  });
});

describe('a milestone', () => {
  const at = (due: string, standing: 'ahead' | 'met' | 'missed' = 'ahead', title = '方案') => ({
    title,
    due: day(due),
    standing,
  });
  const reasonsOf = (over: Partial<LightInput>) => lit({ ...over }, { note: '推进中' }).reasons;

  test('that is ahead is due soon within the days of the threshold, the nearest first', () => {
    expect(reasonsOf({ milestones: [at('2022-07-14')] })).toEqual([
      { code: 'dueSoon', days: 14, deadline: '2022-07-14', milestone: '方案' },
    ]);
    expect(codes(lit({ milestones: [at('2022-07-15')] }, { note: '推进中' }))).toEqual(['onTrack']);
    expect(codes(lit({ milestones: [at('2022-07-01', 'met')] }, { note: '推进中' }))).toEqual(['onTrack']);
    expect(reasonsOf({ milestones: [at('2022-07-10'), at('2022-07-03', 'ahead', '试点')] })).toMatchObject([
      { days: 3, milestone: '试点' },
    ]);
    expect(codes(lit({ milestones: [{ title: '近期的', standing: 'ahead' }] }, { note: '推进中' }))).toEqual([
      'onTrack',
    ]);
  });

  test('that was missed makes it red, by the days since the first of them', () => {
    const milestones = [at('2022-06-20', 'missed', '试点'), at('2022-06-10', 'missed'), at('2022-06-05', 'met')];
    expect(reasonsOf({ milestones })).toEqual([
      { code: 'milestoneMissed', titles: ['试点', '方案'], days: 20, deadline: '2022-06-10' },
    ]);
    expect(lit({ milestones, isOngoing: true }).light).toBe('red');
  });
});

test('a total that has no way to go is not short; a level is', () => {
  const target = aTarget({ value: 5, baseline: 5, comparator: 'more_than' });
  expect(codes(lit({ target }, { value: 4 }))).not.toContain('short');
  expect(codes(lit({ target: { ...target, counts: 'level' } }, { value: 4 }))).toContain('short');
});

test('periods after the deadline are not asked for', () => {
  const target = aTarget({ counts: 'period', per: 'month' });
  const [, unreported] = lit({ target, limit: day('2022-03-15'), dueSet: true }, { note: '推进中' }).reasons;
  expect(unreported).toEqual({ code: 'unreportedPeriods', ids: ['2022-01', '2022-02', '2022-03'] });
});
