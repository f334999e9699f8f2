/** The shares of a week of the burn-up as every view says them. */
import { percentText } from '../../model/percent.ts';
import type { BurnupWeek } from '../../projection/burnup.ts';

/** `achieved` is what is done, with the partial progress of all else. */
export function sharesOf({ promised, rescheduled, done = 0, achieved = 0 }: BurnupWeek) {
  return {
    promised: percentText(promised),
    rescheduled: percentText(rescheduled),
    done: percentText(done),
    achieved: percentText(achieved),
  };
}
