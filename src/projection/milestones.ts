/** How each milestone (里程碑) of a measure stands at a date. Pure. */
import type { PlanDate } from '../model/date.ts';
import { movedBy } from '../model/journal.ts';
import type { Milestone } from '../model/milestone.ts';
import { isCeiling, isFalling, isNumberTarget, type Target } from '../model/target.ts';
import { doneOn, type Facts } from './facts.ts';

/** Ahead until its due date has gone by; late where what met it is dated after that. */
export interface MilestoneState extends Milestone {
  readonly standing: 'ahead' | 'met' | 'late' | 'missed';
  /** When it was met. */
  readonly on?: PlanDate;
  /** The deadline that the plan promised, where it was amended. */
  readonly approved?: PlanDate;
}

/**
 * The milestones of a measure on `asOf`, in the plan's order. One is met by the first entry that names it, on the first day
 * that leaves the measure's number at its value, or when the measure is done, whichever comes first.
 * @param target in force, which says whether the number goes up or down
 * @param number what the measure stood at when each day was over on which that changed, in order
 */
export function milestoneStates(
  milestones: readonly Milestone[] = [],
  facts: Facts,
  target: Target | undefined,
  number: ReadonlyMap<PlanDate, number>,
  asOf: PlanDate,
): readonly MilestoneState[] {
  if (milestones.length === 0) return [];
  const done = doneOn(facts);
  // A title that the plan does not have is a finding.
  const inForce = movedBy(milestones, facts.amended.milestones).slice(0, milestones.length);
  return inForce.map((inPlan, i): MilestoneState => {
    const first = milestones[i]?.due;
    const milestone = { ...inPlan, ...(first !== undefined && first !== inPlan.due && { approved: first }) };
    const named = facts.said.find((entry) => entry.milestone === milestone.title)?.date;
    const days = [named, reachedOn(milestone, target, number), done].flatMap((day) => day ?? []);
    const [on] = days.sort();
    const { due } = milestone;
    if (on !== undefined) return { ...milestone, standing: due === undefined || on <= due ? 'met' : 'late', on };
    return { ...milestone, standing: due !== undefined && due < asOf ? 'missed' : 'ahead' };
  });
}

/** The first day that leaves the number at the milestone's value, or past it the way that it goes. */
function reachedOn(
  { value }: Milestone,
  target: Target | undefined,
  number: ReadonlyMap<PlanDate, number>,
): PlanDate | undefined {
  if (value === undefined) return undefined;
  const isDown = isNumberTarget(target) && (isFalling(target) || isCeiling(target));
  return [...number].find(([, now]) => (isDown ? now <= value : now >= value))?.[0];
}
