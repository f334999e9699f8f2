/** A plan that gives a document's text names the document. */
import { tasksOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const textNoSource: ModelRule<{ plan: string }> = {
  id: 'text/no-source',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ plan }) => `计划 ${plan} 照录了正文，没有附印发的原文，是否照录无从核对。`,
      advice: '把原文存成文本文件放进 source 文件夹，写上 source: source/文件名.txt。',
    },
    en: {
      message: ({ plan }) =>
        `The plan ${plan} gives the text as issued, but does not name a document to compare it with.`,
      advice: 'Save the document as a text file in the source folder, and add source: source/name.txt.',
    },
  },
  why: {
    zh: '有了原文，才能保证一字不差，也才能看出哪些话没有列成举措。',
    en: 'With the document at hand, the copy can be checked word for word, and passages that no measure covers become visible.',
  },
  example: {
    in: '2023/plan.yaml',
    bad: `plan: sd-2023
title: 2023年职业教育工作要点
period: { start: 2023-01-01, end: 2023-12-31 }
tasks: [{ id: "1", title: 建设学校, text: 立项一批学校。, measures: [] }]`,
    good: `plan: sd-2023
title: 2023年职业教育工作要点
period: { start: 2023-01-01, end: 2023-12-31 }
tasks: [{ id: "1", title: 建设学校, measures: [] }]`,
  },
  check({ plans }, report) {
    for (const plan of plans) {
      if (plan.source !== undefined || plan.lost?.includes('source')) continue;
      if (plan.principle === undefined && tasksOf(plan).every(({ text }) => text === undefined)) continue;
      report({ at: plan, key: ['plan'], args: { plan: plan.id } });
    }
  },
};
