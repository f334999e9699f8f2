/** The deadlines that a calendar shows: one of each measure that has one set, and one of each occurrence of a duty. */
import type { PlanDate } from '../model/date.ts';
import type { OccurrenceState } from '../projection/occurrences.ts';
import { type MeasureState, measureStates, type PlanState } from '../projection/project.ts';

export type DeadlineStanding = 'open' | 'overdue' | 'done' | 'cancelled';

export interface Deadline {
  readonly plan: PlanState;
  readonly state: MeasureState;
  readonly occurrence?: OccurrenceState;
  /** The same for as long as the plan lives, whatever becomes of its date: plan.measure, or plan.measure.occurrence. */
  readonly id: string;
  readonly date: PlanDate;
  readonly standing: DeadlineStanding;
  /** How often it was moved, or its work closed or taken up again, up to the date. */
  readonly revision: number;
}

/** In the order of the plan, the occurrences of a duty by date. */
export function deadlinesOf(plan: PlanState): readonly Deadline[] {
  return measureStates(plan).flatMap((state) =>
    state.occurrences.length === 0 ? single(plan, state) : recurring(plan, state),
  );
}

function single(plan: PlanState, state: MeasureState): readonly Deadline[] {
  const { due, measure } = state;
  if (due === undefined) return [];
  const id = `${plan.plan.id}.${measure.id}`;
  const late = due < plan.asOf ? 'overdue' : 'open';
  return [{ plan, state, id, date: due, standing: closedAs(state) ?? late, revision: revisionsOf(state) }];
}

function recurring(plan: PlanState, state: MeasureState): readonly Deadline[] {
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

function standingOf({ standing }: OccurrenceState, state: MeasureState): DeadlineStanding {
  if (standing === 'met' || standing === 'late') return 'done';
  if (standing === 'waived') return 'cancelled';
  return closedAs(state) ?? (standing === 'missed' ? 'overdue' : 'open');
}

function closedAs({ state }: MeasureState): 'done' | 'cancelled' | undefined {
  if (state === 'cancelled') return 'cancelled';
  return state === 'done' || state === 'verified' ? 'done' : undefined;
}

const REVISING: ReadonlySet<string> = new Set(['done', 'verified', 'cancelled', 'reopened']);

function revisionsOf({ facts }: MeasureState): number {
  return facts.entries.filter(({ amend, state }) => amend !== undefined || REVISING.has(state ?? '')).length;
}
