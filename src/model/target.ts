/** Targets: the number a measure promises, and when it counts as met. */
import { minus, times } from './decimal.ts';
export const COMPARATORS = ['about', 'at_least', 'more_than', 'exactly', 'at_most'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A promised number. */
export interface NumberTarget {
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit?: string;
  /** The number at the start, from which progress is counted. */
  readonly baseline: number;
  /** 争取: missing it breaks no promise. */
  readonly stretch: boolean;
}

/** A promise without a number, such as 一批 (a batch). */
export interface UnquantifiedTarget {
  readonly comparator: 'unquantified';
  /** The word of the text. */
  readonly word: string;
  readonly unit?: string;
  readonly stretch: boolean;
}

export type Target = NumberTarget | UnquantifiedTarget;

/** Whether a number is promised, and not 一批 or nothing. */
export function isNumberTarget(target: Target | undefined): target is NumberTarget {
  return target !== undefined && target.comparator !== 'unquantified';
}

/** Whether `value` is ten times the promise or more, as no plan is exceeded; a ceiling has other words for it. */
export function isOutOfScale({ comparator, value: promised }: NumberTarget, value: number): boolean {
  return comparator !== 'at_most' && comparator !== 'exactly' && promised > 0 && value >= times(promised, 10);
}

/**
 * Whether `value` keeps the promise.
 * @param about how far below an `about` target (左右) still counts, in percent 0–100
 */
export function isMet(target: NumberTarget, value: number, about: number): boolean {
  switch (target.comparator) {
    case 'about':
      // Multiplied, not divided, so that it is exact and the border itself counts.
      return times(value, 100) >= times(target.value, minus(100, about));
    case 'at_least':
      return value >= target.value;
    case 'more_than':
      return value > target.value;
    case 'exactly':
      return value === target.value;
    case 'at_most':
      return value <= target.value;
  }
}
