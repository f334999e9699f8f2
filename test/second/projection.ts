/**
 * A second projection: what stands on a date, from the files as written. It follows docs/model.md sentence by sentence, goes
 * through all of the journal for each question, computes with fractions, and shares no code with the first.
 */
import { daysBetween, type Occurrence, occurrences, periodId, periods } from './calendar.ts';
import type {
  EntryFile,
  MeasureFile,
  PlanFile,
  RosterFile,
  TargetFile,
  TaskFile,
  WorkspaceFile,
  WrittenPlan,
  WrittenWorkspace,
} from './files.ts';
import {
  asNumber,
  compared,
  dividedBy,
  type Fraction,
  fraction,
  HUNDRED,
  minus,
  plus,
  shown,
  times,
  within,
  ZERO,
} from './fraction.ts';
import { dayOf, isOngoing } from './words.ts';

export interface Stand {
  readonly id: string;
  readonly state: string;
  readonly light: string;
  readonly reasons: readonly string[];
  readonly percent: number;
  readonly due: string | null;
  readonly slippage: number | null;
  readonly amendments: number;
  readonly value: number | null;
  readonly lead: string | null;
  readonly ongoing: boolean;
  /** Each with its day and how it stands. */
  readonly milestones: readonly string[];
  /** Those that are not waived, of a measure that is not cancelled: as the timeline draws them. */
  readonly occurrences: readonly string[];
}

const STAGES: Readonly<Record<string, readonly string[]>> = {
  document: ['起草', '征求意见', '审议', '印发'],
  selection: ['通知', '申报', '评审', '公示', '公布'],
  launch: ['方案', '启动'],
};

/** blocked, active, done, verified, cancelled, reopened: the later one of a day counts last. */
const ORDER = ['blocked', 'active', 'done', 'verified', 'cancelled', 'reopened'];

/** The entries up to the date that stand on it, by day. */
function standing(journal: readonly EntryFile[], id: string, asOf: string): readonly EntryFile[] {
  const texts = journal.filter(({ on, date }) => on === id && date <= asOf).map((entry) => JSON.stringify(entry));
  const known = [...new Set(texts)].map((text): EntryFile => JSON.parse(text)).sort(byDate);
  let stand = known.filter(({ corrects }) => corrects === undefined);
  // The days on which each was answered: an answer may be answered.
  const answers = new Map<EntryFile, readonly string[]>();
  for (const { corrects, date: day, on: _on, withdraw, ...said } of known) {
    if (corrects === undefined) continue;
    const ofDay = stand.filter((entry) => entry.date === corrects || answers.get(entry)?.includes(corrects));
    const same = ofDay.filter((entry) => MARKS.some((key) => said[key] !== undefined && said[key] === entry[key]));
    const [meant] = ofDay.length === 1 ? ofDay : same;
    if (!meant) continue;
    const is = answered(meant, said);
    answers.set(is, [...(answers.get(meant) ?? []), day]);
    stand = stand.flatMap((entry) => (entry !== meant ? [entry] : withdraw ? [] : [is]));
  }
  return reopenedFirst(stand.sort(byDate));
}

/** What stands: what the answer says goes first; a total takes the place of an addition, and the other way round. */
function answered({ value, add, ...rest }: EntryFile, said: Partial<EntryFile>): EntryFile {
  const isNumber = said.value !== undefined || said.add !== undefined;
  return { ...rest, ...(!isNumber && { value, add }), ...said };
}

const ofAll = (part: Fraction, all: Fraction): Fraction => times(HUNDRED, dividedBy(part, all));

/** By day; of one day by how far they take the measure, and additions before the total that takes them in. */
const byDate = (a: EntryFile, b: EntryFile): number =>
  a.date !== b.date ? (a.date < b.date ? -1 : 1) : rankOf(a) - rankOf(b) || (a.value ?? -1) - (b.value ?? -1);

const rankOf = ({ state }: EntryFile): number => (state === undefined ? -1 : ORDER.indexOf(state));

/** What tells entries of one day apart. */
const MARKS = ['stage', 'milestone', 'member', 'occurrence', 'state', 'value', 'add'] as const;

/** Whether an entry shows work: an occurrence that is met does, one that is waived does not. */
const isWork = ({ stage, milestone, value, add, percent, note, occurrence, waive }: EntryFile): boolean =>
  [stage, milestone, value, add, percent, note, waive ? undefined : occurrence].some((said) => said !== undefined);

/** Whether an entry is news: an amendment with its note is none. */
const isNews = ({ amend, state, problem, note, ...rest }: EntryFile): boolean =>
  amend === undefined || state !== undefined || problem !== undefined || isWork(rest);

/** What was closed before a day is reopened first on it, unless the day closes it without saying that it is done. */
function reopenedFirst(entries: readonly EntryFile[]): readonly EntryFile[] {
  const ordered: EntryFile[] = [];
  for (const date of new Set(entries.map((entry) => entry.date))) {
    const ofDay = entries.filter((entry) => entry.date === date);
    const says = (...states: readonly string[]): boolean => ofDay.some(({ state = '' }) => states.includes(state));
    const wasClosed = CLOSED.includes(stateOf(ordered));
    const isFirst = wasClosed && (says('done') || !says('verified', 'cancelled'));
    const isReopening = ({ state }: EntryFile): boolean => isFirst && state === 'reopened';
    ordered.push(...ofDay.filter(isReopening), ...ofDay.filter((entry) => !isReopening(entry)));
  }
  return ordered;
}

const CLOSED = ['done', 'verified', 'cancelled'];

/** What the entries, in their order, come to. */
function stateOf(entries: readonly EntryFile[]): string {
  const said = entries.findLast((entry) => entry.state !== undefined)?.state;
  if (said !== undefined) return said === 'reopened' ? 'active' : said;
  return entries.some(isWork) ? 'active' : 'planned';
}

const promised = (target: TargetFile | undefined): number | undefined =>
  target?.about ?? target?.at_least ?? target?.more_than ?? target?.exactly ?? target?.at_most;

const isFalling = (target: TargetFile): boolean =>
  target.at_most !== undefined && (target.baseline ?? 0) > target.at_most;
const isCeiling = (target: TargetFile): boolean => target.at_most !== undefined && !isFalling(target);

/** A reason that holds, or nothing. */
type Reason = string | false | undefined;

interface Numbers {
  readonly value: Fraction | undefined;
  /** What it was when each day was over that changed it. */
  readonly byDay: ReadonlyMap<string, Fraction>;
  /** The periods that have a number, where each has its own. */
  readonly periods: readonly string[];
}

/** What the numbers come to, each read as the target in force on its day says. */
function numbersOf(entries: readonly EntryFile[], approved: TargetFile | undefined, plan: PlanFile): Numbers {
  let target = approved;
  let totals = new Map<string, Fraction>();
  let wasByPeriod = false;
  const byDay = new Map<string, Fraction>();
  for (const { date, occurrence, value, add, amend } of entries) {
    target = amend?.target ?? target;
    if (value === undefined && add === undefined) continue;
    const byPeriod = target?.counts === 'period';
    const isFirst = totals.size === 0;
    const all = [...totals.values()].reduce(plus, ZERO);
    if (byPeriod !== wasByPeriod) totals = byPeriod ? new Map() : new Map([['', all]]);
    wasByPeriod = byPeriod;
    const period = byPeriod ? (occurrence ?? periodId(target?.per ?? 'month', date, plan.period)) : '';
    // What is added before any total is added to the baseline; a period has none.
    const start = isFirst && !byPeriod ? fraction(target?.baseline ?? 0) : ZERO;
    totals.set(period, value === undefined ? plus(totals.get(period) ?? start, fraction(add ?? 0)) : fraction(value));
    byDay.set(date, [...totals.values()].reduce(plus));
  }
  const value = totals.size > 0 ? [...totals.values()].reduce(plus) : undefined;
  return { value, byDay, periods: wasByPeriod ? [...totals.keys()] : [] };
}

function isMet(target: TargetFile, value: Fraction, about: number): boolean {
  const over = compared(value, fraction(promised(target) ?? 0));
  if (target.about !== undefined)
    return compared(times(value, HUNDRED), times(fraction(target.about), minus(HUNDRED, fraction(about)))) >= 0;
  if (target.at_least !== undefined) return over >= 0;
  if (target.more_than !== undefined) return over > 0;
  return target.exactly !== undefined ? over === 0 : over <= 0;
}

interface Address {
  readonly of: WrittenPlan;
  readonly task: TaskFile;
  readonly measure: MeasureFile;
}

/** Every measure of every plan by the name that `serves` gives it, in the order of plans. */
function addressesIn({ plans }: WrittenWorkspace): ReadonlyMap<string, Address> {
  return new Map(
    plans.flatMap((of) =>
      of.plan.tasks.flatMap((task) =>
        task.measures.map((measure) => [`${of.plan.plan}/${measure.id}`, { of, task, measure }] as const),
      ),
    ),
  );
}

const ADDRESSES = new WeakMap<WrittenWorkspace, ReadonlyMap<string, Address>>();

function addresses(world: WrittenWorkspace): ReadonlyMap<string, Address> {
  const known = ADDRESSES.get(world) ?? addressesIn(world);
  ADDRESSES.set(world, known);
  return known;
}

/** All that serves the measure, whatever the way, each once; the nearest first, then in the order of plans. */
function serversOf(address: string, all: ReadonlyMap<string, Address>): readonly Address[] {
  const far = new Map([[address, 0]]);
  for (let steps = 1; steps <= all.size; steps += 1) {
    for (const [name, { of, measure }] of all) {
      if (far.has(name)) continue;
      const isNext = measure.serves?.some(
        (upper) => far.get(upper) === steps - 1 && upper.split('/')[0] !== of.plan.plan,
      );
      if (isNext) far.set(name, steps);
    }
  }
  const names = [...all.keys()].filter((name) => (far.get(name) ?? 0) > 0);
  return names
    .sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0) || names.indexOf(a) - names.indexOf(b))
    .flatMap((name) => all.get(name) ?? []);
}

const targetOf = (entries: readonly EntryFile[], { target }: MeasureFile): TargetFile | undefined =>
  entries.findLast(({ amend }) => amend?.target)?.amend?.target ?? target;

interface Lower {
  readonly numbers: Numbers;
  readonly news: EntryFile | undefined;
}

/** Those that serve a measure with that target, and count. */
function lowersOf(address: string, upper: TargetFile | undefined, world: WrittenWorkspace, asOf: string) {
  if (promised(upper) === undefined || /[%‰]|率/.test(upper?.unit ?? '')) return [];
  return serversOf(address, addresses(world)).flatMap(({ of, measure }): readonly Lower[] => {
    const entries = standing(of.journal, measure.id, asOf);
    const numbers = numbersOf(entries, measure.target, of.plan);
    const isSame = targetOf(entries, measure)?.unit === upper?.unit;
    if (numbers.value === undefined || stateOf(entries) === 'cancelled' || !isSame) return [];
    return [{ numbers, news: entries.findLast(isNews) }];
  });
}

/** What several numbers together were at the end of each day that changed one. */
function summedByDay(sources: readonly Numbers[]): readonly (readonly [day: string, sum: Fraction])[] {
  const days = [...new Set(sources.flatMap(({ byDay }) => [...byDay.keys()]))].sort();
  const on = ({ byDay }: Numbers, day: string): Fraction => [...byDay].findLast(([known]) => known <= day)?.[1] ?? ZERO;
  return days.map((day) => [day, sources.map((source) => on(source, day)).reduce(plus)]);
}

/** The stages of a kind: the workspace's own, else the built-in ones. */
const stagesOf = (kind: string | undefined, { kinds }: WorkspaceFile): readonly string[] => {
  const own = kinds?.[kind ?? ''];
  return (own ? own.stages : STAGES[kind ?? '']) ?? [];
};

/** The stages that the members of a roster go through, for one measure. */
const stagesOfMembers = (roster: RosterFile, measure: MeasureFile, workspace: WorkspaceFile): readonly string[] =>
  roster.stages ?? stagesOf(measure.kind, workspace);

const membersOn = ({ members }: RosterFile, asOf: string) =>
  members.filter(({ joined = '', left = '9' }) => joined <= asOf && asOf < left);

/** What stands of one measure. */
export function standOf(
  world: WrittenWorkspace,
  { of: { plan, rosters, journal }, task, measure }: Address,
  asOf: string,
): Stand & { share: Fraction; limit: string; isDuty: boolean; isUnquantified: boolean } {
  const { workspace } = world;
  const { about = 10, behind = 10, due_soon: dueSoon = 14, stale = 30 } = workspace.thresholds ?? {};
  const entries = standing(journal, measure.id, asOf);
  const target = targetOf(entries, measure);
  const own = numbersOf(entries, measure.target, plan);
  const lowers = lowersOf(`${plan.plan}/${measure.id}`, target, world, asOf);
  const ownState = stateOf(entries);
  const state = ownState === 'planned' && lowers.length > 0 ? 'active' : ownState;
  const isDone = state === 'done' || state === 'verified';

  // What is promised now.
  const amends = entries.flatMap(({ amend }) => (amend ? [amend] : []));
  const approvedWords = measure.due ?? task.due;
  const words = amends.findLast((amend) => amend.due !== undefined)?.due ?? approvedWords;
  const approved = dayOf(approvedWords, plan.period);
  const due = dayOf(words, plan.period);
  const lead = amends.findLast((amend) => amend.lead !== undefined)?.lead ?? measure.lead ?? task.lead;
  const given = measure.start ?? task.start ?? plan.start;
  const start = given ?? plan.period.start;
  const limit = due ?? plan.period.end;
  const goal = promised(target);

  // Time runs from the start that is given, else from the approval or the addition; not from one after the deadline.
  const dated = [plan.approved, measure.approved ?? task.approved].filter(
    (one) => one !== 'undated' && one !== undefined,
  );
  const promisedOn = dated.map(String).sort().at(-1) ?? '';
  const wanted = given ?? (promisedOn <= limit ? promisedOn : '');
  const from = wanted > plan.period.start ? wanted : plan.period.start;
  // Of a deadline before the start all the time has gone by.
  const days = daysBetween(from, limit) + 1;
  const elapsed = days <= 0 ? HUNDRED : within(ofAll(fraction(daysBetween(from, asOf) + 1), fraction(days)));
  const numbers = [own, ...lowers.map((lower) => lower.numbers)].filter((one) => one.value !== undefined);
  const value = numbers.length > 0 ? numbers.map((one) => one.value ?? ZERO).reduce(plus) : undefined;
  const reported = own.periods;
  const ownNews = entries.findLast(isNews);
  const allNews = [ownNews, ...lowers.map((lower) => lower.news)].flatMap((one) => one ?? []);
  const news = allNews.find(({ date }) => allNews.every((other) => other.date <= date));

  // The duty.
  const duty = measure.repeat ? occurrences(measure.repeat, start, limit, plan, workspace) : [];
  const standings = duty.map((one) => standingOf(one, entries, measure, asOf));
  const missed = standings.filter((one) => one === 'missed').length;
  const goesOn = isOngoing(words) && duty.length === 0;
  const milestones = (measure.milestones ?? []).map((one) => {
    const day = dayOf(one.due, plan.period);
    return { day, title: one.title, standing: standingOfMilestone(one.title, one.value, day) };
  });

  // The members at the last stage, where the progress is theirs.
  let arrived: number | undefined;
  const [basis, reached] = progress();
  const share = within(reached);
  return {
    id: measure.id,
    state,
    ...light(),
    percent: shown(share),
    due: due ?? null,
    slippage: due !== undefined && approved !== undefined ? daysBetween(approved, due) : null,
    amendments: amends.length,
    value: value ? asNumber(value) : (arrived ?? null),
    lead: lead ?? null,
    ongoing: goesOn,
    milestones: milestones.map(({ title, day, standing: how }) => `${title} ${day ?? null} ${how}`),
    occurrences: duty.flatMap(({ id, due: day }, i) =>
      standings[i] === 'waived' || state === 'cancelled' ? [] : `${id} ${day} ${standings[i]}`,
    ),
    share,
    limit,
    isDuty: duty.length > 0,
    isUnquantified: target?.unquantified !== undefined,
  };

  /** The first that has something to go by. */
  function progress(): readonly [basis: string, share: Fraction] {
    if (isDone) return ['done', HUNDRED];
    if (target && goal !== undefined && value) {
      const baseline = fraction(target.baseline ?? 0);
      const way = minus(fraction(goal), baseline);
      const isOpenLevel = target.counts === 'level' && target.baseline === undefined;
      if (!isCeiling(target) && !isOpenLevel && way.over !== 0n)
        return ['value', within(ofAll(minus(value, baseline), way))];
    }
    const stages = stagesOf(measure.kind, workspace);
    const roster = rosters.find((one) => one.roster === measure.roster);
    const steps = roster ? stagesOfMembers(roster, measure, workspace) : [];
    const members = roster ? membersOn(roster, asOf) : [];
    const size = roster?.size ?? members.length;
    if (
      steps.length > 0 &&
      size > 0 &&
      entries.some(({ member, stage }) => member !== undefined && stage !== undefined)
    ) {
      const passed = members.map(({ id }) =>
        Math.max(...entries.map(({ member, stage = '' }) => (member === id ? steps.indexOf(stage) + 1 : 0))),
      );
      arrived = passed.filter((count) => count === steps.length).length;
      const ways = passed.map((count) => dividedBy(fraction(count), fraction(steps.length)));
      return ['roster', ofAll(ways.reduce(plus, ZERO), fraction(size))];
    }
    const asked = standings.filter((one) => one !== 'waived').length;
    if (asked > 0) {
      const met = standings.filter((one) => one === 'met' || one === 'late').length;
      return ['occurrences', ofAll(fraction(met), fraction(asked))];
    }
    const furthest = Math.max(...entries.map(({ stage = '', member }) => (member ? 0 : stages.indexOf(stage) + 1)), 0);
    if (furthest > 0) return ['stages', ofAll(fraction(furthest), fraction(stages.length))];
    if (target && goal !== undefined && value && (isCeiling(target) || target.counts === 'level'))
      return ['now', isMet(target, value, about) ? elapsed : ZERO];
    const said = entries.findLast(({ percent }) => percent !== undefined)?.percent;
    return said === undefined ? ['none', ZERO] : ['reported', fraction(said)];
  }

  /** The light, and why: each reason that holds, the one that gives the light first. */
  function light(): { light: string; reasons: readonly string[] } {
    const counted = target !== undefined && goal !== undefined;
    const isOver = value !== undefined && compared(value, fraction(goal ?? 0)) > 0;
    const isExceeded =
      target !== undefined &&
      isOver &&
      (target.exactly !== undefined ||
        isCeiling(target) ||
        (isFalling(target) && !isDone && (limit < asOf || (goesOn && target.counts === 'level'))));
    if (state === 'cancelled') return { light: 'grey', reasons: ['cancelled'] };
    if (isDone) {
      const isCounted = duty.length > 0 || entries.some(({ member }) => member !== undefined);
      const number = [
        counted && !value && !isCounted && 'unreported',
        counted && value && !isMet(target, value, about) && (isExceeded ? 'exceeded' : 'targetMissed'),
      ].flatMap((one) => one || []);
      return { light: 'blue', reasons: [state, ...number] };
    }
    const problem = news?.state === 'blocked' ? undefined : news?.problem;
    if (asOf < start) {
      if (state === 'blocked')
        return { light: 'red', reasons: ['blocked', ...(problem === undefined ? [] : ['problem']), 'notStarted'] };
      return problem === undefined
        ? { light: 'grey', reasons: ['notStarted'] }
        : { light: 'yellow', reasons: ['problem', 'notStarted'] };
    }
    const isDuty = duty.length > 0;
    const waits = (measure.depends ?? []).some((id) => !CLOSED.includes(stateOf(standing(journal, id, asOf))));
    if (goesOn) return whileOngoing(isExceeded, waits);
    const hasDate = due !== undefined || isDuty || milestones.length > 0 || target?.per !== undefined;
    if (news === undefined && !hasDate)
      return { light: 'grey', reasons: ['unscheduled', ...(waits ? ['waiting'] : [])] };
    const red = [
      missed > 0 && 'missed',
      !isDuty && due !== undefined && due < asOf && 'overdue',
      !isDuty && due === undefined && plan.period.end < asOf && 'periodOver',
      milestones.some(({ standing: how }) => how === 'missed') && 'milestoneMissed',
      state === 'blocked' && 'blocked',
    ];
    const isLevel = target?.counts === 'level';
    const isOnItsWay = target !== undefined && target.baseline !== undefined && target.baseline !== goal;
    // A ceiling, and a level without a baseline, are never behind for their number, nor for lack of one.
    const isOpen = target !== undefined && goal !== undefined && (isCeiling(target) || (isLevel && !isOnItsWay));
    const isPaced =
      !isDuty &&
      !(isOpen && ['value', 'now', 'none'].includes(basis)) &&
      // Milestones are the pace, beside a number.
      (milestones.length === 0 || basis === 'value');
    const soon = isDuty ? soonest() : limit;
    const isSoon = soon !== undefined && isNear(soon);
    const yellow = [
      isPaced && !red.some(Boolean) && compared(minus(elapsed, share), fraction(behind)) > 0 && 'behind',
      isExceeded && 'exceeded',
      isLevel &&
        goal !== undefined &&
        (target.baseline === undefined || target.baseline === goal) &&
        value &&
        !isExceeded &&
        !isMet(target, value, about) &&
        'short',
      isPeriodUnreported() && 'unreportedPeriods',
      isMilestoneSoon() ? 'dueSoon' : isSoon && (due === undefined && !isDuty ? 'periodEnding' : 'dueSoon'),
      !isDuty && state === 'active' && news && daysBetween(news.date, asOf) > stale && 'stale',
    ];
    return lit(red, yellow, waits);
  }

  /** Judged by news, milestones and numbers alone. */
  function whileOngoing(isExceeded: boolean, waits: boolean): { light: string; reasons: readonly string[] } {
    const red = [
      milestones.some(({ standing: how }) => how === 'missed') && 'milestoneMissed',
      state === 'blocked' && 'blocked',
    ];
    const isUnclosed = plan.period.end <= asOf;
    if (news === undefined && !red.some(Boolean)) {
      const reasons = ['ongoing', isUnclosed && 'unclosed', waits && 'waiting'].flatMap((one) => one || []);
      return { light: 'grey', reasons };
    }
    const isShort =
      target?.counts === 'level' && goal !== undefined && value && !isExceeded && !isMet(target, value, about);
    const yellow = [
      isExceeded && 'exceeded',
      isShort && 'short',
      isPeriodUnreported() && 'unreportedPeriods',
      isMilestoneSoon() && 'dueSoon',
      state === 'active' && news && daysBetween(news.date, asOf) > stale && 'stale',
      isUnclosed && 'unclosed',
    ];
    return lit(red, yellow, waits);
  }

  function lit(red: readonly Reason[], yellow: readonly Reason[], waits: boolean) {
    const isReopened = entries.findLast((entry) => entry.state !== undefined)?.state === 'reopened';
    const reasons = [...red, ...yellow, waits && 'waiting', isReopened && 'reopened'].flatMap((one) => one || []);
    const name = red.some(Boolean) ? 'red' : yellow.some(Boolean) ? 'yellow' : 'green';
    return { light: name, reasons: reasons.length > 0 ? reasons : ['onTrack'] };
  }

  function isNear(day: string): boolean {
    return asOf <= day && daysBetween(asOf, day) <= dueSoon;
  }

  function isMilestoneSoon(): boolean {
    return milestones.some(({ day, standing: how }) => how === 'ahead' && day !== undefined && isNear(day));
  }

  /** By the first entry that names it, the first day that leaves the number there, or the day of being done. */
  function standingOfMilestone(title: string, at: number | undefined, day: string | undefined): string {
    const named = entries.find(({ milestone }) => milestone === title)?.date;
    const isDown = target?.at_most !== undefined;
    const reached = summedByDay(numbers).find(([, sum]) => {
      const over = compared(sum, fraction(at ?? 0));
      return at !== undefined && (isDown ? over <= 0 : over >= 0);
    })?.[0];
    const states = entries.filter((entry) => entry.state !== undefined);
    const isClosing = (entry: EntryFile): boolean => entry.state === 'done' || entry.state === 'verified';
    const done = isDone ? states[states.findLastIndex((entry) => !isClosing(entry)) + 1]?.date : undefined;
    const [met] = [named, reached, done].flatMap((one) => one ?? []).sort();
    if (met !== undefined) return day === undefined || met <= day ? 'met' : 'late';
    return day !== undefined && day < asOf ? 'missed' : 'ahead';
  }

  /** Whether a period that is over has no number, where each is to have one. */
  function isPeriodUnreported(): boolean {
    const every = target?.per;
    if (every === undefined || limit < start) return false;
    return periods(every, start, limit, plan.period).some(({ id, end }) => end < asOf && !reported.includes(id));
  }

  /** The next occurrence that is due within a quarter of its period. */
  function soonest(): string | undefined {
    const next = duty.find((_, i) => standings[i] === 'ahead');
    if (!next) return undefined;
    const quarter = (daysBetween(next.start, next.end) + 1) / 4;
    return daysBetween(asOf, next.due) <= quarter ? next.due : undefined;
  }
}

function standingOf(one: Occurrence, entries: readonly EntryFile[], measure: MeasureFile, asOf: string): string {
  const named = entries.filter(({ occurrence }) => occurrence === one.id);
  const met = named.find(({ waive }) => !waive);
  if (met) return met.date <= one.due ? 'met' : 'late';
  if (named.length > 0 || measure.repeat?.except?.includes(one.id)) return 'waived';
  return asOf > one.due ? 'missed' : 'ahead';
}

/** What stands of each plan. */
export const projected = (world: WrittenWorkspace, asOf: string) =>
  world.plans.map((of) => projectedPlan(world, of, asOf));

function projectedPlan(world: WrittenWorkspace, of: WrittenPlan, asOf: string) {
  const { workspace } = world;
  const { plan } = of;
  const tasks = plan.tasks.map((task) => {
    const stands = task.measures.map((measure) => ({
      weight: fraction(measure.weight ?? 1),
      ...standOf(world, { of, task, measure }, asOf),
    }));
    return { id: task.id, stands };
  });
  const mean = (shares: readonly { weight: Fraction; share: Fraction }[]): Fraction => {
    const weight = shares.map((one) => one.weight).reduce(plus, ZERO);
    if (weight.over === 0n) return ZERO;
    return dividedBy(shares.map((one) => times(one.weight, one.share)).reduce(plus, ZERO), weight);
  };
  const counted = tasks.map(({ id, stands }) => ({ id, live: stands.filter(({ state }) => state !== 'cancelled') }));
  const all = tasks.flatMap(({ stands }) => stands);
  const live = counted.flatMap((task) => task.live);
  const isDue = ({ limit, ongoing }: Stand & { limit: string }): boolean => limit <= asOf && !ongoing;
  const isDone = ({ state }: Stand): boolean => state === 'done' || state === 'verified';
  const one = fraction(1);
  const whole =
    workspace.weigh === 'tasks'
      ? mean(counted.filter((task) => task.live.length > 0).map((task) => ({ weight: one, share: mean(task.live) })))
      : mean(live);
  return {
    rosters: rostersOf(world, of, asOf),
    measures: all.map(
      ({ weight: _weight, share: _share, limit: _limit, isDuty: _duty, isUnquantified: _word, ...stand }) => stand,
    ),
    tasks: counted.map((task) => ({ id: task.id, percent: shown(mean(task.live)), light: worst(task.live) })),
    totals: {
      tasks: tasks.length,
      measures: live.length,
      done: all.filter(isDone).length,
      cancelled: all.length - live.length,
      carried: 0,
      due: live.filter((stand) => isDue(stand)).length,
      fulfilled: live.filter((stand) => isDue(stand) && isDone(stand)).length,
      unreported: live.filter(({ reasons }) => reasons.includes('unreported')).length,
      ongoing: live.filter(({ ongoing }) => ongoing).length,
      unscheduled: live.filter(({ reasons }) => reasons.includes('unscheduled')).length,
      undated: live.filter((stand) => stand.due === null && !stand.isDuty && !stand.ongoing).length,
      unassigned: live.filter((stand) => stand.lead === null).length,
      unquantified: live.filter((stand) => stand.isUnquantified).length,
      percent: shown(whole),
      lights: Object.fromEntries(
        ['red', 'yellow', 'green', 'blue', 'grey'].map((name) => [
          name,
          live.filter(({ light }) => light === name).length,
        ]),
      ),
    },
  };
}

/** For each measure of a roster with stages, how many members have come to each stage or further. */
function rostersOf({ workspace }: WrittenWorkspace, { plan, rosters, journal }: WrittenPlan, asOf: string) {
  return rosters.flatMap((roster) =>
    plan.tasks
      .flatMap((task) => task.measures.filter((measure) => measure.roster === roster.roster))
      .map((measure) => {
        const stages = stagesOfMembers(roster, measure, workspace);
        const entries = standing(journal, measure.id, asOf);
        const furthest = membersOn(roster, asOf).map(({ id }) =>
          Math.max(...entries.map(({ member, stage = '' }) => (member === id ? stages.indexOf(stage) : -1)), -1),
        );
        const counts = stages.map((stage, i) => `${stage} ${furthest.filter((at) => at >= i).length}`);
        return `${roster.roster} ${measure.id}: ${counts.join(', ')}`;
      }),
  );
}

/** The worst light of a task's measures; blue where all is done. */
function worst(stands: readonly Stand[]): string {
  const order = ['red', 'yellow', 'green', 'grey', 'blue'];
  return order.find((light) => stands.some((stand) => stand.light === light)) ?? 'grey';
}
