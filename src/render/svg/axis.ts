/** A time axis in a picture: where each day stands, and a line and a name for each month. */
import type { Messages } from '../../i18n/messages.ts';
import { daysBetween, monthsOf, type PlanDate } from '../../model/date.ts';
import type { Period } from '../../model/plan.ts';
import { line, text } from './svg.ts';

export interface Scale {
  readonly period: Period;
  readonly left: number;
  readonly width: number;
  /** Where the day begins; days outside the period are at its ends. */
  begin(date: PlanDate): number;
  /** Where the day ends. */
  end(date: PlanDate): number;
}

/** The axis of `period` from `left`, `width` units wide; days outside of the period stand at its ends. */
export function scaleOf(period: Period, left: number, width: number): Scale {
  const days = daysBetween(period.start, period.end) + 1;
  const at = (date: PlanDate, more: number): number =>
    left + (Math.min(days, Math.max(0, daysBetween(period.start, date) + more)) / days) * width;
  return { period, left, width, begin: (date) => at(date, 0), end: (date) => at(date, 1) };
}

/**
 * The months' lines from `top` to `bottom`, their names above; where they are many, the years' alone. In a period of
 * several years each January is called by its year.
 */
export function monthLines({ period, width, begin }: Scale, top: number, bottom: number, messages: Messages): string {
  const months = monthsOf(period);
  const isCrowded = width / months.length < 30;
  const isOfOneYear = period.start.slice(0, 4) === period.end.slice(0, 4);
  const shown = months.filter((first, i) => !isCrowded || i === 0 || first.slice(5, 7) === '01');
  return shown
    .map((first, i) => {
      const isYear = isCrowded || (first.slice(5, 7) === '01' && !isOfOneYear);
      const name = isYear ? first.slice(0, 4) : messages.timeline.month(Number(first.slice(5, 7)));
      const next = shown[i + 1];
      // A year of few months, which has no room for its name, leaves it to the next one.
      const hasRoom = next === undefined || !isCrowded || begin(next) - begin(first) >= YEAR_WIDTH;
      const label = hasRoom ? text(begin(first) + 2, top - 5, name) : '';
      return line(begin(first), top, begin(first), bottom, { stroke: '#ccc' }) + label;
    })
    .join('\n');
}

/** Units that the name of a year takes. */
const YEAR_WIDTH = 34;
