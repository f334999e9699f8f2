/** A file that was fixed when it was given as evidence is still that file. */
import type { Bilingual } from '../../../model/finding.ts';
import { fileIn } from '../../../model/plan.ts';
import { reasonWords } from '../../not-had.ts';
import type { ModelRule } from '../../rule.ts';

export const evidenceAltered: ModelRule<{ file: string; what: string; id: string }> = {
  id: 'evidence/altered',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ file, what }) => `佐证材料 ${file} ${what}。`,
      advice: ({ id }) =>
        `恢复原来的文件，校验值（sha256）不要手改；换了材料的，另放一个文件，另记一条：plan log ${id} --evidence 材料 -m 说明`,
    },
    en: {
      message: ({ file, what }) => `The evidence file ${file} ${what}.`,
      advice: ({ id }) =>
        `Restore the file, and leave sha256 as it is. For other material, add another file with an entry of its own: plan log ${id} --evidence MATERIAL -m WHY`,
    },
  },
  why: {
    zh: '办结凭佐证；记下以后材料被换掉、清空，办结就没有了凭据。',
    en: 'A measure counts as done on the strength of its evidence; if the file is replaced or emptied later, nothing proves it.',
  },
  example: {
    in: 'journal',
    beside: { '2022/evidence/note.yaml': '- 立项学校名单\n' },
    bad: `- { date: 2022-05-11, on: 1-2, stage: 通报, evidence: [{ file: evidence/note.yaml, sha256: ${'f'.repeat(64)} }] }`,
    good: '- { date: 2022-05-11, on: 1-2, stage: 通报, evidence: [{ file: evidence/note.yaml }] }',
  },
  check(checked, report) {
    const { digests } = checked;
    if (digests === undefined) return;
    for (const plan of checked.plans) {
      for (const entry of plan.journal) {
        for (const [i, { file, sha256 }] of entry.evidence.entries()) {
          if (file === undefined || sha256 === undefined) continue;
          const path = fileIn(plan, file);
          const why = checked.unreadable.get(path);
          if (why === undefined && digests(path).includes(sha256)) continue;
          const what = why === undefined ? CHANGED : reasonWords(why);
          report({ at: entry, key: ['evidence', i, 'file'], args: { file, what, id: entry.on } });
        }
      }
    }
  },
};

const CHANGED: Bilingual = {
  zh: '的内容与记入时的校验值（sha256）不同，已经不是当时的材料',
  en: 'does not have the content that was recorded (sha256): it is not the material that was given',
};
