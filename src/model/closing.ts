/** 结账: a plan sealed by an entry with its final figures. */
import type { PlanDate } from './date.ts';
import type { Place } from './finding.ts';

/** What a plan came to on the day of its closing; counts of measures, but where it says otherwise. */
export interface Figures {
  /** Without those that are cancelled or carried over, as in every count of these. */
  readonly measures: number;
  readonly done: number;
  readonly cancelled: number;
  /** 应办结, and how many of these are done. */
  readonly due: number;
  readonly fulfilled: number;
  /** 0–100, to one decimal. */
  readonly percent: number;
  /** Entries that count. */
  readonly entries: number;
  /** Of those carried over, how many were overdue. */
  readonly overdue: number;
  /** The ids of the measures carried over, in the plan's order. */
  readonly carried: readonly string[];
}

export interface Closing extends Place {
  /** Entries of later days count no longer, until the plan is closed again. */
  readonly date: PlanDate;
  readonly close: Figures;
  readonly by?: string;
  readonly note?: string;
  /** Why it was closed again. */
  readonly reason?: string;
}

/** The closing that is in force on `day`: the last one up to it. */
export function closingOn(closings: readonly Closing[], day: PlanDate): Closing | undefined {
  return closings.findLast(({ date }) => date <= day);
}
