/** Workspaces with every kind of target, duty, roster, amendment, correction, cancellation and dependency. */
import fc from 'fast-check';
import { later, periodId } from './calendar.ts';
import type { EntryFile, MeasureFile, PlanFile, RepeatFile, TargetFile, WrittenWorkspace } from './files.ts';

/** A calendar year, a school year, and a part of a year. */
const PERIODS = [
  { start: '2022-01-01', end: '2022-12-31' },
  { start: '2022-09-01', end: '2023-08-31' },
  { start: '2022-03-10', end: '2022-08-20' },
];

/** The terms of every plan. */
const TERMS = [
  { name: '2022年春季学期', from: '2022-02-14', to: '2022-07-08' },
  { name: '2022年秋季学期', from: '2022-09-01', to: '2023-01-13' },
  { name: '2023年春季学期', from: '2023-02-13', to: '2023-07-07' },
];

const decimal = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most * 10 }).map((n) => n / 10);

const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

/** Without the keys that have no value. */
function written<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

const someTarget: fc.Arbitrary<TargetFile> = fc
  .record({
    number: decimal(30),
    comparator: fc.constantFrom('about', 'at_least', 'more_than', 'exactly', 'at_most', 'unquantified'),
    baseline: some(fc.constantFrom(0, 2.5, 12)),
    counts: some(fc.constantFrom('cumulative', 'level', 'period')),
    per: some(fc.constantFrom('week', 'month', 'quarter', 'half-year', 'year')),
    stretch: some(fc.boolean()),
  })
  .map(({ number, comparator, baseline, counts, per, stretch }) =>
    comparator === 'unquantified'
      ? { unquantified: '一批' }
      : written({
          [comparator]: number,
          unit: '所',
          baseline,
          counts,
          per: counts === 'period' ? per : undefined,
          stretch,
        }),
  );

const MONTHS = { quarter: 3, 'half-year': 6, year: 12 };

function someRepeat(day: fc.Arbitrary<string>, period: PlanFile['period']): fc.Arbitrary<RepeatFile> {
  return fc
    .record({
      every: fc.constantFrom<RepeatFile['every'][]>('week', 'month', 'quarter', 'half-year', 'year', 'term'),
      hasDay: fc.boolean(),
      week: fc.integer({ min: 1, max: 7 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant<'last'>('last')),
      shift: some(fc.constantFrom('next-workday', 'previous-workday', 'none')),
      until: some(day),
      free: some(day),
    })
    .map(({ every, hasDay, week, month, day: on, shift, until, free }) => {
      const days = () => {
        if (!hasDay || every === 'term') return undefined;
        if (every === 'week') return week;
        if (every === 'month') return on;
        return { month: ((month - 1) % MONTHS[every]) + 1, day: on };
      };
      const except =
        free === undefined ? undefined : [every === 'term' ? TERMS[0]?.name : periodId(every, free, period)];
      return written({ every, on: days(), shift, until, except: except?.flatMap((id) => id ?? []) });
    });
}

function someMeasure(
  id: string,
  others: readonly string[],
  day: fc.Arbitrary<string>,
  period: PlanFile['period'],
): fc.Arbitrary<MeasureFile> {
  return fc
    .record({
      kind: some(fc.constantFrom('document', 'selection', 'launch', 'promotion')),
      target: some(someTarget),
      repeat: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: someRepeat(day, period) },
      ),
      start: some(day),
      due: some(day),
      lead: some(fc.constantFrom('甲处', '乙处')),
      depends: others.length > 0 ? some(fc.subarray([...others], { minLength: 1 })) : fc.constant(undefined),
      roster: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom('zones', 'sized') },
      ),
      weight: some(fc.constantFrom(1, 2, 0.5, 3.7)),
    })
    .map(({ start, due, ...rest }) =>
      written({ id, title: `举措${id}`, ...rest, start, due: due && start && due < start ? undefined : due }),
    );
}

function someEntry(measure: MeasureFile, plan: PlanFile, day: fc.Arbitrary<string>): fc.Arbitrary<EntryFile> {
  return fc
    .record({
      date: day,
      state: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        {
          weight: 1,
          arbitrary: fc.constantFrom<EntryFile['state'][]>(
            'active',
            'blocked',
            'done',
            'verified',
            'cancelled',
            'reopened',
          ),
        },
      ),
      stage: some(fc.constantFrom('起草', '审议', '印发', '申报', '公布', '方案', '启动', '挂牌')),
      member: some(fc.constantFrom('a', 'b', 'c')),
      number: some(fc.record({ kind: fc.constantFrom('value', 'add'), number: decimal(35) })),
      percent: some(fc.constantFrom(0, 5, 33.4, 80, 100)),
      note: some(fc.constant('进展')),
      problem: fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constant('经费') },
      ),
      isMet: fc.boolean(),
      waive: fc.integer({ min: 0, max: 5 }).map((n) => (n === 0 ? true : undefined)),
      amend: fc.oneof(
        { weight: 5, arbitrary: fc.constant(undefined) },
        {
          weight: 1,
          arbitrary: fc.record(
            { due: day, lead: fc.constantFrom('丙处', '丁处'), target: someTarget },
            { requiredKeys: ['lead'] },
          ),
        },
      ),
    })
    .map(({ date, number, isMet, waive, stage, member, ...rest }) => {
      const every = measure.repeat?.every;
      const occurrence =
        isMet && every !== undefined
          ? every === 'term'
            ? '2022年秋季学期'
            : periodId(every, date, plan.period)
          : undefined;
      return written({
        date,
        on: measure.id,
        ...rest,
        stage,
        member: measure.roster !== undefined && stage !== undefined ? member : undefined,
        value: number?.kind === 'value' ? number.number : undefined,
        add: number?.kind === 'add' ? number.number : undefined,
        occurrence,
        ...(occurrence !== undefined && waive && { waive }),
        reason: '原因',
      });
    });
}

/** A workspace, and a date to look at it. */
export const someWorld: fc.Arbitrary<{ world: WrittenWorkspace; asOf: string }> = fc
  .constantFrom(...PERIODS)
  .chain((period) => {
    // From a month before the plan to a month after it, in steps that several entries share.
    const day = fc.integer({ min: -3, max: 40 }).map((n) => later(period.start, n * 10));
    return fc
      .record({
        first: fc.tuple(someMeasure('1-1', [], day, period), someMeasure('1-2', ['1-1'], day, period)),
        second: fc.tuple(
          someMeasure('2-1', ['1-1', '1-2'], day, period),
          someMeasure('2-2', ['1-2', '2-1'], day, period),
          someMeasure('2-3', [], day, period),
        ),
        taskDue: some(day),
        weigh: some(fc.constantFrom('measures', 'tasks')),
        thresholds: some(
          fc.record(
            {
              about: fc.constantFrom(0, 5.5, 20),
              behind: fc.constantFrom(0, 12.5, 30),
              due_soon: fc.constantFrom(0, 7, 40),
              stale: fc.constantFrom(10, 45),
            },
            { requiredKeys: [] },
          ),
        ),
        calendar: some(fc.record({ from: day, length: fc.nat(40), works: day })),
        isTwice: fc.boolean(),
        left: some(day),
        joined: some(day),
        asOf: fc.integer({ min: -20, max: 420 }).map((n) => later(period.start, n)),
      })
      .chain(({ first, second, taskDue, weigh, thresholds, calendar, isTwice, left, joined, asOf }) => {
        const plan: PlanFile = written({
          plan: 'p',
          title: '计划',
          period,
          terms: TERMS,
          tasks: [
            { id: '1', title: '任务一', due: taskDue, lead: '总处', measures: first },
            { id: '2', title: '任务二', measures: second },
          ],
        });
        const members = written([
          { id: 'a', name: '甲市' },
          { id: 'b', name: '乙市', joined, reason: '增补' },
          { id: 'c', name: '丙市', left, reason: '退出' },
        ]);
        const rosters = [
          { roster: 'zones', title: '名单', members, stages: ['申报', '启动', '挂牌'] },
          { roster: 'sized', title: '定数', members, size: 4 },
        ];
        const own = calendar && {
          closed: [{ from: calendar.from, to: later(calendar.from, calendar.length), name: '放假' }],
          workdays: [calendar.works],
        };
        const workspace = written({ title: '工作区', default: 'p', weigh, thresholds, calendar: own });
        return fc
          .tuple(...[...first, ...second].map((measure) => fc.array(someEntry(measure, plan, day), { maxLength: 5 })))
          .chain((lists) => fc.tuple(fc.constant(toldApart(lists.flat())), fc.array(fc.nat(), { maxLength: 2 })))
          .map(([entries, picks]) => ({
            world: {
              workspace,
              plan,
              rosters,
              journal: [...entries, ...(isTwice ? entries.slice(0, 2) : []), ...answersOf(entries, picks)],
            },
            asOf,
          }));
      });
  });

/** A correction or a withdrawal of one of the entries, and now and then a correction of that. */
function answersTo(entries: readonly EntryFile[], pick: number): readonly EntryFile[] {
  const first = entries[pick % Math.max(1, entries.length)];
  if (!first) return [];
  const { on, date, stage } = first;
  const ofDay = entries.filter((entry) => entry.on === on && entry.date === date);
  const isAlone = ofDay.length === 1;
  const isTold = stage !== undefined && ofDay.filter((entry) => entry.stage === stage).length === 1;
  if (!isAlone && !isTold) return [];
  // Days that no entry of its own has: those are ten apart.
  const day = later(date, 1 + (pick % 8));
  const answer = { date: day, on, corrects: date, reason: '核实', ...(!isAlone && stage !== undefined && { stage }) };
  if (pick % 3 === 0) return [{ ...answer, withdraw: true }];
  // With a decimal that no other number has.
  const number = Number(`${pick % 30}.05`);
  const corrected = { ...answer, ...(!isAlone || pick % 2 === 0 ? { value: number } : { add: number }), note: '更正' };
  const again: EntryFile = { date: later(day, 12), on, corrects: day, value: number + 1, reason: '再核' };
  return pick % 5 === 0 ? [corrected, again] : [corrected];
}

/** Answers, of each entry one at the most. */
function answersOf(entries: readonly EntryFile[], picks: readonly number[]): readonly EntryFile[] {
  const of = new Map(picks.map((pick) => [entries[pick % Math.max(1, entries.length)], pick]));
  return [...of.values()].flatMap((pick) => answersTo(entries, pick));
}

/** Those of one day that state and total tell apart: which of the others counts last, no document says. */
function toldApart(entries: readonly EntryFile[]): readonly EntryFile[] {
  return [
    ...new Map(entries.map((entry) => [[entry.on, entry.date, entry.state, entry.value].join(' '), entry])).values(),
  ];
}
