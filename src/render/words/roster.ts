/** What is said of a roster and its members, whatever the format. */
import type { Messages } from '../../i18n/messages.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Member } from '../../model/roster.ts';
import type { Ledger, LedgerRow } from '../../projection/ledger.ts';
import type { RosterState } from '../../projection/rosters.ts';

/** How many members there are, and of how many. */
export function sizeWords({ roster, present }: RosterState, { roster: words }: Messages): string {
  return words.members(present.length, roster.size);
}

/** How many members reached each stage. */
export function countWords({ stages, counts }: Ledger, { roster: words, listSeparator }: Messages): string {
  return stages.map((stage, i) => words.stage(stage, counts[i] ?? 0)).join(listSeparator);
}

/** Which measures follow it. */
export function followedWords({ followed }: RosterState, { listSeparator, none }: Messages): string {
  return followed.map(({ measure }) => measure.measure.id).join(listSeparator) || none;
}

/** When the member was at a stage: the day, short where it is of the year shown; else whether it is past it. */
export function reachedWords(
  { reached, furthest }: LedgerRow,
  stage: number,
  asOf: PlanDate,
  { roster: words }: Messages,
): string {
  const date = reached[stage];
  if (date !== undefined) return date.slice(0, 4) === asOf.slice(0, 4) ? date.slice(5) : date;
  return stage < furthest ? words.passed : '';
}

/** Whether it left or is behind, and what stands in its way. */
export function remarkWords({ member, isBehind, problem }: LedgerRow, messages: Messages): string {
  const { roster: words, listSeparator } = messages;
  return [...leftWords(member, messages), ...(isBehind ? [words.behind] : []), ...(problem ? [problem] : [])].join(
    listSeparator,
  );
}

function leftWords({ left, reason }: Member, { roster: words, labelled }: Messages): readonly string[] {
  if (left === undefined) return [];
  const said = words.left(left);
  return [reason === undefined ? said : labelled(said, reason)];
}
