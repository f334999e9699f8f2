/** A file named as evidence is there, in the workspace, and can be read. */
import { fileIn } from '../../../model/plan.ts';
import { reasonWords } from '../../not-had.ts';
import type { ModelRule } from '../../rule.ts';

export const evidenceUnreadable: ModelRule<{ file: string; reason: string }> = {
  id: 'evidence/unreadable',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ file, reason }) => `佐证材料 ${file} ${reason}。`,
      advice: '把文件放进计划文件夹的 evidence 里，文件名写得一字不差；网上的材料写 url，有文号的写 ref。',
    },
    en: {
      message: ({ file, reason }) => `The evidence file ${file} ${reason}.`,
      advice:
        "Put the file in the plan's evidence folder and copy its name exactly. For material online, use url; for a document number, use ref.",
    },
  },
  why: {
    zh: '佐证材料要随计划一起保存；放在自己电脑的别处，或者改了名，别人就看不到。',
    en: 'Evidence is kept with the plan; nobody else can find a file that is elsewhere on a computer or under another name.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-2, stage: 通报, evidence: [{ file: evidence/通报.pdf }] }',
    good: '- { date: 2022-05-11, on: 1-2, stage: 通报, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }',
  },
  check({ plans, unreadable }, report) {
    if (unreadable.size === 0) return;
    for (const plan of plans) {
      for (const entry of plan.journal) {
        for (const [i, { file, sha256 }] of entry.evidence.entries()) {
          const why = file === undefined ? undefined : unreadable.get(fileIn(plan, file));
          // What was fixed by its hash has a finding of its own, which no setting holds back.
          if (file === undefined || why === undefined || sha256 !== undefined) continue;
          report({ at: entry, key: ['evidence', i, 'file'], args: { file, reason: reasonWords(why) } });
        }
      }
    }
  },
};
