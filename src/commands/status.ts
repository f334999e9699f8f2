/** `plan status [QUERY…]`: how it stands on one screen; with --all or --measures, the whole table. */

import { variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { outputOption, watchOption } from '../app/command/common-options.ts';
import { choice, flag, text as textOption } from '../app/command/options.ts';
import { matching } from '../app/open/query.ts';
import { openSummary, type Session, viewedStates } from '../app/open/session.ts';
import { ORDERS } from '../projection/brief.ts';
import { measureStates, type PlanState } from '../projection/state.ts';
import { uncountedIn } from '../projection/uncounted.ts';

export const status = command({
  arguments: { query: variadicArgument(({ help }) => help.status.query) },
  options: {
    all: flag(({ help }) => help.status.all, 'a'),
    measures: flag(({ help }) => help.status.measures, 'm'),
    sort: choice(
      '<light|due|plan>',
      ORDERS,
      ({ help }) => help.status.sort,
      (m, known) => m.status.badSort(known),
    ),
    unit: textOption('<name>', ({ help }) => help.status.unit),
    output: outputOption,
    watch: watchOption,
  },
  examples: ({ help }) => help.status.examples,
  async run({ context, args, options }) {
    const session = await openSummary(context, options);
    const { canvas, messages, incomplete, planIds } = session;
    const all = viewedStates(session, options);
    const { measures, unit } = options;
    const scope = unit === undefined ? all : await led(unit, all, session);
    const { states, notes } = await matching(scope, args.query, session);
    const terms = args.query.filter((term) => term.trim() !== '');
    const filter = unit === undefined ? terms : [`${messages.list.filters.lead}:${unit}`, ...terms];
    // Where files could not be read, what an entry names may stand in them.
    const uncounted =
      incomplete.length > 0 ? 0 : all.reduce((sum, state) => sum + uncountedIn(state, session.workspace.calendar), 0);
    const isTable = options.all || measures;
    const order = options.sort ?? (isTable ? 'plan' : 'light');
    const view = { filter, order, planIds, isWhole: incomplete.length === 0, measures };
    return {
      session,
      data: async () => (await import('../render/json/status.ts')).statusJson(states, incomplete, { filter, measures }),
      text: async () => {
        const found = states.filter((state) => measureStates(state).length > 0);
        const [only, ...others] = filter.length > 0 && found.length > 0 ? found : states;
        if (isTable) {
          const { statusTables } = await import('../render/terminal/status.ts');
          return statusTables(states, view, canvas);
        }
        if (only !== undefined && others.length === 0) {
          const { statusScreen } = await import('../render/terminal/status-screen.ts');
          return statusScreen(only, view, canvas);
        }
        const { statusOverview } = await import('../render/terminal/status-overview.ts');
        return statusOverview(found.length > 0 ? found : states, view, canvas);
      },
      file: options.output,
      notes: [...notes, ...(uncounted > 0 ? [messages.status.uncounted(uncounted)] : [])],
    };
  },
});

/** @throws UsageError where `unit` leads nothing in any of `states` */
async function led(unit: string, states: readonly PlanState[], session: Session): Promise<readonly PlanState[]> {
  const { expectLead, ledBy } = await import('../app/open/unit.ts');
  expectLead(unit, states, session);
  return states.map((state) => ledBy(state, unit, session));
}
