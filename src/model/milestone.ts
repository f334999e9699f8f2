/** 里程碑: steps on the way of a measure, and their deadlines once some of them are amended. */
import type { PlanDate } from './date.ts';

/** 里程碑: a step on the way of a measure, with a day of its own; no promise that counts by itself. */
export interface Milestone {
  readonly title: string;
  /** Absent where nobody knows what day `dueTerm` means. */
  readonly due?: PlanDate;
  readonly dueTerm?: string;
  /** What the measure's number is to have reached by then. */
  readonly value?: number;
}

/** `milestones` with the new deadlines of those that `moved` names; what it names besides stands behind them. */
export function movedBy(milestones: readonly Milestone[] = [], moved: readonly Milestone[] = []): readonly Milestone[] {
  const known = new Map(milestones.map((milestone) => [milestone.title, milestone]));
  for (const { title, ...deadline } of moved) {
    const { due: _due, dueTerm: _term, ...rest } = known.get(title) ?? { title };
    known.set(title, { ...rest, ...deadline });
  }
  return [...known.values()];
}
