/** What presses, a measure a line (two on a narrow terminal): light, id, title, lead, why; no more than fit on a screen. */
import type { MeasureState } from '../../projection/state.ts';
import { columnsOf } from '../text/columns.ts';
import { harmless, padded, shortened, wrapped } from '../text/text.ts';
import { type Canvas, lightPaint } from './terminal.ts';

/** A measure, and the words that it goes by where there are several plans. */
export interface Pressing {
  readonly id: string;
  readonly state: MeasureState;
}

/** Lines of a terminal of 25, less those that the shell needs before and after. */
export const SCREEN = 23;

/** So many are named, however little room is left. */
const LEAST = 3;

/** What presses under its heading, in `room` lines; how many more there are, where not all find room. */
export function pressingPart(
  items: readonly Pressing[],
  unscheduled: number,
  room: number,
  canvas: Canvas,
): readonly string[] {
  const { messages, paint, width, wide } = canvas;
  const heading = wrapped(messages.status.pressing(items.length, unscheduled), width, wide);
  // Two are the empty lines before and after.
  const fit = Math.max(LEAST, Math.floor((room - 2 - heading.length) / linesOfEach(canvas)));
  const shown = items.length <= fit ? items : items.slice(0, fit - 1);
  const left = items.length - shown.length;
  const more = left > 0 ? [` ${messages.status.more(left)}`] : [];
  return [...heading.map((line) => paint.bold(line)), ...pressingLines(shown, canvas), ...more];
}

/** From this width on, a measure takes one line. */
const ONE_LINE = 80;

function linesOfEach({ width }: Canvas): number {
  return width >= ONE_LINE ? 1 : 2;
}

function pressingLines(items: readonly Pressing[], canvas: Canvas): readonly string[] {
  const { messages, width, wide } = canvas;
  const rows = items.map(({ id, state }) => ({
    state,
    light: messages.lights[state.light],
    id: harmless(id),
    title: harmless(state.measure.title),
    lead: harmless(state.leads.length === 0 ? messages.status.noLead : state.leads.join(messages.listSeparator)),
    why: harmless(state.reasons.map((reason) => messages.reason(reason)).join(messages.listSeparator)),
  }));
  const widest = (texts: readonly string[], most: number): number =>
    Math.min(most, Math.max(0, ...texts.map((text) => columnsOf(text, wide))));
  const light = widest(Object.values(messages.lights), width);
  const id = widest(
    rows.map((row) => row.id),
    Math.floor(width / 4),
  );
  const before = INDENT.length + light + 1 + id + 1;
  const cell = (text: string, columns: number): string => padded(shortened(text, columns, wide), columns, wide);
  const begin = (row: (typeof rows)[number]): string =>
    `${INDENT}${lightPaint(row.state.light, canvas)(padded(row.light, light, wide))} ${cell(row.id, id)} `;
  if (linesOfEach(canvas) === 2)
    return rows.flatMap((row) => [
      begin(row) + shortened(row.title, width - before, wide),
      `${' '.repeat(before)}${shortened(`${row.lead}${messages.partSeparator}${row.why}`, width - before, wide)}`,
    ]);
  const lead = widest(
    rows.map((row) => row.lead),
    LEAD,
  );
  const room = width - before - lead - 2 * GAP.length;
  const title = widest(
    rows.map((row) => row.title),
    Math.max(
      Math.floor(room / 2),
      room -
        widest(
          rows.map((row) => row.why),
          room,
        ),
    ),
  );
  return rows.map((row) =>
    [begin(row) + cell(row.title, title), cell(row.lead, lead), shortened(row.why, room - title, wide)].join(GAP),
  );
}

const INDENT = ' ';
const GAP = '  ';
const LEAD = 14;
