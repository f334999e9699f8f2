/** Every open measure has a unit that answers for it. */
import { isClosed } from '../../../projection/facts.ts';
import { measureStates } from '../../../projection/state.ts';
import type { ModelRule } from '../../rule.ts';

export const leadUnset: ModelRule<{ id: string }> = {
  id: 'lead/unset',
  family: 'model',
  tier: 'named',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id }) => `举措 ${id} 没有牵头单位。`,
      advice: '在举措或它的任务上写 lead；批准以后用 amend 记录。',
    },
    en: {
      message: ({ id }) => `Measure ${id} has no lead.`,
      advice: 'Set lead on the measure or its task; once the plan is approved, record an amendment instead.',
    },
  },
  why: {
    zh: '没有牵头单位的举措没有人催，也没有人报。',
    en: 'Nobody follows up or reports on a measure without a lead.',
  },
  example: {
    in: 'measures',
    bad: '- { id: 1-1, title: 推进试验区建设, kind: inspection, roster: zones }',
    good: '- { id: 1-1, title: 推进试验区建设, kind: inspection, roster: zones, lead: 规划处 }',
  },
  check({ states }, report) {
    for (const state of states().flatMap(measureStates)) {
      const { measure, task, leads } = state;
      if (leads.length > 0 || isClosed(state) || measure.lost?.includes('lead') || task.lost?.includes('lead'))
        continue;
      report({ at: measure, args: { id: measure.id } });
    }
  },
};
