/** The deadlines that a calendar shows: one of each measure that has one set, and one of each occurrence of a duty. */
import { addDays, type PlanDate } from '../model/date.ts';
import type { Entry } from '../model/journal.ts';
import { isClosed, isDone } from '../projection/facts.ts';
import type { MilestoneState } from '../projection/milestones.ts';
import type { OccurrenceState } from '../projection/occurrences.ts';
import type { MeasureState, PlanState } from '../projection/state.ts';

type DeadlineStanding = 'open' | 'overdue' | 'done' | 'cancelled';

export interface CalendarDeadline {
  readonly plan: PlanState;
  readonly state: MeasureState;
  readonly occurrence?: OccurrenceState;
  readonly milestone?: MilestoneState;
  /** The same for as long as the plan lives, whatever becomes of its date: plan.measure, plan.measure.occurrence, or plan.measure.milestone:title. */
  readonly id: string;
  readonly date: PlanDate;
  readonly standing: DeadlineStanding;
  /** How often it was moved, or its work closed or taken up again, up to the date. */
  readonly revision: number;
}

/** An occurrence's. */
export interface OccurrenceDeadline extends CalendarDeadline {
  readonly occurrence: OccurrenceState;
}

/** The measure's deadline, where one is set. */
export function deadlineOf(plan: PlanState, state: MeasureState): CalendarDeadline | undefined {
  const { due, measure } = state;
  if (due === undefined) return undefined;
  const late = due < plan.asOf ? 'overdue' : 'open';
  const id = `${plan.plan.id}.${measure.id}`;
  return { plan, state, id, date: due, standing: closedAs(state) ?? late, revision: revisionsOf(state) };
}

/** The milestones that have a day, in order. */
export function milestonesOf(plan: PlanState, state: MeasureState): readonly CalendarDeadline[] {
  const { measure, milestones, facts } = state;
  return milestones.flatMap((milestone): readonly CalendarDeadline[] => {
    const { due: date, title, standing } = milestone;
    if (date === undefined) return [];
    const isMet = standing === 'met' || standing === 'late';
    const open = standing === 'missed' ? 'overdue' : 'open';
    return [
      {
        plan,
        state,
        milestone,
        id: `${plan.plan.id}.${measure.id}.milestone:${title}`,
        date,
        standing: isMet ? 'done' : (closedAs(state) ?? open),
        revision: revisionsOf(state) + facts.entries.filter((entry) => entry.milestone === title).length,
      },
    ];
  });
}

/** The deadlines of a duty's occurrences, in order; none of a measure that does not recur. */
export function duesOf(plan: PlanState, state: MeasureState): readonly OccurrenceDeadline[] {
  const { measure, facts, occurrences } = state;
  return occurrences.map((occurrence) => ({
    plan,
    state,
    occurrence,
    id: `${plan.plan.id}.${measure.id}.${occurrence.id}`,
    date: occurrence.due,
    standing: standingOf(occurrence, state),
    revision: revisionsOf(state) + facts.entries.filter((entry) => entry.occurrence === occurrence.id).length,
  }));
}

/** Days before a deadline on which a calendar reminds of it. */
const REMINDERS = [7, 1];

/** The days of reminding that are still to come, while there is something to remind of. */
export function remindersOf({ plan, date, standing }: CalendarDeadline): readonly number[] {
  return standing === 'open' ? REMINDERS.filter((days) => addDays(date, -days) >= plan.asOf) : [];
}

function standingOf({ standing }: OccurrenceState, state: MeasureState): DeadlineStanding {
  if (standing === 'met' || standing === 'late') return 'done';
  if (standing === 'waived') return 'cancelled';
  return closedAs(state) ?? (standing === 'missed' ? 'overdue' : 'open');
}

/** What became of the measure, where it is closed. */
export function closedAs(measure: MeasureState): 'done' | 'cancelled' | undefined {
  if (measure.state === 'cancelled') return 'cancelled';
  return isDone(measure) ? 'done' : undefined;
}

/** How often the measure's promise was amended, or its work closed or taken up again. */
export function revisionsOf({ facts }: MeasureState): number {
  const isRevising = (entry: Entry) => entry.amend !== undefined || entry.state === 'reopened' || isClosed(entry);
  return facts.entries.filter(isRevising).length;
}
