/** `plan list` for a terminal: a row a measure. */
import { percentText } from '../../model/percent.ts';
import type { MeasureState } from '../../projection/state.ts';
import type { ColumnKey, Row } from '../../query/columns.ts';
import { nextDeadline } from '../words/due.ts';
import { columnText } from '../words/list-columns.ts';
import { kindWords, measureTitle, partyWords, targetWords } from '../words/values.ts';
import { lightCell } from './status.ts';
import { type ColumnOf, tableOf } from './table.ts';
import type { Canvas } from './terminal.ts';

/** The measures of one plan; ends with a line feed. */
export function listText(measures: readonly MeasureState[], canvas: Canvas): string {
  return tableOf(columnsFor(measures, canvas), measures, canvas);
}

/** The measures of one plan in the columns that were chosen; ends with a line feed. */
export function chosenText(
  chosen: readonly { readonly column: ColumnKey; readonly title: string }[],
  rows: readonly Row[],
  canvas: Canvas,
): string {
  const columns = chosen.map(
    ({ column, title }): ColumnOf<Row> => ({
      title,
      width: WIDE_TEXTS.has(column) ? { share: column === 'measure' ? 3 : 2 } : { most: 16 },
      ...(NUMBERS.has(column) && { align: 'right' }),
      of: (row) => (column === 'light' ? lightCell(row.state.light, canvas) : columnText(row, column, canvas.messages)),
    }),
  );
  return tableOf(columns, rows, canvas);
}

const WIDE_TEXTS: ReadonlySet<ColumnKey> = new Set([
  'measure',
  'task',
  'group',
  'why',
  'entry',
  'evidence',
  'milestone',
  'text',
]);
const NUMBERS: ReadonlySet<ColumnKey> = new Set(['progress', 'overdue', 'moved']);

/**
 * Columns for the width there is; on a narrow one, deadline and progress stand below the title. Leaders and owners have theirs
 * where one of the measures has any.
 */
function columnsFor(measures: readonly MeasureState[], canvas: Canvas): readonly ColumnOf<MeasureState>[] {
  const { messages, width } = canvas;
  const { columns: titles } = messages;
  const progressOf = ({ progress }: MeasureState): string => percentText(progress.percent);
  const whyOf = ({ reasons }: MeasureState): string =>
    reasons.map((reason) => messages.reason(reason)).join(messages.listSeparator);
  const kindOf = ({ kind, measure }: MeasureState): string =>
    kind === undefined ? (measure.kind ?? messages.undecided) : kindWords(kind, messages);
  const titleOf = (state: MeasureState): string =>
    width >= NARROW
      ? measureTitle(state, messages)
      : [
          measureTitle(state, messages),
          messages.labelled(titles.due, nextDeadline(state, messages)),
          messages.labelled(titles.progress, progressOf(state)),
        ].join('\n');
  const id = { title: titles.id, width: { most: 9 }, of: ({ measure }: MeasureState) => measure.id };
  const title = { title: titles.measure, width: { share: 3 }, of: titleOf };
  const kind = { title: titles.kind, width: { most: 12 }, of: kindOf };
  const target = {
    title: titles.target,
    width: { most: 16 },
    of: ({ target: promised }: MeasureState) => (promised === undefined ? '' : targetWords(promised, messages)),
  };
  const lead = {
    title: titles.lead,
    width: { most: 10 },
    of: (state: MeasureState) => partyWords(state.leads, messages),
  };
  const people = (title: string, of: (state: MeasureState) => readonly string[]) =>
    measures.some((state) => of(state).length > 0)
      ? [{ title, width: { most: 8 }, of: (state: MeasureState) => of(state).join(messages.listSeparator) }]
      : [];
  const leaders = people(messages.show.leader, (state) => state.leaders);
  const owners = people(messages.show.owner, (state) => state.owners);
  const due = {
    title: titles.due,
    width: { most: 10 },
    of: (state: MeasureState) => nextDeadline(state, messages, 'column'),
  };
  const progress = { title: titles.progress, width: { most: 8 }, align: 'right' as const, of: progressOf };
  const light = {
    title: titles.light,
    width: { most: 6 },
    of: (state: MeasureState) => lightCell(state.light, canvas),
  };
  const why = { title: titles.why, width: { share: 2 }, of: whyOf };
  const lightAndWhy = {
    title: titles.light,
    width: { share: 2 },
    of: (state: MeasureState) => lightCell(state.light, canvas, whyOf(state)),
  };
  if (width >= WIDE) return [id, title, kind, target, ...leaders, lead, ...owners, due, progress, light, why];
  if (width >= ROOMY) return [id, title, kind, target, lead, due, progress, light, why];
  if (width >= MIDDLING) return [id, title, lead, due, progress, lightAndWhy];
  if (width >= NARROW) return [id, title, due, progress, lightAndWhy];
  return [id, title, lightAndWhy];
}

/** From these widths on, all has a column of its own; all but people; all but kind and target; all but the lead too; else a few do. */
const WIDE = 130;
const ROOMY = 110;
const MIDDLING = 80;
const NARROW = 60;
