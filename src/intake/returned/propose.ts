/** Sheets that were filled in → what is to be entered of them in one plan. */
import { Asking, type BackAnswers } from './asking.ts';
import { entriesOf } from './entries.ts';
import type { KnownPlan } from './known.ts';
import { measureOf } from './match.ts';
import type { Proposal, Proposed } from './proposal.ts';
import { ledgerIn, membersOf } from './roster.ts';
import type { FilledRow, FilledSheet } from './sheet.ts';

/** What the sheet proposes; pure. */
export function proposed(sheet: FilledSheet, plan: KnownPlan, answers: BackAnswers): Proposal {
  const asking = new Asking(answers);
  remarkColumns(sheet, asking);
  const read = readerOf(sheet, plan, asking);
  const isOfWork = sheet.origin?.sheet !== 'entries';
  let unchanged = 0;
  const rows = sheet.rows.map((row) => {
    const before = asking.open;
    const found = read(row);
    if (isOfWork && found.length === 0 && asking.open === before) unchanged += 1;
    return found;
  });
  const counted = once(rows, asking);
  const { questions, unreadable, notices } = asking;
  return { proposed: counted.flat(), questions, unreadable, notices, unchanged };
}

type ReadRow = (row: FilledRow) => readonly Proposed[];

/** What reads a row, by what the sheet is of. */
function readerOf(sheet: FilledSheet, plan: KnownPlan, asking: Asking): ReadRow {
  const [kind, roster = '', measure = ''] = (sheet.origin?.sheet ?? 'measures').split(' ');
  if (kind === 'entries') return (row) => remarkEntry(row, asking);
  if (kind === 'roster') {
    const ledger = ledgerIn(plan, roster, measure);
    if (ledger !== undefined) return (row) => membersOf(row, ledger, asking);
    asking.notice(sheet.name, 'leftOut', sheet.name);
    return () => [];
  }
  return (row) => {
    const known = measureOf(row, plan, asking);
    return known === undefined ? [] : entriesOf({ row, sheet, known, plan, asking });
  };
}

function remarkColumns({ hidden, hiddenRows, headerRow, name, columns, origin }: FilledSheet, asking: Asking): void {
  for (const { at, header } of hidden) asking.notice(at, 'hiddenColumn', header);
  if (hiddenRows > 0)
    asking.notice(`${name === '' ? '' : `${name}!`}${headerRow + 1}`, 'hiddenRows', String(hiddenRows));
  if (origin !== undefined) return;
  for (const { column, header, role } of columns) if (role === null) asking.notice(column, 'leftOut', header);
}

/** Entries are never changed by a ledger; a row that was added to their sheet is said. */
function remarkEntry({ at, id, cells, others }: FilledRow, asking: Asking): readonly Proposed[] {
  const words = [...cells.values(), ...others].map(({ text }) => text);
  if (id === undefined) asking.notice(at, 'journal', words.join(' / '));
  return [];
}

/** Of two rows of one measure that differ it is asked which counts; those that say the same count once. */
function once(rows: readonly (readonly Proposed[])[], asking: Asking): readonly (readonly Proposed[])[] {
  const first = new Map<string, number>();
  const result = [...rows];
  for (const [i, row] of rows.entries()) {
    const [one] = row;
    if (one === undefined) continue;
    const { id, title } = one.state.measure;
    // Members of a roster have rows of their own.
    const key = `${id} ${one.said.member ?? ''}`;
    const before = first.get(key);
    first.set(key, before ?? i);
    if (before === undefined) continue;
    const earlier = result[before] ?? [];
    const isSame = sayingOf(earlier) === sayingOf(row);
    const places = `${id} ${title} (${earlier[0]?.at ?? ''}, ${one.at})`;
    const answer = isSame ? 'first' : asking.ask(one.at, 'twice', places, { choices: ['first', 'last', 'both'] });
    if (answer === undefined || answer === 'last') result[before] = [];
    if (answer === undefined || answer === 'first') result[i] = [];
  }
  return result;
}

function sayingOf(row: readonly Proposed[]): string {
  return JSON.stringify(row.map(({ said }) => said));
}
