/** What is closed short of its target says so. */
import { targetText } from '../../../model/amount.ts';
import { type Comparator, isExceeded, isFalling, isMet, isNumberTarget } from '../../../model/target.ts';
import { targetAt } from '../../accounts.ts';
import type { ModelRule } from '../../rule.ts';

export const targetMissed: ModelRule<{ id: string; value: number; target: number; promised: string }> = {
  id: 'target/missed',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, value, promised }) =>
        `举措 ${id} 报了办结，数是 ${value}，没有达到目标（${promised}），也没有说明。`,
      advice: '核对数；确实没有达到的，在办结的记录里用 note 或 reason 说明缺口和打算。',
    },
    en: {
      message: ({ id, value, promised }) =>
        `Measure ${id} is reported done with ${value}, which does not reach its target (${promised}), without an explanation.`,
      advice:
        'Check the number. If it is right, explain the shortfall and what will be done about it in the entry (note or reason).',
    },
  },
  why: {
    zh: '办结而没有达到目标的，要写明原因；“争取”的目标不算。',
    en: 'Closing a measure short of its target needs an explanation; a stretch target (争取) does not.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, value: 20, state: done, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }',
    good: '- { date: 2022-05-11, on: 1-1, value: 27, state: done, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }',
  },
  check({ accounts, thresholds }, report) {
    for (const account of accounts()) {
      for (const { entry, after } of account.isWhole ? account.steps : []) {
        const target = targetAt(account, after);
        const { value } = after;
        if (entry.state !== 'done' || value === undefined || !isNumberTarget(target) || target.stretch) continue;
        const isSaid = [entry.note, entry.reason, entry.problem].some((words) => words !== undefined);
        if (isMet(target, value, thresholds.about) || isSaid || entry.lost) continue;
        // What is over a ceiling has its finding where it went over.
        if (isExceeded(target, value) && !isFalling(target)) continue;
        const promised = {
          zh: targetText(target) ?? '',
          en: `${WORDS[target.comparator]} ${target.value}${target.unit ?? ''}`,
        };
        const args = { id: account.measure.id, value, target: target.value, promised };
        report({ at: entry, key: ['state'], args, related: [account.measure] });
      }
    }
  },
};

const WORDS: Readonly<Record<Comparator, string>> = {
  about: 'about',
  at_least: 'at least',
  more_than: 'more than',
  exactly: 'exactly',
  at_most: 'at most',
};
