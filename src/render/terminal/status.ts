/** `plan status --all` for a terminal: the head, and a table a section with a row a task. */

import { corrected } from '../../model/errata.ts';
import { percentText } from '../../model/percent.ts';
import { inOrder, tasksInOrder } from '../../projection/brief.ts';
import { isClosed } from '../../projection/facts.ts';
import { type Headed, headed } from '../../projection/headings.ts';
import type { Light } from '../../projection/light.ts';
import {
  isOngoing,
  isUndated,
  type MeasureState,
  type PlanState,
  type SectionState,
  type TaskState,
} from '../../projection/state.ts';
import { harmless } from '../text/printable.ts';
import { wrapped } from '../text/text.ts';
import { nextDeadline } from '../words/due.ts';
import { measureTitle, partyWords, sectionWords } from '../words/values.ts';
import { planRows } from './plan-rows.ts';
import { nothingShown, openLines, type StatusView, statusHead } from './status-head.ts';
import { type Cell, type ColumnOf, tableOf } from './table.ts';
import { bar, type Canvas, lightPaint } from './terminal.ts';

interface TableView extends StatusView {
  /** Whether each measure has a row too. */
  readonly measures: boolean;
}

/** Every task of the plans; several begin with a row each. Ends with a line feed. */
export function statusTables(states: readonly PlanState[], view: TableView, canvas: Canvas): string {
  const tables = states.map((state) => statusText(state, view, canvas));
  return [...(states.length > 1 ? [planRows(states, canvas)] : []), ...tables].join('\n');
}

/** The state of one plan; ends with a line feed. */
function statusText(state: PlanState, view: TableView, canvas: Canvas): string {
  const sections = state.sections.filter(({ tasks }) => tasks.length > 0);
  const body = sections.map((section) => sectionText(section, state, view, canvas));
  if (sections.length === 0) body.push(`${nothingShown(state, view, canvas)}\n`);
  const head = [...statusHead(state, view, canvas), ...openLines(state, canvas)];
  return [`${head.join('\n')}\n`, ...body].join('\n');
}

function sectionText(
  { section, tasks, totals }: SectionState,
  state: PlanState,
  view: TableView,
  canvas: Canvas,
): string {
  const { messages, paint, width, wide } = canvas;
  const title = sectionWords(section, messages);
  const percent = percentText(totals.percent);
  const line = messages.status.section(harmless(title), totals.tasks, totals.done, totals.measures, percent);
  const head = wrapped(line, width, wide).map((text) => paint.bold(text));
  // The document's headings stand over what follows them: in another order there are none.
  const groups =
    view.order === 'plan' ? headed(tasks, state) : [{ begins: [], tasks: tasksInOrder(tasks, view.order) }];
  const parts = groups.map((part) => `${headingLines(part, canvas)}${tasksTable(part.tasks, view, canvas)}`);
  return `${head.join('\n')}\n${parts.join('')}`;
}

/** The document's headings that begin here, each indented by its level. */
function headingLines({ begins }: Headed, { messages, width, wide }: Canvas): string {
  const lines = begins.flatMap(({ title, level, totals: { tasks, done, measures, percent } }) => {
    const line = messages.status.section(harmless(title), tasks, done, measures, percentText(percent));
    const indent = '  '.repeat(level);
    return wrapped(line, width - indent.length, wide).map((text) => `${indent}${text}\n`);
  });
  return lines.join('');
}

function tasksTable(tasks: readonly TaskState[], view: TableView, canvas: Canvas): string {
  const rows = tasks.flatMap((task) => (view.measures ? withMeasures(task, view, canvas) : [taskFields(task, canvas)]));
  return tableOf(columnsFor(canvas), rows, canvas);
}

/** A task and its measures, a row each; one row where it has only one, by the id that entries are made on. */
function withMeasures(task: TaskState, { order }: TableView, canvas: Canvas): readonly Fields[] {
  const [only, ...others] = task.measures;
  const fields = taskFields(task, canvas);
  if (only === undefined) return [fields];
  if (others.length === 0) return [foldedFields(only, fields, canvas)];
  return [fields, ...inOrder(task.measures, order).map((measure) => measureFields(measure, canvas))];
}

/** The row of a measure that is its task's only one: the task's title stands below its own where they differ. */
function foldedFields(measure: MeasureState, { title: task, done }: Fields, canvas: Canvas): Fields {
  const fields = measureFields(measure, canvas);
  const title = task === fields.title ? task : `${fields.title}\n${task}`;
  return { ...fields, title, done, isTask: true };
}

/** What a row says, before it is known which columns there is room for. */
interface Fields {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly done: string;
  readonly percent: number;
  readonly due: string;
  readonly light: Light;
  readonly why: string;
  readonly isTask: boolean;
}

/** From these widths on, all has a column of its own; all but the lead; all but lead and deadline; else a few do. */
const ROOMY = 110;
const MIDDLING = 80;
const NARROW = 60;

/** Columns for the width there is; what has none stands below the title. */
function columnsFor(canvas: Canvas): readonly ColumnOf<Fields>[] {
  const { messages, width, paint } = canvas;
  const { columns: titles } = messages;
  const below = (f: Fields): readonly string[] => [
    ...(width < ROOMY ? [messages.labelled(titles.lead, f.lead)] : []),
    ...(width < MIDDLING && f.due !== '' ? [messages.labelled(titles.nextDue, f.due)] : []),
    ...(width < NARROW ? [messages.labelled(titles.progress, percentText(f.percent)), f.why] : []),
  ];
  const titleOf = (f: Fields): Cell => ({
    text: [f.title, ...below(f)].join('\n'),
    ...(!f.isTask && { paint: paint.dim }),
  });
  const id = { title: titles.id, width: { most: 9 }, of: (f: Fields) => f.id };
  const title = { title: titles.task, width: { share: 3 }, of: titleOf };
  const lead = { title: titles.lead, width: { most: 14 }, of: (f: Fields) => f.lead };
  const done = { title: titles.done, width: { most: 9 }, align: 'right' as const, of: (f: Fields) => f.done };
  const progress = {
    title: titles.progress,
    width: { most: 16 },
    align: 'right' as const,
    of: (f: Fields) => progressText(f.percent, canvas),
  };
  const due = { title: titles.nextDue, width: { most: 10 }, of: (f: Fields) => f.due };
  const light = { title: titles.light, width: { most: 6 }, of: (f: Fields) => lightCell(f.light, canvas) };
  const why = { title: titles.why, width: { share: 2 }, of: (f: Fields) => f.why };
  const lightAndWhy = {
    title: titles.light,
    width: { share: 2 },
    of: (f: Fields) => lightCell(f.light, canvas, f.why),
  };
  if (width >= ROOMY) return [id, title, lead, done, progress, due, light, why];
  if (width >= MIDDLING) return [id, title, done, progress, due, lightAndWhy];
  if (width >= NARROW) return [id, title, done, progress, lightAndWhy];
  return [id, title, done, light];
}

/** The percent, behind a bar where there is room for one that shows anything. */
function progressText(percent: number, canvas: Canvas): string {
  const text = percentText(percent).padStart(5);
  return canvas.width >= ROOMY ? `${bar(percent, BAR, canvas)} ${text}` : text;
}

const BAR = 10;

function taskFields(state: TaskState, canvas: Canvas): Fields {
  const { task, totals, light } = state;
  return {
    id: task.id,
    title: corrected(task.title, task.errata),
    lead: leadWords(state, canvas),
    done: `${totals.done}/${totals.measures}`,
    percent: totals.percent,
    due: nextDueWords(state, canvas),
    light,
    why: taskReason(state, canvas),
    isTask: true,
  };
}

/** The leads of its measures, and that some have none. */
export function leadWords({ task, leads, totals }: TaskState, { messages }: Canvas): string {
  if (totals.measures === 0) return partyWords(task.leads ?? [], messages);
  const undecided = totals.unassigned > 0 ? [messages.undecided] : [];
  return [...leads, ...undecided].join(messages.listSeparator);
}

/** The next deadline; 未定 or 持续推进 where no open measure has one, and nothing where none is open. */
export function nextDueWords({ nextDue, measures }: TaskState, { messages }: Canvas): string {
  const open = measures.filter((measure) => !isClosed(measure));
  return nextDue ?? (open.some(isUndated) ? messages.undecided : open.some(isOngoing) ? messages.ongoing : '');
}

/** A single measure's own reason; else how many measures stand so for which reason. */
function taskReason({ measures, reasons }: TaskState, { messages }: Canvas): string {
  const [only, ...others] = measures;
  if (only === undefined) return messages.noMeasures;
  if (others.length === 0) return messages.reason(only.reasons[0]);
  return reasons.map(({ code, count }) => messages.reasonCount(code, count)).join(messages.listSeparator);
}

function measureFields(state: MeasureState, canvas: Canvas): Fields {
  const { messages, width } = canvas;
  return {
    id: state.measure.id,
    title: measureTitle(state, messages),
    lead: partyWords(state.leads, messages),
    done: '',
    percent: state.progress.percent,
    due: nextDeadline(state, messages, width >= MIDDLING ? 'column' : 'line'),
    light: state.light,
    why: state.reasons.map((reason) => messages.reason(reason)).join(messages.listSeparator),
    isTask: false,
  };
}

/** A light's word, and the reason for it where that has no column of its own. */
export function lightCell(light: Light, canvas: Canvas, why = ''): Cell {
  return { text: `${canvas.messages.lights[light]} ${why}`.trim(), paint: lightPaint(light, canvas) };
}
