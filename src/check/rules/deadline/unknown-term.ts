/** A deadline given as a term means one day. */

import type { KeyPath, Place } from '../../../model/finding.ts';
import type { Amendment } from '../../../model/journal.ts';
import { listed } from '../../../model/listed.ts';
import type { Milestone } from '../../../model/milestone.ts';
import { tasksOf } from '../../../model/plan.ts';
import { isOngoingTerm, TERMS } from '../../../model/term.ts';
import type { ModelRule } from '../../rule.ts';

export const deadlineUnknownTerm: ModelRule<{ term: string; known: string }> = {
  id: 'deadline/unknown-term',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ term }) => `期限“${term}”说不准是哪一天。`,
      advice: ({ known }) =>
        `可以写 ${known} 等；计划期里不止有一个这样的日子的，写明年份，如 2023年上半年；没有时限、长期开展的写 持续推进。都不合适时写日期，原文的说法写进 note。`,
    },
    en: {
      message: ({ term }) => `The deadline "${term}" does not name a specific day.`,
      advice: ({ known }) =>
        `Write, for example, ${known}; if the plan's period has several such days, include the year, as in 2023年上半年; for work that goes on without a deadline, write ongoing. If none fits, give a date and keep the original wording in a note.`,
    },
  },
  why: {
    zh: '提醒和进度都要落到某一天；说不准的期限只能靠猜。',
    en: 'Reminders and progress need a specific day; with a vague term, it would have to be guessed.',
  },
  example: {
    in: 'measure',
    bad: 'due: { by: 春节前后 }',
    good: 'due: { by: 上半年 }',
  },
  check({ plans }, report) {
    for (const plan of plans) {
      const expect = (at: Place, key: KeyPath, { dueTerm: term, due }: Amendment): void => {
        if (term === undefined || due !== undefined || isOngoingTerm(term)) return;
        report({ at, key, args: { term, known: listed(TERMS) } });
      };
      // A milestone has a day: it does not go on.
      const expectEach = (at: Place, key: KeyPath, milestones: readonly Milestone[] = []): void => {
        for (const [i, { due, dueTerm: term }] of milestones.entries()) {
          if (term === undefined || due !== undefined) continue;
          report({ at, key: [...key, i, 'due'], args: { term, known: listed(TERMS) } });
        }
      };
      for (const task of tasksOf(plan)) {
        for (const item of [task, ...task.measures]) expect(item, ['due', 'by'], item);
        for (const measure of task.measures) {
          expectEach(measure, ['milestones'], measure.milestones);
        }
      }
      for (const entry of plan.journal) {
        expect(entry, ['amend', 'due', 'by'], entry.amend ?? {});
        expectEach(entry, ['amend', 'milestones'], entry.amend?.milestones);
      }
    }
  },
};
