/** The measures that a unit leads, under whichever of its names, or that one of the leadership is in charge of. */
import type { Messages } from '../../i18n/messages.ts';
import { namesOfUnit } from '../../model/unit.ts';
import { measureStates, type PlanState } from '../../projection/state.ts';
import { narrowed } from '../../projection/totals.ts';
import { UsageError } from '../usage-error.ts';
import type { Session } from './session.ts';

/** `state` with only the measures that `unit` leads, alone or with others. */
export function ledBy(state: PlanState, unit: string, { workspace }: Pick<Session, 'workspace'>): PlanState {
  const names = namesOfUnit(unit, workspace.units);
  return narrowed(state, ({ leads }) => leads.some((lead) => names.includes(lead)));
}

/** @throws UsageError where `unit` leads nothing in any of `states`, as where its name is misspelt */
export function expectLead(unit: string, states: readonly PlanState[], session: Session): void {
  if (states.some((state) => measureStates(ledBy(state, unit, session)).length > 0)) return;
  const leads = [...new Set(states.flatMap(measureStates).flatMap((state) => state.leads))].sort();
  throw new UsageError((m) => m.errors.unknownUnit(unit, listed(leads, m)), session.language);
}

/** `state` with only the measures that `leader` is in charge of, alone or with others. */
export function under(state: PlanState, leader: string): PlanState {
  return narrowed(state, ({ leaders }) => leaders.includes(leader));
}

/** @throws UsageError where `leader` is in charge of nothing in any of `states`, as where the name is misspelt */
export function expectLeader(leader: string, states: readonly PlanState[], { language }: Session): void {
  if (states.some((state) => measureStates(under(state, leader)).length > 0)) return;
  const leaders = [...new Set(states.flatMap(measureStates).flatMap((state) => state.leaders))].sort();
  throw new UsageError((m) => m.errors.unknownLeader(leader, listed(leaders, m)), language);
}

function listed(names: readonly string[], { listSeparator }: Messages): string | undefined {
  return names.length === 0 ? undefined : names.join(listSeparator);
}
