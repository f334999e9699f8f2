/** `plan list` for a terminal: a row a measure. */
import type { MeasureState } from '../../projection/project.ts';
import { lightAndWhy, lightCell, lightColumn } from './status.ts';
import { type Column, fitted, flexible, table } from './table.ts';
import { type Canvas, wholePercent } from './terminal.ts';
import { kindWords, targetWords } from './wording.ts';

/** The measures of one plan; ends with a line feed. */
export function listText(measures: readonly MeasureState[], canvas: Canvas): string {
  const { messages } = canvas;
  const titles = messages.list.columns;
  const fields = measures.map((state) => ({
    id: state.measure.id,
    title: state.measure.title,
    percent: wholePercent(state.progress.percent),
    light: state.light,
    kind: state.kind === undefined ? (state.measure.kind ?? messages.undecided) : kindWords(state.kind, messages),
    target: state.target === undefined ? '' : targetWords(state.target, messages),
    lead: state.lead ?? messages.undecided,
    due: state.due ?? messages.undecided,
    why: state.reasons.map((reason) => messages.reason(reason)).join(messages.listSeparator),
  }));
  type Field = (typeof fields)[number];
  const texts = (of: (field: Field) => string): readonly string[] => fields.map(of);
  const column = (title: string, of: (field: Field) => string, most: number) => ({
    ...fitted(title, texts(of), most, canvas),
    of,
  });
  // The columns that leave first where there is little room.
  const roomy = canvas.width >= 110;
  const extra = [
    ...(roomy ? [column(titles.kind, (f) => f.kind, 12), column(titles.target, (f) => f.target, 16)] : []),
    ...(canvas.width >= 80 ? [column(titles.lead, (f) => f.lead, 10)] : []),
  ];
  const reason = flexible(
    titles.why,
    texts((f) => f.why),
    2,
    canvas,
  );
  const lightAndReason = flexible(
    titles.light,
    texts((f) => lightAndWhy(f.light, f.why, canvas).text),
    2,
    canvas,
  );
  const columns: readonly Column[] = [
    fitted(
      titles.id,
      texts((f) => f.id),
      9,
      canvas,
    ),
    flexible(
      titles.title,
      texts((f) => f.title),
      3,
      canvas,
    ),
    ...extra,
    fitted(
      titles.due,
      texts((f) => f.due),
      10,
      canvas,
    ),
    { ...fitted(titles.progress, ['100%'], 8, canvas), align: 'right' },
    ...(roomy ? [lightColumn(canvas), reason] : [lightAndReason]),
  ];
  const rows = fields.map((field) => [
    field.id,
    field.title,
    ...extra.map(({ of }) => of(field)),
    field.due,
    field.percent,
    ...(roomy ? [lightCell(field.light, canvas), field.why] : [lightAndWhy(field.light, field.why, canvas)]),
  ]);
  return table(columns, rows, canvas);
}
