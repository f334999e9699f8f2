/** A row of a ledger as one asks of it what is new. */
import { isUnsafe } from '../words.ts';
import type { Asking } from './asking.ts';
import type { LedgerColumn } from './columns.ts';
import type { KnownMeasure, KnownPlan } from './known.ts';
import type { FilledCell, FilledRow, FilledSheet } from './sheet.ts';
import { isNil, same } from './texts.ts';

/** A row whose measure is known. */
export interface RowOf {
  readonly row: FilledRow;
  readonly sheet: FilledSheet;
  readonly known: KnownMeasure;
  readonly plan: KnownPlan;
  readonly asking: Asking;
}

/** The cell where it says something that the ledger had not printed; what can't be taken is said, and left out. */
export function fresh({ row, known, asking }: RowOf, column: LedgerColumn): FilledCell | undefined {
  const cell = row.cells.get(column);
  if (cell === undefined || isNil(cell.text)) return undefined;
  const words = same(cell.text);
  if (known.printed(column).some((text) => same(text) === words)) return undefined;
  if (/^=?(?:_xlfn\.)?DISPIMG\(/i.test(cell.text)) asking.notice(cell.at, 'picture', cell.header);
  else if (/^#(?:REF|DIV\/0|N\/A|VALUE|NAME|NULL|NUM)\b/i.test(cell.text)) asking.unread(cell.at, 'error', cell.text);
  else if (isUnsafe(cell.text)) asking.unread(cell.at, 'unsafe', cell.text);
  else return cell;
  return undefined;
}
