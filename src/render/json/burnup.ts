/** `plan burnup --json`: schemas/output/burnup.schema.json. */
import type { Burnup } from '../../projection/burnup.ts';
import { share } from '../words/values.ts';
import { stateHead } from './shapes.ts';

export function burnupJson(burnups: readonly Burnup[], incomplete: readonly string[]) {
  return {
    schema: 'burnup/1',
    incomplete,
    plans: burnups.map(({ plan, weeks }) => ({
      ...stateHead(plan),
      weeks: weeks.map(({ week, end, promised, rescheduled, achieved }) => ({
        week,
        end,
        promised: share(promised),
        rescheduled: share(rescheduled),
        achieved: achieved === undefined ? null : share(achieved),
      })),
    })),
  };
}
