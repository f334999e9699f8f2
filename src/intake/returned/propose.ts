/** Sheets that were filled in → what is to be entered of them in one plan. */
import { Asking, type BackAnswers } from './asking.ts';
import { entriesOf } from './entries.ts';
import type { KnownPlan } from './known.ts';
import { measureOf } from './match.ts';
import type { Proposal, Proposed } from './proposal.ts';
import { membersOf } from './roster.ts';
import type { FilledSheet } from './sheet.ts';

/** What the sheet proposes; pure. */
export function proposed(sheet: FilledSheet, plan: KnownPlan, answers: BackAnswers): Proposal {
  const asking = new Asking(answers);
  remarkColumns(sheet, asking);
  const kind = sheet.origin?.sheet.split(' ')[0];
  if (kind === 'entries') remarkJournal(sheet, asking);
  const rows =
    kind === 'entries'
      ? []
      : kind === 'roster'
        ? membersOf(sheet, plan, asking)
        : once(ledgerRows(sheet, plan, asking), asking);
  const { questions, unreadable, notices } = asking;
  return {
    proposed: rows.flat(),
    questions,
    unreadable,
    notices,
    unchanged: rows.filter((row) => row.length === 0).length,
  };
}

function remarkColumns({ hidden, hiddenRows, headerRow, name, columns, origin }: FilledSheet, asking: Asking): void {
  for (const { at, header } of hidden) asking.notice(at, 'hiddenColumn', header);
  if (hiddenRows > 0)
    asking.notice(`${name === '' ? '' : `${name}!`}${headerRow + 1}`, 'hiddenRows', String(hiddenRows));
  if (origin !== undefined) return;
  for (const { column, header, role } of columns) if (role === null) asking.notice(column, 'leftOut', header);
}

/** Entries are never changed by a ledger; rows that were added to their sheet are said. */
function remarkJournal({ rows }: FilledSheet, asking: Asking): void {
  for (const { at, id, cells, others } of rows) {
    if (id !== undefined) continue;
    const words = [...cells.values(), ...others].map(({ text }) => text);
    asking.notice(at, 'journal', words.join(' / '));
  }
}

function ledgerRows(sheet: FilledSheet, plan: KnownPlan, asking: Asking): readonly (readonly Proposed[])[] {
  return sheet.rows.map((row) => {
    const known = measureOf(row, plan, asking);
    return known === undefined ? [] : entriesOf({ row, sheet, known, plan, asking });
  });
}

/** Of two rows of one measure that differ it is asked which counts; those that say the same count once. */
function once(rows: readonly (readonly Proposed[])[], asking: Asking): readonly (readonly Proposed[])[] {
  const first = new Map<string, number>();
  const result = [...rows];
  for (const [i, row] of rows.entries()) {
    const [one] = row;
    if (one === undefined) continue;
    const { id, title } = one.state.measure;
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, i);
      continue;
    }
    const earlier = result[before] ?? [];
    if (sayingOf(earlier) === sayingOf(row)) {
      result[i] = [];
      continue;
    }
    const answer = asking.ask(one.at, 'twice', `${id} ${title} (${earlier[0]?.at ?? ''}, ${one.at})`, {
      choices: ['first', 'last', 'both'],
    });
    if (answer === undefined || answer === 'last') result[before] = [];
    if (answer === undefined || answer === 'first') result[i] = [];
  }
  return result;
}

function sayingOf(row: readonly Proposed[]): string {
  return JSON.stringify(row.map(({ said }) => said));
}
