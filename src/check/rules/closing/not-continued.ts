/** What a closing carries over is open, and goes on in a later plan. */
import { ownedWith } from '../../../model/plan.ts';
import { continuersIn, isLater } from '../../../projection/carried.ts';
import { figuresOf } from '../../../projection/figures.ts';
import { closingText, LAST_WEEK } from '../../closed-example.ts';
import type { ModelRule } from '../../rule.ts';

/** Of a closing that carries nothing over. */
const OPEN = { measures: 4, due: 4, overdue: 0 };

export const closingNotContinued: ModelRule<{ plan: string; id: string; why: string }> = {
  id: 'closing/not-continued',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ plan, id, why }) => `计划 ${plan} 的结账把举措 ${id} 列为结转，但${why}。`,
      advice: '在新计划里由一项举措用 continues 承接，或者恢复原来的结账。没有承接的不算结转，照旧计入本计划。',
    },
    en: {
      message: ({ plan, id, why }) => `The closing of plan ${plan} carries measure ${id} over, but ${why}.`,
      advice:
        'Let a measure of the next plan continue it, or restore the closing. What nobody continues is not carried over, and counts here as before.',
    },
  },
  why: {
    zh: '只写结转、没有承接，逾期的事就两头都不算了。',
    en: 'Carried over and continued nowhere, an overdue measure would count in no plan.',
  },
  example: { in: LAST_WEEK, bad: closingText(), good: closingText(OPEN, ''), asOf: '2023-01-10' },
  check(checked, report) {
    const continuers = continuersIn(checked.plans);
    for (const { plan } of checked.states()) {
      const last = plan.closings.at(-1);
      if (last === undefined || checked.unread) continue;
      const open = new Set(figuresOf(plan, checked, last.date, last.close.carried).carried);
      for (const [i, id] of last.close.carried.entries()) {
        const later = continuers.get(`${plan.id}/${id}`)?.some((one) => isLater(one.plan, plan)) ?? false;
        const why = ownedWith(plan, id) === undefined ? WHY.unknown : open.has(id) ? WHY.nowhere : WHY.closed;
        if (open.has(id) && later) continue;
        report({ at: last, key: ['close', 'carried', i], args: { plan: plan.id, id, why } });
      }
    }
  },
};

const WHY = {
  unknown: { zh: '没有这项举措', en: 'there is no such measure' },
  closed: { zh: '它已经办结或取消', en: 'it is done or cancelled' },
  nowhere: { zh: '没有哪个计划承接它', en: 'no later plan continues it' },
};
