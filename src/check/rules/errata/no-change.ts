/** An erratum reads otherwise than what was issued. */
import type { Erratum } from '../../../model/errata.ts';
import type { Place } from '../../../model/finding.ts';
import { tasksOf } from '../../../model/plan.ts';
import type { Report } from '../../fault.ts';
import type { ModelRule } from '../../rule.ts';

type Args = { words: string };

export const errataNoChange: ModelRule<Args> = {
  id: 'errata/no-change',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ words }) => `这处勘误的读法与原文一样：“${words}”。`,
      advice: '在 read 里写应当是什么；没有笔误就删掉这一项。',
    },
    en: {
      message: ({ words }) => `This erratum reads the same as the issued text: "${words}".`,
      advice: 'Set read to what it should say, or remove the erratum.',
    },
  },
  why: {
    zh: '勘误写了等于没写，读的人会以为已经更正。',
    en: 'The erratum corrects nothing, but readers will think that the typo has been corrected.',
  },
  example: {
    in: 'task',
    bad: 'errata: [{ as_issued: 30所左右, read: 30所左右, confidence: likely }]',
    good: 'errata: [{ as_issued: 30所左右, read: 20所左右, confidence: likely }]',
  },
  check({ plans }, report) {
    for (const plan of plans) {
      checkErrata(plan, plan.errata, report);
      for (const task of tasksOf(plan)) checkErrata(task, task.errata, report);
    }
  },
};

function checkErrata(at: Place, errata: readonly Erratum[], report: Report<Args>): void {
  for (const [i, { asIssued, read }] of errata.entries()) {
    if (asIssued === read) report({ at, key: ['errata', i, 'read'], args: { words: read } });
  }
}
