/** A plan that was closed, and the next one, before they are put into words. */
import type { Figures } from '../../model/closing.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Period } from '../../model/plan.ts';

interface Named {
  readonly id: string;
  readonly title: string;
}

export interface RolledOver {
  readonly plan: Named;
  /** The day of the closing. */
  readonly date: PlanDate;
  readonly figures: Figures;
  /** The file that the closing stands in, as the reader would name it. */
  readonly journal: string;
  readonly written: boolean;
  /** Absent where the plan was only closed again. */
  readonly next?: Named & { readonly period: Period; readonly folder: string };
  /** The ids of the measures that go on, as they are or for the new period; and of those that need a deadline. */
  readonly carried: readonly string[];
  readonly renewed: readonly string[];
  readonly undated: readonly string[];
  /** What would be written. */
  readonly patch: string | undefined;
}
