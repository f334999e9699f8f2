/** Two things of one sort never share an id: it is what people and entries refer to. */
import type { Place } from '../../../model/finding.ts';
import { measuresOf, tasksOf } from '../../../model/plan.ts';
import type { Report } from '../../fault.ts';
import type { ModelRule } from '../../rule.ts';

interface Named extends Place {
  readonly id: string;
}

type Args = { id: string; first: string };

export const idDuplicate: ModelRule<Args> = {
  id: 'id/duplicate',
  family: 'model',
  tier: 'always',
  severity: 'error',
  blamesRelated: true,
  text: {
    zh: {
      message: ({ id, first }) => `编号 ${id} 重复：${first} 已经用过。`,
      advice: '给其中一处换一个没有用过的编号；已经公布的编号不要改。',
    },
    en: {
      message: ({ id, first }) => `The id ${id} is already used in ${first}.`,
      advice: 'Give one of them an id that has never been used. Do not change an id that has been published.',
    },
  },
  why: {
    zh: '日志、前置举措、报表都按编号找；一个编号指两件事，记录就会记到别处。',
    en: 'Entries, dependencies and reports find things by id; if one id stands for two things, entries count for the wrong one.',
  },
  example: {
    in: 'measures',
    bad: `- { id: 1-1, title: 立项学校, kind: selection }
- { id: 1-1, title: 推进建设, kind: inspection }`,
    good: `- { id: 1-1, title: 立项学校, kind: selection }
- { id: 1-2, title: 推进建设, kind: inspection }`,
  },
  check({ plans }, report) {
    reportTwice(plans, 'plan', report);
    for (const plan of plans) {
      reportTwice(tasksOf(plan), 'id', report);
      reportTwice(measuresOf(plan), 'id', report);
      reportTwice(plan.sections.slice(1), 'annex', report);
      reportTwice(plan.rosters, 'roster', report);
      for (const roster of plan.rosters) reportTwice(roster.members, 'id', report);
    }
  },
};

function reportTwice(items: readonly Named[], key: string, report: Report<Args>): void {
  const seen = new Map<string, Named>();
  for (const item of items) {
    const first = seen.get(item.id);
    if (first) {
      const related = [{ file: first.file, path: [...first.path, key] }];
      report({ at: item, key: [key], args: { id: item.id, first: first.file }, related, against: related });
    } else seen.set(item.id, item);
  }
}
