/** What the views of `plan due` say of one measure. */
import type { Messages } from '../i18n/messages.ts';
import type { PlanDate } from '../model/date.ts';
import type { Amendment } from '../model/journal.ts';
import type { DueItem } from '../projection/due.ts';
import type { MeasureState, PlanState } from '../projection/project.ts';

/** What is due in one plan. */
export interface Due {
  readonly plan: PlanState;
  /** The last day that was looked at. */
  readonly until: PlanDate;
  readonly items: readonly DueItem[];
  /** Open measures without a deadline. */
  readonly undated: number;
}

/** Items by lead unit, in the order of the items; those without a lead come last. */
export function byUnit(items: readonly DueItem[], { undecided }: Messages): ReadonlyMap<string, readonly DueItem[]> {
  const units = new Map<string, DueItem[]>();
  const led = items.filter(({ state }) => state.lead !== undefined);
  for (const item of [...led, ...items.filter(({ state }) => state.lead === undefined)]) {
    const unit = item.state.lead ?? undecided;
    units.set(unit, [...(units.get(unit) ?? []), item]);
  }
  return units;
}

/**
 * What comes due next: a deadline with the plan's own term for it, a duty's next occurrence. In a column of a table the
 * two stand one below the other.
 */
export function nextDeadline(state: MeasureState, messages: Messages, place: 'line' | 'column' = 'line'): string {
  const { due, dueTerm, occurrences } = state;
  if (occurrences.length > 0) return state.next ?? due ?? '';
  if (dueTerm === undefined || place === 'line') return dayWords(state, messages);
  return `${dueTerm}\n${due ?? messages.undecided}`;
}

/** The deadline in force: in the document's own term where it has one, and how far it was moved from the approved one. */
export function deadlineWords(state: MeasureState, messages: Messages): string {
  const { approved, slippage } = state;
  const now = dayWords(state, messages);
  if (approved.due === undefined || approved.due === state.due) return now;
  return messages.show.slipped(now, dayWords(approved, messages), slippage.days ?? 0);
}

/** A deadline with the term that it is written in, its day as `say` writes it. */
export function dayWords(
  { due, dueTerm }: Amendment,
  messages: Messages,
  say: (day: PlanDate) => string = (day) => day,
): string {
  const day = due === undefined ? messages.undecided : say(due);
  return dueTerm === undefined ? day : messages.termed(dueTerm, day);
}

/** How much time is left, or how late it is, in days and workdays. */
export function leftWords({ days, workdays }: DueItem, { due }: Messages): string {
  if (days === 0) return due.today;
  const known = workdays === undefined ? undefined : Math.abs(workdays);
  return days < 0 ? due.late(-days, known) : due.left(days, known);
}

/** What stands in the way, and when it was last heard of: every reason but the deadline itself. */
export function obstacleWords({ state }: DueItem, messages: Messages): string {
  const reasons = state.reasons.filter(({ code }) => !['overdue', 'dueSoon', 'onTrack'].includes(code));
  const last = state.facts.last === undefined ? messages.due.noEntry : messages.due.lastEntry(state.facts.last.date);
  return [...reasons.map((reason) => messages.reason(reason)), last].join(messages.listSeparator);
}

/** What to say where nothing is due. */
export function nothingDue({ until, undated }: Due, { due }: Messages): string {
  return undated === 0 ? due.nothing(until) : due.nothingDated(until, undated);
}
