/** `plan list` for a terminal: a row a measure. */
import { LIGHTS } from '../../projection/light.ts';
import type { MeasureState } from '../../projection/project.ts';
import { lightCell } from './status.ts';
import { type Column, table, widest } from './table.ts';
import { type Canvas, wholePercent } from './terminal.ts';
import { kindWords, targetWords } from './wording.ts';

/** The measures of one plan; ends with a line feed. */
export function listText(measures: readonly MeasureState[], canvas: Canvas): string {
  const { messages } = canvas;
  const titles = messages.list.columns;
  const fields = measures.map((state) => ({
    state,
    kind: state.kind === undefined ? (state.measure.kind ?? messages.undecided) : kindWords(state.kind, messages),
    target: state.target === undefined ? '' : targetWords(state.target, messages),
    lead: state.lead ?? messages.undecided,
    due: state.due ?? messages.undecided,
  }));
  type Field = (typeof fields)[number];
  const fit = (title: string, texts: readonly string[], most: number): number => widest([title, ...texts], canvas, most);
  const column = (title: string, of: (field: Field) => string, most: number): Column & { of: typeof of } => ({
    title,
    width: fit(title, fields.map(of), most),
    of,
  });
  // The columns that leave first where there is little room.
  const roomy = canvas.width >= 100 ? [column(titles.kind, (f) => f.kind, 12), column(titles.lead, (f) => f.lead, 12)] : [];
  const middling = canvas.width >= 80 ? [column(titles.target, (f) => f.target, 16)] : [];
  const extra = [...roomy, ...middling];
  const columns: readonly Column[] = [
    { title: titles.id, width: fit(titles.id, measures.map(({ measure }) => measure.id), 9) },
    { title: titles.title, width: { share: 3, least: 12 } },
    ...extra,
    { title: titles.due, width: fit(titles.due, fields.map((f) => f.due), 10) },
    { title: titles.progress, width: fit(titles.progress, [], 8), align: 'right' },
    { title: titles.light, width: fit(titles.light, LIGHTS.map((light) => messages.lights[light]), 6) },
    { title: titles.why, width: { share: 2, least: 8 } },
  ];
  const rows = fields.map((field) => [
    field.state.measure.id,
    field.state.measure.title,
    ...extra.map(({ of }) => of(field)),
    field.due,
    wholePercent(field.state.progress.percent),
    lightCell(field.state.light, canvas),
    field.state.reasons.map((reason) => messages.reason(reason)).join(messages.listSeparator),
  ]);
  return table(columns, rows, canvas);
}
