/** What the views of `plan due` say of one measure. */
import type { Messages } from '../../i18n/messages.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Amendment } from '../../model/journal.ts';
import { isOngoingTerm } from '../../model/term.ts';
import type { DueItem } from '../../projection/due.ts';
import { isOngoing, type MeasureState, type PlanState } from '../../projection/state.ts';

/** What is due in one plan. */
export interface Due {
  readonly plan: PlanState;
  /** The last day that was looked at. */
  readonly until: PlanDate;
  readonly items: readonly DueItem[];
  /** Open measures without a deadline. */
  readonly undated: number;
  /** Those that the period ended on before they were begun. */
  readonly unbegun: number;
}

/** Items by lead unit, in the order of the items, each under all of its leads; those without a lead come last. */
export function byUnit(items: readonly DueItem[], { undecided }: Messages): ReadonlyMap<string, readonly DueItem[]> {
  const units = new Map<string, DueItem[]>();
  for (const item of items) {
    for (const unit of item.state.leads) units.set(unit, [...(units.get(unit) ?? []), item]);
  }
  const unled = items.filter(({ state }) => state.leads.length === 0);
  if (unled.length > 0) units.set(undecided, unled);
  return units;
}

/**
 * What comes due next: a deadline with the plan's own term for it, a duty's next occurrence. In a column of a table the
 * two stand one below the other.
 */
export function nextDeadline(state: MeasureState, messages: Messages, place: 'line' | 'column' = 'line'): string {
  const { due, dueTerm, occurrences } = state;
  if (occurrences.length > 0) return state.next ?? due ?? '';
  if (isOngoing(state)) return ongoingWords(dueTerm, messages);
  if (dueTerm === undefined || place === 'line') return dayWords(state, messages);
  return `${dueTerm}\n${due ?? messages.undecided}`;
}

/**
 * The deadline in force: in the document's own term where it has one, and how far it was moved from the approved one; days
 * as `say` writes them.
 */
export function deadlineWords(state: MeasureState, messages: Messages, say?: (day: PlanDate) => string): string {
  const { approved, slippage } = state;
  const now = dayWords(state, messages, say);
  if (approved.due === undefined || approved.due === state.due) return now;
  const was = dayWords(approved, messages, say);
  return state.due === undefined
    ? messages.show.amended(now, was)
    : messages.show.slipped(now, was, slippage.days ?? 0);
}

/** A deadline with the term that it is written in, its day as `say` writes it. */
export function dayWords(
  { due, dueTerm }: Amendment,
  messages: Messages,
  say: (day: PlanDate) => string = (day) => day,
): string {
  if (due === undefined && dueTerm !== undefined && isOngoingTerm(dueTerm)) return ongoingWords(dueTerm, messages);
  const day = due === undefined ? messages.undecided : say(due);
  return dueTerm === undefined ? day : messages.termed(dueTerm, day);
}

/** The plan's own words for work that goes on; `ongoing` in the reader's language. */
function ongoingWords(term: string | undefined, { ongoing }: Messages): string {
  return term === undefined || /^[a-z]+$/i.test(term) ? ongoing : term;
}

/** When an item is, or was, due: a deadline with its term; of a duty the occurrence that was missed, else the next one. */
export function dueWords(
  { state, due, occurrence, milestone }: DueItem,
  messages: Messages,
  place?: 'line' | 'column',
): string {
  return occurrence === undefined && milestone === undefined ? nextDeadline(state, messages, place) : due;
}

/** How much time is left, or how late it (of a duty, which occurrence) is, in days and workdays. */
export function leftWords(item: DueItem, { due }: Messages): string {
  const left = timeLeft(item, due);
  return item.milestone === undefined ? left : due.milestone(item.milestone, left);
}

function timeLeft({ days, workdays, occurrence }: DueItem, due: Messages['due']): string {
  if (days === 0) return due.today;
  const known = workdays === undefined ? undefined : Math.abs(workdays);
  if (days > 0) return due.left(days, known);
  return occurrence === undefined ? due.late(-days, known) : due.missed(occurrence, due.late(-days, known));
}

/** What stands in the way, what comes next of a late duty, and the last news: every reason but the deadline itself. */
export function obstacleWords({ state, next }: DueItem, messages: Messages): string {
  const reasons = state.reasons.filter(
    ({ code }) => !['overdue', 'milestoneMissed', 'dueSoon', 'onTrack'].includes(code),
  );
  const last = state.facts.last === undefined ? messages.noEntry : messages.due.lastEntry(state.facts.last.date);
  const ahead = next ? [messages.due.next(next.due)] : [];
  return [...reasons.map((reason) => messages.reason(reason)), ...ahead, last].join(messages.listSeparator);
}

/** What to say where nothing is due. */
export function nothingDue(item: Due, { due }: Messages): string {
  const undated = undatedYet(item);
  return undated === 0 ? due.nothing(item.until) : due.nothingDated(item.until, undated);
}

/** How many have no deadline, and still until the period's end. */
export function undatedYet({ plan, undated }: Due): number {
  return plan.phase === 'after' ? 0 : undated;
}

/** What to say of those without a deadline once the period is over; nothing before. */
export function periodOverWords({ plan, undated, unbegun }: Due, { due }: Messages): readonly string[] {
  return [
    ...(plan.phase === 'after' && undated > 0 ? [due.periodOver(undated, plan.plan.period.end)] : []),
    ...(unbegun > 0 ? [due.unbegun(unbegun, plan.plan.period.end)] : []),
  ];
}
