import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/model/date.ts';
import type { Entry } from '../../src/model/journal.ts';
import type { NumberTarget } from '../../src/model/target.ts';
import { type Facts, factsOf, inOrder } from '../../src/projection/facts.ts';
import { anEntry, aTarget, day, someDay, someEntries } from '../support/model.ts';
import { runs } from '../support/stress.ts';

const LATER = day('2022-12-31');

/** What the facts say, apart from where their entries stand. */
function said(facts: Facts) {
  return {
    ...facts,
    entries: facts.entries.map(content),
    said: facts.said.map(({ date, state, milestone }) => ({ date, state, milestone })),
    amendments: facts.amendments.map(content),
    last: content(facts.last),
    news: content(facts.news),
    stateEntry: content(facts.stateEntry),
  };
}

function content(entry: Entry | undefined) {
  if (entry === undefined) return undefined;
  const { file: _file, path: _path, ...rest } = entry;
  return rest;
}

function facts(...entries: readonly Partial<Entry>[]): Facts {
  return factsOf(
    entries.map((over, i) => anEntry({ path: [i], ...over })),
    LATER,
  );
}

describe('which entries count', () => {
  test('without entries a measure is planned and nothing is known of it', () => {
    expect(factsOf([], LATER)).toEqual({
      state: 'planned',
      entries: [],
      said: [],
      stages: new Set(),
      memberStages: new Map(),
      met: new Map(),
      waived: new Map(),
      amended: {},
      amendments: [],
    });
  });

  test('an entry of the day itself counts, one of the next day does not', () => {
    const entries = [anEntry({ date: day('2022-03-01'), value: 1 }), anEntry({ date: day('2022-03-02'), value: 2 })];
    expect(factsOf(entries, day('2022-02-28')).value).toBeUndefined();
    expect(factsOf(entries, day('2022-03-01')).value).toBe(1);
    expect(factsOf(entries, day('2022-03-02')).value).toBe(2);
  });

  test('entries of later dates change nothing', () => {
    fc.assert(
      fc.property(someEntries, someDay, (entries, asOf) => {
        const known = entries.filter(({ date }) => date <= asOf);
        expect(factsOf(entries, asOf)).toEqual(factsOf(known, asOf));
      }),
    );
  });

  test('neither the order of the entries nor the files they lie in change anything', () => {
    const moved = someEntries.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray([...entries], { minLength: entries.length, maxLength: entries.length }),
        fc.array(fc.constantFrom('journal/a.yaml', 'journal/b.yaml'), { minLength: 12, maxLength: 12 }),
      ),
    );
    fc.assert(
      fc.property(moved, ([entries, shuffled, files]) => {
        const elsewhere = shuffled.map((entry, i) => ({ ...entry, file: files[i] ?? '', path: [i] }));
        expect(said(factsOf(elsewhere, LATER))).toEqual(said(factsOf(entries, LATER)));
      }),
      { numRuns: runs(500) },
    );
  });

  test('the order in which an entry writes its keys changes nothing', () => {
    const backwards = (entry: Entry): Entry => ({
      ...anEntry(),
      ...Object.fromEntries(Object.entries(entry).reverse()),
    });
    fc.assert(
      fc.property(someEntries, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (entries, turned) => {
        const rewritten = entries.map((entry, i) => (turned[i] ? backwards(entry) : entry));
        expect(said(factsOf(rewritten, LATER))).toEqual(said(factsOf(entries, LATER)));
      }),
      { numRuns: runs(500) },
    );
    const add = anEntry({ note: '新增', add: 5 });
    const total = { ...anEntry({ by: '张三' }), value: 10 };
    expect(factsOf([add, total], LATER).value).toBe(factsOf([backwards(add), backwards(total)], LATER).value);
  });
});

describe('the order of entries', () => {
  test('is that of their dates', () => {
    const dates = ['2022-03-02', '2022-01-31', '2022-03-01'].map(day);
    expect(inOrder(dates.map((date) => anEntry({ date }))).map(({ date }) => date)).toEqual([...dates].sort());
  });

  test('within a day is that of how far they take the measure', () => {
    const states = ['reopened', 'cancelled', 'verified', 'done', 'active', 'blocked'] as const;
    const ordered = inOrder([...states.map((state) => anEntry({ state })), anEntry({ note: '说明' })]);
    expect(ordered.map(({ state }) => state)).toEqual([undefined, ...[...states].reverse()]);
  });

  describe('of a day on which something is reopened', () => {
    const later = (over: Partial<Entry>): Partial<Entry> => ({ date: day('2022-04-01'), ...over });
    const reopened = later({ state: 'reopened' });

    test('what is closed is reopened first, and then goes on', () => {
      const stage = later({ stage: '试行' });
      for (const entries of [
        [reopened, stage],
        [stage, reopened],
      ]) {
        expect(facts({ state: 'cancelled' }, ...entries).last).toMatchObject({ stage: '试行' });
      }
      expect(facts({ state: 'done' }, reopened, later({ state: 'blocked' })).state).toBe('blocked');
      expect(facts({ state: 'done' }, later({ state: 'done' }), reopened).state).toBe('done');
    });

    test('what is closed on that day is reopened last', () => {
      expect(facts({ note: '启动' }, reopened, later({ state: 'done' })).state).toBe('active');
      expect(facts({ state: 'done' }, reopened, later({ state: 'verified' })).state).toBe('active');
      expect(facts({ state: 'done' }, reopened, later({ state: 'cancelled' })).state).toBe('active');
    });
  });

  test('of two totals of a day the higher one stands', () => {
    expect(facts({ value: 62 }, { value: 108 }).value).toBe(108);
    expect(facts({ value: 108 }, { value: 62 }).value).toBe(108);
  });

  test('a total holds what was added on its day', () => {
    expect(facts({ value: 10 }, { add: 5, note: '其中新增' }).value).toBe(10);
    expect(facts({ value: 10, by: '张三' }, { note: '其中新增', add: 5 }).value).toBe(10);
  });

  test('leaves the entries given as they were', () => {
    const entries = [anEntry({ date: day('2022-03-02') }), anEntry({ date: day('2022-03-01') })];
    inOrder(entries);
    expect(entries.map(({ date }) => date)).toEqual(['2022-03-02', '2022-03-01']);
  });
});

describe('the state', () => {
  test.each([
    ['a stage', { stage: '申报' }],
    ['a total', { value: 0 }],
    ['an addition', { add: 1 }],
    ['a percent', { percent: 5 }],
    ['a note', { note: '已启动' }],
    ['a member that reached a stage', { member: 'qingdao', stage: '创建' }],
  ])('%s makes a planned measure active', (_what, over) => {
    expect(facts(over).state).toBe('active');
  });

  test.each([
    ['a problem', { problem: '经费不足' }],
    ['a next step', { next: '下周发文' }],
    ['an amendment', { amend: { due: day('2022-11-30') }, reason: '推迟' }],
    ['evidence', { evidence: [{ ref: '1号' }] }],
  ])('%s alone does not', (_what, over) => {
    expect(facts(over).state).toBe('planned');
  });

  test.each(['active', 'blocked', 'done', 'verified', 'cancelled'] as const)('is %s when an entry says so', (state) => {
    expect(facts({ state }).state).toBe(state);
  });

  test('reopened means active', () => {
    expect(facts({ state: 'done' }, { date: day('2022-04-01'), state: 'reopened' }).state).toBe('active');
    expect(facts({ state: 'cancelled' }, { date: day('2022-04-01'), state: 'reopened' }).state).toBe('active');
  });

  test.each(['blocked', 'done', 'verified', 'cancelled'] as const)(
    '%s stays so when work is reported later',
    (state) => {
      expect(facts({ state }, { date: day('2022-04-01'), note: '补充', stage: '公布' }).state).toBe(state);
    },
  );

  test('knows the entry that gave it', () => {
    const known = facts({ state: 'blocked', problem: '经费' }, { date: day('2022-04-01'), note: '仍在协调' });
    expect(known.stateEntry).toMatchObject({ date: '2022-03-01', state: 'blocked' });
    expect(known.last).toMatchObject({ date: '2022-04-01', note: '仍在协调' });
    expect(facts({ note: '启动' }).stateEntry).toBeUndefined();
  });
});

describe('the running total', () => {
  const on = (date: string, over: Partial<Entry>): Partial<Entry> => ({ date: day(date), ...over });

  test('is the latest value', () => {
    expect(facts(on('2022-04-01', { value: 5 }), on('2022-03-01', { value: 9 })).value).toBe(5);
  });

  test('grows by what is added', () => {
    expect(
      facts(on('2022-03-01', { value: 10 }), on('2022-04-01', { add: 5 }), on('2022-05-01', { add: 2 })).value,
    ).toBe(17);
  });

  test('begins at nothing where an addition comes first', () => {
    expect(facts(on('2022-03-01', { add: 5 })).value).toBe(5);
  });

  test.each<readonly [what: string, target: Partial<NumberTarget>, value: number]>([
    ['a total', {}, 105],
    ['a level', { counts: 'level' }, 105],
    ['a number that is to fall', { comparator: 'at_most', value: 20 }, 105],
    ['the number of a period, of which it is none', { counts: 'period' }, 5],
  ])('begins at the baseline: %s', (_, over, value) => {
    const target = aTarget({ value: 120, baseline: 100, hasBaseline: true, ...over });
    const added = [anEntry({ add: 7 }), anEntry({ date: day('2022-04-01'), add: -2 })];
    expect(factsOf(added, LATER, target).value).toBe(value);
    // A total holds it already.
    const total = anEntry({ date: day('2022-02-01'), value: 101 });
    expect(factsOf([total, ...added.slice(1)], LATER, { ...target, counts: 'cumulative' }).value).toBe(99);
  });

  test('begins at the baseline in force on the day', () => {
    const target = aTarget({ value: 120, baseline: 100, hasBaseline: true });
    const amended = anEntry({ date: day('2022-03-01'), amend: { target } });
    const added = anEntry({ date: day('2022-04-01'), add: 5 });
    expect(factsOf([amended, added], LATER, aTarget()).value).toBe(105);
    expect(factsOf([anEntry({ date: day('2022-02-01'), add: 5 }), amended], LATER, aTarget()).value).toBe(5);
  });

  test('a later value replaces what was added', () => {
    expect(facts(on('2022-03-01', { add: 5 }), on('2022-04-01', { value: 4 })).value).toBe(4);
  });

  test('an addition may correct downwards', () => {
    expect(facts(on('2022-03-01', { value: 10 }), on('2022-04-01', { add: -3 })).value).toBe(7);
  });

  test('a value of 0 is a value', () => {
    expect(facts(on('2022-03-01', { value: 0 })).value).toBe(0);
  });

  test('an entry that came in twice counts once; two facts are told apart by what they say', () => {
    expect(facts({ add: 5 }, { add: 5 }).value).toBe(5);
    expect(facts({ add: 5 }, { add: 5, note: '第二批' }).value).toBe(10);
    expect(facts({ add: 5 }, { add: 5 }).entries).toHaveLength(1);
  });
});

test('the percent is the latest reported one', () => {
  expect(
    facts({ percent: 40 }, { date: day('2022-04-01'), percent: 30 }, { date: day('2022-05-01'), note: '无' }).percent,
  ).toBe(30);
});

describe('stages', () => {
  test("are the measure's own where no member is named", () => {
    expect([...facts({ stage: '通知' }, { stage: '申报' }, { stage: '通知' }).stages].sort()).toEqual(['申报', '通知']);
  });

  test('of members are kept apart by member', () => {
    const known = facts(
      { member: 'a', stage: '创建' },
      { member: 'b', stage: '创建' },
      { member: 'a', stage: '验收' },
      { stage: '部署' },
    );
    expect(known.memberStages).toEqual(
      new Map([
        ['a', new Set(['创建', '验收'])],
        ['b', new Set(['创建'])],
      ]),
    );
    expect([...known.stages]).toEqual(['部署']);
  });
});

describe('amendments', () => {
  test('a deadline goes with its term: neither outlives the next amendment of the other', () => {
    const amended = (...amends: readonly NonNullable<Parameters<typeof anEntry>[0]>['amend'][]) =>
      factsOf(
        amends.map((amend, i) => anEntry({ date: addDays(day('2022-03-01'), i), ...(amend && { amend }) })),
        day('2022-06-30'),
      ).amended;
    const term = { dueTerm: '年底前', due: day('2022-12-31') };
    expect(amended({ leads: ['规划处'] }, term)).toEqual({ leads: ['规划处'], ...term });
    expect(amended(term, { due: day('2022-11-30') })).toEqual({ due: '2022-11-30' });
    expect(amended({ due: day('2022-11-30') }, { dueTerm: '近期' })).toEqual({ dueTerm: '近期' });
    expect(amended(term, { leads: ['规划处'] })).toEqual({ leads: ['规划处'], ...term });
  });

  test('the latest of each field is in force', () => {
    const target = aTarget({ value: 40 });
    const known = facts(
      { date: day('2022-05-01'), amend: { due: day('2022-12-15') } },
      { date: day('2022-03-01'), amend: { due: day('2022-11-30'), leads: ['规划处'] } },
      { date: day('2022-04-01'), amend: { target } },
    );
    expect(known.amended).toEqual({ due: '2022-12-15', leads: ['规划处'], target });
    expect(known.amendments).toHaveLength(3);
  });

  test('that come later than the date are not in force', () => {
    const entry = anEntry({ date: day('2022-05-01'), amend: { due: day('2022-12-15') } });
    expect(factsOf([entry], day('2022-04-30'))).toMatchObject({ amended: {}, amendments: [] });
  });
});

test('an occurrence is met by the first entry that names it, and waived by the last that says so, each by itself', () => {
  const named = { occurrence: '2022-03' };
  const known = facts(
    { date: day('2022-03-01'), ...named, waive: true, reason: '停课' },
    { date: day('2022-03-02'), ...named, waive: true, reason: '改期' },
    { date: day('2022-03-03'), ...named },
    { date: day('2022-03-04'), ...named },
    { date: day('2022-04-04'), occurrence: '2022-04' },
  );
  const days = (of: Facts['met']) => [...of].map(([id, { date }]) => [id, date]).sort();
  expect(days(known.met)).toEqual([
    ['2022-03', '2022-03-03'],
    ['2022-04', '2022-04-04'],
  ]);
  expect(days(known.waived)).toEqual([['2022-03', '2022-03-02']]);
});
