/** The work ledger (工作台账) as a flat table, for WPS, Excel and whatever reads text. */
import { writeCsv } from 'hucre/csv';
import { reportWordsIn } from '../i18n/messages.ts';
import { percentText } from '../model/percent.ts';
import { measureStates, type PlanState } from '../projection/state.ts';
import { oneLine } from '../render/text/one-line.ts';
import { printable } from '../render/text/printable.ts';
import { upwardWording } from '../render/words/entry-sentences.ts';
import { workLedger } from '../render/words/work-ledger.ts';
import type { Exported, ExportView } from './format.ts';

/**
 * A row a measure (RFC 4180), its task in each, and at the end the ids of measure and plan, and the day of what is known. A file begins with the mark
 * without which WPS and Excel take UTF-8 for another encoding; no cell begins as a formula does.
 */
export async function csv(states: readonly PlanState[], view: ExportView): Promise<Exported> {
  const { messages, isFile } = view;
  if (states.every((state) => measureStates(state).length === 0)) return { notes: [messages.export.noMeasures] };
  const wording = upwardWording(await reportWordsIn(view.language), messages);
  const { ledger, workbook } = wording.words.wide;
  const rows = states.flatMap((state) =>
    workLedger(state, ledger.title, wording).sections.flatMap(({ tasks }) =>
      tasks.flatMap((task) =>
        task.rows.map(({ id, texts, percent, light }) => [
          ...[task.id, task.title, ...texts, percentText(percent), messages.lights[light]],
          ...[id, state.plan.id, state.asOf],
        ]),
      ),
    ),
  );
  const lines = [[...ledger.columns, workbook.measure, workbook.plan, workbook.day], ...rows];
  return { content: csvText(lines, isFile), notes: [] };
}

/** Rows as CSV (RFC 4180); a file begins with the mark, and no cell as a formula does. */
export function csvText(lines: readonly (readonly (string | undefined)[])[], isFile: boolean): string {
  const cells = lines.map((line) => line.map((text = '') => printable(oneLine(text))));
  return `${writeCsv(cells, { bom: isFile, escapeFormulae: true })}\r\n`;
}
