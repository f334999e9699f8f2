/** 台账: the members of each programme by the furthest stage that they reached, who came and who left. */
import type { Entry } from '../../model/journal.ts';
import { isMemberOn, type Member, type Roster } from '../../model/roster.ts';
import { isLive, type MeasureState, measureStates } from '../../projection/state.ts';
import { entriesIn, type ReportInput } from '../input.ts';

export interface RosterReport {
  readonly roster: Roster;
  /** The measure that follows it. */
  readonly state: MeasureState;
  /** Members on the day of the report. */
  readonly members: readonly Member[];
  /** From the last stage to the first, then those at none; each with who reached it in the period. */
  readonly stages: readonly StageReport[];
  readonly joined: readonly Member[];
  readonly left: readonly Member[];
  readonly entries: readonly Entry[];
}

interface StageReport {
  /** Absent for those that reached none yet. */
  readonly stage?: string;
  readonly members: readonly Member[];
  readonly fresh: readonly Member[];
}

/** A part for each measure that has a roster, in the document's order; cancelled ones have none. */
export function rostersIn(input: ReportInput): readonly RosterReport[] {
  return measureStates(input.now).flatMap((state) =>
    state.roster === undefined || !isLive(state) ? [] : [rosterReport(state, state.roster, input)],
  );
}

function rosterReport(state: MeasureState, roster: Roster, { period, now }: ReportInput): RosterReport {
  const { asOf } = now;
  const stages = roster.stages ?? state.kind?.stages ?? [];
  const members = roster.members.filter((member) => isMemberOn(member, asOf));
  const entries = entriesIn(period, state).filter(({ member }) => member !== undefined);
  const furthest = ({ id }: Member): number =>
    stages.findLastIndex((stage) => state.facts.memberStages.get(id)?.has(stage));
  const at = (index: number): readonly Member[] => members.filter((member) => furthest(member) === index);
  const isFresh = (member: Member, stage: string): boolean =>
    entries.some((entry) => entry.member === member.id && entry.stage === stage);
  return {
    roster,
    state,
    members,
    entries,
    stages: [
      ...stages
        .map((stage, i) => ({ stage, members: at(i), fresh: at(i).filter((member) => isFresh(member, stage)) }))
        .reverse(),
      { members: at(-1), fresh: [] },
    ],
    joined: members.filter(({ joined }) => joined !== undefined && joined >= period.start),
    left: roster.members.filter(({ left }) => left !== undefined && period.start <= left && left <= asOf),
  };
}
