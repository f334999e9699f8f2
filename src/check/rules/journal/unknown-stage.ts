/** A stage that an entry reports is one that its measure, or its roster, goes through. */
import { listed } from '../../../model/listed.ts';
import { measuresOf, type Plan, type Workspace } from '../../../model/plan.ts';
import { nearest } from '../../../model/words.ts';
import type { Report } from '../../fault.ts';
import { maybe } from '../../maybe.ts';
import { idPlace } from '../../places.ts';
import type { ModelRule } from '../../rule.ts';

type Args = { id: string; stage: string; suggestion?: string; known?: string };

export const journalUnknownStage: ModelRule<Args> = {
  id: 'journal/unknown-stage',
  family: 'model',
  tier: 'always',
  severity: 'error',
  comparesText: true,
  text: {
    zh: {
      message: ({ id, stage, suggestion }) =>
        `举措 ${id} 没有“${stage}”这个阶段。${maybe`您是不是要写“${suggestion}”？`}`,
      advice: ({ known }) => `${maybe`它的阶段是：${known}。`}没有阶段的举措用 note 或 percent 记录进展。`,
    },
    en: {
      message: ({ id, stage, suggestion }) =>
        `Measure ${id} has no stage "${stage}".${maybe` Did you mean "${suggestion}"?`}`,
      advice: ({ known }) =>
        `${maybe`Its stages are ${known}. `}For a measure without stages, record progress with note or percent.`,
    },
  },
  why: {
    zh: '阶段按类型或台账里的写法计算进度；写法不同，进度就不会动。',
    en: 'Progress is computed from the stages as the kind or the roster writes them; a stage written differently does not count.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, stage: 评选 }',
    good: '- { date: 2022-05-11, on: 1-1, stage: 评审 }',
  },
  check(workspace, report) {
    for (const plan of workspace.plans) checkJournal(plan, workspace, report);
  },
};

function checkJournal(plan: Plan, { kinds, isFaulty }: Workspace, report: Report<Args>): void {
  const measures = new Map(measuresOf(plan).map((measure) => [measure.id, measure]));
  const rosters = new Map(plan.rosters.map((roster) => [roster.id, roster]));
  for (const entry of plan.journal) {
    const measure = measures.get(entry.on);
    const { stage } = entry;
    if (measure === undefined || stage === undefined || measure.lost?.includes('kind')) continue;
    if (entry.lost?.includes('member')) continue;
    const kind = kinds.get(measure.kind ?? '');
    const roster = rosters.get(measure.roster ?? '');
    // A kind or roster that there is not has a finding of its own, and nobody knows its stages.
    if (entry.member !== undefined && roster === undefined) continue;
    const ofRoster = entry.member === undefined ? undefined : roster?.stages;
    if (ofRoster === undefined && measure.kind !== undefined && kind === undefined) continue;
    const stages = ofRoster ?? kind?.stages ?? [];
    const isUnread = isFaulty && ofRoster === undefined;
    if (stages.includes(stage) || isUnread || (entry.member !== undefined && roster?.lost?.includes('stages')))
      continue;
    const suggestion = nearest(stage, stages);
    const args = { id: measure.id, stage, ...(stages.length > 0 && { known: listed(stages) }) };
    const against = [idPlace(measure), ...(roster ? [{ file: roster.file, path: ['stages'] }] : [])];
    report({ at: entry, key: ['stage'], args: { ...args, ...(suggestion && { suggestion }) }, against });
  }
}
