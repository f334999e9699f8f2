/** A percent is reported only where nothing better shows the progress. */
import { isNumberTarget } from '../../../model/target.ts';
import { type Account, targetAt } from '../../accounts.ts';
import { idPlace } from '../../places.ts';
import type { ModelRule } from '../../rule.ts';

export const journalPercentUnused: ModelRule<{ id: string; basis: string; key: string }> = {
  id: 'journal/percent-unused',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, basis }) => `举措 ${id} 的进度按${basis}计算，这里的 percent 不起作用。`,
      advice: ({ key }) => `改报 ${key}；想说明的情况写在 note 里。`,
    },
    en: {
      message: ({ id, basis }) =>
        `The progress of measure ${id} is computed from its ${basis}; this percent has no effect.`,
      advice: ({ key }) => `Report its ${key} instead, and put anything else in a note.`,
    },
  },
  why: {
    zh: '自报的完成率只在没有目标、台账、期次和阶段时才用；两样都报，看的人不知道信哪个。',
    en: 'A reported percent counts only if there is no target, roster, occurrence or stage; with both, readers do not know which to believe.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, percent: 40 }',
    good: '- { date: 2022-05-11, on: 1-1, stage: 申报 }',
  },
  check({ accounts, isFaulty }, report) {
    for (const account of accounts()) {
      const { measure, steps } = account;
      // Once a measure: who reports by percent does so every week.
      const step = steps.find(({ entry }) => entry.percent !== undefined);
      if (step === undefined || isFaulty || measure.lost) continue;
      const basis = basisOf(account, isNumberTarget(targetAt(account, step.after)));
      if (basis === undefined) continue;
      const args = { id: measure.id, basis: basis.name, key: basis.key };
      report({ at: step.entry, key: ['percent'], args, against: [idPlace(measure)] });
    }
  },
};

/** What the progress goes by; nothing where a percent would do. A ceiling gives none. */
function basisOf({ measure, kind, roster }: Account, hasNumber: boolean) {
  const { target, repeat } = measure;
  if (hasNumber && target?.comparator !== 'at_most') return { name: { zh: '目标', en: 'target' }, key: 'value' };
  if (roster !== undefined) return { name: { zh: '台账', en: 'roster' }, key: 'member' };
  if (repeat !== undefined) return { name: { zh: '期次', en: 'occurrences' }, key: 'occurrence' };
  if ((kind?.stages ?? []).length > 0) return { name: { zh: '阶段', en: 'stages' }, key: 'stage' };
  return undefined;
}
