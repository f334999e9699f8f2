/** What is done is verified by somebody else than who reported it. */
import type { ModelRule } from '../../rule.ts';

export const stateSelfVerified: ModelRule<{ id: string; by: string; date: string }> = {
  id: 'state/self-verified',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, date, by }) => `举措 ${id} 的办结（${date}）和销号是同一个人：${by}。`,
      advice: '销号由另一个人核实后记录；如果署名写错了，改正 by。',
    },
    en: {
      message: ({ by, id, date }) => `${by} both reported measure ${id} done on ${date} and verified it.`,
      advice: 'Have somebody else verify it. If the name is wrong, correct by.',
    },
  },
  why: {
    zh: '销号是由他人核实办结；自己给自己销号，等于没有核实。',
    en: 'Verifying means that somebody else checks; people who verify their own reports have verified nothing.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-10, on: 1-2, state: done, by: 张三, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }
- { date: 2022-05-13, on: 1-2, state: verified, by: 张三 }`,
    good: `- { date: 2022-05-10, on: 1-2, state: done, by: 张三, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }
- { date: 2022-05-13, on: 1-2, state: verified, by: 李四 }`,
  },
  check({ accounts }, report) {
    for (const { measure, steps, isWhole } of accounts()) {
      const entries = isWhole ? steps.map(({ entry }) => entry) : [];
      for (const [i, entry] of entries.entries()) {
        const { state, by } = entry;
        if (state !== 'verified' || by === undefined) continue;
        const done = entries.slice(0, i).findLast((earlier) => earlier.state === 'done');
        if (done?.by === undefined || plain(done.by) !== plain(by)) continue;
        report({ at: entry, key: ['by'], args: { id: measure.id, by, date: done.date }, related: [done] });
      }
    }
  },
};

/** A name without what people add to line it up: 张　三 is 张三. */
function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}
