/** A workbook of each plan's work ledger (工作台账), its rosters and its journal: to be filled in by those who know. */
import { type Messages, type ReportWords, reportWordsIn } from '../i18n/messages.ts';
import type { Entry } from '../model/journal.ts';
import type { Light } from '../projection/light.ts';
import { rosterStates } from '../projection/rosters.ts';
import { type MeasureState, measureStates, type PlanState } from '../projection/state.ts';
import { entryParts, evidenceText } from '../render/words/entry.ts';
import { clause, upwardWording, type Wording } from '../render/words/entry-sentences.ts';
import { remarkWords } from '../render/words/roster.ts';
import { workLedger } from '../render/words/work-ledger.ts';
import type { Exported, ExportView } from './format.ts';
import { type Column, type Row, type Sheet, sheetName, workbook } from './spreadsheet.ts';
import { entriesOf } from './tables.ts';

/** One workbook of all plans: a sheet of each one's ledger, of each of its rosters that has stages, and of its entries. */
export async function xlsx(states: readonly PlanState[], view: ExportView): Promise<Exported> {
  const { messages } = view;
  const wording = upwardWording(await reportWordsIn(view.language), messages);
  if (states.every((state) => measureStates(state).length === 0)) return { notes: [messages.export.noMeasures] };
  const sheets = states.flatMap((state) => [
    ledgerSheet(state, states.length === 1, view, wording),
    ...rosterSheets(state, view, wording),
    journalSheet(state, view, wording),
  ]);
  const names: string[] = [];
  for (const { name } of sheets) names.push(sheetName(name, names));
  const named = sheets.map((sheet, i) => ({ ...sheet, name: names[i] ?? '' }));
  const [first] = states;
  const title = first !== undefined && states.length === 1 ? first.plan.title : view.title;
  const asOf =
    states
      .map((state) => state.asOf)
      .sort()
      .at(-1) ?? '';
  return { content: await workbook(named, title, asOf), notes: [] };
}

/** Columns of text of the ledger's columns: number, task, measure, target, people, deadline, what is told, share and light. */
const LEDGER_WIDTHS = [5, 16, 25, 12, 9, 13, 14, 15, 32, 17, 17, 7, 7];

/** What is longer stands at the left. */
const WIDEST_CENTRED = 15;

/** The number and the title of a task. */
const OF_TASK = 2;

function ledgerSheet(state: PlanState, isOnly: boolean, view: ExportView, wording: Wording): Sheet {
  const { workbook: words, ledger: names } = wording.words.wide;
  const { lights } = view.messages;
  const ledger = workLedger(state, names.title, wording);
  const choices = (['red', 'yellow', 'green', 'blue', 'grey'] as const satisfies readonly Light[]).map((light) => ({
    text: lights[light],
    light,
  }));
  const columns = ledger.columns.map((title, i): Column => {
    const isLight = i === ledger.columns.length - 1;
    const width = LEDGER_WIDTHS[i] ?? 0;
    return { title, width, isCentred: width <= WIDEST_CENTRED, ...(isLight && { choices }) };
  });
  const rows = ledger.sections.flatMap((section): readonly Row[] => [
    ...(section.title === undefined ? [] : [{ heading: section.title }]),
    ...section.tasks.flatMap((task) =>
      task.rows.map(
        ({ id, texts, percent, light }, i): Row => ({
          id,
          values: [task.id, task.title, ...texts.map((words) => words ?? ''), percent, lights[light]],
          ...(i === 0 && { shared: { values: OF_TASK, rows: task.rows.length } }),
        }),
      ),
    ),
  ]);
  return {
    ...frameOf('measures', state, view, wording.words),
    name: isOnly ? names.title : state.plan.title,
    title: words.title(state.plan.title),
    columns,
    rows,
  };
}

/** What every sheet of a plan has: who fills it in, the day of what is known, and for the program what it is of. */
function frameOf(
  sheet: string,
  { plan, asOf }: PlanState,
  { unit = '', revision }: ExportView,
  { wide: { workbook: words }, date }: ReportWords,
): Pick<Sheet, 'above' | 'idTitle' | 'origin' | 'footer'> {
  return {
    above: [words.unit(unit), words.asOf(date(asOf))],
    idTitle: words.id,
    origin: JSON.stringify({ ledger: 1, sheet, plan: plan.id, revision: revision(), as_of: asOf }),
    footer: words.page,
  };
}

/** Members by stages, a sheet for each measure that follows a roster. */
function rosterSheets(state: PlanState, view: ExportView, { words }: Wording): readonly Sheet[] {
  const { workbook: say } = words.wide;
  return rosterStates(state).flatMap(({ roster, followed }) =>
    followed.flatMap(({ measure, ledger }): readonly Sheet[] => {
      if (ledger === undefined) return [];
      const { stages } = ledger;
      const rows = ledger.rows.map((row, i): Row => {
        const { problem = '', ...rest } = row;
        const reached = stages.map((_, stage) => {
          const day = row.reached[stage];
          if (day !== undefined) return words.date(day);
          return stage < row.furthest ? view.messages.roster.passed : '';
        });
        const remarks = remarkWords(rest, view.messages);
        return {
          id: row.member.id,
          values: [String(i + 1), row.member.name, ...reached, stages[row.furthest] ?? '', problem, remarks],
        };
      });
      const { number, stage, problem, remarks } = say.rosterColumns;
      const choices = stages.map((text) => ({ text }));
      return [
        {
          ...frameOf(`roster ${roster.id} ${measure.measure.id}`, state, view, words),
          name: followed.length === 1 ? roster.title : `${measure.measure.id} ${roster.title}`,
          title: say.rosterTitle(roster.title, shortName(measure)),
          columns: [
            { title: number, width: 6, isCentred: true },
            { title: view.messages.roster.columns.member, width: 28 },
            ...stages.map((title) => ({ title, width: 15, isCentred: true })),
            { title: stage, width: 14, isCentred: true, choices },
            { title: problem, width: 30 },
            { title: remarks, width: 16 },
          ],
          rows,
        },
      ];
    }),
  );
}

const JOURNAL_WIDTHS = [15, 30, 50, 26, 26, 12, 26];

/** Every entry by the date, as it was entered. */
function journalSheet(state: PlanState, view: ExportView, { words, messages }: Wording): Sheet {
  const { workbook: say } = words.wide;
  const measures = new Map(measureStates(state).map((measure) => [measure.measure.id, measure]));
  return {
    ...frameOf('entries', state, view, words),
    name: say.journal,
    title: say.journalTitle(state.plan.title),
    columns: say.journalColumns.map((title, i) => ({ title, width: JOURNAL_WIDTHS[i] ?? 0, isCentred: i === 0 })),
    rows: entriesOf(state).map((entry): Row => {
      const measure = measures.get(entry.on);
      const { problem = '', next = '', by = '', evidence } = entry;
      return {
        id: entry.on,
        values: [
          words.date(entry.date),
          measure === undefined ? entry.on : shortName(measure),
          saidOf(entry, measure, messages),
          problem,
          next,
          by,
          evidence.map(evidenceText).join('\n'),
        ],
      };
    }),
  };
}

/** What stands in no column of its own. */
function saidOf(entry: Entry, state: MeasureState | undefined, messages: Messages): string {
  const { problem: _problem, next: _next, by: _by, ...rest } = entry;
  const names = new Map(state?.roster?.members.map(({ id, name }) => [id, name]));
  const parts = entryParts({ ...rest, evidence: [] }, state?.target, names, messages);
  return parts.map(clause).join(messages.clauseSeparator);
}

function shortName({ measure }: MeasureState): string {
  return `${measure.id} ${measure.title}`;
}
