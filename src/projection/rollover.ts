/** What of a plan that is over goes on in the next one, and how: nothing is decided that nobody has decided. Pure. */
import { isPlanDate, type PlanDate, planDate } from '../model/date.ts';
import type { Period } from '../model/plan.ts';
import { isOngoingTerm } from '../model/term.ts';
import { isClosed } from './facts.ts';
import { isOngoing, type MeasureState, measureStates, type PlanState } from './state.ts';

/** A measure that goes on: carried over, as it is open; or renewed, as it is a duty, which each period has again. */
export interface GoingOn {
  readonly state: MeasureState;
  readonly how: 'carried' | 'renewed';
  /** The deadline to write; none where it has to be decided anew. */
  readonly due?: string;
}

/** The measures of `state`, on the day on which it is closed, that go on in a plan of so many `years` later. */
export function goingOn(state: PlanState, years: number): readonly GoingOn[] {
  return measureStates(state).flatMap((measure): readonly GoingOn[] => {
    const how = howItGoesOn(measure);
    if (how === undefined) return [];
    const due = how === 'carried' ? dueLeft(measure, state.asOf) : dueAgain(measure, years);
    return [{ state: measure, how, ...(due !== undefined && { due }) }];
  });
}

function howItGoesOn(state: MeasureState): GoingOn['how'] | undefined {
  if (state.state === 'cancelled') return undefined;
  if (state.measure.repeat !== undefined) return 'renewed';
  return isClosed(state) ? undefined : 'carried';
}

/** A deadline that is still ahead holds, and work that is ongoing goes on; what is past is to be decided. */
function dueLeft(state: MeasureState, closed: PlanDate): string | undefined {
  if (isOngoing(state)) return state.dueTerm;
  return state.due !== undefined && state.due > closed ? state.due : undefined;
}

/** The same day, years later; words that name no year name the same day again. */
function dueAgain({ due, dueTerm }: MeasureState, years: number): string | undefined {
  if (dueTerm !== undefined) return isOngoingTerm(dueTerm) ? dueTerm : yearsLater(dueTerm, years);
  return due && dayLater(due, years);
}

/** The period of the same length that begins `years` later. */
export function periodLater({ start, end }: Period, years: number): Period {
  return { start: dayLater(start, years), end: dayLater(end, years) };
}

/** The same day of a later year; of 29 February the 28th, where that year has none. */
export function dayLater(day: PlanDate, years: number): PlanDate {
  const same = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return isPlanDate(same) ? same : planDate(same.replace(/29$/, '28'));
}

/** `text` with every year in it that many years later: 2022年工作要点, sd-2022, 2022-2023. */
export function yearsLater(text: string, years: number): string {
  return text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, (year) => String(Number(year) + years));
}
