/** The circular (情况通报) as a document: the conclusion, the units in a table, and by name what is behind their figures. */
import type { RootContent } from 'mdast';
import type { MeasureState } from '../../projection/state.ts';
import type { Circular, CircularItem, Standing } from '../../report/circular.ts';
import type { ReportDocument } from '../../report/document.ts';
import { countsIn, isWithoutDeadline } from '../../report/sections/due.ts';
import { isLagReason, type LagReason } from '../../report/sections/lagging.ts';
import { fulfilmentCounts } from '../words/fulfilment.ts';
import { bulleted, heading, type Inline, numbered, paragraph, strong, table } from './mdast.ts';
import { annexParts, closingOf, openingOf } from './plan-report.ts';
import { dueSentence, outcomeCells, promiseName, reasonCell, unscheduledLine } from './sections/due.ts';
import { reasonWords } from './sections/lagging.ts';
import { nextWords } from './sections/upcoming.ts';
import { sourcesOf } from './sources.ts';
import { dayNear, shortName } from './words.ts';
import { type Style, type Writer, writerIn } from './writer.ts';

/** @param isShort only the conclusion and the table of units */
export function circularDocument(circular: Circular, style: Style, isShort: boolean): ReportDocument {
  const { words, language, front } = style;
  const { circular: say } = words;
  const writer = writerIn(style);
  const title = say.title(circular.now.plan.title);
  const whole: readonly Part[] = [
    { title: say.overview, content: conclusion(circular, writer) },
    { title: say.units, content: unitsContent(circular, writer) },
    ...(isShort
      ? []
      : [
          { title: say.items, content: itemsContent(circular, writer) },
          { title: say.next, content: nextContent(circular, writer) },
        ]),
  ];
  const annexes = isShort ? [] : [{ title: say.onTime, content: onTimeContent(circular, writer) }];
  const isSaid = ({ content }: Part): boolean => content.length > 0;
  const parts = whole.filter(isSaid);
  const isAddressed = circular.others.length > 0 || circular.units.some(({ unit }) => unit !== undefined);
  const body: RootContent[] = [
    heading(1, title),
    ...openingOf(circular, style),
    ...(isAddressed ? [paragraph(say.addressee)] : []),
    ...parts.flatMap((part, i) => [heading(2, words.numbering(i + 1) + part.title), ...part.content]),
    ...closingOf(circular.known, style),
    ...annexParts([...annexes.filter(isSaid), ...sourcesOf([circular.known], writer)], words),
    ...writer.footnotes(),
  ];
  return { title, language, front, figures: new Map(), body: { type: 'root', children: body }, onePage: isShort };
}

interface Part {
  readonly title: string;
  readonly content: readonly RootContent[];
}

/** What was due and how it ended, which units have all of it done and which have not, and what is amiss now. */
function conclusion(circular: Circular, writer: Writer): readonly RootContent[] {
  const { words, messages } = writer;
  const { circular: say } = words;
  const { total, units, known } = circular;
  const { every } = circular.period;
  const { rate } = figuresOf(total);
  const openOf = ({ due }: Standing): number => countsIn(due).open;
  const led = units.flatMap(({ unit, ...one }) => (unit === undefined ? [] : [{ unit, ...one }]));
  const clear = led
    .filter((one) => one.due.length > 0 && openOf(one) + one.overdue.length === 0)
    .map(({ unit }) => unit);
  const open = led.filter((one) => openOf(one) > 0);
  const unled = units.filter(({ unit }) => unit === undefined).map(openOf);
  const undated = total.due.filter(isWithoutDeadline).length;
  const names = open.map((one) => words.lagging.ofLead(one.unit, openOf(one)));
  return [
    bulleted(
      [
        dueSentence(circular, writer) + (rate === undefined ? '' : words.gap + say.rate(rate)),
        ...(clear.length === 0 ? [] : [say.clear(every, clear.length, clear.join(messages.listSeparator))]),
        ...(open.length === 0 ? [] : [say.open(every, open.length, names.join(messages.listSeparator))]),
        ...unled.filter((count) => count > 0).map(say.unledOpen),
        ...(undated === 0 ? [] : [say.undated(undated)]),
        ...(known.totals.carried === 0
          ? []
          : [words.overview.carried(known.totals.carried, known.sealed?.closing.close.overdue ?? 0)]),
        say.standing(every, known.asOf, total.overdue.length, total.blocked.length, total.stale.length),
      ].map((line) => [line]),
    ),
  ];
}

function figuresOf({ due }: Standing) {
  return fulfilmentCounts({ due: due.length, ...countsIn(due) });
}

function unitsContent(circular: Circular, writer: Writer): readonly RootContent[] {
  const { words, messages } = writer;
  const { circular: say } = words;
  const { total, units, others, period } = circular;
  const align = [null, ...say.columns.slice(1).map(() => 'right' as const)];
  const rows = units.map((one) => cellsOf(one.unit ?? say.unled, one, writer));
  const isShared = units.some(({ items, due }) => [...items, ...due].some(({ state }) => state.leads.length > 1));
  const notes = [...(units.length > 1 ? [say.order] : []), ...(isShared ? [say.shared] : []), say.counted];
  return [
    ...(units.length === 0
      ? []
      : [
          table(say.columns, align, [
            ...rows,
            ...(units.length > 1 ? [cellsOf([strong(say.total)], total, writer)] : []),
          ]),
          paragraph(notes.join(words.gap)),
        ]),
    ...(others.length === 0 ? [] : [paragraph(say.others(period.every, others.join(messages.listSeparator)))]),
  ];
}

function cellsOf(name: Inline, standing: Standing, { words }: Writer): readonly Inline[] {
  const { due, onTime, late, open, rate } = figuresOf(standing);
  const { overdue, blocked, stale } = standing;
  const counts = [overdue, blocked, stale].map(({ length }) => String(length));
  return [name, ...[due, onTime, late, open].map(String), rate ?? words.indicators.none, ...counts];
}

/** Unit by unit what is not done, was done late, or is amiss otherwise. */
function itemsContent(circular: Circular, writer: Writer): readonly RootContent[] {
  const { words } = writer;
  const { circular: say } = words;
  const told = circular.units.filter(({ items, unscheduled }) => items.length + unscheduled.length > 0);
  return told.flatMap(({ unit, items, unscheduled }, i) => [
    heading(3, words.subNumbering(i + 1) + (unit ?? say.unled)),
    ...(items.length === 0
      ? []
      : [
          table(
            say.itemColumns,
            [null, null, null, null],
            items.map((item) => rowOf(item, unit, circular, writer)),
          ),
        ]),
    ...(unscheduled.length === 0 ? [] : [unscheduledLine(unscheduled, circular.known, writer)]),
  ]);
}

function rowOf(item: CircularItem, unit: string | undefined, circular: Circular, writer: Writer): readonly Inline[] {
  const { words, messages } = writer;
  const { state, promise, why } = item;
  const { asOf } = circular.known;
  const others = state.leads.filter((lead) => lead !== unit);
  const shared =
    others.length === 0 ? '' : words.parenthesis(words.circular.sharedWith(others.join(messages.listSeparator)));
  const due = promise?.due ?? state.due;
  const unsaid = promise === undefined && !item.isBlocked ? words.indicators.none : words.lagging.unsaid;
  return [
    (promise === undefined ? shortName(state) : promiseName(promise, writer)) + shared,
    due === undefined ? messages.undecided : dayNear(due, asOf, writer),
    standingOf(item, circular, writer).join(messages.clauseSeparator),
    reasonCell(why, unsaid, writer),
  ];
}

/** How it ended, for how long it is overdue, and what is amiss otherwise. */
function standingOf(item: CircularItem, { known }: Circular, writer: Writer): readonly string[] {
  const { state, promise, isOverdue, isBlocked, isStale } = item;
  const { due: say } = writer.words;
  const day = dayNear(promise?.on ?? known.asOf, known.asOf, writer);
  const codes = [...(isBlocked ? ['blocked'] : []), ...(isStale ? ['stale'] : [])];
  const amiss = state.reasons.flatMap((reason): readonly LagReason[] =>
    isLagReason(reason) && codes.includes(reason.code) ? [reason] : [],
  );
  return [
    ...(promise === undefined
      ? []
      : [promise.outcome === 'late' ? say.late(day, promise.late) : say.open(day, isOverdue ? promise.late : 0)]),
    ...amiss.map((reason) => reasonWords(reason, state, { now: known }, writer)),
  ];
}

/** What the last entries on these measures say is to be done next, each measure once. */
function nextContent({ units }: Circular, writer: Writer): readonly RootContent[] {
  const steps = new Map<MeasureState, readonly Inline[]>();
  for (const { state, next } of units.flatMap(({ items }) => items)) {
    if (next !== undefined) steps.set(state, [nextWords({ state, entry: next }, writer), writer.cite([next])]);
  }
  return steps.size === 0 ? [] : [numbered([...steps.values()])];
}

/** By name what the numbers of what was done in time count. */
function onTimeContent({ total, known }: Circular, writer: Writer): readonly RootContent[] {
  const { onTimeColumns } = writer.words.circular;
  const items = total.due.filter(({ outcome }) => outcome === 'onTime');
  if (items.length === 0) return [];
  return [
    table(
      onTimeColumns,
      [null, null, null, null],
      items.map((item) => outcomeCells(item, known.asOf, writer)),
    ),
  ];
}
