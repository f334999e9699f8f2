/** The rosters of a plan as they stand on a date, each with the measures that follow it. Pure. */
import { isMemberOn, type Member, type Roster } from '../model/roster.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { type MeasureState, measureStates, type PlanState } from './state.ts';

export interface RosterState {
  readonly plan: PlanState;
  readonly roster: Roster;
  /** Those that count on the date. */
  readonly present: readonly Member[];
  readonly followed: readonly Followed[];
}

/** A measure that follows a roster; without a ledger where neither gives stages. */
interface Followed {
  readonly measure: MeasureState;
  readonly ledger?: Ledger;
}

/** In the order in which the plan has them. */
export function rosterStates(plan: PlanState): readonly RosterState[] {
  return plan.plan.rosters.map((roster) => {
    const following = measureStates(plan).filter(({ measure }) => measure.roster === roster.id);
    return {
      plan,
      roster,
      present: roster.members.filter((member) => isMemberOn(member, plan.asOf)),
      followed: following.map((measure) => {
        const ledger = ledgerOf(measure, plan.asOf);
        return { measure, ...(ledger && { ledger }) };
      }),
    };
  });
}
