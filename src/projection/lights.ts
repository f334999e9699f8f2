/** How many measures had which light, week by week. Pure. */
import type { PlanDate } from '../model/date.ts';
import type { Light } from './light.ts';
import type { At } from './project.ts';
import { measureStates, type PlanState } from './state.ts';
import { narrowed } from './totals.ts';
import { weeksOf } from './weeks.ts';

export interface LightsWeek {
  /** The ISO week, as in 2022-W09. */
  readonly week: string;
  /** Its Sunday, or the last day that is known of it: the date of the view, or the period's last one. */
  readonly on: PlanDate;
  /** Those of the measures that were not cancelled by then, as `plan status` counts them on that day. */
  readonly lights: Readonly<Record<Light, number>>;
  readonly measures: number;
}

export interface Lights {
  readonly plan: PlanState;
  /** The weeks of the period up to the date of the view; none before it begins. */
  readonly weeks: readonly LightsWeek[];
}

/** `state` may be narrowed by a query: then its measures are counted in every week, whatever they were then. */
export function lightsOf(state: PlanState, at: At): Lights {
  const ids = new Set(measureStates(state).map(({ measure }) => measure.id));
  const weeks = weeksOf(state.plan.period, state.asOf).flatMap(({ week, on }): readonly LightsWeek[] => {
    if (on === undefined) return [];
    const { lights, measures } = narrowed(at(on), ({ measure }) => ids.has(measure.id)).totals;
    return [{ week, on, lights, measures }];
  });
  return { plan: state, weeks };
}
