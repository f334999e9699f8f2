/**
 * Workspaces with every kind of target, duty, roster, amendment, correction, cancellation and dependency, deadlines in words,
 * milestones, ongoing work, kinds and terms of the office's own, and plans that serve others.
 */
import fc from 'fast-check';
import { later, periodId } from './calendar.ts';
import type {
  DeadlineFile,
  EntryFile,
  MeasureFile,
  MilestoneFile,
  PlanFile,
  RepeatFile,
  TargetFile,
  WorkspaceFile,
  WrittenPlan,
  WrittenWorkspace,
} from './files.ts';

/** A calendar year, a school year, and a part of a year. */
const PERIODS = [
  { start: '2022-01-01', end: '2022-12-31' },
  { start: '2022-09-01', end: '2023-08-31' },
  { start: '2022-03-10', end: '2022-08-20' },
];

/** The terms of a plan, or of all of them. */
const TERMS = [
  { name: '2022年春季学期', from: '2022-02-14', to: '2022-07-08' },
  { name: '2022年秋季学期', from: '2022-09-01', to: '2023-01-13' },
  { name: '2023年春季学期', from: '2023-02-13', to: '2023-07-07' },
];

/** Those of the office, where a plan has others of its own. */
const OFFICE_TERMS = [
  { name: '2022年春季学期', from: '2022-02-21', to: '2022-06-30' },
  { name: '2022年秋季学期', from: '2022-08-29', to: '2023-01-06' },
];

const KINDS: WorkspaceFile['kinds'] = {
  visit: { name: '走访', stages: ['联系', '走访', '报告'] },
  document: { name: '公文', stages: ['起草', '印发'] },
  launch: { name: '发动' },
};

/** As documents write them; the last one would have to be guessed. */
const WORDS = [
  ...[
    '上半年',
    '下半年内',
    '第二季度末前',
    '三季度',
    '年底前',
    '年内',
    '本年度内',
    '6月',
    '六月份',
    '6月底前',
    '10月底以前',
  ],
  ...[
    '6月上旬',
    '6月中旬前',
    '十一月下旬',
    '6月30日前',
    '九月二十日之前',
    '2022年年底前',
    '2023年6月底前',
    '2023年上半年',
  ],
  ...['持续推进', '长期坚持', '常态化', '全年', 'ongoing', '近期'],
];

const someDeadline = (day: fc.Arbitrary<string>): fc.Arbitrary<DeadlineFile> =>
  fc.oneof(
    { weight: 3, arbitrary: day },
    {
      weight: 2,
      arbitrary: fc
        .record({ by: fc.constantFrom(...WORDS), isDirect: fc.boolean() })
        .map(({ by, isDirect }) => (isDirect && by !== '近期' ? by : { by })),
    },
  );

const TITLES = ['完成方案', '建成一半'];

const someMilestones = (day: fc.Arbitrary<string>): fc.Arbitrary<readonly MilestoneFile[]> =>
  fc
    .array(fc.record({ due: someDeadline(day), value: some(decimal(25)) }), { minLength: 1, maxLength: 2 })
    .map((list) => list.map((one, i) => written({ title: TITLES[i] ?? '', ...one, due: withDay(one.due) })));

/** A milestone has a day: ongoing it cannot be, nor anything to be guessed. */
const withDay = (due: DeadlineFile): DeadlineFile => {
  const text = typeof due === 'string' ? due : due.by;
  return /推进|坚持|常态|全年|ongoing|近期/.test(text) ? '9月底前' : due;
};

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
    unit: fc.oneof(
      { weight: 6, arbitrary: fc.constant('所') },
      { weight: 1, arbitrary: fc.constantFrom('人', '%', undefined) },
    ),
  })
  .map(({ number, comparator, baseline, counts, per, stretch, unit }) =>
    comparator === 'unquantified'
      ? { unquantified: '一批' }
      : written({
          [comparator]: number,
          unit,
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
  uppers: readonly string[],
  day: fc.Arbitrary<string>,
  period: PlanFile['period'],
): fc.Arbitrary<MeasureFile> {
  return fc
    .record({
      kind: some(fc.constantFrom('document', 'selection', 'launch', 'promotion', 'visit')),
      target: some(someTarget),
      repeat: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: someRepeat(day, period) },
      ),
      approved: some(day),
      start: some(day),
      due: some(someDeadline(day)),
      milestones: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: someMilestones(day) },
      ),
      serves: uppers.length > 0 ? some(fc.subarray([...uppers], { minLength: 1 })) : fc.constant(undefined),
      lead: some(fc.constantFrom('甲处', '乙处')),
      depends: others.length > 0 ? some(fc.subarray([...others], { minLength: 1 })) : fc.constant(undefined),
      roster: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom('zones', 'sized') },
      ),
      weight: some(fc.constantFrom(1, 2, 0.5, 3.7)),
    })
    .map(({ start, due, ...rest }) =>
      written({
        id,
        title: `举措${id}`,
        ...rest,
        start,
        due: typeof due === 'string' && start && due < start ? undefined : due,
      }),
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
      stage: some(fc.constantFrom('起草', '审议', '印发', '申报', '公布', '方案', '启动', '挂牌', '走访', '报告')),
      milestone: fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom(...TITLES) },
      ),
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
            { due: someDeadline(day), lead: fc.constantFrom('丙处', '丁处'), target: someTarget },
            { requiredKeys: ['lead'] },
          ),
        },
      ),
    })
    .map(({ date, number, isMet, waive, stage, member, milestone, ...rest }) => {
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
        milestone: measure.milestones === undefined ? undefined : milestone,
        member: measure.roster !== undefined && stage !== undefined ? member : undefined,
        value: number?.kind === 'value' ? number.number : undefined,
        add: number?.kind === 'add' ? number.number : undefined,
        occurrence,
        ...(occurrence !== undefined && waive && { waive }),
        reason: '原因',
      });
    });
}

/** The upper plan, which others serve, and now and then itself serves one of them. */
function someUpper(day: fc.Arbitrary<string>, period: PlanFile['period']): fc.Arbitrary<PlanFile> {
  const upward = fc.integer({ min: 0, max: 5 }).map((n) => (n === 0 ? ['q/1-1', 'r/1-1'] : []));
  return upward.chain((uppers) =>
    fc
      .record({
        first: fc.tuple(someMeasure('1-1', [], uppers, day, period), someMeasure('1-2', ['1-1'], [], day, period)),
        second: fc.tuple(
          someMeasure('2-1', ['1-1', '1-2'], [], day, period),
          someMeasure('2-2', ['1-2', '2-1'], [], day, period),
          someMeasure('2-3', [], [], day, period),
        ),
        task: fc.record({ approved: some(day), start: some(day), due: some(someDeadline(day)) }),
        approved: some(fc.oneof(day, fc.constant('undated'))),
        start: some(day),
        hasTerms: fc.boolean(),
      })
      .map(({ first, second, task, approved, start, hasTerms }) =>
        written({
          plan: 'p',
          title: '计划',
          period,
          approved,
          start,
          terms: hasTerms ? TERMS : undefined,
          tasks: [
            written({ id: '1', title: '任务一', ...task, lead: '总处', measures: first }),
            { id: '2', title: '任务二', measures: second },
          ],
        }),
      ),
  );
}

/** A plan below, of one task, whose measures serve those of `uppers`. */
function someLower(
  id: string,
  uppers: readonly string[],
  day: fc.Arbitrary<string>,
  period: PlanFile['period'],
): fc.Arbitrary<PlanFile> {
  const measures = fc.tuple(
    someMeasure('1-1', [], uppers, day, period),
    someMeasure('1-2', ['1-1'], uppers, day, period),
  );
  return measures.map((list) => ({
    plan: id,
    title: `计划${id}`,
    period,
    tasks: [{ id: '1', title: '任务', measures: list }],
  }));
}

/** The plan with its rosters and what is entered on it: of each measure `most` entries at the most. */
function someWritten(plan: PlanFile, day: fc.Arbitrary<string>, most: number): fc.Arbitrary<WrittenPlan> {
  const measures = plan.tasks.flatMap((task) => task.measures);
  return fc
    .record({
      lists: fc.tuple(...measures.map((measure) => fc.array(someEntry(measure, plan, day), { maxLength: most }))),
      isTwice: fc.boolean(),
      left: some(day),
      joined: some(day),
      picks: fc.array(fc.nat(), { maxLength: 2 }),
    })
    .map(({ lists, isTwice, left, joined, picks }) => {
      const entries = toldApart(lists.flat());
      const members = written([
        { id: 'a', name: '甲市' },
        { id: 'b', name: '乙市', joined, reason: '增补' },
        { id: 'c', name: '丙市', left, reason: '退出' },
      ]);
      const rosters = [
        { roster: 'sized', title: '定数', members, size: 4 },
        { roster: 'zones', title: '名单', members, stages: ['申报', '启动', '挂牌'] },
      ];
      const journal = [...entries, ...(isTwice ? entries.slice(0, 2) : []), ...answersOf(entries, picks)];
      return { plan, rosters, journal };
    });
}

function someWorkspace(day: fc.Arbitrary<string>): fc.Arbitrary<WorkspaceFile> {
  return fc
    .record({
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
      calendar: some(fc.record({ from: day, length: fc.nat(40), works: day, hasTerms: fc.boolean() })),
      kinds: some(fc.constant(KINDS)),
    })
    .map(({ weigh, thresholds, calendar, kinds }) =>
      written({
        title: '工作区',
        default: 'p',
        weigh,
        thresholds,
        calendar: calendar && {
          closed: [{ from: calendar.from, to: later(calendar.from, calendar.length), name: '放假' }],
          workdays: [calendar.works],
          terms: calendar.hasTerms ? OFFICE_TERMS : undefined,
        },
        kinds,
      }),
    );
}

/** A workspace, and a date to look at it. */
export const someWorld: fc.Arbitrary<{ world: WrittenWorkspace; asOf: string }> = fc
  .constantFrom(...PERIODS)
  .chain((period) => {
    // From a month before the plan to a month after it, in steps that several entries share.
    const day = fc.integer({ min: -3, max: 40 }).map((n) => later(period.start, n * 10));
    const ofP = ['p/1-1', 'p/1-2', 'p/2-1', 'p/2-3'];
    const plans = fc.record({
      p: someUpper(day, period),
      q: fc.option(someLower('q', ofP, day, period)),
      r: fc.option(someLower('r', [...ofP, 'q/1-1', 'q/1-2'], day, period)),
    });
    return fc.record({
      world: fc.record({
        workspace: someWorkspace(day),
        plans: plans.chain(({ p, q, r }) =>
          fc.tuple(
            someWritten(p, day, 5),
            ...[q, r].flatMap((plan) => (plan === null ? [] : [someWritten(plan, day, 3)])),
          ),
        ),
      }),
      asOf: fc.integer({ min: -20, max: 420 }).map((n) => later(period.start, n)),
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
