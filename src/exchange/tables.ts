/**
 * The tables for analysis, one row a thing: what `plan export ndjson`, `json` and `parquet` hold
 * (schemas/output/tables.schema.json says what each column means). Pure.
 */

import type { PlanDate } from '../model/date.ts';
import type { Entry } from '../model/journal.ts';
import { shownPercent } from '../model/percent.ts';
import type { Member, Roster } from '../model/roster.ts';
import { isNumberTarget, type Target } from '../model/target.ts';
import { doneOn } from '../projection/facts.ts';
import type { LedgerRow } from '../projection/ledger.ts';
import type { At } from '../projection/project.ts';
import { rosterStates } from '../projection/rosters.ts';
import { isOngoing, type MeasureState, measureStates, type PlanState, type TaskState } from '../projection/state.ts';
import { weeksOf } from '../projection/weeks.ts';

/** What a column holds: its values in JSON, and what Parquet stores them as. */
export type ColumnType = 'text' | 'texts' | 'day' | 'whole' | 'number' | 'yes';

/** A value of a row; absent ones are null in every format. */
export type Cell = string | number | boolean | readonly string[] | undefined;

interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** One table of one plan: the columns, and rows of as many cells. */
export interface TableOfPlan {
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly Cell[]>;
}

type Table = (state: PlanState, at: At) => TableOfPlan;

/** A table of rows of one kind, each column named, with what it holds and how it comes of a row. */
function table<Row>(
  columns: readonly (readonly [name: string, type: ColumnType, of: (row: Row) => Cell])[],
  rowsOf: (state: PlanState, at: At) => Iterable<Row>,
): Table {
  return (state, at) => ({
    columns: columns.map(([name, type]) => ({ name, type })),
    rows: cells(rowsOf(state, at)),
  });

  function* cells(rows: Iterable<Row>): Iterable<readonly Cell[]> {
    for (const row of rows) yield columns.map(([, , of]) => of(row));
  }
}

/** In the order of the documentation; every row begins with its plan. */
export const TABLES = {
  plans: table<PlanState>(
    [
      ['plan', 'text', ({ plan }) => plan.id],
      ['title', 'text', ({ plan }) => plan.title],
      ['as_of', 'day', ({ asOf }) => asOf],
      ['revision', 'text', ({ plan }) => plan.revision],
      ['period_start', 'day', ({ plan }) => plan.period.start],
      ['period_end', 'day', ({ plan }) => plan.period.end],
      ['approved', 'text', ({ plan }) => plan.approved],
      ['tasks', 'whole', ({ totals }) => totals.tasks],
      ['measures', 'whole', ({ totals }) => totals.measures],
      ['done', 'whole', ({ totals }) => totals.done],
      ['cancelled', 'whole', ({ totals }) => totals.cancelled],
      ['due_by_now', 'whole', ({ totals }) => totals.due],
      ['fulfilled', 'whole', ({ totals }) => totals.fulfilled],
      ['percent', 'number', ({ totals }) => shownPercent(totals.percent)],
      ['red', 'whole', ({ totals }) => totals.lights.red],
      ['yellow', 'whole', ({ totals }) => totals.lights.yellow],
      ['green', 'whole', ({ totals }) => totals.lights.green],
      ['blue', 'whole', ({ totals }) => totals.lights.blue],
      ['grey', 'whole', ({ totals }) => totals.lights.grey],
      ['undated', 'whole', ({ totals }) => totals.undated],
      ['unassigned', 'whole', ({ totals }) => totals.unassigned],
      ['unquantified', 'whole', ({ totals }) => totals.unquantified],
    ],
    (state) => [state],
  ),
  tasks: table<{ plan: PlanState; section: string; state: TaskState }>(
    [
      ['plan', 'text', ({ plan }) => plan.plan.id],
      ['task', 'text', ({ state }) => state.task.id],
      ['title', 'text', ({ state }) => state.task.title],
      ['text', 'text', ({ state }) => state.task.text],
      ['section', 'text', ({ section }) => section],
      ['headings', 'texts', ({ state }) => state.task.headings],
      ['leads', 'texts', ({ state }) => state.leads],
      ['light', 'text', ({ state }) => state.light],
      ['measures', 'whole', ({ state }) => state.totals.measures],
      ['done', 'whole', ({ state }) => state.totals.done],
      ['cancelled', 'whole', ({ state }) => state.totals.cancelled],
      ['percent', 'number', ({ state }) => shownPercent(state.totals.percent)],
      ['next_due', 'day', ({ state }) => state.nextDue],
    ],
    (plan) =>
      plan.sections.flatMap(({ section, tasks }) => tasks.map((state) => ({ plan, section: section.id, state }))),
  ),
  measures: table<{ plan: PlanState; state: MeasureState }>(
    [
      ['plan', 'text', ({ plan }) => plan.plan.id],
      ['task', 'text', ({ state }) => state.task.id],
      ['measure', 'text', ({ state }) => state.measure.id],
      ['title', 'text', ({ state }) => state.measure.title],
      ['kind', 'text', ({ state }) => state.measure.kind],
      ['state', 'text', ({ state }) => state.state],
      ['light', 'text', ({ state }) => state.light],
      ['reasons', 'texts', ({ state }) => state.reasons.map(({ code }) => code)],
      ['percent', 'number', ({ state }) => shownPercent(state.progress.percent)],
      ['percent_basis', 'text', ({ state }) => state.progress.basis],
      ['comparator', 'text', ({ state }) => state.target?.comparator],
      ['target', 'number', ({ state }) => promised(state.target)?.value],
      ['target_word', 'text', ({ state: { target } }) => (isNumberTarget(target) ? undefined : target?.word)],
      ['unit', 'text', ({ state }) => state.target?.unit],
      ['baseline', 'number', ({ state }) => promised(state.target)?.baseline],
      ['stretch', 'yes', ({ state }) => state.target?.stretch],
      ['counts', 'text', ({ state }) => promised(state.target)?.counts],
      ['value', 'number', ({ state }) => state.facts.value],
      ['leads', 'texts', ({ state }) => state.leads],
      ['with', 'texts', ({ state }) => state.with],
      ['leaders', 'texts', ({ state }) => state.leaders],
      ['owners', 'texts', ({ state }) => state.owners],
      ['time_from', 'day', ({ state }) => state.from],
      ['due', 'day', ({ state }) => state.due],
      ['due_term', 'text', ({ state }) => state.dueTerm],
      ['approved_due', 'day', ({ state }) => state.approved.due],
      ['slippage_days', 'whole', ({ state }) => state.slippage.days],
      ['amendments', 'whole', ({ state }) => state.slippage.amendments],
      ['ongoing', 'yes', ({ state }) => isOngoing(state)],
      ['next_due', 'day', ({ state }) => state.next],
      ['done_on', 'day', ({ state }) => doneOn(state.facts)],
      ['last_entry', 'day', ({ state }) => state.facts.last?.date],
      ['problem', 'text', ({ state }) => state.facts.last?.problem],
      ['next_step', 'text', ({ state }) => state.facts.last?.next],
      ['roster', 'text', ({ state }) => state.measure.roster],
      ['serves', 'texts', ({ state }) => state.measure.serves],
      ['weight', 'number', ({ state }) => state.measure.weight],
    ],
    (plan) => measureStates(plan).map((state) => ({ plan, state })),
  ),
  states: table<{ plan: PlanState; week: string; on: PlanDate; state: MeasureState }>(
    [
      ['plan', 'text', ({ plan }) => plan.plan.id],
      ['measure', 'text', ({ state }) => state.measure.id],
      ['week', 'text', ({ week }) => week],
      ['on', 'day', ({ on }) => on],
      ['state', 'text', ({ state }) => state.state],
      ['light', 'text', ({ state }) => state.light],
      ['percent', 'number', ({ state }) => shownPercent(state.progress.percent)],
      ['value', 'number', ({ state }) => state.facts.value],
      ['due', 'day', ({ state }) => state.due],
      ['leads', 'texts', ({ state }) => state.leads],
    ],
    function* (plan, at) {
      const wanted = new Set(measureStates(plan).map(({ measure }) => measure.id));
      for (const { week, on } of weeksOf(plan.plan.period, plan.asOf)) {
        if (on === undefined) return;
        for (const state of measureStates(at(on))) if (wanted.has(state.measure.id)) yield { plan, week, on, state };
      }
    },
  ),
  entries: table<{ plan: PlanState; entry: Entry }>(
    [
      ['plan', 'text', ({ plan }) => plan.plan.id],
      ['measure', 'text', ({ entry }) => entry.on],
      ['date', 'day', ({ entry }) => entry.date],
      ['state', 'text', ({ entry }) => entry.state],
      ['stage', 'text', ({ entry }) => entry.stage],
      ['milestone', 'text', ({ entry }) => entry.milestone],
      ['member', 'text', ({ entry }) => entry.member],
      ['occurrence', 'text', ({ entry }) => entry.occurrence],
      ['waived', 'yes', ({ entry }) => entry.waive],
      ['value', 'number', ({ entry }) => entry.value],
      ['add', 'number', ({ entry }) => entry.add],
      ['percent', 'number', ({ entry }) => entry.percent],
      ['note', 'text', ({ entry }) => entry.note],
      ['problem', 'text', ({ entry }) => entry.problem],
      ['next_step', 'text', ({ entry }) => entry.next],
      ['reason', 'text', ({ entry }) => entry.reason],
      ['by', 'text', ({ entry }) => entry.by],
      ['evidence', 'whole', ({ entry }) => entry.evidence.length],
      ['highlight', 'yes', ({ entry }) => entry.highlight],
      ['amended_due', 'day', ({ entry }) => entry.amend?.due],
      ['amended_due_term', 'text', ({ entry }) => entry.amend?.dueTerm],
      ['amended_leads', 'texts', ({ entry }) => entry.amend?.leads],
      ['amended_target', 'number', ({ entry }) => promised(entry.amend?.target)?.value],
      ['corrects', 'day', ({ entry }) => entry.corrects],
      ['withdrawn', 'yes', ({ entry }) => entry.withdraw],
      ['file', 'text', ({ entry }) => entry.file],
      ['entry', 'whole', ({ entry }) => Number(entry.path[0]) + 1],
    ],
    (plan) => entriesOf(plan).map((entry) => ({ plan, entry })),
  ),
  members: table<{
    plan: PlanState;
    roster: Roster;
    member: Member;
    measure?: MeasureState;
    row?: LedgerRow;
    stages?: readonly string[];
  }>(
    [
      ['plan', 'text', ({ plan }) => plan.plan.id],
      ['roster', 'text', ({ roster }) => roster.id],
      ['roster_title', 'text', ({ roster }) => roster.title],
      ['member', 'text', ({ member }) => member.id],
      ['name', 'text', ({ member }) => member.name],
      ['joined', 'day', ({ member }) => member.joined],
      ['left', 'day', ({ member }) => member.left],
      ['measure', 'text', ({ measure }) => measure?.measure.id],
      ['stage', 'text', ({ row, stages = [] }) => (row === undefined ? undefined : stages[row.furthest])],
      ['stage_number', 'whole', ({ row }) => (row === undefined ? undefined : row.furthest + 1)],
      ['behind', 'yes', ({ row }) => row?.isBehind],
      ['problem', 'text', ({ row }) => row?.problem],
    ],
    function* (plan) {
      for (const { roster, followed } of rosterStates(plan)) {
        const wanted = followed.filter(({ ledger }) => ledger !== undefined);
        for (const { measure, ledger } of wanted) {
          for (const row of ledger?.rows ?? []) {
            yield { plan, roster, member: row.member, measure, row, stages: ledger?.stages ?? [] };
          }
        }
        if (wanted.length === 0) for (const member of roster.members) yield { plan, roster, member };
      }
    },
  ),
} satisfies Readonly<Record<string, Table>>;

/** What the journal has by the date on the measures that are shown. */
export function entriesOf(state: PlanState): readonly Entry[] {
  const wanted = new Set(measureStates(state).map(({ measure }) => measure.id));
  return state.plan.journal.filter(({ on, date }) => date <= state.asOf && wanted.has(on));
}

export type TableName = keyof typeof TABLES;

/** The names, in the order of the documentation. */
export const TABLE_NAMES = Object.keys(TABLES).filter(isTableName);

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

function promised(target: Target | undefined) {
  return isNumberTarget(target) ? target : undefined;
}

/** A row as an object by its columns' names, with null for what is absent. */
export function rowObject(columns: TableOfPlan['columns'], row: readonly Cell[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null]));
}
