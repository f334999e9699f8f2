/** What is under way is heard of now and then. */

import { plural } from '../../../model/plural.ts';
import { measureStates } from '../../../projection/state.ts';
import type { ModelRule } from '../../rule.ts';

export const measureStale: ModelRule<{ id: string; days: number; last: string }> = {
  id: 'measure/stale',
  family: 'model',
  tier: 'named',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, days, last }) => `举措 ${id} 已经 ${days} 天没有记录（上一条是 ${last}）。`,
      advice: '记一条近况；没有进展也写明原因和下一步打算。',
    },
    en: {
      message: ({ id, days, last }) =>
        `Measure ${id} has had no entry for ${plural(days, 'day')} (the last is dated ${last}).`,
      advice: 'Record how it stands. If nothing has moved, say why and what comes next.',
    },
  },
  why: {
    zh: '久未更新的举措往往是停了；天数是 workspace.yaml 的 stale。',
    en: 'A measure that has not been updated for a long time has usually stalled; thresholds.stale sets how many days are too many.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-2, stage: 部署 }',
    good: '- { date: 2022-05-12, on: 1-2, stage: 部署 }',
    asOf: '2022-06-11',
  },
  check({ states }, report) {
    for (const { measure, reasons, facts } of states().flatMap(measureStates)) {
      const stale = reasons.find((reason) => reason.code === 'stale');
      if (stale === undefined || facts.last === undefined) continue;
      report({ at: facts.last, args: { id: measure.id, days: stale.days, last: stale.last } });
    }
  },
};
