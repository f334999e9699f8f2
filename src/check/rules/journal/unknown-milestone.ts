/** A milestone that an entry reports is one of its measure's. */
import type { KeyPath } from '../../../model/finding.ts';
import type { Entry } from '../../../model/journal.ts';
import { listed } from '../../../model/listed.ts';
import { measuresOf } from '../../../model/plan.ts';
import { nearest } from '../../../model/words.ts';
import { maybe } from '../../maybe.ts';
import { idPlace } from '../../places.ts';
import type { ModelRule } from '../../rule.ts';

export const journalUnknownMilestone: ModelRule<{
  id: string;
  milestone: string;
  suggestion?: string;
  known?: string;
}> = {
  id: 'journal/unknown-milestone',
  family: 'model',
  tier: 'always',
  severity: 'error',
  comparesText: true,
  text: {
    zh: {
      message: ({ id, milestone, suggestion }) =>
        `举措 ${id} 没有“${milestone}”这个节点。${maybe`您是不是要写“${suggestion}”？`}`,
      advice: ({ known }) => `${maybe`它的节点是：${known}。`}没有节点（milestones）的举措用 note 记录进展。`,
    },
    en: {
      message: ({ id, milestone, suggestion }) =>
        `Measure ${id} has no milestone "${milestone}".${maybe` Did you mean "${suggestion}"?`}`,
      advice: ({ known }) =>
        `${maybe`Its milestones are ${known}. `}For a measure without milestones, record progress with note.`,
    },
  },
  why: {
    zh: '节点按计划里的名称认；写法不同，这个节点就一直算没有完成。',
    en: 'A milestone goes by its title in the plan; written differently, it stays open.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, milestone: 完成方案 }',
    good: '- { date: 2022-05-11, on: 1-1, note: 完成方案 }',
  },
  check({ plans }, report) {
    for (const plan of plans) {
      const measures = new Map(measuresOf(plan).map((measure) => [measure.id, measure]));
      for (const entry of plan.journal) {
        const measure = measures.get(entry.on);
        if (measure === undefined || measure.lost?.includes('milestones')) continue;
        const titles = (measure.milestones ?? []).map(({ title }) => title);
        for (const { milestone, key } of namedIn(entry)) {
          if (titles.includes(milestone)) continue;
          const suggestion = nearest(milestone, titles);
          const args = {
            id: measure.id,
            milestone,
            ...(suggestion && { suggestion }),
            ...(titles.length > 0 && { known: listed(titles) }),
          };
          report({ at: entry, key, args, against: [idPlace(measure)] });
        }
      }
    }
  },
};

/** The milestones that an entry names, with the key of each: the one that it meets, those that it moves. */
function namedIn({ milestone, amend }: Entry): readonly { readonly milestone: string; readonly key: KeyPath }[] {
  const moved = (amend?.milestones ?? []).map(({ title }, i) => ({
    milestone: title,
    key: ['amend', 'milestones', i, 'title'],
  }));
  return [...(milestone === undefined ? [] : [{ milestone, key: ['milestone'] }]), ...moved];
}
