/** How far a measure is, and by which rule that is known. */

import type { PlanDate } from '../model/date.ts';
import { minus, percentOf } from '../model/decimal.ts';
import type { Kind } from '../model/kind.ts';
import type { Roster } from '../model/roster.ts';
import { isMemberOn } from '../model/roster.ts';
import { isKeptNow, isMet, isNumberTarget, isWay, type NumberTarget, type Target } from '../model/target.ts';
import { type Facts, isDone } from './facts.ts';
import { isOccurrenceMet, type OccurrenceState } from './occurrences.ts';

/** The share done, 0–100 and unrounded, with what it was computed from. */
export type Progress =
  | { readonly basis: 'done'; readonly percent: 100 }
  | {
      readonly basis: 'value';
      readonly percent: number;
      readonly value: number;
      readonly target: NumberTarget;
    }
  | {
      /** The mean of the stages reached by the members; its value is those that are at the last one. */
      readonly basis: 'roster';
      readonly percent: number;
      readonly reached: number;
      readonly size: number;
    }
  | {
      readonly basis: 'stages';
      readonly percent: number;
      readonly reached: number;
      readonly stages: readonly string[];
    }
  | {
      readonly basis: 'occurrences';
      readonly percent: number;
      readonly met: number;
      readonly size: number;
    }
  | {
      /** A limit that is kept so far or not; a level that is within its target now or not. */
      readonly basis: 'ceiling' | 'level';
      readonly percent: number;
      readonly value: number;
      readonly target: NumberTarget;
    }
  | { readonly basis: 'reported'; readonly percent: number }
  | { readonly basis: 'none'; readonly percent: 0 };

export interface ProgressInput {
  readonly target: Target | undefined;
  readonly kind: Kind | undefined;
  readonly roster: Roster | undefined;
  readonly asOf: PlanDate;
  /** Of a recurring duty; none of anything else. */
  readonly occurrences: readonly OccurrenceState[];
  /** The share of its time that has gone by, 0–100. */
  readonly elapsed: number;
  /** How far below an `about` target still counts, 0–100. */
  readonly about: number;
}

/**
 * The first rule that has something to go by: done, value, roster, occurrences, stages, what holds now, the reported
 * percent; else 0.
 */
export function progressOf(facts: Facts, input: ProgressInput): Progress {
  return (
    progressByState(facts) ??
    progressByValue(facts, input.target) ??
    progressByRoster(facts, input) ??
    progressByOccurrences(input.occurrences) ??
    progressByStages(facts, input.kind) ??
    progressAsItStands(facts, input) ??
    progressAsReported(facts) ?? { basis: 'none', percent: 0 }
  );
}

/** Done or verified is 100, whatever the numbers say. */
function progressByState(facts: Facts): Progress | undefined {
  return isDone(facts) ? { basis: 'done', percent: 100 } : undefined;
}

/**
 * (value − baseline) ÷ (target − baseline), kept within 0–100, up or down; the deadline judges `more_than` and `exactly`.
 * What is no way to go is judged as it stands: see `progressAsItStands`.
 */
function progressByValue({ value }: Facts, target: Target | undefined): Progress | undefined {
  if (value === undefined || !isNumberTarget(target) || !isWay(target)) return undefined;
  const percent = share(minus(value, target.baseline), minus(target.value, target.baseline));
  return { basis: 'value', percent, value, target };
}

/**
 * The mean of the shares of the stages that the members passed, over the roster's size: the promised one, or the members
 * named where none is promised. Members count from the day they joined until the day before they left.
 */
function progressByRoster(facts: Facts, input: ProgressInput): Progress | undefined {
  const { roster, kind, asOf } = input;
  if (roster === undefined || facts.memberStages.size === 0) return undefined;
  const stages = roster.stages ?? kind?.stages ?? [];
  const members = roster.members.filter((member) => isMemberOn(member, asOf));
  const size = roster.size ?? members.length;
  if (stages.length === 0 || size === 0) return undefined;
  const passed = members.map(({ id }) => stages.findLastIndex((stage) => facts.memberStages.get(id)?.has(stage)) + 1);
  const reached = passed.filter((count) => count === stages.length).length;
  const all = passed.reduce((sum, count) => sum + count, 0);
  return { basis: 'roster', percent: share(all, size * stages.length), reached, size };
}

/** Occurrences met, late ones too, ÷ those that are not waived. */
function progressByOccurrences(occurrences: readonly OccurrenceState[]): Progress | undefined {
  const owed = occurrences.filter(({ standing }) => standing !== 'waived');
  if (owed.length === 0) return undefined;
  const met = owed.filter(isOccurrenceMet).length;
  return { basis: 'occurrences', percent: share(met, owed.length), met, size: owed.length };
}

/** Position of the furthest stage reached ÷ number of stages of the kind. */
function progressByStages(facts: Facts, kind: Kind | undefined): Progress | undefined {
  const stages = kind?.stages ?? [];
  const reached = stages.findLastIndex((stage) => facts.stages.has(stage)) + 1;
  if (reached === 0) return undefined;
  return { basis: 'stages', percent: share(reached, stages.length), reached, stages };
}

/**
 * A ceiling (`at_most`) and a level are kept or not, and to the end: while the value is within the target, as much is done
 * as has gone by of the time; nothing while it is not.
 */
function progressAsItStands({ value }: Facts, { target, elapsed, about }: ProgressInput): Progress | undefined {
  if (value === undefined || !isNumberTarget(target) || !isKeptNow(target)) return undefined;
  const basis = target.counts === 'level' ? 'level' : 'ceiling';
  return { basis, percent: isMet(target, value, about) ? elapsed : 0, value, target };
}

/** The `percent` of the latest entry that gives one. */
function progressAsReported({ percent }: Facts): Progress | undefined {
  return percent === undefined ? undefined : { basis: 'reported', percent };
}

/** Weighted mean of the shares, 0–100, within their least and most; 0 for none. */
export function meanPercent(parts: Iterable<{ readonly percent: number; readonly weight: number }>): number {
  let weights = 0;
  let sum = 0;
  let least = 100;
  let most = 0;
  for (const { percent, weight } of parts) {
    weights += weight;
    sum += percent * weight;
    least = Math.min(least, percent);
    most = Math.max(most, percent);
  }
  if (weights === 0) return 0;
  // Fractions of weights may round to a hair's breadth outside: shares that are all 100 must give 100.
  return Math.min(most, Math.max(least, sum / weights));
}

/** `part` of `whole` in percent, kept within 0–100. */
function share(part: number, whole: number): number {
  return Math.min(100, Math.max(0, percentOf(part, whole)));
}
