/** Nothing is linked to itself. */
import { tasksOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const linksItself: ModelRule<{ id: string }> = {
  id: 'links/itself',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: { message: ({ id }) => `${id} 与自己相关联。`, advice: '删掉；如果要写的是另一个编号，改正它。' },
    en: {
      message: ({ id }) => `${id} links to itself.`,
      advice: 'Remove the link, or correct the id if another one is meant.',
    },
  },
  why: {
    zh: 'links 指讲同一件工作的其他任务或举措；指向自己，多半是抄错了编号。',
    en: 'Links point to other tasks or measures about the same work; a link to itself is usually a wrong id.',
  },
  example: { in: 'measure', bad: 'links: [1-2]', good: 'links: [1-1]' },
  check({ plans }, report) {
    for (const item of plans.flatMap(tasksOf).flatMap((task) => [task, ...task.measures])) {
      const i = item.links.indexOf(item.id);
      if (i >= 0) report({ at: item, key: ['links', i], args: { id: item.id } });
    }
  },
};
