/** A roster as a picture: members by stages, the darker the further, with the day on which each stage was reached. */
import type { Messages } from '../../i18n/messages.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Ledger, LedgerRow } from '../../projection/ledger.ts';
import { type Attributes, element, xmlText } from '../text/xml.ts';
import { fitted } from './lettering.ts';
import { heading, patternFill, rect, svg, text, WIDTH } from './svg.ts';

const ROW = 22;
const TOP = 98;
const GAP = 24;
/** What a stage needs, and the least for a name. */
const STAGE = 62;
const NAME = 130;
/** From so many members on, they stand in two columns, and in three from twice as many. */
const MANY = 24;

/** The picture of one roster; stages reached from `since` on have a thick frame. Ends with a line feed. */
export function ledgerSvg(ledger: Ledger, since: PlanDate, messages: Messages): string {
  const { roster, measure, asOf, rows, stages } = ledger;
  const id = `roster-${roster.id}-${measure.measure.id}`;
  const words = messages.chart.ledger;
  const blocks = blocksOf(rows, stages.length);
  const width = (WIDTH - 20 - GAP * (blocks.length - 1)) / blocks.length;
  const bottom = TOP + ROW * Math.max(0, ...blocks.map((block) => block.length));
  const body = [
    heading(
      words.title(roster.title, measure.measure.id),
      words.asOf(asOf, rows.filter(({ isMember }) => isMember).length),
    ),
    ...blocks.map((block, i) => blockOf(block, 10 + i * (width + GAP), width, { ledger, since, id, messages })),
    legendOf(bottom + 28, id, since, messages),
  ];
  const description = rows.map((row) => rowWords(row, ledger, messages)).join('\n');
  return svg(
    { id, width: WIDTH, height: bottom + 42, title: words.title(roster.title, measure.measure.id), description },
    body.join('\n'),
  );
}

interface Drawing {
  readonly ledger: Ledger;
  readonly since: PlanDate;
  readonly id: string;
  readonly messages: Messages;
}

function blocksOf(rows: readonly LedgerRow[], stages: number): readonly (readonly LedgerRow[])[] {
  const wanted = Math.min(3, Math.ceil(rows.length / MANY));
  const room = Math.floor((WIDTH - 20 + GAP) / (NAME + STAGE * stages + GAP));
  const count = Math.max(1, Math.min(wanted, room));
  const size = Math.max(1, Math.ceil(rows.length / count));
  return Array.from({ length: count }, (_, i) => rows.slice(i * size, (i + 1) * size));
}

function blockOf(rows: readonly LedgerRow[], left: number, width: number, drawing: Drawing): string {
  const { stages, counts } = drawing.ledger;
  const name = Math.max(width * 0.3, Math.min(width * 0.5, width - stages.length * STAGE));
  const cell = (width - name) / stages.length;
  const heads = stages.map((stage, i) => {
    const middle = left + name + cell * (i + 0.5);
    const words = fitted(stage, cell - 4);
    return (
      text(middle, TOP - 26, words, { 'text-anchor': 'middle' }) +
      text(middle, TOP - 7, String(counts[i] ?? 0), { 'text-anchor': 'middle' })
    );
  });
  const lines = rows.map((row, i) => rowOf(row, { left, name, cell, y: TOP + ROW * i }, drawing));
  return [...heads, ...lines].join('\n');
}

interface Place {
  readonly left: number;
  readonly name: number;
  readonly cell: number;
  readonly y: number;
}

function rowOf(row: LedgerRow, { left, name, cell, y }: Place, drawing: Drawing): string {
  const { ledger, messages } = drawing;
  return element(
    'g',
    {},
    [
      `<title>${xmlText(rowWords(row, ledger, messages))}</title>`,
      text(left, y + 15, fitted(row.member.name, name - 6), row.isMember ? {} : GONE),
      ...ledger.stages.map((_, i) => cellOf(row, i, { x: left + name + cell * i, y, width: cell }, drawing)),
    ].join('\n'),
  );
}

/** Who has left. */
const GONE = { 'text-decoration': 'line-through' };

function cellOf(
  { isMember, reached, furthest }: LedgerRow,
  stage: number,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  { ledger, since, id }: Drawing,
): string {
  const box = (attributes: Attributes): string => rect(x + 1, y + 1, width - 2, ROW - 2, attributes);
  if (stage > furthest) return box({ fill: '#fff', stroke: '#999' });
  const { fill, ink } = isMember ? shade(stage, ledger.stages.length) : { fill: patternFill(id, 'dots'), ink: '#000' };
  const date = reached[stage];
  if (date === undefined) return box({ fill, stroke: '#999' });
  const frame = date >= since ? { stroke: '#000', 'stroke-width': 2.5 } : { stroke: '#999' };
  const halo = isMember ? {} : { stroke: '#fff', 'stroke-width': 4, 'paint-order': 'stroke' };
  const words = width >= 80 ? date : date.slice(5);
  const style = { 'text-anchor': 'middle', 'font-size': 12, fill: ink, ...halo };
  return box({ fill, ...frame }) + text(x + width / 2, y + 15, words, style);
}

/** From light to dark; the ink is legible on it. */
function shade(stage: number, stages: number): { readonly fill: string; readonly ink: string } {
  const level = stages <= 1 ? 1 : stage / (stages - 1);
  const grey = Math.round(225 - level * 165);
  return { fill: `rgb(${grey},${grey},${Math.min(255, grey + 12)})`, ink: grey > 130 ? '#000' : '#fff' };
}

function rowWords(
  { member, isMember, reached }: LedgerRow,
  { stages }: Ledger,
  { chart, labelled, listSeparator, noStage }: Messages,
): string {
  const dates = stages.flatMap((stage, i) => (reached[i] === undefined ? [] : [`${stage} ${reached[i]}`]));
  const words = dates.length > 0 ? dates.join(listSeparator) : noStage;
  return labelled(isMember ? member.name : `${member.name} (${chart.ledger.left})`, words);
}

function legendOf(y: number, id: string, since: PlanDate, { chart: { ledger } }: Messages): string {
  const box = (x: number, attributes: Attributes): string => rect(x, y - 11, 18, 14, attributes);
  return [
    box(10, { fill: '#fff', stroke: '#999' }) + text(34, y + 1, ledger.notYet),
    box(130, { fill: shade(0, 2).fill, stroke: '#999' }) +
      box(150, { fill: shade(1, 2).fill, stroke: '#999' }) +
      text(174, y + 1, ledger.further),
    box(370, { fill: '#fff', stroke: '#000', 'stroke-width': 2.5 }) + text(396, y + 1, ledger.since(since)),
    box(620, { fill: patternFill(id, 'dots'), stroke: '#999' }) + text(644, y + 1, ledger.left, GONE),
  ].join('\n');
}
