/** Whether a promise that is carried over into a later plan is softer there than what was left of it. */
import type { PlanDate } from '../model/date.ts';
import { plus } from '../model/decimal.ts';
import type { Owned } from '../model/plan.ts';
import type { Topic } from '../model/policy.ts';
import { isNumberTarget, type NumberTarget, type Target } from '../model/target.ts';
import { isOngoingTerm } from '../model/term.ts';
import { promised } from '../projection/project.ts';
import { remainingOf } from '../projection/remaining.ts';
import { isOngoing, type MeasureState } from '../projection/state.ts';
import type { TargetTurn } from './change.ts';
import { targetTurns } from './target.ts';

/** What of a promise is softer. */
type Softened = Extract<Topic, 'target' | 'deadline' | 'milestones' | 'weight'>;

/**
 * What of the promise of a later plan's measure is softer than what was left of those that it continues.
 * @param left as they stood on the day `closed`, on which the last of their plans was
 */
export function softenedIn(
  left: readonly MeasureState[],
  closed: PlanDate,
  { measure, task }: Owned,
): readonly Softened[] {
  const is = promised(measure, task);
  const milestones = new Map(measure.milestones?.map(({ title, due }) => [title, due]));
  const isLater = ({ title, due }: MeasureState['milestones'][number]): boolean => {
    const now = milestones.get(title);
    return due !== undefined && (now === undefined || now > due);
  };
  const checks: Readonly<Record<Softened, boolean>> = {
    target: leftOver(left).some((target) => isSofter(target, is.target)),
    deadline: left.some((state) => isDeadlineSofter(state, closed, is)),
    milestones: left.some((state) => state.milestones.some((one) => one.standing === 'ahead' && isLater(one))),
    weight: left.some((state) => measure.weight < state.measure.weight),
  };
  return SOFTENED.filter((topic) => checks[topic]);
}

const SOFTENED = ['target', 'deadline', 'milestones', 'weight'] as const satisfies readonly Softened[];

/** A deadline that was still ahead holds; one that had passed may be any, but what has one is not ongoing. */
function isDeadlineSofter(state: MeasureState, closed: PlanDate, is: ReturnType<typeof promised>): boolean {
  if (is.due === undefined && isOngoingTerm(is.dueTerm ?? '')) return !isOngoing(state);
  if (state.due === undefined || state.due <= closed) return false;
  return is.due === undefined || is.due > state.due;
}

/** What is left of each; of several totals of one sort their sum. */
function leftOver(left: readonly MeasureState[]): readonly (Target | undefined)[] {
  const targets = left.map(remainingOf);
  const totals = targets.filter(isNumberTarget);
  const [first, ...others] = totals;
  if (first === undefined || totals.length < targets.length || others.length === 0) return targets;
  if (!others.every((one) => isSummable(one, first))) return targets;
  const sumOf = (key: 'value' | 'baseline'): number => totals.map((one) => one[key]).reduce(plus);
  return [{ ...first, value: sumOf('value'), baseline: sumOf('baseline') }];
}

function isSummable(one: NumberTarget, first: NumberTarget): boolean {
  return (
    one.unit === first.unit &&
    one.comparator === first.comparator &&
    one.counts === first.counts &&
    one.counts !== 'level'
  );
}

const SOFTER: ReadonlySet<TargetTurn> = new Set([
  'softened',
  'turned',
  'made-stretch',
  'unquantified',
  'unit',
  'baseline',
  'counts',
] as const);

function isSofter(from: Target | undefined, to: Target | undefined): boolean {
  const { effect, turns } = targetTurns({ ...(from && { from }), ...(to && { to }) });
  if (from === undefined) return false;
  if (effect === 'removed') return true;
  const worse = isNumberTarget(from) && from.comparator === 'at_most' ? 'raised' : 'lowered';
  return turns.some((turn) => turn === worse || SOFTER.has(turn));
}
