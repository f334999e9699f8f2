/** An amendment changes what was promised. */
import { canonical, type Entry, movedBy } from '../../../model/journal.ts';
import type { Milestone } from '../../../model/milestone.ts';
import type { Account } from '../../accounts.ts';
import type { ModelRule } from '../../rule.ts';

export const amendNoChange: ModelRule<{ id: string; what: string }> = {
  id: 'amend/no-change',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, what }) => `举措 ${id} 的${what}本来就是这样，这条调整没有改变它。`,
      advice: '核对新的数和日期；没有变化的，从 amend 里删掉。',
    },
    en: {
      message: ({ id, what }) => `This amendment changes nothing: it gives measure ${id} the ${what} it already has.`,
      advice: 'Check the new number or date, and remove from amend whatever does not change.',
    },
  },
  why: {
    zh: '调整的次数要统计、要通报；没有改变的调整会多算一次，真正要改的又没有改。',
    en: 'Amendments are counted and reported. One that changes nothing is counted too, and the change that was meant is missing.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, amend: { due: 2022-10-31 }, reason: 评审推迟 }',
    good: '- { date: 2022-05-11, on: 1-1, amend: { due: 2022-11-30 }, reason: 评审推迟 }',
  },
  check({ accounts }, report) {
    for (const account of accounts()) {
      const { measure, steps, isWhole } = account;
      for (const { entry, before } of isWhole && !measure.lost ? steps : []) {
        const promised = { ...asPromised(account), ...before.amended };
        const milestones = movedBy(measure.milestones, before.amended.milestones);
        const key = KEYS.find((name) => isSame(said(entry, milestones)[name], { ...promised, milestones }[name]));
        if (key === undefined) continue;
        const against = [{ file: measure.file, path: [...measure.path, key] }];
        report({ at: entry, key: ['amend', key], args: { id: measure.id, what: WHAT[key] }, against });
      }
    }
  },
};

const KEYS = ['due', 'lead', 'target', 'milestones'] as const;

const WHAT = {
  due: { zh: '完成时限', en: 'deadline' },
  lead: { zh: '牵头单位', en: 'lead' },
  target: { zh: '目标', en: 'target' },
  milestones: { zh: '节点', en: 'milestones' },
};

function asPromised({ measure, task }: Account) {
  const own = measure.due === undefined && measure.dueTerm === undefined ? task : measure;
  return { due: own.due, lead: measure.leads ?? task.leads, target: measure.target };
}

function said({ amend = {} }: Entry, milestones: readonly Milestone[]) {
  const moved = amend.milestones && movedBy(milestones, amend.milestones);
  return { due: amend.due, lead: amend.leads, target: amend.target, milestones: moved };
}

function isSame(a: unknown, b: unknown): boolean {
  return a !== undefined && b !== undefined && canonical(a) === canonical(b);
}
