/** `plan status` for a terminal: a heading, and a table a section with a row a task. */
import { elapsedPercent, LIGHTS } from '../../projection/light.ts';
import type { MeasureState, PlanState, SectionState, TaskState, Totals } from '../../projection/project.ts';
import { corrected } from '../../model/errata.ts';
import { type Cell, type Column, type Row, table, widest } from './table.ts';
import { bar, type Canvas, lightWord, wholePercent } from './terminal.ts';
import { harmless, wrapped } from './text.ts';

export interface StatusView {
  /** Whether each measure has a row too. */
  readonly measures: boolean;
}

/** The state of one plan; ends with a line feed. */
export function statusText(state: PlanState, view: StatusView, canvas: Canvas): string {
  const { messages } = canvas;
  const sections = state.sections.filter(({ tasks }) => tasks.length > 0);
  const body = sections.map((section) => sectionText(section, view, canvas));
  if (sections.length === 0) body.push(`${messages.status.noTasks}\n`);
  return [heading(state, canvas), ...body].join('\n');
}

function heading({ plan, asOf, phase, totals }: PlanState, canvas: Canvas): string {
  const { messages, paint } = canvas;
  const { start, end } = plan.period;
  const lines = [
    paint.bold(harmless(plan.title)),
    ...(plan.notice === undefined ? [] : [paint.yellow(harmless(plan.notice))]),
    messages.status.asOf(asOf, start, end, elapsedPercent(start, end, asOf)),
    ...(phase === 'before' ? [messages.status.before(start)] : []),
    ...(phase === 'after' ? [messages.status.after(end)] : []),
    counts(totals, canvas),
    messages.status.undecided(totals.undated, totals.unassigned, totals.unquantified),
  ];
  return `${lines.flatMap((line) => wrapped(line, canvas.width, canvas.wide)).join('\n')}\n`;
}

/** What is done, and how many measures have which light. */
function counts(totals: Totals, canvas: Canvas): string {
  const { messages } = canvas;
  const lights = LIGHTS.map((light) => `${messages.lights[light]} ${totals.lights[light]}`).join('  ');
  const cancelled = totals.cancelled > 0 ? `  ${messages.status.cancelled(totals.cancelled)}` : '';
  return `${messages.status.total(totals.done, totals.measures, wholePercent(totals.percent))}  ${lights}${cancelled}`;
}

function sectionText({ section, tasks, totals }: SectionState, view: StatusView, canvas: Canvas): string {
  const { messages, paint, width, wide } = canvas;
  const title = [section.heading, section.title ?? messages.status.mainTasks].join(' ').trim();
  const percent = wholePercent(totals.percent);
  const line = messages.status.section(harmless(title), totals.tasks, totals.done, totals.measures, percent);
  const layout = layoutFor(tasks, view, canvas);
  const rows = tasks.flatMap((task) => [
    layout.task(task),
    ...(view.measures ? task.measures.map((measure) => layout.measure(measure)) : []),
  ]);
  const head = wrapped(line, width, wide).map((text) => paint.bold(text));
  return `${head.join('\n')}\n${table(layout.columns, rows, canvas)}`;
}

interface Layout {
  readonly columns: readonly Column[];
  task(state: TaskState): Row;
  measure(state: MeasureState): Row;
}

/** What a row says, before it is known which columns there is room for. */
interface Fields {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly done: string;
  readonly percent: number;
  readonly due: string;
  readonly light: Cell;
  readonly why: string;
  readonly isTask: boolean;
}

const ROOMY = 100;
const MIDDLING = 80;

/** Columns for the width there is: all of them; or without the bar; or with lead and deadline below the title. */
function layoutFor(tasks: readonly TaskState[], view: StatusView, canvas: Canvas): Layout {
  const { columns: titles } = canvas.messages.status;
  const all = tasks.flatMap((task) => [
    taskFields(task, canvas),
    ...(view.measures ? task.measures.map((measure) => measureFields(measure, canvas)) : []),
  ]);
  const fit = (title: string, texts: readonly string[], most: number): number => widest([title, ...texts], canvas, most);
  const id: Column = { title: titles.id, width: fit(titles.id, all.map((f) => f.id), 9) };
  const done: Column = { title: titles.measures, width: fit(titles.measures, all.map((f) => f.done), 9), align: 'right' };
  const lead: Column = { title: titles.lead, width: fit(titles.lead, all.map((f) => f.lead), canvas.width >= ROOMY ? 14 : 10) };
  const due: Column = { title: titles.due, width: fit(titles.due, all.map((f) => f.due), 10) };
  const light: Column = { title: titles.light, width: fit(titles.light, LIGHTS.map((l) => canvas.messages.lights[l]), 6) };
  const why: Column = { title: titles.why, width: { share: 2, least: 8 } };
  const title: Column = { title: titles.task, width: { share: 3, least: 12 } };
  const barCells = 10;
  const progress: Column = {
    title: titles.progress,
    width: canvas.width >= ROOMY ? barCells + 5 : Math.max(4, fit(titles.progress, [], 8)),
    align: 'right',
  };
  if (canvas.width < MIDDLING) {
    const stacked = (fields: Fields): Row => [
      fields.id,
      titleCell(`${fields.title}\n${titles.lead} ${fields.lead}  ${titles.due} ${fields.due}`, fields, canvas),
      fields.done,
      wholePercent(fields.percent),
      fields.light,
      fields.why,
    ];
    return layoutOf([id, title, done, progress, light, why], stacked, canvas);
  }
  const roomy = canvas.width >= ROOMY;
  return layoutOf(
    [id, title, lead, done, progress, due, light, why],
    (fields) => [
      fields.id,
      titleCell(fields.title, fields, canvas),
      fields.lead,
      fields.done,
      roomy ? progressCell(fields.percent, barCells, canvas) : wholePercent(fields.percent),
      fields.due,
      fields.light,
      fields.why,
    ],
    canvas,
  );
}

function layoutOf(columns: readonly Column[], row: (fields: Fields) => Row, canvas: Canvas): Layout {
  return {
    columns,
    task: (state) => row(taskFields(state, canvas)),
    measure: (state) => row(measureFields(state, canvas)),
  };
}

function titleCell(text: string, { isTask }: Fields, { paint }: Canvas): Cell {
  return isTask ? { text } : { text, paint: paint.dim };
}

function progressCell(percent: number, cells: number, canvas: Canvas): string {
  return `${bar(percent, cells, canvas)} ${wholePercent(percent).padStart(4)}`;
}

function taskFields(state: TaskState, canvas: Canvas): Fields {
  const { messages } = canvas;
  const { task, totals, light } = state;
  return {
    id: task.id,
    title: corrected(task.title, task.errata),
    lead: leadWords(state, canvas),
    done: `${totals.done}/${totals.measures}`,
    percent: totals.percent,
    due: state.nextDue ?? messages.undecided,
    light: lightCell(light, canvas),
    why: taskReason(state, canvas),
    isTask: true,
  };
}

function leadWords({ lead, leads }: TaskState, { messages }: Canvas): string {
  return lead ?? (leads.length > 0 ? leads.join(messages.listSeparator) : messages.undecided);
}

/** A single measure's own reason; else how many measures stand so for which reason. */
function taskReason({ measures, reasons }: TaskState, { messages }: Canvas): string {
  const [only, ...others] = measures;
  if (only === undefined) return messages.noMeasures;
  if (others.length === 0) return messages.reason(only.reasons[0]);
  return reasons.map(({ code, count }) => messages.reasonCount(code, count)).join(messages.listSeparator);
}

function measureFields(state: MeasureState, canvas: Canvas): Fields {
  const { messages } = canvas;
  const closed = state.state === 'done' || state.state === 'verified';
  return {
    id: state.measure.id,
    title: state.measure.title,
    lead: state.lead ?? messages.undecided,
    done: closed ? '1/1' : '0/1',
    percent: state.progress.percent,
    due: state.due ?? messages.undecided,
    light: lightCell(state.light, canvas),
    why: state.reasons.map((reason) => messages.reason(reason)).join(messages.listSeparator),
    isTask: false,
  };
}

/** A light's word, as a cell. */
export function lightCell(light: MeasureState['light'], canvas: Canvas): Cell {
  return { text: canvas.messages.lights[light], paint: () => lightWord(light, canvas) };
}
