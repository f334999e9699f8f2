/** `plan export FORMAT [QUERY…]`: the plan for other programs, to standard output, into a file or a folder. */

import { argument, variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { outputOption } from '../app/command/common-options.ts';
import { DATA_FORMAT_NAMES } from '../app/command/data-formats.ts';
import { flag, text as textOption } from '../app/command/options.ts';
import { matching } from '../app/open/query.ts';
import { openView, overNotes, viewedStates } from '../app/open/session.ts';
import { expectLead, ledBy } from '../app/open/unit.ts';
import { UsageError } from '../app/usage-error.ts';
import { DOCUMENT_FORMATS, TABLE_FORMATS } from '../exchange/formats.ts';
import type { Language } from '../model/plan.ts';

export const exportCommand = command({
  arguments: {
    format: argument(({ help }) => help.export.format),
    query: variadicArgument(({ help }) => help.status.query),
  },
  options: {
    unit: textOption('<name>', ({ help }) => help.export.unit),
    each: flag(({ help }) => help.export.each),
    table: textOption('<name>', ({ help }) => help.export.table),
    output: outputOption,
  },
  without: [...DATA_FORMAT_NAMES],
  examples: ({ help }) => help.export.examples,
  async run({ context, args: { format, query }, options }) {
    const session = await openView(context, options);
    const { language } = session;
    const { unit, each, table, output } = options;
    const known = await formatCalled(format, language);
    if (table !== undefined && known.kind !== 'tables') {
      throw new UsageError((m) => m.export.noTables(format, [...TABLE_FORMATS.keys()].join(m.listSeparator)), language);
    }
    if (each && known.kind === 'tables') throw new UsageError((m) => m.export.badEach, language);
    const all = viewedStates(session, options);
    if (unit !== undefined) expectLead(unit, all, session);
    const led = unit === undefined ? all : all.map((state) => ledBy(state, unit, session));
    const { states, notes: found } = await matching(led, query, session);
    const { notes = [], ...written } =
      known.kind === 'tables'
        ? (await import('../app/export/tables.ts')).tablesOf(
            states,
            { format, write: known.write, table, output },
            session,
          )
        : await (await import('../app/export/documents.ts')).documentsOf(
            states,
            { format, write: known.write, unit, each, output, at: options.at },
            session,
          );
    return { session, ...written, notes: [...notes, ...found, ...overNotes(states, session)] };
  },
});

/** @throws UsageError where there is no such format */
async function formatCalled(format: string, language: Language) {
  const tables = TABLE_FORMATS.get(format);
  if (tables !== undefined) return { kind: 'tables', write: await tables() } as const;
  const document = DOCUMENT_FORMATS.get(format);
  if (document !== undefined) return { kind: 'document', write: await document() } as const;
  const known = [...DOCUMENT_FORMATS.keys(), ...TABLE_FORMATS.keys()];
  throw new UsageError((m) => m.errors.badFormat(format, known.join(m.listSeparator)), language);
}
