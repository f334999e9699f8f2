/** An erratum's words stand exactly once in the text they fix, so that its reading has one place. */
import type { Erratum } from '../../../model/errata.ts';
import type { Place } from '../../../model/finding.ts';
import { tasksOf } from '../../../model/plan.ts';
import type { Report } from '../../fault.ts';
import { issuedIn } from '../../places.ts';
import type { ModelRule } from '../../rule.ts';

type Args = { words: string; count: number };

export const errataNotInText: ModelRule<Args> = {
  id: 'errata/not-in-text',
  family: 'model',
  tier: 'default',
  severity: 'error',
  comparesText: true,
  text: {
    zh: {
      message: ({ words, count }) => `勘误的原文“${words}”在这段文字里出现了 ${count} 次，应当恰好一次。`,
      advice: '逐字照录；出现几次时，多抄几个前后的字，直到只有一处。',
    },
    en: {
      message: ({ words, count }) =>
        `The words "${words}" of this erratum occur ${count} times in the text; they must occur exactly once.`,
      advice: 'Copy them word for word. If they occur more than once, include more of the surrounding words.',
    },
  },
  why: {
    zh: '勘误要指明原文的一个地方；找不到或有几处，就不知道该改哪里。',
    en: 'An erratum corrects one place in the text; with none or several, it is not clear which.',
  },
  example: {
    in: 'task',
    bad: 'errata: [{ as_issued: 示范区, read: 试验区, confidence: likely }]',
    good: 'errata: [{ as_issued: 试验区, read: 实验区, confidence: likely }]',
  },
  check({ plans }, report) {
    for (const plan of plans) {
      const principle = { file: plan.file, path: ['principle'] };
      checkErrata(plan, plan.errata, [plan.principle ?? ''], [principle], report);
      for (const task of tasksOf(plan).filter(({ lost }) => !lost))
        checkErrata(task, task.errata, [task.title, task.text ?? ''], issuedIn(task), report);
    }
  },
};

function checkErrata(
  at: Place,
  errata: readonly Erratum[],
  texts: readonly string[],
  against: readonly Place[],
  report: Report<Args>,
): void {
  for (const [i, { asIssued }] of errata.entries()) {
    const count = texts.reduce((sum, text) => sum + text.split(asIssued).length - 1, 0);
    if (count !== 1) report({ at, key: ['errata', i, 'as_issued'], args: { words: asIssued, count }, against });
  }
}
