/** What is left of a promised number where a measure goes on in a later plan. Pure. */
import { minus } from '../model/decimal.ts';
import { isCeiling, isFalling, isNumberTarget, type NumberTarget, type Target } from '../model/target.ts';
import type { MeasureState } from './state.ts';

/**
 * The target that a later plan takes over: of a total the same, counted from what was reached; of periods what they lack; a
 * level, a ceiling, what is reached and what nobody reported stay as they are.
 */
export function remainingOf({ target, facts: { value } }: Pick<MeasureState, 'target' | 'facts'>): Target | undefined {
  if (!isNumberTarget(target) || value === undefined || isCeiling(target) || isReached(target, value)) return target;
  if (target.counts === 'level') return target;
  if (target.counts === 'period') return { ...target, value: minus(target.value, value) };
  return value === target.baseline ? target : { ...target, baseline: value, hasBaseline: true };
}

function isReached(target: NumberTarget, value: number): boolean {
  return isFalling(target) ? value <= target.value : value >= target.value;
}
