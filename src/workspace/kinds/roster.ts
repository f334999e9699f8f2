/** rosters/*.yaml: the named members of a programme. */
import type { RosterFile } from '../../../build/file-types.d.ts';
import type { Roster } from '../../model/roster.ts';
import type { Content, FileKind } from './kind.ts';
import { lostKeys } from './values.ts';

export const roster: FileKind<RosterFile, Roster> = {
  name: 'roster',
  place: '*/rosters/*.yaml',
  validator: async () => (await import('../../../build/validators.js')).roster,
  read: rosterFrom,
  recordKey: 'id',
  heading: /^roster[ \t]*[:：]/m,
};

/** A roster whose members know their places. */
function rosterFrom({ file, value, origin }: Content<RosterFile>): Roster {
  const { roster: id, members, ...rest } = value;
  return {
    ...rest,
    id,
    file,
    path: [],
    ...lostKeys(origin.lostOf(value)),
    members: members.map((member, i) => ({ ...member, file, path: ['members', origin.indexOf(members, i)] })),
  };
}
