/** `plan status` for a terminal: a heading, and a table a section with a row a task. */

import { corrected } from '../../model/errata.ts';
import { elapsedPercent, LIGHTS, type Light } from '../../projection/light.ts';
import type { MeasureState, PlanState, SectionState, TaskState, Totals } from '../../projection/project.ts';
import { type Cell, type Column, fitted, flexible, type Row, table } from './table.ts';
import { bar, type Canvas, lightPaint, wholePercent } from './terminal.ts';
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
  readonly light: Light;
  readonly why: string;
  readonly isTask: boolean;
}

/** Columns of the canvas from which light and reason stand apart, and lead and deadline beside the title. */
const ROOMY = 110;
const MIDDLING = 80;

/** Columns for the width there is: all of them; or light and reason in one; or lead and deadline below the title too. */
function layoutFor(tasks: readonly TaskState[], view: StatusView, canvas: Canvas): Layout {
  const { columns: titles } = canvas.messages.status;
  const all = tasks.flatMap((task) => [
    taskFields(task, canvas),
    ...(view.measures ? task.measures.map((measure) => measureFields(measure, canvas)) : []),
  ]);
  const roomy = canvas.width >= ROOMY;
  const barCells = roomy ? 10 : 5;
  const texts = (of: (fields: Fields) => string): readonly string[] => all.map(of);
  const id = fitted(
    titles.id,
    texts((f) => f.id),
    9,
    canvas,
  );
  const title = flexible(
    titles.task,
    texts((f) => f.title),
    3,
    canvas,
  );
  const lead = fitted(
    titles.lead,
    texts((f) => f.lead),
    roomy ? 14 : 10,
    canvas,
  );
  const done: Column = {
    ...fitted(
      titles.measures,
      texts((f) => f.done),
      9,
      canvas,
    ),
    align: 'right',
  };
  const progress: Column = { ...fitted(titles.progress, [' '.repeat(barCells + 5)], 15, canvas), align: 'right' };
  const due = fitted(
    titles.due,
    texts((f) => f.due),
    10,
    canvas,
  );
  const progressOf = (fields: Fields): string => progressText(fields.percent, barCells, canvas);
  if (roomy) {
    const why = flexible(
      titles.why,
      texts((f) => f.why),
      2,
      canvas,
    );
    return layoutOf(
      [id, title, lead, done, progress, due, lightColumn(canvas), why],
      (f) => [
        f.id,
        titleCell(f.title, f, canvas),
        f.lead,
        f.done,
        progressOf(f),
        f.due,
        lightCell(f.light, canvas),
        f.why,
      ],
      canvas,
    );
  }
  const light = flexible(
    titles.light,
    texts((f) => lightAndWhy(f.light, f.why, canvas).text),
    2,
    canvas,
  );
  if (canvas.width >= MIDDLING) {
    return layoutOf(
      [id, title, lead, done, progress, due, light],
      (f) => [
        f.id,
        titleCell(f.title, f, canvas),
        f.lead,
        f.done,
        progressOf(f),
        f.due,
        lightAndWhy(f.light, f.why, canvas),
      ],
      canvas,
    );
  }
  const stacked = flexible(
    titles.task,
    texts((f) => stackedTitle(f, canvas)),
    3,
    canvas,
  );
  return layoutOf(
    [id, stacked, done, progress, light],
    (f) => [
      f.id,
      titleCell(stackedTitle(f, canvas), f, canvas),
      f.done,
      progressOf(f),
      lightAndWhy(f.light, f.why, canvas),
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

/** The title, with what has no column of its own below it. */
function stackedTitle({ title, lead, due }: Fields, { messages }: Canvas): string {
  const { columns } = messages.status;
  return `${title}\n${messages.labelled(columns.lead, lead)}\n${messages.labelled(columns.due, due)}`;
}

function titleCell(text: string, { isTask }: Fields, { paint }: Canvas): Cell {
  return isTask ? { text } : { text, paint: paint.dim };
}

function progressText(percent: number, cells: number, canvas: Canvas): string {
  return `${bar(percent, cells, canvas)} ${wholePercent(percent).padStart(4)}`;
}

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
  if (totals.measures === 0) return task.lead ?? messages.undecided;
  const undecided = totals.unassigned > 0 ? [messages.undecided] : [];
  return [...leads, ...undecided].join(messages.listSeparator);
}

/** The next deadline; 未定 where no open measure has one, and nothing where none is open. */
export function nextDueWords({ nextDue, totals }: TaskState, { messages }: Canvas): string {
  return nextDue ?? (totals.done < totals.measures ? messages.undecided : '');
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
  return {
    id: state.measure.id,
    title: state.measure.title,
    lead: state.lead ?? messages.undecided,
    done: '',
    percent: state.progress.percent,
    due: state.due ?? messages.undecided,
    light: state.light,
    why: state.reasons.map((reason) => messages.reason(reason)).join(messages.listSeparator),
    isTask: false,
  };
}

/** A column for the lights' words alone. */
export function lightColumn(canvas: Canvas): Column {
  return fitted(canvas.messages.status.columns.light, Object.values(canvas.messages.lights), 6, canvas);
}

/** A light's word, as a cell. */
export function lightCell(light: Light, canvas: Canvas): Cell {
  return { text: canvas.messages.lights[light], paint: lightPaint(light, canvas) };
}

/** A light's word and the reason for it, as one cell. */
export function lightAndWhy(light: Light, why: string, canvas: Canvas): Cell {
  return { text: `${canvas.messages.lights[light]} ${why}`, paint: lightPaint(light, canvas) };
}
