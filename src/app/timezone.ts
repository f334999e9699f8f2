/** Which day it is in a time zone. */
import { type PlanDate, planDate } from '../model/date.ts';

/**
 * Gives the day on which a moment, in milliseconds since 1970, falls in an IANA time zone.
 * @throws RangeError where there is no such zone; the function given, where the moment is in no year of four digits
 */
export function dayIn(timezone: string): (moment: number) => PlanDate {
  // Intl takes 12 ms to start, and China has kept one time, without summer time, since 1992.
  if (timezone === 'Asia/Shanghai')
    return (moment) => planDate(new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10));
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (moment) => planDate(format.format(moment));
}
