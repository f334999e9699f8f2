/** A roster's sheet that was filled in: members that reached a stage, on the day that stands below it. */
import type { Ledger } from '../../projection/ledger.ts';
import type { Asking } from './asking.ts';
import type { KnownPlan } from './known.ts';
import type { Proposed, Said } from './proposal.ts';
import { dayIn, type FilledRow, type FilledSheet } from './sheet.ts';
import { isNil, same } from './texts.ts';

/** The entries that its rows propose, each row's in a list of its own; none of a roster that is gone. */
export function membersOf(sheet: FilledSheet, plan: KnownPlan, asking: Asking): readonly (readonly Proposed[])[] {
  const [, roster, measure] = (sheet.origin?.sheet ?? '').split(' ');
  const ledger = plan.rosters
    .find((one) => one.roster.id === roster)
    ?.followed.find((one) => one.measure.measure.id === measure)?.ledger;
  if (ledger === undefined) {
    asking.notice(sheet.name, 'leftOut', sheet.name);
    return [];
  }
  return sheet.rows.map((row) => memberEntries(row, ledger, asking));
}

type LedgerRow = Ledger['rows'][number];

function memberEntries(row: FilledRow, ledger: Ledger, asking: Asking): readonly Proposed[] {
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
  const withProblem =
    problem === undefined || standing === undefined
      ? steps
      : steps.length === 0
        ? [{ stage: standing, problem }]
        : steps.map((step, i) => (i === steps.length - 1 ? { ...step, problem } : step));
  return withProblem.map((said) => ({
    at: row.at,
    state: ledger.measure,
    said: { ...said, member: found.member.id },
  }));
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
