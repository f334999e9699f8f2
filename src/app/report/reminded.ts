/** Which units there is anything to remind of: `plan report reminder --each`. */
import type { PlanDate } from '../../model/date.ts';
import { reminderItems } from '../../report/reminder.ts';
import { matching } from '../open/query.ts';
import { planStates, type Session } from '../open/session.ts';
import { under } from '../open/unit.ts';
import { lastDayIn } from '../open/window.ts';

/** What is looked through: of which plan, up to which day, narrowed to what. */
interface Scope {
  readonly plan?: string;
  readonly asOf: PlanDate;
  readonly within: string;
  readonly query: readonly string[];
  readonly leader?: string;
}

interface Reminded {
  /** By the names that they have on the day. */
  readonly units: readonly string[];
  /** How many measures there would be to remind of that nobody leads. */
  readonly unled: number;
}

/** @throws UsageError where the plan, the query or the stretch of time is none */
export async function unitsToRemind({ plan, asOf, query, leader, within }: Scope, session: Session): Promise<Reminded> {
  const { calendar } = session.workspace;
  const until = lastDayIn(within, asOf, session);
  const { states } = await matching(planStates(session, { plan, asOf }), query, session);
  const scoped = leader === undefined ? states : states.map((state) => under(state, leader));
  const leads = scoped.flatMap((state) => reminderItems(state, until, calendar)).map(({ state }) => state.leads);
  return {
    units: [...new Set(leads.flat())],
    unled: leads.filter((names) => names.length === 0).length,
  };
}
