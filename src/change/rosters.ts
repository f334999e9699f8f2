/** What changed in the rosters of a plan: who came, who left, who is simply gone. */
import type { Plan } from '../model/plan.ts';
import type { Member, Roster } from '../model/roster.ts';
import type { Change, Deed, Subject } from './change.ts';
import { isSame, type Pair, paired, turn } from './compare.ts';
import { wording } from './wording.ts';

/** Rosters that came or went, and in those that stayed, what changed of them and their members. */
export function rosterChanges({ before, after }: Pair<Plan>): readonly Change[] {
  const { pairs, added, removed } = paired(before.rosters, after.rosters, ({ id }) => id);
  const plan = after.id;
  return [
    ...added.map(({ id, title, file }) => ({
      ...{ plan, roster: id, at: { file, path: [] } },
      ...{ what: 'roster-added' as const, title },
    })),
    ...removed.map((roster) => ({
      ...{ plan, roster: roster.id, at: after, was: roster },
      ...{ what: 'roster-removed' as const, title: roster.title },
    })),
    ...pairs.flatMap((pair) => changesOf(pair, plan)),
  ];
}

function changesOf(pair: Pair<Roster>, plan: string): readonly Change[] {
  const { before, after } = pair;
  const subject = { plan, roster: after.id, was: before };
  const at = (key: string, deed: Deed): Change => ({ ...subject, at: { file: after.file, path: [key] }, ...deed });
  const size = turn(before.size, after.size);
  const stages = turn(before.stages, after.stages);
  const members = paired(before.members, after.members, ({ id }) => id);
  return [
    ...wording('roster-title', before.title, after.title).map((deed) => at('title', deed)),
    ...wording('note', before.note, after.note).map((deed) => at('note', deed)),
    ...(size ? [at('size', { what: 'roster-size', ...size })] : []),
    ...(stages ? [at('stages', { what: 'roster-stages', ...stages })] : []),
    ...members.added.map((member) => ({ ...subject, at: member, ...named('member-added', member) })),
    ...members.removed.map((member) => ({ ...at('members', named('member-removed', member)), was: member })),
    ...members.pairs.flatMap((both) => memberChanges(both, { ...subject, at: both.after, was: both.before })),
  ];
}

function named(what: 'member-added' | 'member-removed', { id, name }: Member): Deed {
  return { what, id, name };
}

function memberChanges({ before, after }: Pair<Member>, subject: Subject): readonly Change[] {
  const { id, name, joined, left, reason } = after;
  const isRenamed = before.name !== name;
  const isLeaving = before.left === undefined && left !== undefined;
  const isAltered =
    !isSame(before.joined, joined) ||
    (!isLeaving && !(isSame(before.left, left) && isSame(before.reason, reason))) ||
    // Why it joined, perhaps: it is not for a change of its leaving to hide that.
    (isLeaving && before.reason !== undefined && before.reason !== reason);
  return [
    ...(isRenamed ? [{ ...subject, what: 'member-renamed' as const, id, from: before.name, to: name }] : []),
    ...(isLeaving
      ? [{ ...subject, what: 'member-left' as const, id, name, left, ...(reason !== undefined && { reason }) }]
      : []),
    ...(isAltered ? [{ ...subject, what: 'member-altered' as const, id, name }] : []),
  ];
}
