/** journal/*.yaml: the entries of one week. */
import type { JournalFile } from '../../../build/file-types.d.ts';
import { journal as validate } from '../../../build/validators.js';
import type { Place } from '../../model/finding.ts';
import type { Entry } from '../../model/journal.ts';
import type { Period } from '../../model/plan.ts';
import type { Content, FileKind } from './kind.ts';
import { deadlineFrom, lostKeys, namesFrom, targetFrom } from './values.ts';

/** Two people's entries of one week stand side by side, whoever merges: an entry is never lost to a conflict. */
export const journal: FileKind<JournalFile, readonly Entry[], Period> = {
  name: 'journal',
  place: '*/journal/*.yaml',
  validate,
  read: journalFrom,
  recordKey: null,
  merge: 'union',
  mayBeEmpty: true,
};

/** The entries of a plan for `period`. */
function journalFrom({ file, value, origin }: Content<JournalFile>, period: Period): readonly Entry[] {
  return value.map((entry, i) => ({
    ...entryFrom(entry, { file, path: [origin.indexOf(value, i)] }, period),
    ...lostKeys([...origin.lostOf(entry), ...(entry.amend ? origin.lostOf(entry.amend) : [])]),
  }));
}

/** An entry of a plan for `period`, which terms of deadlines are resolved by, and the place at which it stands. */
function entryFrom({ amend, evidence, ...entry }: JournalFile[number], { file, path }: Place, period: Period): Entry {
  const { target, due, lead, milestones } = amend ?? {};
  return {
    file,
    path,
    ...entry,
    evidence: evidence ?? [],
    ...(amend && {
      amend: {
        ...deadlineFrom(due, period),
        ...(lead !== undefined && { leads: namesFrom(lead) }),
        ...(target && { target: targetFrom(target) }),
        ...(milestones && {
          milestones: milestones.map(({ title, due: day }) => ({ title, ...deadlineFrom(day, period) })),
        }),
      },
    }),
  };
}
