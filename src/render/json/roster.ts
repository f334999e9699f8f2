/** `plan roster --json`: schemas/output/rosters.schema.json. */
import type { Member } from '../../model/roster.ts';
import type { Ledger } from '../../projection/ledger.ts';
import type { RosterState } from '../../projection/rosters.ts';
import { measureJson, stateHead } from './shapes.ts';

export function rosterJson(states: readonly RosterState[], incomplete: readonly string[]) {
  return { schema: 'rosters/1', incomplete, rosters: states.map(stateJson) };
}

function stateJson({ plan, roster, present, followed }: RosterState) {
  const { id, title, size, stages, file, members } = roster;
  return {
    plan: stateHead(plan),
    ...{ id, title, file, size: size ?? null, stages: stages ?? null, present: present.length },
    members: members.map((member) => ({ ...memberJson(member), present: present.includes(member) })),
    measures: followed.map(({ measure, ledger }) => ({
      ...measureJson(measure),
      stages: ledger === undefined ? [] : ledger.stages.map((stage, i) => ({ stage, count: ledger.counts[i] ?? 0 })),
      standings: ledger === undefined ? [] : standings(ledger),
    })),
  };
}

function memberJson({ id, name, joined, left, reason }: Member) {
  return { id, name, joined: joined ?? null, left: left ?? null, reason: reason ?? null };
}

function standings({ stages, rows }: Ledger) {
  return rows.map(({ member, reached, furthest, isBehind, problem }) => ({
    member: member.id,
    stage: stages[furthest] ?? null,
    reached: stages.flatMap((stage, i) => (i <= furthest ? [{ stage, date: reached[i] ?? null }] : [])),
    behind: isBehind,
    problem: problem ?? null,
  }));
}
