/** The wall chart (挂图作战): tasks by months, the light that stood at each month's end, and what is due in the month. Pure. */
import { addDays, earlier, monthsOf, type PlanDate } from '../model/date.ts';
import { compare } from '../model/order.ts';
import { type Light, worstLight } from './light.ts';
import type { At } from './project.ts';
import { isLive, liveMeasures, type MeasureState, type PlanState, type SectionState, type TaskState } from './state.ts';

/** A day on which something of a measure is, or was, due: a deadline or an occurrence of a duty, else a milestone. */
export interface WallMark {
  readonly date: PlanDate;
  /** The measure's id. */
  readonly id: string;
  /** The milestone's. */
  readonly milestone?: string;
}

/** One task in one month. */
export interface WallCell {
  /** The worst light of the task's measures on the month's last day, or on the chart's where that is earlier; none of a month to come. */
  readonly light?: Light;
  /** In the order of days. */
  readonly marks: readonly WallMark[];
}

export interface WallRow {
  readonly task: TaskState;
  /** One for each month of the chart. */
  readonly cells: readonly WallCell[];
}

interface WallSection {
  readonly section: SectionState;
  readonly rows: readonly WallRow[];
}

export interface WallChart {
  readonly plan: PlanState;
  /** The first day of each month of the plan's period, which begins with its own first day. */
  readonly months: readonly PlanDate[];
  readonly sections: readonly WallSection[];
}

/**
 * The chart of `now`, in the document's order. What stood at a month's end is told by all that is entered up to now.
 * @param at the whole plan at other dates
 */
export function wallOf(now: PlanState, at: At): WallChart {
  const months = monthsOf(now.plan.period);
  const spans = months.map((from, i): Span => {
    const next = months[i + 1];
    const last = next === undefined ? now.plan.period.end : addDays(next, -1);
    const lights = from > now.asOf ? undefined : lightsById(at(earlier(last, now.asOf)));
    return { from, last, ...(lights && { lights }) };
  });
  const sections = now.sections
    .filter(({ tasks }) => tasks.length > 0)
    .map((section) => ({ section, rows: section.tasks.map((task) => rowOf(task, spans)) }));
  return { plan: now, months, sections };
}

interface Span {
  readonly from: PlanDate;
  readonly last: PlanDate;
  /** Of each measure that was not cancelled, by its id; none of a month to come. */
  readonly lights?: ReadonlyMap<string, Light>;
}

function lightsById(state: PlanState): ReadonlyMap<string, Light> {
  const live = liveMeasures(state);
  return new Map(live.map(({ measure, light }) => [measure.id, light]));
}

function rowOf(task: TaskState, spans: readonly Span[]): WallRow {
  const marks = task.measures.filter(isLive).flatMap(marksOf);
  const cells = spans.map(({ from, last, lights }): WallCell => {
    const within = marks.filter(({ date }) => date >= from && date <= last).sort((a, b) => compare(a.date, b.date));
    const lit = lights && worstLight(task.measures.flatMap(({ measure }) => lights.get(measure.id) ?? []));
    return { marks: within, ...(lit && { light: lit }) };
  });
  return { task, cells };
}

function marksOf({ measure: { id }, due, occurrences, milestones }: MeasureState): readonly WallMark[] {
  const dues = occurrences.length > 0 ? occurrences.filter(({ standing }) => standing !== 'waived') : [{ due }];
  return [
    ...dues.flatMap(({ due: date }) => (date === undefined ? [] : [{ date, id }])),
    ...milestones.flatMap(({ due: date, title }) => (date === undefined ? [] : [{ date, id, milestone: title }])),
  ];
}
