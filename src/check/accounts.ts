/** The journal sorted by measure, as a ledger is by account: what the rules about entries go by. */
import type { PlanDate } from '../model/date.ts';
import type { Kind } from '../model/kind.ts';
import { ownYearStart } from '../model/period.ts';
import { type Measure, type Plan, type Task, tasksOf, type Workspace } from '../model/plan.ts';
import type { Roster } from '../model/roster.ts';
import type { Target } from '../model/target.ts';
import { byMeasure, type Step, type Sum, stepsOf } from '../projection/facts.ts';

/** A measure with what the journal says of it. */
export interface Account {
  readonly plan: Plan;
  readonly task: Task;
  readonly measure: Measure;
  /** Absent where the measure names none, or one that there is not. */
  readonly kind?: Kind;
  readonly roster?: Roster;
  /** Its entries, oldest first, each with what stood before and after it. */
  readonly steps: readonly Step[];
  /** Whether every entry could be read: else one that is missed here may stand in a file with faults. */
  readonly isWhole: boolean;
}

/** An account for every measure. Of two with one id, which is a finding of its own, the first has the entries. */
export function accountsOf({ plans, kinds }: Workspace): readonly Account[] {
  return plans.flatMap((plan) => {
    const { unreadEntries: unread } = plan;
    const journal = byMeasure(plan.journal);
    const yearStart = ownYearStart(plan.period);
    const rosters = new Map(plan.rosters.map((roster) => [roster.id, roster]));
    return tasksOf(plan).flatMap((task) =>
      task.measures.map((measure): Account => {
        const { id } = measure;
        const entries = journal.get(id) ?? [];
        journal.delete(id);
        const kind = kinds.get(measure.kind ?? '');
        const roster = rosters.get(measure.roster ?? '');
        const isWhole = unread === undefined || (!unread.anything && !unread.ids.has(id));
        const found = { ...(kind && { kind }), ...(roster && { roster }) };
        return { plan, task, measure, ...found, steps: stepsOf(entries, measure.target, yearStart), isWhole };
      }),
    );
  });
}

/** The target in force once `sum` is reached; undefined where there is none, or it could not be read. */
export function targetAt({ measure }: Account, { amended }: Sum): Target | undefined {
  if (amended.target) return amended.target;
  return measure.lost?.includes('target') ? undefined : measure.target;
}

/** What the account came to by the end of `date`. */
export function sumOn({ steps }: Account, date: PlanDate): Sum | undefined {
  return steps.findLast(({ entry }) => entry.date <= date)?.after;
}
