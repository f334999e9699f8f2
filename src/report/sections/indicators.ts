/** 指标完成情况: every promised number with what was reached of it, and how that keeps pace with the time. */

import type { PlanDate } from '../../model/date.ts';
import { minus, percentOf } from '../../model/decimal.ts';
import { elapsedPercent } from '../../model/elapsed.ts';
import type { Entry } from '../../model/journal.ts';
import {
  isCeiling,
  isExceeded,
  isFalling,
  isMet,
  isNumberTarget,
  isWay,
  type NumberTarget,
} from '../../model/target.ts';
import { isClosed } from '../../projection/facts.ts';
import { isOngoing, liveMeasures, type MeasureState } from '../../projection/state.ts';
import { byId, type ReportInput } from '../input.ts';

export interface Indicator {
  readonly state: MeasureState;
  readonly target: NumberTarget;
  readonly value: number;
  /** The value on the last day before the period, where there was one. */
  readonly before?: number;
  /** (value − baseline) ÷ (target − baseline) in percent, which may be over 100; what is no way to go has none. */
  readonly percent?: number;
  /** Share of the time from the measure's start to its deadline that has gone by, 0–100. */
  readonly elapsed: number;
  readonly verdict: Verdict;
  /** The entries that the value comes from. */
  readonly entries: readonly Entry[];
}

/** `open`: there is time left to reach it; `within`: under its ceiling so far; `holds`, `short`: a level, now. */
type Verdict = 'met' | 'missed' | 'open' | 'within' | 'over' | 'holds' | 'short';

export interface Indicators {
  readonly reported: readonly Indicator[];
  /** Promised numbers of which nothing was reported yet. */
  readonly unreported: readonly MeasureState[];
  /** Promises of 一批, which have no number. */
  readonly unquantified: readonly MeasureState[];
}

/** Measures that are cancelled are left out; those without a number, or without a report of it, are listed apart. */
export function indicatorsOf({ now, before, settings }: ReportInput): Indicators {
  const live = liveMeasures(now);
  const promised = live.filter(({ target }) => isNumberTarget(target));
  const earlier = byId(before);
  return {
    reported: promised.flatMap((state) => {
      const { target, facts, measure } = state;
      if (!isNumberTarget(target) || facts.value === undefined) return [];
      const was = earlier.get(measure.id)?.facts.value;
      const percent = wayOf(target, facts.value);
      return [
        {
          state,
          target,
          value: facts.value,
          elapsed: elapsedPercent(state.from, state.limit, now.asOf),
          verdict: verdictOn(state, target, facts.value, settings.thresholds.about, now.asOf),
          entries: sourcesOf(facts.entries),
          ...(was !== undefined && { before: was }),
          ...(percent !== undefined && { percent }),
        },
      ];
    }),
    unreported: promised.filter(({ facts }) => facts.value === undefined),
    unquantified: live.filter(({ target }) => target?.comparator === 'unquantified'),
  };
}

function wayOf(target: NumberTarget, value: number): number | undefined {
  const { value: goal, baseline } = target;
  return isWay(target) ? percentOf(minus(value, baseline), minus(goal, baseline)) : undefined;
}

function verdictOn(state: MeasureState, target: NumberTarget, value: number, about: number, asOf: PlanDate): Verdict {
  const isOver = isClosed(state) || asOf > state.limit;
  // A level of ongoing work has no time to come down in.
  const hasTime = isFalling(target) && !(target.counts === 'level' && isOngoing(state));
  if (isExceeded(target, value) && !hasTime) return 'over';
  const met = isMet(target, value, about);
  if (isCeiling(target)) return isClosed(state) ? 'met' : 'within';
  if (target.counts === 'level' && !isOver)
    return met ? 'holds' : isWay(target) && !isOngoing(state) ? 'open' : 'short';
  if (met) return 'met';
  return isOver ? 'missed' : 'open';
}

/** The last total, and what was added to it since. */
function sourcesOf(entries: readonly Entry[]): readonly Entry[] {
  const total = entries.findLastIndex(({ value }) => value !== undefined);
  return entries.slice(Math.max(0, total)).filter(({ value, add }) => value !== undefined || add !== undefined);
}
