import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_OWN_DAYS } from '../../src/model/calendar.ts';
import type { PlanDate } from '../../src/model/date.ts';
import type { Entry } from '../../src/model/journal.ts';
import type { Kind } from '../../src/model/kind.ts';
import type { Repeat } from '../../src/model/recurrence.ts';
import type { Roster } from '../../src/model/roster.ts';
import { COMPARATORS, type Target } from '../../src/model/target.ts';
import { factsOf } from '../../src/projection/facts.ts';
import { occurrenceStates } from '../../src/projection/occurrences.ts';
import { meanPercent, type Progress, type ProgressInput, progressOf } from '../../src/projection/progress.ts';
import { aMember, anEntry, aRoster, aTarget, day, membersNamed, someDay, someEntries } from '../support/model.ts';
import { runs } from '../support/stress.ts';

const KIND: Kind = { id: 'selection', name: '评选', stages: ['通知', '申报', '评审', '公示', '公布'] };
const ZONES = aRoster({ members: membersNamed('a', 'b', 'c', 'd'), stages: ['创建', '验收'] });
const AS_OF = day('2022-06-30');
const YEAR = { start: day('2022-01-01'), limit: day('2022-12-31') };

function progress(
  entries: readonly Partial<Entry>[],
  { repeat, start = YEAR.start, ...input }: Partial<ProgressInput> & { repeat?: Repeat; start?: PlanDate } = {},
): Progress {
  const facts = factsOf(
    entries.map((over) => anEntry(over)),
    AS_OF,
    input.target,
  );
  const duty = { repeat, start, limit: YEAR.limit, asOf: AS_OF, calendar: NO_OWN_DAYS };
  const occurrences = occurrenceStates(facts, duty);
  return progressOf(facts, {
    target: undefined,
    kind: undefined,
    roster: undefined,
    asOf: AS_OF,
    about: 10,
    occurrences,
    elapsed: 50,
    ...input,
  });
}

const reached = (member: string, stage = '验收') => ({ member, stage });

describe('occurrences of a recurring measure', () => {
  const repeat = { every: 'quarter' as const };

  test('count what was met of those between start and limit', () => {
    const met = [{ occurrence: '2022-Q1' }, { occurrence: '2022-Q2' }];
    expect(progress(met, { repeat })).toEqual({ basis: 'occurrences', percent: 50, met: 2, size: 4 });
    expect(progress(met, { repeat, start: day('2022-04-01') })).toMatchObject({ met: 1, size: 3 });
  });

  test('one that was entered twice, or lies outside, counts once or not at all', () => {
    const met = [{ occurrence: '2022-Q1' }, { occurrence: '2022-Q1', note: '补报' }, { occurrence: '2021-Q4' }];
    expect(progress(met, { repeat })).toMatchObject({ met: 1, percent: 25 });
  });

  test('late ones count as met, waived ones are not owed', () => {
    const entries = [
      { occurrence: '2022-Q1', date: day('2022-04-02') },
      { occurrence: '2022-Q2', waive: true as const, reason: '停办' },
    ];
    expect(progress(entries, { repeat })).toMatchObject({ met: 1, size: 3 });
    const all = { every: 'year' as const, except: ['2022'] };
    expect(progress([], { repeat: all })).toEqual({ basis: 'none', percent: 0 });
  });

  test('come after value and roster, and before stages', () => {
    expect(progress([{ occurrence: '2022-Q1' }, { stage: '公布' }], { repeat, kind: KIND })).toMatchObject({
      basis: 'occurrences',
    });
    expect(progress([{ occurrence: '2022-Q1', value: 5 }], { repeat, target: aTarget() })).toMatchObject({
      basis: 'value',
    });
  });
});

describe('which rule applies', () => {
  const all = { target: aTarget(), roster: ZONES, kind: KIND };
  const [value, member, stage, percent] = [{ value: 10 }, reached('a'), { stage: '申报' }, { percent: 70 }];

  test('done comes before all else', () => {
    expect(progress([{ state: 'done' }, value, member, stage, percent], all)).toEqual({ basis: 'done', percent: 100 });
  });

  test('verified is done too', () => {
    expect(progress([{ state: 'verified' }, value], all)).toEqual({ basis: 'done', percent: 100 });
  });

  test.each(['active', 'blocked', 'cancelled', 'reopened'] as const)('%s is not', (state) => {
    expect(progress([{ state }, value], all)).toMatchObject({ basis: 'value', percent: 10 });
  });

  test('the value comes before roster, stages and the reported percent', () => {
    expect(progress([value, member, stage, percent], all)).toMatchObject({ basis: 'value', percent: 10 });
  });

  test('the roster comes before stages and the reported percent', () => {
    expect(progress([member, stage, percent], all)).toMatchObject({ basis: 'roster', percent: 25 });
  });

  test('the stages come before the reported percent', () => {
    expect(progress([stage, percent], all)).toMatchObject({ basis: 'stages', percent: 40 });
  });

  test('the reported percent is what is left', () => {
    expect(progress([percent], all)).toEqual({ basis: 'reported', percent: 70 });
  });

  test('with nothing to go by it is 0', () => {
    expect(progress([], all)).toEqual({ basis: 'none', percent: 0 });
    expect(progress([{ note: '已启动' }], all)).toEqual({ basis: 'none', percent: 0 });
  });

  test('without target, roster and kind, value and stage say nothing', () => {
    expect(progress([value, member, stage])).toEqual({ basis: 'none', percent: 0 });
  });
});

describe('by value', () => {
  const percent = (value: number, target: Target) => progress([{ value }], { target }).percent;

  test('is the share of the target', () => {
    expect(progress([{ value: 12 }], { target: aTarget({ value: 20 }) })).toEqual({
      basis: 'value',
      percent: 60,
      value: 12,
      target: aTarget({ value: 20 }),
    });
  });

  test('is counted from the baseline', () => {
    expect(percent(120, aTarget({ baseline: 100, value: 140 }))).toBe(50);
  });

  test('goes downwards where the target lies below the baseline', () => {
    expect(percent(95, aTarget({ baseline: 100, value: 80 }))).toBe(25);
  });

  test('is never above 100 nor below 0', () => {
    expect(percent(21, aTarget({ value: 20 }))).toBe(100);
    expect(percent(-1, aTarget({ value: 20 }))).toBe(0);
    expect(percent(90, aTarget({ baseline: 100, value: 140 }))).toBe(0);
  });

  test('the target itself is 100 for every comparator that is a way to go', () => {
    for (const comparator of COMPARATORS.filter((name) => name !== 'at_most')) {
      expect(percent(20, aTarget({ comparator, value: 20 }))).toBe(100);
    }
  });

  test('a target equal to its baseline gives none', () => {
    expect(progress([{ value: 5 }], { target: aTarget({ baseline: 20, value: 20 }) }).basis).toBe('none');
  });

  test('a promise without a number gives none, and leaves it to the stages', () => {
    const target: Target = { comparator: 'unquantified', word: '一批', stretch: false };
    expect(progress([{ value: 5, stage: '通知' }], { target, kind: KIND })).toMatchObject({
      basis: 'stages',
      percent: 20,
    });
  });

  test('of whole numbers that make a whole percent is that percent', () => {
    expect(percent(29, aTarget({ value: 100 }))).toBe(29);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 100_000 }), (whole, hundredth) => {
        expect(percent(whole * hundredth, aTarget({ value: hundredth * 100 }))).toBe(whole);
      }),
    );
  });
});

describe('a number that is to fall', () => {
  const target = aTarget({ comparator: 'at_most', value: 1.5, baseline: 3.2, unit: '%' });

  test.each([
    [3.2, 0],
    [1.6, 94.117647058824],
    [1.5, 100],
    [1.2, 100],
    [3.5, 0],
  ])('at %d has gone %d %% of its way down', (value, percent) => {
    expect(progress([{ value }], { target })).toMatchObject({ basis: 'value', percent });
  });
});

describe('a level', () => {
  const target = aTarget({ value: 6.5, unit: '%', counts: 'level' });
  const percent = (...args: Parameters<typeof progress>) => progress(...args).percent;

  test('is kept or not, and has no way to go', () => {
    expect(progress([{ value: 5.9 }], { target, elapsed: 40 })).toMatchObject({ basis: 'level', percent: 0 });
    expect(progress([{ value: 6.7 }], { target, elapsed: 40 })).toMatchObject({ basis: 'level', percent: 40 });
    expect(percent([{ state: 'done', value: 6.7 }], { target })).toBe(100);
  });

  test('has one from a baseline that is given, be it 0', () => {
    const risen = { ...target, value: 93, baseline: 88, hasBaseline: true } as const;
    expect(progress([{ value: 90 }], { target: risen })).toMatchObject({ basis: 'value', percent: 40 });
    expect(percent([{ value: 23.25 }], { target: { ...risen, baseline: 0 } })).toBe(25);
  });

  test('each number replaces the one before, up or down', () => {
    const entries = [
      { value: 6.7, date: day('2022-04-10') },
      { value: 6.1, date: day('2022-06-10') },
    ];
    expect(progress(entries, { target })).toMatchObject({ value: 6.1, percent: 0 });
  });
});

describe('numbers by period', () => {
  const monthly = aTarget({ value: 1200, unit: '件', counts: 'period', per: 'month' });
  const on = (text: string, over: Partial<Entry>) => ({ date: day(text), ...over });

  test('add up; a later one of the same period replaces the earlier', () => {
    const entries = [
      on('2022-01-31', { value: 100 }),
      on('2022-02-28', { value: 90 }),
      on('2022-02-28', { note: '核' }),
    ];
    expect(progress(entries, { target: monthly })).toMatchObject({ basis: 'value', value: 190 });
    const corrected = [...entries, on('2022-03-01', { occurrence: '2022-02', value: 95 })];
    expect(progress(corrected, { target: monthly })).toMatchObject({ value: 195 });
    expect(progress([...corrected, on('2022-03-31', { value: 5 })], { target: monthly })).toMatchObject({ value: 200 });
  });

  test('what is added is added to its own period', () => {
    const entries = [on('2022-01-10', { add: 0.1 }), on('2022-01-20', { add: 0.2 }), on('2022-02-10', { add: 0.3 })];
    expect(progress(entries, { target: monthly })).toMatchObject({ value: 0.6 });
    expect(progress([...entries, on('2022-02-20', { value: 1 })], { target: monthly })).toMatchObject({ value: 1.3 });
  });

  test('a quarter is one, where the plan says so', () => {
    const target = { ...monthly, per: 'quarter' } as const;
    const entries = [
      on('2022-01-31', { value: 100 }),
      on('2022-02-28', { value: 150 }),
      on('2022-04-30', { value: 80 }),
    ];
    expect(progress(entries, { target })).toMatchObject({ value: 230 });
  });
});

describe('a ceiling', () => {
  const target = aTarget({ comparator: 'at_most', value: 20 });

  test('is kept for as much as has gone by of its time', () => {
    expect(progress([{ value: 5 }], { target, elapsed: 30 })).toEqual({
      basis: 'ceiling',
      percent: 30,
      value: 5,
      target,
    });
    expect(progress([{ value: 20 }], { target, elapsed: 30 })).toMatchObject({ percent: 30 });
  });

  test('that is exceeded is not kept', () => {
    expect(progress([{ value: 21 }], { target })).toMatchObject({ basis: 'ceiling', percent: 0 });
  });

  test('of which no value is known gives none', () => {
    expect(progress([{ note: '已部署' }], { target }).basis).toBe('none');
  });

  test('comes after stages, which are a way to go, and before what is reported', () => {
    expect(progress([{ value: 5, stage: '申报' }], { target, kind: KIND })).toMatchObject({ basis: 'stages' });
    expect(progress([{ value: 5, percent: 10 }], { target })).toMatchObject({ basis: 'ceiling' });
    expect(progress([{ percent: 10 }], { target })).toMatchObject({ basis: 'reported', percent: 10 });
  });

  test('has the share of its time while it is kept, and nothing otherwise, whatever the numbers', () => {
    const number = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 100 }), (value, most, elapsed) => {
        const ceiling = aTarget({ comparator: 'at_most', value: most });
        const { percent } = progress([{ value }], { target: ceiling, elapsed });
        expect(percent).toBe(value <= most ? elapsed : 0);
      }),
    );
  });
});

describe('by roster', () => {
  const share = (roster: Roster, ...entries: readonly Partial<Entry>[]) => progress(entries, { roster });

  test('is the mean of the stages that the named members reached; its value, who is at the last one', () => {
    expect(share(ZONES, reached('a'), reached('b', '创建'))).toEqual({
      basis: 'roster',
      percent: 37.5,
      reached: 1,
      size: 4,
    });
  });

  test('is the mean over the promised size where there is one, however few are named', () => {
    expect(share({ ...ZONES, size: 8 }, reached('a'))).toMatchObject({ percent: 12.5, reached: 1, size: 8 });
  });

  test('more members than promised make no more than 100', () => {
    expect(share({ ...ZONES, size: 1 }, reached('a'), reached('b'))).toMatchObject({
      percent: 100,
      reached: 2,
      size: 1,
    });
  });

  test('counts members that are under way, though none has arrived', () => {
    expect(share(ZONES, reached('a', '创建'))).toMatchObject({ basis: 'roster', percent: 12.5, reached: 0 });
  });

  test('a member that skipped a stage has arrived all the same', () => {
    expect(share(ZONES, reached('a', '验收'))).toMatchObject({ reached: 1 });
  });

  test('a member that left counts neither as arrived nor in the size', () => {
    const members = [...membersNamed('a', 'b', 'c'), aMember({ id: 'd', left: AS_OF })];
    const roster = { ...ZONES, members };
    expect(share(roster, reached('d'), reached('a'))).toMatchObject({ reached: 1, size: 3 });
  });

  test('a member that has yet to join counts neither', () => {
    const members = [...membersNamed('a', 'b', 'c'), aMember({ id: 'd', joined: day('2022-07-01') })];
    expect(share({ ...ZONES, members }, reached('a'), reached('d'))).toMatchObject({ reached: 1, size: 3 });
  });

  test('an entry about somebody who is not on the roster does not count', () => {
    expect(share(ZONES, reached('stranger'))).toMatchObject({ reached: 0, size: 4 });
  });

  test("takes the kind's stages where the roster has none", () => {
    const { stages: _stages, ...roster } = ZONES;
    expect(progress([reached('a', '公布')], { roster, kind: KIND })).toMatchObject({ basis: 'roster', reached: 1 });
  });

  test('without stages or without members there is nothing to count', () => {
    const { stages: _stages, ...roster } = ZONES;
    expect(share(roster, reached('a')).basis).toBe('none');
    expect(share({ ...ZONES, members: [] }, reached('a')).basis).toBe('none');
  });

  test('of whole numbers that make a whole percent is that percent', () => {
    const ids = Array.from({ length: 29 }, (_, i) => `m${i}`);
    const roster = { ...ZONES, size: 100, members: membersNamed(...ids) };
    expect(share(roster, ...ids.map((id) => reached(id))).percent).toBe(29);
  });
});

describe('by stages', () => {
  test('is the place of the furthest one reached', () => {
    expect(progress([{ stage: '评审' }, { stage: '通知' }], { kind: KIND })).toEqual({
      basis: 'stages',
      percent: 60,
      reached: 3,
      stages: KIND.stages,
    });
  });

  test('the last one is 100', () => {
    expect(progress([{ stage: '公布' }], { kind: KIND }).percent).toBe(100);
  });

  test('a stage that the kind does not have says nothing', () => {
    expect(progress([{ stage: '验收' }], { kind: KIND }).basis).toBe('none');
  });

  test('a kind without stages gives none', () => {
    expect(progress([{ stage: '通知' }], { kind: { ...KIND, stages: [] } }).basis).toBe('none');
  });
});

test('whatever the entries say, the share lies between 0 and 100', () => {
  const target: fc.Arbitrary<Target | undefined> = fc.option(
    fc
      .record({
        comparator: fc.constantFrom(...COMPARATORS),
        value: fc.integer({ min: -100, max: 300 }),
        baseline: fc.integer({ min: -100, max: 300 }),
      })
      .map(aTarget),
    { nil: undefined },
  );
  const size = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
  const roster = fc.option(
    size.map((promised) =>
      aRoster({
        members: [...membersNamed('a', 'b'), aMember({ id: 'c', left: day('2022-04-01') })],
        stages: ['通知', '公布'],
        ...(promised !== undefined && { size: promised }),
      }),
    ),
    { nil: undefined },
  );
  const kind = fc.constantFrom(undefined, KIND);
  fc.assert(
    fc.property(someEntries, target, roster, kind, someDay, (entries, ...[promised, list, sort, asOf]) => {
      const { percent } = progressOf(factsOf(entries, asOf), {
        target: promised,
        roster: list,
        kind: sort,
        asOf,
        about: 10,
        occurrences: [],
        elapsed: 50,
      });
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
    }),
    { numRuns: runs(1000) },
  );
});

describe('meanPercent', () => {
  const part = (percent: number, weight = 1) => ({ percent, weight });

  test('of nothing is 0', () => {
    expect(meanPercent([])).toBe(0);
  });

  test('of equal weights is the mean', () => {
    expect(meanPercent([part(100), part(0), part(50)])).toBe(50);
  });

  test('follows the weights', () => {
    expect(meanPercent([part(100, 3), part(0, 1)])).toBe(75);
    expect(meanPercent([part(100, 0.5), part(0, 1.5)])).toBe(25);
  });

  test('of parts that are all done is 100, whatever the weights: rounded down it must not be 99', () => {
    expect(meanPercent([part(100, 0.1), part(100, 0.2), part(100, 0.3)])).toBe(100);
  });

  test('lies between the least and the most', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    const weight = fc.double({ min: 0.001, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.record({ percent: share, weight }), { minLength: 1 }), (parts) => {
        const percents = parts.map(({ percent }) => percent);
        expect(meanPercent(parts)).toBeGreaterThanOrEqual(Math.min(...percents));
        expect(meanPercent(parts)).toBeLessThanOrEqual(Math.max(...percents));
      }),
    );
  });
});
