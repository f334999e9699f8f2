/** Between two stages on record none is passed over. What lies before the first may have been before the journal began. */
import { listed } from '../../../model/listed.ts';
import type { Fault, GivenArgs } from '../../fault.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';
import { stagesIn } from '../../stages.ts';

type Args = { id: string; stage: string; skipped: string; member?: string };

export const stageSkipped: ModelRule<Args> = {
  id: 'stage/skipped',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, member, stage, skipped }) =>
        `举措 ${id}${maybe` 的 ${member}`} 到了“${stage}”，中间没有记过：${skipped}。`,
      advice: '补记经过的阶段；这项工作不经过的阶段，在 workspace.yaml 里另设类型。',
    },
    en: {
      message: ({ id, member, stage, skipped }) =>
        `Measure ${id}${maybe` (${member})`} reached "${stage}", but there is no record of ${skipped}.`,
      advice:
        'Record the stages it went through. If this work does not have them, declare a kind for it in workspace.yaml.',
    },
  },
  why: {
    zh: '通知、公示这样的阶段有规定的程序，跳过去的要能说清楚。',
    en: 'Some stages, such as a notice or a public announcement, are prescribed; skipping one has to be explained.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-10, on: 1-1, stage: 通知 }
- { date: 2022-05-13, on: 1-1, stage: 评审 }`,
    good: `- { date: 2022-05-10, on: 1-1, stage: 通知 }
- { date: 2022-05-13, on: 1-1, stage: 申报 }`,
  },
  check({ accounts }, report) {
    for (const account of accounts()) {
      const { measure, steps, isWhole } = account;
      const reached = new Map<string, Set<string>>();
      const faults: Fault<GivenArgs<Args>>[] = [];
      for (const { entry } of isWhole ? steps : []) {
        const { stage = '', member = '' } = entry;
        const stages = stagesIn(account, entry);
        const at = stages.indexOf(stage);
        if (at < 0) continue;
        const known = reached.get(member);
        const skipped = known ? stages.slice(0, at).filter((earlier) => !known.has(earlier)) : [];
        if (skipped.length > 0) {
          const args = { id: measure.id, stage, skipped: listed(skipped), ...(member && { member }) };
          faults.push({ at: entry, key: ['stage'], args });
        }
        // Reported once.
        reached.set(member, new Set([...(known ?? []), ...stages.slice(0, at + 1)]));
      }
      const [first, ...others] = faults;
      if (first) report({ ...first, ...(others.length > 0 && { related: others.map(({ at: place }) => place) }) });
    }
  },
};
