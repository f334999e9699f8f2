/**
 * A second projection: what stands on a date, from the files as written. It follows docs/model.md sentence by sentence, goes
 * through all of the journal for each question, computes with fractions, and shares no code with the first.
 */
import { daysBetween, type Occurrence, occurrences, periodId, periods } from './calendar.ts';
import type { EntryFile, MeasureFile, PlanFile, TargetFile, TaskFile, WrittenWorkspace } from './files.ts';
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
  return stand.sort(byDate);
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
const MARKS = ['stage', 'member', 'occurrence', 'state', 'value', 'add'] as const;

/** Whether an entry shows work: an occurrence that is met does, one that is waived does not. */
const isWork = ({ stage, value, add, percent, note, occurrence, waive }: EntryFile): boolean =>
  [stage, value, add, percent, note, waive ? undefined : occurrence].some((said) => said !== undefined);

/** Whether an entry is news: an amendment with its note is none. */
const isNews = ({ amend, state, problem, note, ...rest }: EntryFile): boolean =>
  amend === undefined || state !== undefined || problem !== undefined || isWork(rest);

function stateOf(entries: readonly EntryFile[]): string {
  let state = 'planned';
  for (const date of new Set(entries.map((entry) => entry.date))) {
    const ofDay = entries.filter((entry) => entry.date === date);
    const said = ORDER.filter((one) => ofDay.some((entry) => entry.state === one));
    const wasClosed = ['done', 'verified', 'cancelled'].includes(state);
    const isReopened = said.includes('reopened') && wasClosed;
    const last =
      (isReopened ? said.filter((one) => one !== 'reopened') : said).at(-1) ?? (isReopened ? 'reopened' : undefined);
    if (last !== undefined) state = last === 'reopened' ? 'active' : last;
    else if (state === 'planned' && ofDay.some(isWork)) state = 'active';
  }
  return state;
}

const promised = (target: TargetFile | undefined): number | undefined =>
  target?.about ?? target?.at_least ?? target?.more_than ?? target?.exactly ?? target?.at_most;

const isFalling = (target: TargetFile): boolean =>
  target.at_most !== undefined && (target.baseline ?? 0) > target.at_most;
const isCeiling = (target: TargetFile): boolean => target.at_most !== undefined && !isFalling(target);

interface Numbers {
  readonly value: Fraction | undefined;
  /** The periods that have a number, where each has its own. */
  readonly periods: readonly string[];
}

/** What the numbers come to, each read as the target in force on its day says. */
function numbersOf(entries: readonly EntryFile[], approved: TargetFile | undefined, plan: PlanFile): Numbers {
  let target = approved;
  let totals = new Map<string, Fraction>();
  let wasByPeriod = false;
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
  }
  const value = totals.size > 0 ? [...totals.values()].reduce(plus) : undefined;
  return { value, periods: wasByPeriod ? [...totals.keys()] : [] };
}

function isMet(target: TargetFile, value: Fraction, about: number): boolean {
  const over = compared(value, fraction(promised(target) ?? 0));
  if (target.about !== undefined)
    return compared(times(value, HUNDRED), times(fraction(target.about), minus(HUNDRED, fraction(about)))) >= 0;
  if (target.at_least !== undefined) return over >= 0;
  if (target.more_than !== undefined) return over > 0;
  return target.exactly !== undefined ? over === 0 : over <= 0;
}

/** What stands of one measure. */
export function standOf(
  world: WrittenWorkspace,
  task: TaskFile,
  measure: MeasureFile,
  asOf: string,
): Stand & { share: Fraction; limit: string; isUnquantified: boolean } {
  const { plan, workspace, rosters, journal } = world;
  const { about = 10, behind = 10, due_soon: dueSoon = 14, stale = 30 } = workspace.thresholds ?? {};
  const entries = standing(journal, measure.id, asOf);
  const state = stateOf(entries);
  const isDone = state === 'done' || state === 'verified';

  // What is promised now.
  const amends = entries.flatMap(({ amend }) => (amend ? [amend] : []));
  const approved = measure.due ?? task.due;
  const due = amends.findLast((amend) => amend.due !== undefined)?.due ?? approved;
  const target = amends.findLast((amend) => amend.target)?.target ?? measure.target;
  const lead = amends.findLast((amend) => amend.lead !== undefined)?.lead ?? measure.lead ?? task.lead;
  const start = measure.start ?? plan.period.start;
  const limit = due ?? plan.period.end;
  const goal = promised(target);

  // Of a deadline before the start all the time has gone by.
  const days = daysBetween(start, limit) + 1;
  const elapsed = days <= 0 ? HUNDRED : within(ofAll(fraction(daysBetween(start, asOf) + 1), fraction(days)));
  const { value, periods: reported } = numbersOf(entries, measure.target, plan);

  // The duty.
  const duty = measure.repeat ? occurrences(measure.repeat, start, limit, plan, workspace) : [];
  const standings = duty.map((one) => standingOf(one, entries, measure, asOf));
  const missed = standings.filter((one) => one === 'missed').length;

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
    value: value ? asNumber(value) : null,
    lead: lead ?? null,
    occurrences: duty.map(({ id, due: day }, i) => `${id} ${day} ${standings[i]}`),
    share,
    limit,
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
    const own = STAGES[measure.kind ?? ''] ?? [];
    const roster = rosters.find((one) => one.roster === measure.roster);
    const last = (roster?.stages ?? own).at(-1);
    const members = (roster?.members ?? []).filter(({ joined = '', left = '9' }) => joined <= asOf && asOf < left);
    const size = roster?.size ?? members.length;
    if (last !== undefined && size > 0 && entries.some(({ member }) => member !== undefined)) {
      const arrived = members.filter(({ id }) => entries.some(({ member, stage }) => member === id && stage === last));
      return ['roster', ofAll(fraction(arrived.length), fraction(size))];
    }
    const asked = standings.filter((one) => one !== 'waived').length;
    if (asked > 0) {
      const met = standings.filter((one) => one === 'met' || one === 'late').length;
      return ['occurrences', ofAll(fraction(met), fraction(asked))];
    }
    const furthest = Math.max(...entries.map(({ stage = '' }) => own.indexOf(stage) + 1), 0);
    if (furthest > 0) return ['stages', ofAll(fraction(furthest), fraction(own.length))];
    if (target && goal !== undefined && value && (isCeiling(target) || target.counts === 'level'))
      return ['now', isMet(target, value, about) ? elapsed : ZERO];
    const reported = entries.findLast(({ percent }) => percent !== undefined)?.percent;
    return reported === undefined ? ['none', ZERO] : ['reported', fraction(reported)];
  }

  /** The light, and why: each reason that holds, the one that gives the light first. */
  function light(): { light: string; reasons: readonly string[] } {
    const counted = target !== undefined && goal !== undefined;
    const isOver = value !== undefined && compared(value, fraction(goal ?? 0)) > 0;
    const isExceeded =
      target !== undefined &&
      isOver &&
      (target.exactly !== undefined || isCeiling(target) || (isFalling(target) && !isDone && limit < asOf));
    if (state === 'cancelled') return { light: 'grey', reasons: ['cancelled'] };
    if (isDone) {
      const isCounted = duty.length > 0 || entries.some(({ member }) => member !== undefined);
      const number = [
        counted && !value && !isCounted && 'unreported',
        counted && value && !isMet(target, value, about) && (isExceeded ? 'exceeded' : 'targetMissed'),
      ].flatMap((one) => one || []);
      return { light: 'blue', reasons: [state, ...number] };
    }
    const news = entries.findLast(isNews);
    const problem = news?.state === 'blocked' ? undefined : news?.problem;
    if (asOf < start) {
      if (state === 'blocked')
        return { light: 'red', reasons: ['blocked', ...(problem === undefined ? [] : ['problem']), 'notStarted'] };
      return problem === undefined
        ? { light: 'grey', reasons: ['notStarted'] }
        : { light: 'yellow', reasons: ['problem', 'notStarted'] };
    }
    const isDuty = duty.length > 0;
    const waits = (measure.depends ?? []).some(
      (id) => !['done', 'verified', 'cancelled'].includes(stateOf(standing(journal, id, asOf))),
    );
    if (news === undefined && due === undefined && !isDuty && target?.per === undefined)
      return { light: 'grey', reasons: ['unscheduled', ...(waits ? ['waiting'] : [])] };
    const red = [
      missed > 0 && 'missed',
      !isDuty && due !== undefined && due < asOf && 'overdue',
      !isDuty && due === undefined && plan.period.end < asOf && 'periodOver',
      state === 'blocked' && 'blocked',
    ];
    const isLevel = target?.counts === 'level';
    const isOnItsWay = target !== undefined && target.baseline !== undefined && target.baseline !== goal;
    // A ceiling, and a level without a baseline, are never behind for their number, nor for lack of one.
    const isOpen = target !== undefined && goal !== undefined && (isCeiling(target) || (isLevel && !isOnItsWay));
    const isPaced = !isDuty && !(isOpen && ['value', 'now', 'none'].includes(basis));
    const soon = isDuty ? soonest() : limit;
    const isSoon = soon !== undefined && asOf <= soon && daysBetween(asOf, soon) <= dueSoon;
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
      isSoon && (due === undefined && !isDuty ? 'periodEnding' : 'dueSoon'),
      !isDuty && state === 'active' && news && daysBetween(news.date, asOf) > stale && 'stale',
    ];
    const isReopened = entries.findLast((entry) => entry.state !== undefined)?.state === 'reopened';
    const reasons = [...red, ...yellow, waits && 'waiting', isReopened && 'reopened'].flatMap((one) => one || []);
    const name = red.some(Boolean) ? 'red' : yellow.some(Boolean) ? 'yellow' : 'green';
    return { light: name, reasons: reasons.length > 0 ? reasons : ['onTrack'] };
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

/** What stands of the plan. */
export function projected(world: WrittenWorkspace, asOf: string) {
  const { plan, workspace } = world;
  const tasks = plan.tasks.map((task) => {
    const stands = task.measures.map((measure) => ({
      weight: fraction(measure.weight ?? 1),
      ...standOf(world, task, measure, asOf),
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
  const isDone = ({ state }: Stand): boolean => state === 'done' || state === 'verified';
  const one = fraction(1);
  const whole =
    workspace.weigh === 'tasks'
      ? mean(counted.filter((task) => task.live.length > 0).map((task) => ({ weight: one, share: mean(task.live) })))
      : mean(live);
  return {
    measures: all.map(({ weight: _weight, share: _share, limit: _limit, isUnquantified: _word, ...stand }) => stand),
    tasks: counted.map((task) => ({ id: task.id, percent: shown(mean(task.live)), light: worst(task.live) })),
    totals: {
      tasks: tasks.length,
      measures: live.length,
      done: all.filter(isDone).length,
      cancelled: all.length - live.length,
      due: live.filter(({ limit }) => limit <= asOf).length,
      fulfilled: live.filter((stand) => stand.limit <= asOf && isDone(stand)).length,
      unreported: live.filter(({ reasons }) => reasons.includes('unreported')).length,
      ongoing: 0,
      unscheduled: live.filter(({ reasons }) => reasons.includes('unscheduled')).length,
      undated: live.filter((stand) => stand.due === null && stand.occurrences.length === 0).length,
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

/** The worst light of a task's measures; blue where all is done. */
function worst(stands: readonly Stand[]): string {
  const order = ['red', 'yellow', 'green', 'grey', 'blue'];
  return order.find((light) => stands.some((stand) => stand.light === light)) ?? 'grey';
}
