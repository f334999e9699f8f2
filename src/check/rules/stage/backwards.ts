/** Stages are reached in their order; to go back to an earlier one has a reason. */
import { isClosed } from '../../../projection/facts.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';
import { stagesIn } from '../../stages.ts';

export const stageBackwards: ModelRule<{ id: string; date: string; reached: string; stage: string; member?: string }> =
  {
    id: 'stage/backwards',
    family: 'model',
    tier: 'default',
    severity: 'warning',
    text: {
      zh: {
        message: ({ id, member, date, reached, stage }) =>
          `举措 ${id}${maybe` 的 ${member}`} 在 ${date} 已经到了“${reached}”，这里又回到“${stage}”。`,
        advice: '核对阶段和日期；确实退回重来的，写明 reason。',
      },
      en: {
        message: ({ id, member, reached, date, stage }) =>
          `Measure ${id}${maybe` (${member})`} reached "${reached}" on ${date}, but is back at "${stage}" here.`,
        advice: 'Check the stage and the date. If it was sent back, give the reason.',
      },
    },
    why: {
      zh: '进度按到过的最后阶段计算，退回看不出来；多半是阶段或者日期写错了。',
      en: 'Progress is computed from the furthest stage, so going back does not show; usually the stage or the date is wrong.',
    },
    example: {
      in: 'journal',
      bad: `- { date: 2022-05-10, on: 1-1, stage: 评审 }
- { date: 2022-05-13, on: 1-1, stage: 申报 }`,
      good: `- { date: 2022-05-10, on: 1-1, stage: 评审 }
- { date: 2022-05-13, on: 1-1, stage: 公示 }`,
    },
    check({ accounts }, report) {
      for (const account of accounts()) {
        const { measure, steps, isWhole } = account;
        const furthest = new Map<string, { readonly at: number; readonly stage: string; readonly date: string }>();
        for (const { entry, before } of isWhole ? steps : []) {
          const { stage = '', member = '', date } = entry;
          if (entry.state === 'reopened') furthest.clear();
          const at = stagesIn(account, entry).indexOf(stage);
          if (at < 0) continue;
          const last = furthest.get(member);
          const isBack = last !== undefined && at < last.at && date > last.date;
          if (isBack && entry.reason === undefined && !isClosed(before)) {
            const args = { id: measure.id, date: last.date, reached: last.stage, stage, ...(member && { member }) };
            report({ at: entry, key: ['stage'], args });
          }
          // Where it went back, what follows is measured from there.
          if (last === undefined || isBack || at >= last.at) furthest.set(member, { at, stage, date });
        }
      }
    },
  };
