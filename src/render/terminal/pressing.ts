/** What presses, a measure a line (two on a narrow terminal): light, id, title, lead, why; no more than fit on a screen. */
import type { Light, Reason } from '../../projection/light.ts';
import type { MeasureState } from '../../projection/state.ts';
import { columnsOf } from '../text/columns.ts';
import { harmless } from '../text/printable.ts';
import { padded, shortened, wrapped } from '../text/text.ts';
import { type Canvas, lightPaint } from './terminal.ts';

/** A measure, and the words that it goes by where there are several plans. */
interface Pressing {
  readonly id: string;
  readonly state: MeasureState;
}

/** Lines of a terminal of 25, less those that the shell needs before and after. */
export const SCREEN = 23;

/** So many are named, however little room is left. */
const LEAST = 3;

/** What presses under its heading, in `room` lines; how many more there are, where not all find room. */
export function pressingPart(items: readonly Pressing[], room: number, canvas: Canvas): readonly string[] {
  const { messages, paint, width, wide } = canvas;
  const heading = wrapped(messages.status.pressing(items.length), width, wide);
  // Two are the empty lines before and after.
  const fit = Math.max(LEAST, Math.floor((room - 2 - heading.length) / (width < ONE_LINE ? 2 : 1)));
  const shown = items.length <= fit ? items : items.slice(0, fit - 1);
  const left = items.length - shown.length;
  const more = left > 0 ? [` ${messages.status.more(left)}`] : [];
  return [...heading.map((line) => paint.bold(line)), ...pressingLines(shown, canvas), ...more];
}

/** From this width on, a measure takes one line. */
const ONE_LINE = 80;

/** What a measure's lines say. */
interface Row {
  readonly light: Light;
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly reasons: readonly [string, ...string[]];
}

function pressingLines(items: readonly Pressing[], canvas: Canvas): readonly string[] {
  const { messages, width, wide } = canvas;
  const rows = items.map((item) => rowOf(item, canvas));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => columnsOf(text, wide)));
  const cell = (text: string, columns: number): string => padded(shortened(text, columns, wide), columns, wide);
  const light = widest(Object.values(messages.lights));
  const id = Math.min(Math.floor(width / 4), widest(rows.map((row) => row.id)));
  const begin = (row: Row): string => {
    const word = padded(messages.lights[row.light], light, wide);
    return `${INDENT}${lightPaint(row.light, canvas)(word)} ${cell(row.id, id)} `;
  };
  const left = width - INDENT.length - light - 1 - id - 1;
  if (width < ONE_LINE) {
    const indent = ' '.repeat(width - left);
    return rows.flatMap((row) => {
      const [first, ...others] = row.reasons;
      const why = asManyAsFit(
        [`${row.lead}${messages.partSeparator}${first}`, ...others],
        messages.listSeparator,
        left,
        wide,
      );
      return [begin(row) + shortened(row.title, left, wide), indent + why];
    });
  }
  const lead = Math.min(LEAD, widest(rows.map((row) => row.lead)));
  const room = left - lead - 2 * GAP.length;
  // The title leaves to the reasons what they need, but keeps enough to be known by.
  const spare = room - widest(rows.map(({ reasons }) => reasons.join(messages.listSeparator)));
  const title = Math.min(widest(rows.map((row) => row.title)), Math.max(Math.floor(room * TITLE), spare));
  return rows.map((row) => {
    const why = asManyAsFit(row.reasons, messages.listSeparator, room - title, wide);
    return [begin(row) + cell(row.title, title), cell(row.lead, lead), why].join(GAP);
  });
}

function rowOf({ id, state: { light, measure, leads, reasons } }: Pressing, { messages }: Canvas): Row {
  const [first, ...others] = reasons;
  const words = (reason: Reason): string => harmless(messages.reason(reason));
  return {
    light,
    id: harmless(id),
    title: harmless(measure.title),
    lead: harmless(leads.length === 0 ? messages.status.noLead : leads.join(messages.listSeparator)),
    reasons: [words(first), ...others.map(words)],
  };
}

/** The first of `texts`, cut where it must be, and as many of the others as fit whole. */
function asManyAsFit(texts: readonly string[], separator: string, width: number, wide: boolean): string {
  const [first = '', ...others] = texts;
  const joined = others.reduce(
    (line, text) => (columnsOf(`${line}${separator}${text}`, wide) <= width ? `${line}${separator}${text}` : line),
    first,
  );
  return shortened(joined, width, wide);
}

const INDENT = ' ';
const GAP = '  ';

/** Columns of a lead at the most. */
const LEAD = 14;

/** Of what title and reasons have, the share that the title keeps. */
const TITLE = 0.4;
