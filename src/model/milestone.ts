/** Milestones (里程碑): steps on the way of a measure. */
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
