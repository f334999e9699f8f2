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

/** The months' lines from `top` to `bottom`, their names above; where they are many, the years' alone. */
export function monthLines({ period, width, begin }: Scale, top: number, bottom: number, messages: Messages): string {
  const months = monthsOf(period);
  const isCrowded = width / months.length < 30;
  return months
    .filter((first, i) => !isCrowded || i === 0 || first.slice(5, 7) === '01')
    .map((first) => {
      const isLaterYear = first.slice(5, 7) === '01' && first > period.start;
      const name = isCrowded || isLaterYear ? first.slice(0, 4) : messages.timeline.month(Number(first.slice(5, 7)));
      return line(begin(first), top, begin(first), bottom, { stroke: '#ccc' }) + text(begin(first) + 2, top - 5, name);
    })
    .join('\n');
}
