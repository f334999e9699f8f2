/** A roster's sheet that was filled in: members that reached a stage, on the day that stands below it. */
import type { Ledger } from '../../projection/ledger.ts';
import type { Asking } from './asking.ts';
import type { KnownPlan } from './known.ts';
import type { Proposed, Said } from './proposal.ts';
import { dayIn, type FilledRow } from './sheet.ts';
import { isNil, same } from './texts.ts';

/** The ledger of that roster and measure; undefined where there is none any more. */
export function ledgerIn({ rosters }: KnownPlan, roster: string, measure: string): Ledger | undefined {
  const found = rosters.find((one) => one.roster.id === roster);
  return found?.followed.find((one) => one.measure.measure.id === measure)?.ledger;
}

type LedgerRow = Ledger['rows'][number];

/** The entries that a member's row proposes. */
export function membersOf(row: FilledRow, ledger: Ledger, asking: Asking): readonly Proposed[] {
  const name = row.cells.get('member')?.text ?? '';
  const found =
    ledger.rows.find(({ member }) => member.id === row.id) ??
    ledger.rows.find(({ member }) => same(member.name) === same(name));
  if (found === undefined) {
    asking.unread(row.at, 'noMember', name || (row.id ?? ''));
    return [];
  }
  const dated = datedStages(row, found, ledger, asking);
  const chosen = chosenStage(row, found, ledger, asking);
  const isDated = dated.some(({ stage }) => stage === chosen);
  const steps: readonly Said[] = [...dated, ...(chosen === undefined || isDated ? [] : [{ stage: chosen }])];
  const problem = problemIn(row, found);
  const standing = steps.at(-1)?.stage ?? ledger.stages[found.furthest];
  if (problem !== undefined && standing === undefined) asking.unread(row.at, 'noStage', problem);
  return withProblem(steps, standing, problem).map((said) => ({
    at: row.at,
    state: ledger.measure,
    said: { ...said, member: found.member.id },
    waits: false,
  }));
}

/** The problem goes with the last step; without one, with the stage where the member stands. */
function withProblem(steps: readonly Said[], stage: string | undefined, problem: string | undefined): readonly Said[] {
  const last = steps.at(-1) ?? (stage === undefined ? undefined : { stage });
  if (problem === undefined || last === undefined) return steps;
  return [...steps.slice(0, -1), { ...last, problem }];
}

/** Stages below which a day was written that is not known. */
function datedStages(row: FilledRow, found: LedgerRow, { stages }: Ledger, asking: Asking): readonly Said[] {
  return row.others.flatMap(({ at, header, text }): readonly Said[] => {
    const place = stages.findIndex((stage) => same(stage) === same(header));
    const stage = stages[place];
    if (stage === undefined || isNil(text)) return [];
    const date = dayIn(text);
    if (found.reached[place] !== undefined) {
      if (date !== undefined && date !== found.reached[place]) asking.notice(at, 'notTaken', `${header} ${text}`);
      return [];
    }
    if (date !== undefined) return [{ stage, date }];
    // A word for what was passed before any day was entered.
    if (place < found.furthest) return [];
    const answer = asking.ask(at, 'stage', `${header} ${text}`, { choices: [stage, 'none'] });
    return answer === stage ? [{ stage }] : [];
  });
}

/** The stage that was chosen from the list, where it lies ahead. */
function chosenStage(row: FilledRow, found: LedgerRow, { stages }: Ledger, asking: Asking): string | undefined {
  const cell = row.cells.get('stage');
  if (cell === undefined || isNil(cell.text)) return undefined;
  const place = stages.findIndex((stage) => same(stage) === same(cell.text));
  if (place < 0) asking.unread(cell.at, 'noStage', cell.text);
  return place > found.furthest ? stages[place] : undefined;
}

function problemIn(row: FilledRow, { problem = '' }: LedgerRow): string | undefined {
  const cell = row.cells.get('problem');
  return cell === undefined || isNil(cell.text) || same(cell.text) === same(problem) ? undefined : cell.text;
}
