/** `plan export FORMAT [QUERY…]`: the plan for other programs, to standard output or into a file. */

import type { Command } from '../app/command.ts';
import { putOut } from '../app/open/output.ts';
import { matching } from '../app/open/query.ts';
import { openSession, planStates, type Session, warnIfIncomplete } from '../app/open/session.ts';
import { UsageError } from '../app/usage-error.ts';
import { FORMATS } from '../exchange/formats.ts';
import { isClosed } from '../projection/facts.ts';
import { isUndated, measureStates, type PlanState } from '../projection/state.ts';
import { narrowed } from '../projection/totals.ts';

export const exportCommand: Command = {
  without: ['json'],
  define(command, { help }) {
    command
      .argument('<format>', help.export.format)
      .argument('[query...]', help.status.query)
      .option('--unit <name>', help.export.unit)
      .option('-o, --output <path>', help.export.output);
  },
  examples: ({ help }) => help.export.examples,
  async run(context, [wanted = '', ...terms], options) {
    const session = await openSession(context, options);
    const { workspace, messages, language } = session;
    const load = Object.hasOwn(FORMATS, wanted) ? FORMATS[wanted] : undefined;
    if (load === undefined) {
      throw new UsageError((m) => m.errors.badFormat(wanted, Object.keys(FORMATS).join(m.listSeparator)), language);
    }
    const unit = options.text('unit');
    const all = planStates(session, options);
    const states = await matching(unit === undefined ? all : ledBy(all, unit, session), terms, session);
    const { title, timezone } = workspace;
    const { text, count } = (await load())(states, { title, timezone, messages });
    // A calendar without an event is none, by RFC 5545: what is there already stays.
    if (count === 0) context.err(`${messages.export.nothing}\n`);
    else await putOut(text, options, session);
    const undated = states.flatMap(measureStates).filter((state) => !isClosed(state) && isUndated(state)).length;
    if (undated > 0) context.err(`${messages.export.undated(undated)}\n`);
    await warnIfIncomplete(session);
    return 0;
  },
};

/**
 * The states with only the measures that `unit` leads.
 * @throws UsageError where it leads none, as where its name is misspelt
 */
function ledBy(states: readonly PlanState[], unit: string, { language }: Session): readonly PlanState[] {
  const leads = new Set(states.flatMap(measureStates).flatMap(({ lead }) => lead ?? []));
  if (leads.has(unit)) return states.map((state) => narrowed(state, ({ lead }) => lead === unit));
  throw new UsageError((m) => m.errors.unknownUnit(unit, [...leads].join(m.listSeparator) || m.none), language);
}
