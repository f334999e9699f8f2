/** `plan export FORMAT [QUERY…]`: the plan for other programs, to standard output, into a file or a folder. */

import { argument, variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { outputOption } from '../app/command/common-options.ts';
import { DATA_FORMAT_NAMES } from '../app/command/data-formats.ts';
import { text as textOption } from '../app/command/options.ts';
import { matching } from '../app/open/query.ts';
import { openSession, overNotes, viewedStates } from '../app/open/session.ts';
import { expectLead, ledBy } from '../app/open/unit.ts';
import { UsageError } from '../app/usage-error.ts';
import { DOCUMENT_FORMATS, TABLE_FORMATS } from '../exchange/formats.ts';
import type { Plan } from '../model/plan.ts';
import { type At, projections } from '../projection/project.ts';

export const exportCommand = command({
  arguments: {
    format: argument(({ help }) => help.export.format),
    query: variadicArgument(({ help }) => help.status.query),
  },
  options: {
    unit: textOption('<name>', ({ help }) => help.export.unit),
    table: textOption('<name>', ({ help }) => help.export.table),
    output: outputOption,
  },
  without: [...DATA_FORMAT_NAMES],
  examples: ({ help }) => help.export.examples,
  async run({ context, args: { format, query }, options }) {
    const session = await openSession(context, options);
    const { workspace, messages, language, incomplete } = session;
    const document = DOCUMENT_FORMATS.get(format);
    const tables = TABLE_FORMATS.get(format);
    if (document === undefined && tables === undefined) {
      const known = [...DOCUMENT_FORMATS.keys(), ...TABLE_FORMATS.keys()];
      throw new UsageError((m) => m.errors.badFormat(format, known.join(m.listSeparator)), language);
    }
    const { unit, table, output } = options;
    if (table !== undefined && tables === undefined) {
      throw new UsageError((m) => m.export.noTables(format, [...TABLE_FORMATS.keys()].join(m.listSeparator)), language);
    }
    const all = viewedStates(session, options);
    if (unit !== undefined) expectLead(unit, all, session);
    const led = unit === undefined ? all : all.map((state) => ledBy(state, unit, session));
    const states = await matching(led, query, session);
    if (tables !== undefined) {
      const { tablesOf } = await import('../app/export/tables.ts');
      const { notes = [], ...written } = tablesOf(states, { format, write: await tables(), table, output }, session);
      return { session, ...written, notes: [...notes, ...overNotes(states, session)] };
    }
    const write = await document?.();
    const { title, timezone } = workspace;
    const at = (plan: Plan): At => projections(plan, workspace);
    const { text, notes = [] } = write?.(states, { title, timezone, messages, at, incomplete }) ?? {};
    return {
      session,
      ...(text !== undefined && { text: () => text }),
      file: output,
      notes: [...notes, ...overNotes(states, session)],
    };
  },
});
