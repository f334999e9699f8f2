/** Evidence that an entry named stays with it. */
import { type OriginArgs, originArgs } from '../../judged.ts';
import { maybe } from '../../maybe.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeEvidenceRemoved: ChangeRule<{ change: string; id: string } & Partial<OriginArgs>> = {
  id: 'change/evidence-removed',
  family: 'change',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ change, hash, committed, author }) =>
        `${change}${maybe`；它是在提交 ${hash}（${committed}，${author}）里写入的`}。佐证不能从记录里拿掉。`,
      advice: ({ id }) => `恢复原来的佐证；换了材料的，另记一条：plan log ${id} --evidence 材料 -m 说明`,
    },
    en: {
      message: ({ change, hash, committed, author }) =>
        `${change}.${maybe` The entry was added in commit ${hash} (${committed}, ${author}).`} Evidence must stay with its entry.`,
      advice: ({ id }) =>
        `Restore the evidence. For other material, add another entry: plan log ${id} --evidence MATERIAL -m WHY`,
    },
  },
  why: {
    zh: '办结凭佐证；佐证事后被拿掉，办结就成了一句空话。',
    en: 'A measure counts as done on the strength of its evidence; if that is removed later, only the claim is left.',
  },
  example: {
    in: 'journal',
    before:
      '- { date: 2022-05-11, on: 1-1, value: 30, state: done, evidence: [{ ref: 鲁教职字〔2022〕3号 }], by: 张三 }',
    bad: '- { date: 2022-05-11, on: 1-1, value: 30, state: done, evidence: [{ ref: 鲁教职字〔2022〕9号 }], by: 张三 }',
    good: `- { date: 2022-05-11, on: 1-1, value: 30, state: done, evidence: [{ ref: 鲁教职字〔2022〕3号 }], by: 张三 }
- { date: 2022-05-13, on: 1-1, note: 另有公布名单的通知, evidence: [{ ref: 鲁教职字〔2022〕9号 }], by: 张三 }`,
  },
  judge({ changes, say, originOf }, report) {
    for (const change of changes) {
      if (change.what !== 'entry-altered' || change.lost.length === 0) continue;
      const args = { change: say(change), id: change.from.on, ...originArgs(originOf(change.from)) };
      report({ at: change.at, key: ['evidence'], args });
    }
  },
};
