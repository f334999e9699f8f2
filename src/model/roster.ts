/** Rosters (台账): the named members of a programme. */
import type { PlanDate } from './date.ts';
import type { Lossy, Place } from './finding.ts';

export interface Member extends Place {
  readonly id: string;
  readonly name: string;
  readonly joined?: PlanDate;
  readonly left?: PlanDate;
  readonly reason?: string;
}

export interface Roster extends Place, Lossy {
  readonly id: string;
  readonly title: string;
  /** How many members the text promises; fewer may be named. */
  readonly size?: number;
  /** In order; the measure's kind gives them where the roster has none. */
  readonly stages?: readonly string[];
  readonly note?: string;
  readonly members: readonly Member[];
}

/** Whether `member` counts on `date`: from the day it joined until the day before it left. */
export function isMemberOn(member: Member, date: PlanDate): boolean {
  const joined = member.joined === undefined || member.joined <= date;
  const gone = member.left !== undefined && member.left <= date;
  return joined && !gone;
}
