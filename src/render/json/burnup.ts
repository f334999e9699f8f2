/** `plan burnup --json`: schemas/output/burnup.schema.json. */
import { shownPercent } from '../../model/percent.ts';
import type { Burnup } from '../../projection/burnup.ts';
import { stateHead } from './shapes.ts';

export function burnupJson(burnups: readonly Burnup[], incomplete: readonly string[]) {
  return {
    schema: 'burnup/1',
    incomplete,
    plans: burnups.map(({ plan, weeks }) => ({
      ...stateHead(plan),
      weeks: weeks.map(({ week, end, promised, rescheduled, done, achieved }) => ({
        week,
        end,
        promised: shownPercent(promised),
        rescheduled: shownPercent(rescheduled),
        done: done === undefined ? null : shownPercent(done),
        achieved: achieved === undefined ? null : shownPercent(achieved),
      })),
    })),
  };
}
