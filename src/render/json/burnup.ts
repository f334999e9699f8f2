/** `plan burnup --json`: schemas/output/burnup.schema.json. */
import { shownPercent } from '../../model/percent.ts';
import type { Burnup, BurnupWeek } from '../../projection/burnup.ts';
import { stateHead } from './shapes.ts';

export function burnupJson(burnups: readonly Burnup[], incomplete: readonly string[]) {
  return {
    schema: 'burnup/1',
    incomplete,
    plans: burnups.map(({ plan, weeks, latest }) => ({
      ...stateHead(plan),
      weeks: weeks.map((week) => ({ week: week.week, end: week.end, ...sharesJson(week), on: week.on ?? null })),
      latest: latest === undefined ? null : { on: latest.on, ...sharesJson(latest) },
    })),
  };
}

function sharesJson({ promised, rescheduled, done, achieved }: BurnupWeek) {
  return {
    promised: shownPercent(promised),
    rescheduled: shownPercent(rescheduled),
    done: done === undefined ? null : shownPercent(done),
    achieved: achieved === undefined ? null : shownPercent(achieved),
  };
}
