/** What was read out of a document has been checked by a person. */
import { measuresOf } from '../../../model/plan.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

type Args = { id: string; count: number; approved?: string };

export const measureUnconfirmed: ModelRule<Args> = {
  id: 'measure/unconfirmed',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, count, approved }) =>
        `有 ${count} 项举措待核，第一项是 ${id}${maybe`，而计划已经批准（${approved}）`}。`,
      advice: '对照印发的文件逐项核对（plan list 待核），无误的删去 review: true 这一行。',
    },
    en: {
      message: ({ id, count, approved }) =>
        `Measures still to be confirmed: ${count}, the first is ${id}${maybe`, and the plan is approved already (${approved})`}.`,
      advice:
        'Compare each with the issued document (plan list to-confirm), and remove the line review: true where it is right.',
    },
  },
  why: {
    zh: '导入的举措是程序从文件里读出来的，断句、数字、单位都可能读错；核对以前不能当作承诺。',
    en: 'An import reads measures out of a document by rules, and may cut a sentence, take a number or name a unit wrongly; until a person has looked, they are no promises.',
  },
  example: {
    in: 'measure',
    bad: 'review: true',
    good: 'note: 已核对',
  },
  check({ plans }, report) {
    for (const plan of plans) {
      const open = measuresOf(plan).filter(({ review }) => review);
      const [first] = open;
      if (first === undefined) continue;
      const { approved } = plan;
      report({
        at: first,
        key: ['review'],
        args: { id: first.id, count: open.length, ...(approved !== undefined && { approved }) },
      });
    }
  },
};
