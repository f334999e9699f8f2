/** `plan list [QUERY…]`: the measures that match; with --queries, the queries that workspace.yaml names. */

import { variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { outputOption } from '../app/command/common-options.ts';
import { dataFormat } from '../app/command/data-formats.ts';
import { choice, flag, text as textOption } from '../app/command/options.ts';
import { matching } from '../app/open/query.ts';
import { openSummary, overNotes, viewedStates } from '../app/open/session.ts';
import { UsageError } from '../app/usage-error.ts';

export const list = command({
  arguments: { query: variadicArgument(({ help }) => help.list.query) },
  options: {
    sort: textOption('<column>', ({ help }) => help.list.sort),
    columns: textOption('<column>', ({ help }) => help.list.columns),
    groupBy: textOption('<column>', ({ help }) => help.list.groupBy),
    format: choice(
      '<format>',
      ['table', 'markdown', 'csv', 'json', 'ids'],
      ({ help }) => help.list.format,
      (m, known) => m.errors.formats(known),
    ),
    queries: flag(({ help }) => help.list.queries),
    output: outputOption,
  },
  examples: ({ help }) => help.list.examples,
  async run({ context, args, options }) {
    const session = await openSummary(context, options);
    const { messages, language } = session;
    const all = viewedStates(session, options);
    if (options.queries) {
      const { queriesListed } = await import('../app/list/queries.ts');
      return { session, file: options.output, ...(await queriesListed(all, session)) };
    }
    const { format = 'table', sort, columns, groupBy } = options;
    const isData = format === 'json' || dataFormat(options) !== undefined;
    for (const key of ['columns', 'groupBy'] as const) {
      if (options[key] === undefined || (format !== 'ids' && !isData)) continue;
      throw new UsageError((m) => m.list.tableAlone(key === 'columns' ? '--columns' : '--group-by'), language);
    }
    const { states, notes } = await matching(all, args.query, session);
    const { listing } = await import('../app/list/listing.ts');
    const listed = await listing(states, { sort, columns, groupBy }, session);
    const count = listed.rows.length;
    const isAsked = args.query.some((word) => word.trim() !== '');
    const nothing = isAsked ? messages.list.empty : messages.list.noMeasures;
    const data = async () => (await import('../render/json/list.ts')).listJson(listed.rows, session.incomplete);
    return {
      session,
      data,
      file: options.output,
      text: async () =>
        format === 'json'
          ? (await import('../render/json/shapes.ts')).jsonText(await data())
          : listed.text(format, options.output !== undefined),
      notes: isData
        ? []
        : [...overNotes(states, session), count === 0 ? nothing : messages.list.found(count), ...notes],
    };
  },
});
