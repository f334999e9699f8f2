/** What of a plan is to be seen first: what presses, worst first, what comes due, what the week brought. Pure. */
import { addDays, type PlanDate, weekday } from '../model/date.ts';
import { isClosed, isDone } from './facts.ts';
import type { Light, Reason, ReasonCode } from './light.ts';
import { type MeasureState, type PlanState, type TaskState, taskStates } from './state.ts';

/** Calendar days that count as soon. */
export const SOON = 14;

export const ORDERS = ['light', 'due', 'plan'] as const;

/** The worst light first, the nearest deadline first, or as the document has it. */
export type Order = (typeof ORDERS)[number];

export interface Brief {
  /** Open measures that are red or yellow. */
  readonly pressing: readonly MeasureState[];
  /** Open measures that are due on the date or within `SOON` days after it, by deadline. */
  readonly ahead: readonly MeasureState[];
  /** The days of the ISO week up to the date, and what is dated in them. */
  readonly week: { readonly from: PlanDate; readonly entries: number; readonly done: number };
  /** Entries up to the date. */
  readonly entries: number;
  /** Tasks with an open measure, and no entry on any measure. */
  readonly silent: number;
}

/** What of `state` is to be seen first; what presses is in the order asked for. */
export function briefOf(state: PlanState, order: Order): Brief {
  const { asOf } = state;
  const tasks = taskStates(state);
  const measures = tasks.flatMap((task) => task.measures);
  const open = measures.filter((measure) => !isClosed(measure));
  const pressing = open.filter(({ light }) => light === 'red' || light === 'yellow');
  const until = addDays(asOf, SOON);
  const from = addDays(asOf, 1 - weekday(asOf));
  const entries = measures.flatMap(({ facts }) => facts.said);
  const inWeek = entries.filter(({ date }) => date >= from && date <= asOf);
  return {
    pressing: inOrder(pressing, order),
    ahead: inOrder(
      open.filter(({ next }) => next !== undefined && next >= asOf && next <= until),
      'due',
    ),
    week: { from, entries: inWeek.length, done: inWeek.filter(isDone).length },
    entries: entries.length,
    silent: tasks.filter((task) => !task.measures.every(isClosed) && !task.measures.some(hasEntry)).length,
  };
}

/** `measures` in the order asked for; equal ones stay as they are. */
export function inOrder(measures: readonly MeasureState[], order: Order): readonly MeasureState[] {
  if (order === 'plan') return measures;
  return [...measures].sort(order === 'due' ? ({ next: a }, { next: b }) => nearerFirst(a, b) : worseFirst);
}

/** `tasks` in the order asked for: by their worst measures, or by their next deadlines. */
export function tasksInOrder(tasks: readonly TaskState[], order: Order): readonly TaskState[] {
  if (order === 'plan') return tasks;
  if (order === 'due') return [...tasks].sort(({ nextDue: a }, { nextDue: b }) => nearerFirst(a, b));
  const worst = new Map(tasks.map((task) => [task, inOrder(task.measures, 'light')[0]]));
  return [...tasks].sort((a, b) => {
    const [first, second] = [worst.get(a), worst.get(b)];
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
    return worseFirst(first, second);
  });
}

/** Lights from the worst on; within one, grave reasons first, and of equal ones the longer or wider. */
function worseFirst(a: MeasureState, b: MeasureState): number {
  const [first, second] = [a.reasons[0], b.reasons[0]];
  return (
    SEVERITY.indexOf(a.light) - SEVERITY.indexOf(b.light) ||
    GRAVITY[first.code] - GRAVITY[second.code] ||
    extent(second) - extent(first)
  );
}

function nearerFirst(a: PlanDate | undefined, b: PlanDate | undefined): number {
  const [first, second] = [a ?? LAST, b ?? LAST];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** After every date. */
const LAST = '~';

/** Lights from the worst on. */
export const SEVERITY: readonly Light[] = ['red', 'yellow', 'green', 'grey', 'blue'];

/** Reasons from the gravest on. */
const GRAVITY: Readonly<Record<ReasonCode, number>> = {
  overdue: 0,
  blocked: 1,
  missed: 2,
  milestoneMissed: 3,
  periodOver: 4,
  exceeded: 5,
  short: 6,
  behind: 7,
  unreportedPeriods: 8,
  problem: 9,
  dueSoon: 10,
  periodEnding: 11,
  stale: 12,
  unclosed: 13,
  waiting: 14,
  reopened: 15,
  onTrack: 16,
  unscheduled: 17,
  ongoing: 18,
  notStarted: 19,
  cancelled: 20,
  carried: 21,
  targetMissed: 22,
  unreported: 23,
  done: 24,
  verified: 25,
};

/** How much there is of a reason: days past, periods missed, points behind; the fewer days are left, the more. */
function extent(reason: Reason): number {
  switch (reason.code) {
    case 'overdue':
    case 'periodOver':
    case 'stale':
      return reason.days;
    case 'dueSoon':
    case 'periodEnding':
      return -reason.days;
    case 'missed':
    case 'unreportedPeriods':
      return reason.ids.length;
    case 'behind':
      return reason.elapsed - reason.percent;
    default:
      return 0;
  }
}

function hasEntry({ facts }: MeasureState): boolean {
  return facts.said.length > 0;
}
