/** One plan at many dates: each date is projected once, however many ask for it. */
import type { PlanDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import { type PlanState, project, type Settings } from './project.ts';

/** Gives the plan as it stands on a date. */
export type At = (date: PlanDate) => PlanState;

export function projections(plan: Plan, settings: Settings): At {
  const known = new Map<PlanDate, PlanState>();
  return (date) => {
    const state = known.get(date) ?? project(plan, settings, date);
    known.set(date, state);
    return state;
  };
}
