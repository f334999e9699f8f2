/** 结转: which measures of a plan that is closed go on in a later one, and where. Pure. */
import { type Closing, closingOn } from '../model/closing.ts';
import type { PlanDate } from '../model/date.ts';
import { type Measure, type Owned, ownedIn, type Plan } from '../model/plan.ts';
import { addressOf } from './serving.ts';

/** A measure that continues another, with the plan that it is of. */
interface Continuer extends Owned {
  readonly plan: Plan;
}

/** For each address the measures that say that they continue it, in the order of `plans`. */
export function continuersIn(plans: readonly Plan[]): ReadonlyMap<string, readonly Continuer[]> {
  const known = CONTINUERS.get(plans);
  if (known) return known;
  const continuers = new Map<string, Continuer[]>();
  for (const plan of plans) {
    for (const owned of ownedIn(plan)) {
      for (const address of owned.measure.continues) {
        const group = continuers.get(address);
        if (group) group.push({ plan, ...owned });
        else continuers.set(address, [{ plan, ...owned }]);
      }
    }
  }
  CONTINUERS.set(plans, continuers);
  return continuers;
}

/** Plans never change once they are made. */
const CONTINUERS = new WeakMap<readonly Plan[], ReadonlyMap<string, readonly Continuer[]>>();

/** Whether measures of `plan` may go on in `other`, which begins once it is over. */
export function isLater(other: Plan, plan: Plan): boolean {
  return other.period.start > plan.period.end;
}

/** A closing that is in force, and for each measure that it carries over where that goes on: nowhere, it is not carried over. */
export interface Sealed {
  readonly closing: Closing;
  readonly carried: ReadonlyMap<string, readonly string[]>;
}

/**
 * How `plan` is sealed on `asOf`, if it is. To take a measure out of its counts needs both: its closing, and a measure of a
 * later one among `plans` that continues it.
 */
export function sealedOn(plan: Plan, plans: readonly Plan[], asOf: PlanDate): Sealed | undefined {
  const closing = closingOn(plan.closings, asOf);
  if (closing === undefined) return undefined;
  const continuers = continuersIn(plans);
  const carried = closing.close.carried.flatMap((id) => {
    const later = (continuers.get(`${plan.id}/${id}`) ?? []).filter((one) => isLater(one.plan, plan));
    return later.length === 0 ? [] : [[id, later.map(addressOf)] as const];
  });
  return { closing, carried: new Map(carried) };
}

/** Whether what `measure` of `plan` continues is counted still where it comes from: its own plan has not begun, or that one is closed later. */
export function isAwaited(
  plan: Plan,
  { continues }: Pick<Measure, 'continues'>,
  plans: readonly Plan[],
  asOf: PlanDate,
): boolean {
  return continues.some((address) => {
    const [planId, id = ''] = address.split('/');
    const earlier = plans.find((one) => one.id === planId);
    if (earlier === undefined || sealedOn(earlier, plans, asOf)?.carried.has(id)) return false;
    return (
      asOf < plan.period.start || earlier.closings.some(({ date, close }) => date > asOf && close.carried.includes(id))
    );
  });
}
