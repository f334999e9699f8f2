/** Nothing is done before what it waits for. */
import { isClosed } from '../../../projection/facts.ts';
import { type Account, sumOn } from '../../accounts.ts';
import type { ModelRule } from '../../rule.ts';

export const dependsNotDone: ModelRule<{ id: string; first: string }> = {
  id: 'depends/not-done',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, first }) => `举措 ${id} 报了办结，它的前置举措 ${first} 那时还没有办结。`,
      advice: '前置举措已经办结的，补记它的办结；本来不用等的，去掉 depends。',
    },
    en: {
      message: ({ id, first }) =>
        `Measure ${id} is reported done, but ${first}, which it depends on, was not done yet.`,
      advice:
        'If the measure it depends on was done, record that. If there was no need to wait for it, remove it from depends.',
    },
  },
  why: {
    zh: '要么漏记了前置举措的办结，要么办结报早了。',
    en: 'Either an entry for the other measure is missing, or this one was reported done too early.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-3, state: done, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }',
    good: `- { date: 2022-05-10, on: 1-2, state: done, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }
- { date: 2022-05-11, on: 1-3, state: done, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }`,
  },
  check({ accounts }, report) {
    const byPlan = new Map<string, Map<string, Account>>();
    for (const account of accounts()) {
      const known = byPlan.get(account.plan.file) ?? new Map<string, Account>();
      byPlan.set(account.plan.file, known.has(account.measure.id) ? known : known.set(account.measure.id, account));
    }
    for (const { plan, measure, steps } of accounts()) {
      if (measure.depends.length === 0) continue;
      for (const { entry } of steps.filter((step) => step.entry.state === 'done')) {
        for (const id of measure.depends) {
          const first = byPlan.get(plan.file)?.get(id);
          if (first === undefined || first.measure === measure || !first.isWhole) continue;
          const sum = sumOn(first, entry.date);
          if (sum !== undefined && isClosed(sum)) continue;
          report({ at: entry, key: ['state'], args: { id: measure.id, first: id }, related: [first.measure] });
        }
      }
    }
  },
};
