/** A plan on a time axis: from when to when each task or measure runs, and what has happened on the way. Pure. */
import { daysBetween, type PlanDate } from '../model/date.ts';
import { corrected } from '../model/errata.ts';
import type { Span } from '../model/period.ts';
import { isClosed, type State } from './facts.ts';
import type { Light } from './light.ts';
import type { MilestoneState } from './milestones.ts';
import { isOccurrenceMet, type OccurrenceState, type Standing } from './occurrences.ts';
import {
  isLive,
  isOngoing,
  liveMeasures,
  type MeasureState,
  moveOf,
  type PlanState,
  type SectionState,
  type TaskState,
} from './state.ts';

/** A stage that was reached, by the measure or by a member of its roster. */
interface StageReached {
  readonly stage: string;
  readonly date: PlanDate;
  readonly member?: string;
}

/** One measure's way along the axis. */
export interface Course {
  readonly id: string;
  /** The day from which its time is counted. */
  readonly start: PlanDate;
  /** The deadline in force; absent where none is set. */
  readonly due?: PlanDate;
  /** The deadline, or the period's end where none is set. */
  readonly limit: PlanDate;
  /**
   * Its bar: from its start to the day on which it was closed, else to the deadline; where none is set to the date of the view,
   * as nothing is known of what comes. Absent where it is cancelled, and where without a deadline nothing was begun.
   */
  readonly bar?: Span;
  /** Whether the work goes on without a deadline. */
  readonly ongoing: boolean;
  /** The deadline as approved, where the present one is another. */
  readonly approved?: PlanDate;
  /** Days from the approved deadline to the present one; negative when it was brought forward; 0 where it stands. */
  readonly slipped: number;
  /** Days that an open measure is past the deadline that is set; 0 where it isn't, and for a duty. */
  readonly late: number;
  readonly state: State;
  /** When it was done, verified or cancelled, where it is. */
  readonly closed?: PlanDate;
  /** Each stage's first day, in the order of dates. */
  readonly stages: readonly StageReached[];
  /** The plan's, that have a day. */
  readonly milestones: readonly MilestoneState[];
  /** A duty's, but for those that are waived; none of anything else. */
  readonly occurrences: readonly OccurrenceState[];
}

/** A row of the chart: a task, or one measure. */
export interface TimelineRow {
  readonly id: string;
  readonly title: string;
  readonly isTask: boolean;
  readonly start: PlanDate;
  readonly limit: PlanDate;
  /** Over the bars of its measures; absent where none has any. */
  readonly bar?: Span;
  readonly light: Light;
  /** Whether every deadline in it is set, but of what is ongoing. */
  readonly dated: boolean;
  /** Whether all in it is ongoing. */
  readonly ongoing: boolean;
  readonly percent: number;
  /** The measure's own; of a task, those that are not cancelled. */
  readonly courses: readonly Course[];
}

interface TimelineSection {
  readonly section: SectionState;
  readonly rows: readonly TimelineRow[];
}

export interface Timeline {
  readonly plan: PlanState;
  readonly sections: readonly TimelineSection[];
}

/** The rows of `plan`, in the document's order; with `measures`, one for each measure below its task's. */
export function timelineOf(plan: PlanState, measures: boolean): Timeline {
  const sections = plan.sections
    .filter(({ tasks }) => tasks.length > 0)
    .map((section) => ({
      section,
      rows: section.tasks.flatMap((task) => [
        taskRow(task, plan),
        ...(measures ? task.measures.map((measure) => measureRow(measure, plan)) : []),
      ]),
    }));
  return { plan, sections };
}

/** How many measures of `plan` have another deadline than the approved one, be it of a milestone. */
export function movedIn(plan: PlanState): number {
  return liveMeasures(plan).filter((state) => moveOf(state) !== undefined).length;
}

/** A task runs from the first start to the last limit of its measures; the whole period where it has none. */
function taskRow({ task, measures, totals, light }: TaskState, plan: PlanState): TimelineRow {
  const courses = measures.filter(isLive).map((measure) => courseOf(measure, plan));
  const { period } = plan.plan;
  const bars = courses.flatMap((course) => course.bar ?? []);
  const start = bars.map((bar) => bar.start).sort()[0];
  const end = bars
    .map((bar) => bar.end)
    .sort()
    .at(-1);
  return {
    id: task.id,
    title: corrected(task.title, task.errata),
    isTask: true,
    start: courses.map((course) => course.start).sort()[0] ?? period.start,
    limit:
      courses
        .map(({ limit }) => limit)
        .sort()
        .at(-1) ?? period.end,
    ...(start !== undefined && end !== undefined && { bar: { start, end } }),
    light,
    dated: courses.length > 0 && courses.every((course) => isDated(course) || course.ongoing),
    ongoing: courses.length > 0 && courses.every(({ ongoing }) => ongoing),
    percent: totals.percent,
    courses,
  };
}

function isDated({ due, occurrences }: Course): boolean {
  return due !== undefined || occurrences.length > 0;
}

function measureRow(state: MeasureState, plan: PlanState): TimelineRow {
  const course = courseOf(state, plan);
  return {
    id: state.measure.id,
    title: state.measure.title,
    isTask: false,
    start: course.start,
    limit: course.limit,
    ...(course.bar && { bar: course.bar }),
    light: state.light,
    dated: isDated(course),
    ongoing: course.ongoing,
    percent: state.progress.percent,
    courses: [course],
  };
}

function courseOf(measure: MeasureState, { asOf }: PlanState): Course {
  const { state, due, limit, facts, approved, slippage } = measure;
  const slipped = slippage.days ?? 0;
  const recurs = measure.occurrences.length > 0;
  const closed = isClosed(measure) ? facts.stateEntry?.date : undefined;
  return {
    id: measure.measure.id,
    start: measure.from,
    limit,
    ...barOf(measure, asOf),
    ongoing: isOngoing(measure),
    slipped,
    late: isClosed(measure) || due === undefined || recurs ? 0 : Math.max(0, daysBetween(due, asOf)),
    state,
    stages: stagesOf(measure),
    milestones: measure.milestones.filter(({ due: day }) => day !== undefined),
    occurrences: measure.occurrences.filter(({ standing }) => standing !== 'waived'),
    ...(due !== undefined && { due }),
    ...(slipped !== 0 && approved.due !== undefined && { approved: approved.due }),
    ...(closed !== undefined && { closed }),
  };
}

function barOf(measure: MeasureState, asOf: PlanDate): Pick<Course, 'bar'> {
  const { state, from: start, due, limit, facts, occurrences } = measure;
  const upTo = (day: PlanDate): Pick<Course, 'bar'> => ({ bar: { start, end: day < start ? start : day } });
  if (state === 'cancelled' || state === 'carried') return {};
  if (isClosed(measure)) return upTo(facts.stateEntry?.date ?? limit);
  if (due !== undefined || occurrences.length > 0) return upTo(limit);
  return facts.news === undefined ? {} : upTo(asOf);
}

/** Whether the row is a recurring duty's own: what it shows is its occurrences. */
export function isDuty({ isTask, courses: [course] }: TimelineRow): boolean {
  return !isTask && course !== undefined && course.occurrences.length > 0;
}

/** Whether its bar ends with what is known, and not with a deadline: none of what is open in it has one. */
export function isOpenEnded({ courses }: TimelineRow): boolean {
  const open = courses.filter(({ closed, bar }) => closed === undefined && bar !== undefined);
  return open.length > 0 && open.every((course) => !isDated(course));
}

/** What is drawn of a duty: of a closed one what was met; in a task's row the first one missed, and the next one. */
export function occurrencesShown({ occurrences, closed }: Course, { isTask }: TimelineRow): readonly OccurrenceState[] {
  if (closed !== undefined) return isTask ? [] : occurrences.filter(isOccurrenceMet);
  if (!isTask) return occurrences;
  const first = (wanted: Standing) => occurrences.filter(({ standing }) => standing === wanted).slice(0, 1);
  return [...first('missed'), ...first('ahead')];
}

/** How many occurrences of a duty were met and missed, of all that are not waived. */
export function occurrenceCounts({ occurrences }: Course): {
  readonly met: number;
  readonly missed: number;
  readonly all: number;
} {
  const missed = occurrences.filter(({ standing }) => standing === 'missed').length;
  return { met: occurrences.filter(isOccurrenceMet).length, missed, all: occurrences.length };
}

/** The entries stand in the order of their dates, so that the first of each stage (and member) is when it was reached. */
function stagesOf({ facts }: MeasureState): readonly StageReached[] {
  const first = new Map<string, StageReached>();
  for (const { stage, date, member } of facts.entries) {
    if (stage === undefined) continue;
    const key = JSON.stringify([stage, member]);
    if (!first.has(key)) first.set(key, { stage, date, ...(member !== undefined && { member }) });
  }
  return [...first.values()];
}
