/** A file that an entry gave as evidence stays as it was given. */
import type { Entry } from '../../../model/journal.ts';
import { type OriginArgs, originArgs } from '../../judged.ts';
import { maybe } from '../../maybe.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeEvidenceChanged: ChangeRule<{ change: string; id: string } & Partial<OriginArgs>> = {
  id: 'change/evidence-changed',
  family: 'change',
  tier: 'always',
  severity: 'error',
  // That there is no such file any more is an error of any check.
  followsFrom: 'error',
  text: {
    zh: {
      message: ({ change, hash, committed, author }) =>
        `${change}${maybe`；这条记录是在提交 ${hash}（${committed}，${author}）里写入的`}。佐证给出以后不能再改。`,
      advice: ({ id }) => `恢复原来的文件；换了材料的，另放一个文件，另记一条：plan log ${id} --evidence 材料 -m 说明`,
    },
    en: {
      message: ({ change, hash, committed, author }) =>
        `${change}.${maybe` The entry was added in commit ${hash} (${committed}, ${author}).`} Evidence stays as it was given.`,
      advice: ({ id }) =>
        `Restore the file. For other material, add another file with an entry of its own: plan log ${id} --evidence MATERIAL -m WHY`,
    },
  },
  why: {
    zh: '记录不能改，它所证明的材料也不能换：换了，办结就没有了凭据。',
    en: 'The entry may not be altered, and neither may what it proves: a replaced file proves something else.',
  },
  judge({ changes, say, originOf }, report) {
    for (const change of changes) {
      // What was fixed by its hash is found in any check, whatever came before.
      if (change.what !== 'evidence-changed' || isFixed(change)) continue;
      const args = { change: say(change), id: change.entry.on, ...originArgs(change.was && originOf(change.was)) };
      report({ at: change.at, args });
    }
  },
};

function isFixed({ entry, evidence }: { entry: Entry; evidence: string }): boolean {
  return entry.evidence.some(({ file, sha256 }) => file === evidence && sha256 !== undefined);
}
