/** A roster belongs to a measure. */
import { measuresOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const rosterUnused: ModelRule<{ roster: string }> = {
  id: 'roster/unused',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ roster }) => `没有举措用到台账 ${roster}。`,
      advice: ({ roster }) => `在相应的举措上写 roster: ${roster}；用不着就删掉这个文件。`,
    },
    en: {
      message: ({ roster }) => `No measure uses the roster ${roster}.`,
      advice: ({ roster }) => `Set roster: ${roster} on its measure, or remove the file.`,
    },
  },
  why: {
    zh: '没有举措用到的台账不计入进度，记在里面的成员也没有地方填报。',
    en: 'A roster that no measure uses counts towards nothing, and nothing can be reported on its members.',
  },
  example: {
    in: '2022/rosters/schools.yaml',
    bad: `roster: schools
title: 高水平学校
members: []`,
    good: '',
  },
  check({ plans, unread }, report) {
    for (const plan of unread ? [] : plans) {
      const measures = measuresOf(plan);
      if (measures.some(({ lost }) => lost?.includes('roster'))) continue;
      const used = new Set(measures.map(({ roster }) => roster));
      for (const roster of plan.rosters) {
        if (!used.has(roster.id)) report({ at: roster, key: ['roster'], args: { roster: roster.id } });
      }
    }
  },
};
