/** 台账: which member of a measure's roster reached which stage, and when. Pure. */
import type { PlanDate } from '../model/date.ts';
import { isMemberOn, type Member, type Roster } from '../model/roster.ts';
import type { MeasureState } from './state.ts';

export interface LedgerRow {
  readonly member: Member;
  /** Whether it counts on the date. */
  readonly isMember: boolean;
  /** For each stage the first day on which the member was there; absent where it wasn't yet. */
  readonly reached: readonly (PlanDate | undefined)[];
  /** The furthest of them, counted from 0; −1 for none. Stages before it count as passed, also where no entry tells the day. */
  readonly furthest: number;
  /** Whether it is a member short of a stage that more than half of them reached, or of the last one after the deadline. */
  readonly isBehind: boolean;
  /** What stands in its way by the last entry on it. */
  readonly problem?: string;
}

export interface Ledger {
  readonly roster: Roster;
  readonly measure: MeasureState;
  readonly asOf: PlanDate;
  readonly stages: readonly string[];
  /** Those that have joined by the date, in the roster's order; who has left stands there still. */
  readonly rows: readonly LedgerRow[];
  /** How many present members reached each stage, or one after it. */
  readonly counts: readonly number[];
}

/** What stands in the roster of `measure` on `asOf`; absent where it has none, or the roster no stages. */
export function ledgerOf(measure: MeasureState, asOf: PlanDate): Ledger | undefined {
  const { roster, kind, facts } = measure;
  const stages = roster?.stages ?? kind?.stages ?? [];
  if (roster === undefined || stages.length === 0) return undefined;
  const rows = roster.members
    .filter(({ joined }) => joined === undefined || joined <= asOf)
    .map((member) => {
      // The entries stand in the order of their dates.
      const reached = stages.map(
        (stage) => facts.entries.find((entry) => entry.member === member.id && entry.stage === stage)?.date,
      );
      const furthest = reached.findLastIndex((date) => date !== undefined);
      const problem = facts.entries.findLast((entry) => entry.member === member.id)?.problem;
      return {
        member,
        isMember: isMemberOn(member, asOf),
        reached,
        furthest,
        ...(problem !== undefined && { problem }),
      };
    });
  const counts = stages.map((_, i) => rows.filter(({ isMember, furthest }) => isMember && furthest >= i).length);
  const present = rows.filter(({ isMember }) => isMember).length;
  const isLate = measure.due !== undefined && measure.due < asOf;
  const usual = isLate ? stages.length - 1 : counts.findLastIndex((count) => count * 2 > present);
  const judged = rows.map((row): LedgerRow => ({ ...row, isBehind: row.isMember && row.furthest < usual }));
  return { roster, measure, asOf, stages, rows: judged, counts };
}
