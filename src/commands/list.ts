/** `plan list [QUERY…]`: the measures that match. */

import type { Command } from '../app/command.ts';
import { matching } from '../app/open/query.ts';
import { openSession, planStates, warnIfIncomplete } from '../app/open/session.ts';
import { measureStates } from '../projection/state.ts';
import { jsonText } from '../render/json/shapes.ts';

export const list: Command = {
  define(command, { help }) {
    command.argument('[query...]', help.list.query);
  },
  examples: ({ help }) => help.list.examples,
  async run(context, args, options) {
    const session = await openSession(context, options);
    const { messages, canvas } = session;
    const states = await matching(planStates(session, options), args, session);
    const nothing = args.length > 0 ? messages.list.empty : messages.list.noMeasures;
    const count = states.flatMap(measureStates).length;
    if (options.flag('json')) {
      const { listJson } = await import('../render/json/list.ts');
      context.out(jsonText(listJson(states, session.incomplete)));
    } else {
      const { listText } = await import('../render/terminal/list.ts');
      const found = states.filter((state) => measureStates(state).length > 0);
      for (const state of found) {
        if (states.length > 1 || state.plan.revision !== undefined) {
          context.out(`${messages.planTitle(state.plan)}\n`);
        }
        context.out(listText(measureStates(state), canvas));
      }
      context.err(`${count === 0 ? nothing : messages.list.found(count)}\n`);
    }
    await warnIfIncomplete(session);
    return 0;
  },
};
