/** Where tables go: --table, -o. */
import { join } from 'node:path';
import type { TableFormat } from '../../exchange/format.ts';
import { isTableName, TABLE_NAMES, TABLES, type TableName } from '../../exchange/tables.ts';
import { projections } from '../../projection/project.ts';
import type { PlanState } from '../../projection/state.ts';
import type { Output, Result } from '../command/result.ts';
import type { Session } from '../open/session.ts';
import { makeFolder } from '../report/output.ts';
import { UsageError } from '../usage-error.ts';

interface TablesWanted {
  /** The name of the format, by which its files end. */
  readonly format: string;
  readonly write: TableFormat;
  /** One table alone; else all of them, into the folder that `output` names. */
  readonly table?: string | undefined;
  readonly output?: string | undefined;
}

/**
 * One table of all plans, or every table into a folder of its name, a file a plan: so nothing is held but one plan's rows.
 * @throws UsageError where there is no such table, or nowhere to put several
 */
export function tablesOf(
  states: readonly PlanState[],
  wanted: TablesWanted,
  session: Session,
): Pick<Result, 'outputs' | 'isQuiet' | 'notes'> {
  const { language, messages } = session;
  const { table, output } = wanted;
  if (table !== undefined) {
    if (!isTableName(table)) {
      throw new UsageError((m) => m.export.badTable(table, TABLE_NAMES.join(m.listSeparator)), language);
    }
    return { outputs: oneTable(table, states, wanted, session) };
  }
  if (output === undefined) {
    throw new UsageError((m) => m.export.whichTable(TABLE_NAMES.join(m.listSeparator)), language);
  }
  return {
    outputs: allTables(output, states, wanted, session),
    isQuiet: true,
    notes: [messages.export.writtenFiles(output, TABLE_NAMES.length * states.length)],
  };
}

async function* oneTable(
  table: TableName,
  states: readonly PlanState[],
  { format, write, output }: TablesWanted,
  { workspace, language }: Session,
): AsyncIterable<Output> {
  const content = write(states.map((state) => TABLES[table](state, projections(state.plan, workspace))));
  if (output !== undefined) yield { content, file: output };
  else if (typeof content === 'string') yield { content };
  else throw new UsageError(({ report }) => report.needsFile(format), language);
}

async function* allTables(
  folder: string,
  states: readonly PlanState[],
  { format, write }: TablesWanted,
  session: Session,
): AsyncIterable<Output> {
  for (const table of TABLE_NAMES) await makeFolder(join(folder, table), session);
  for (const state of states) {
    const at = projections(state.plan, session.workspace);
    for (const table of TABLE_NAMES) {
      yield { content: write([TABLES[table](state, at)]), file: join(folder, table, `${state.plan.id}.${format}`) };
    }
  }
}
