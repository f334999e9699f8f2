/** `plan export FORMAT [QUERY…]`: the plan for other programs, to standard output or into a file. */

import { argument, variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { outputOption } from '../app/command/common-options.ts';
import { DATA_FORMAT_NAMES } from '../app/command/data-formats.ts';
import { text as textOption } from '../app/command/options.ts';
import { matching } from '../app/open/query.ts';
import { openSession, planStates } from '../app/open/session.ts';
import { expectLead, ledBy } from '../app/open/unit.ts';
import { UsageError } from '../app/usage-error.ts';
import { FORMATS } from '../exchange/formats.ts';
import { isClosed } from '../projection/facts.ts';
import { isUndated, measureStates } from '../projection/state.ts';

export const exportCommand = command({
  arguments: {
    format: argument(({ help }) => help.export.format),
    query: variadicArgument(({ help }) => help.status.query),
  },
  options: {
    unit: textOption('<name>', ({ help }) => help.export.unit),
    output: outputOption,
  },
  without: [...DATA_FORMAT_NAMES],
  examples: ({ help }) => help.export.examples,
  async run({ context, args, options }) {
    const session = await openSession(context, options);
    const { workspace, messages, language } = session;
    const load = Object.hasOwn(FORMATS, args.format) ? FORMATS[args.format] : undefined;
    if (load === undefined) {
      const known = Object.keys(FORMATS);
      throw new UsageError((m) => m.errors.badFormat(args.format, known.join(m.listSeparator)), language);
    }
    const { unit } = options;
    const all = planStates(session, options);
    if (unit !== undefined) expectLead(unit, all, session);
    const led = unit === undefined ? all : all.map((state) => ledBy(state, unit, session));
    const states = await matching(led, args.query, session);
    const { title, timezone } = workspace;
    const { text, count } = (await load())(states, { title, timezone, messages });
    const measures = states.flatMap(measureStates);
    const undated = measures.filter((state) => !isClosed(state) && isUndated(state)).length;
    return {
      session,
      // A calendar without an event is none, by RFC 5545: what is there already stays.
      ...(count > 0 && { text: () => text }),
      file: options.output,
      notes: [
        ...(count === 0 ? [messages.export[measures.length === 0 ? 'noMeasures' : 'nothing']] : []),
        ...(undated > 0 ? [messages.export.undated(undated)] : []),
      ],
    };
  },
});
