/** How each milestone (里程碑) of a measure stands at a date. Pure. */
import type { PlanDate } from '../model/date.ts';
import type { Milestone } from '../model/plan.ts';
import { isCeiling, isFalling, isNumberTarget, type Target } from '../model/target.ts';
import { type Facts, isDone } from './facts.ts';
import { type Tally, tallied } from './tally.ts';

/** Ahead until its due date has gone by; late where what met it is dated after that. */
export interface MilestoneState extends Milestone {
  readonly standing: 'ahead' | 'met' | 'late' | 'missed';
  /** When it was met. */
  readonly on?: PlanDate;
}

/**
 * The milestones of a measure on `asOf`, in the plan's order. One is met by the first entry that names it, by the first that
 * brings the measure's number to its value, or when the measure is done, whichever comes first.
 * @param target in force, which says how numbers count
 */
export function milestoneStates(
  milestones: readonly Milestone[] = [],
  facts: Facts,
  target: Target | undefined,
  asOf: PlanDate,
): readonly MilestoneState[] {
  if (milestones.length === 0) return [];
  const done = isDone(facts) ? facts.stateEntry?.date : undefined;
  return milestones.map((milestone): MilestoneState => {
    const named = facts.entries.find((entry) => entry.milestone === milestone.title)?.date;
    const days = [named, reachedOn(milestone, facts, target), done].flatMap((day) => day ?? []);
    const [on] = days.sort();
    const { due } = milestone;
    if (on !== undefined) return { ...milestone, standing: due === undefined || on <= due ? 'met' : 'late', on };
    return { ...milestone, standing: due !== undefined && due < asOf ? 'missed' : 'ahead' };
  });
}

/** The day of the first entry after which the number is at the milestone's value, or past it the way that it goes. */
function reachedOn({ value }: Milestone, { entries }: Facts, target: Target | undefined): PlanDate | undefined {
  if (value === undefined) return undefined;
  const isDown = isNumberTarget(target) && (isFalling(target) || isCeiling(target));
  let tally: Tally = {};
  for (const entry of entries) {
    tally = tallied(tally, entry, target);
    const now = tally.value;
    if (now !== undefined && (isDown ? now <= value : now >= value)) return entry.date;
  }
  return undefined;
}
