/** journal/*.yaml: the entries of one week. */
import type { JournalFile } from '../../../build/file-types.d.ts';
import type { Closing } from '../../model/closing.ts';
import type { Place } from '../../model/finding.ts';
import type { Entry } from '../../model/journal.ts';
import type { Period } from '../../model/plan.ts';
import type { Content, FileKind } from './kind.ts';
import { deadlineFrom, namesFrom, targetFrom } from './values.ts';

/** Two people's entries of one week stand side by side, whoever merges: an entry is never lost to a conflict. */
export const journal: FileKind<JournalFile, JournalPart, Period> = {
  name: 'journal',
  place: '*/journal/*.yaml',
  validator: async () => (await import('../../../build/validators.js')).journal,
  read: journalFrom,
  recordKey: null,
  merge: 'union',
  mayBeEmpty: true,
};

/** What a file of the journal holds. */
export interface JournalPart {
  readonly entries: readonly Entry[];
  readonly closings: readonly Closing[];
}

/** The entries, and closings, of a plan for `period`. */
function journalFrom({ file, value, origin }: Content<JournalFile>, period: Period): JournalPart {
  const entries: Entry[] = [];
  const closings: Closing[] = [];
  for (const [i, { on, close, ...entry }] of value.entries()) {
    const place = { file, path: [origin.indexOf(value, i)] };
    if (close !== undefined) {
      closings.push({ ...place, ...entry, close });
    } else if (on !== undefined) {
      const lost = [...origin.lostOf(value[i]), ...(entry.amend ? origin.lostOf(entry.amend) : [])];
      const read = entryFrom({ on, ...entry }, place, period);
      entries.push(lost.length > 0 ? { ...read, lost } : read);
    }
  }
  return { entries, closings };
}

/** An entry of a plan for `period`, which terms of deadlines are resolved by, and the place at which it stands. */
function entryFrom(
  { amend, evidence, ...entry }: Omit<JournalFile[number], 'on' | 'close'> & Pick<Entry, 'on'>,
  { file, path }: Place,
  period: Period,
): Entry {
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
