/** The milestones of a measure have titles that tell them apart. */
import { measuresOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const measureSameMilestone: ModelRule<{ id: string; title: string }> = {
  id: 'measure/same-milestone',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, title }) => `举措 ${id} 有两个节点都叫“${title}”。`,
      advice: '把两个节点的名称写得有区别；日志按名称认节点。',
    },
    en: {
      message: ({ id, title }) => `Measure ${id} has two milestones called "${title}".`,
      advice: 'Give each a title of its own: entries name milestones by their titles.',
    },
  },
  why: {
    zh: '日志里记的是节点的名称；同名的，一条记录会把两个都算作完成。',
    en: 'Entries name a milestone by its title; with two alike, one entry would meet both.',
  },
  example: {
    in: 'measure',
    bad: 'milestones: [{ due: 2022-06-30, title: 开工 }, { due: 2022-11-30, title: 开工 }]',
    good: 'milestones: [{ due: 2022-06-30, title: 一期开工 }, { due: 2022-11-30, title: 二期开工 }]',
  },
  check({ plans }, report) {
    for (const measure of plans.flatMap(measuresOf)) {
      const seen = new Set<string>();
      for (const [i, { title }] of (measure.milestones ?? []).entries()) {
        if (seen.has(title)) report({ at: measure, key: ['milestones', i, 'title'], args: { id: measure.id, title } });
        seen.add(title);
      }
    }
  },
};
