/** What recurs does so at least once. */

import { startOf } from '../../../model/elapsed.ts';
import { fits, occurrencesOf, planCalendar } from '../../../model/recurrence.ts';
import type { ModelRule } from '../../rule.ts';

export const repeatNoOccurrence: ModelRule<{ id: string; start: string; end: string }> = {
  id: 'repeat/no-occurrence',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, start, end }) => `举措 ${id} 按周期重复，从 ${start} 到 ${end} 却一期也没有。`,
      advice: '核对 start、until 和到期日 on；每学期的，在计划或 workspace.yaml 的 calendar 里写明 terms。',
    },
    en: {
      message: ({ id, start, end }) => `Measure ${id} recurs, but has no occurrence from ${start} to ${end}.`,
      advice:
        'Check start, until and the due day (on); for a duty of every term, name the terms in the plan, or under calendar in workspace.yaml.',
    },
  },
  why: {
    zh: '一期也没有，就永远没有到期，也没有进度。',
    en: 'Without occurrences nothing ever falls due, and there is no progress.',
  },
  example: {
    in: 'measure',
    bad: 'repeat: { every: month, on: 25, until: 2022-01-15 }',
    good: 'repeat: { every: month, on: 25, until: 2022-06-30 }',
  },
  check({ accounts, calendar, isFaulty }, report) {
    for (const { plan, task, measure } of accounts()) {
      const { id, repeat } = measure;
      const start = startOf(plan, task, measure);
      const { end: last } = plan.period;
      if (repeat === undefined || !fits(repeat) || last < plan.period.start) continue;
      if (start < plan.period.start || start > last) continue;
      // Terms that could not be read are a finding of their own.
      const areTermsLost = plan.lost?.includes('terms') || (isFaulty && plan.terms === undefined);
      if (repeat.every === 'term' && areTermsLost) continue;
      const end = repeat.until ?? last;
      if (occurrencesOf(repeat, start, last, planCalendar(plan, calendar)).length > 0) continue;
      report({ at: measure, key: ['repeat'], args: { id, start, end } });
    }
  },
};
