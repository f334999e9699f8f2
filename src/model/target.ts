/** Targets: the number a measure promises, and when it counts as met. */
import { minus, times } from './decimal.ts';
import type { Every } from './period.ts';
import type { Repeat } from './recurrence.ts';
export const COMPARATORS = ['about', 'at_least', 'more_than', 'exactly', 'at_most'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/**
 * What a reported number is: the total so far, what stands at present (a rate, a share, a stock: it may fall again), or that
 * of its own period, which the others are added to.
 */
export type Counts = 'cumulative' | 'level' | 'period';

/** A promised number. */
export interface NumberTarget {
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit?: string;
  /** The number at the start, from which progress is counted. */
  readonly baseline: number;
  /** Whether the plan gives the baseline, be it 0. */
  readonly hasBaseline?: true;
  /** As the plan says it; cumulative where it does not. */
  readonly counts?: Counts;
  /** Of `period`: how long one is, where each is to have its number; else a month. */
  readonly per?: Every;
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

/** The periods whose numbers are added up, as those of a duty; none where nothing is counted by period. */
export function periodsOf(target: Target | undefined): (Repeat & { readonly every: Every }) | undefined {
  return isNumberTarget(target) && target.counts === 'period' ? { every: target.per ?? 'month' } : undefined;
}

/** Whether the number is to come down to its target, from a baseline above it. */
export function isFalling({ comparator, value, baseline }: NumberTarget): boolean {
  return comparator === 'at_most' && baseline > value;
}

/** Whether a value of it can only grow: a total so far, and no ceiling. */
export function isGrowing({ comparator, counts = 'cumulative' }: NumberTarget): boolean {
  return comparator !== 'at_most' && counts === 'cumulative';
}

/** Whether the number is a share or a rate: it does not grow from nothing, and several make no sum. */
export function isShare({ unit = '' }: NumberTarget): boolean {
  return /[%％‰]|率|占比|比重|百分点/.test(unit);
}

/** What a reported number is in words: a total so far, that of its period, or what stands at present, as a rate does. */
export function figureOf(target: Target | undefined): 'total' | 'present' | 'ofPeriod' {
  if (!isNumberTarget(target)) return 'total';
  if (target.counts === 'period') return 'ofPeriod';
  return target.counts === 'level' || isFalling(target) || isShare(target) ? 'present' : 'total';
}

/** Whether the number is a limit to keep to, and no way to go. */
export function isCeiling(target: NumberTarget): boolean {
  return target.comparator === 'at_most' && !isFalling(target);
}

/** Whether there is a way from the baseline to the target: of a level only where its baseline is given. */
export function isWay(target: NumberTarget): boolean {
  const isOpenLevel = target.counts === 'level' && !target.hasBaseline;
  return !isCeiling(target) && !isOpenLevel && target.value !== target.baseline;
}

/** Whether the number is kept or not at each moment, with no way to go: a ceiling, or a level without a baseline. */
export function isKeptNow(target: NumberTarget): boolean {
  return !isWay(target) && (target.counts === 'level' || isCeiling(target));
}

/** Whether `value` is more than was promised of a number that may not be exceeded. */
export function isExceeded({ comparator, value: promised }: NumberTarget, value: number): boolean {
  return (comparator === 'at_most' || comparator === 'exactly') && value > promised;
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
