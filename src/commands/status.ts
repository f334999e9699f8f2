/** `plan status [QUERY…]`: the progress table. */

import type { Command } from '../app/command.ts';
import { matching } from '../app/open/query.ts';
import { openSession, planStates, warnIfIncomplete } from '../app/open/session.ts';
import { uncountedIn } from '../projection/uncounted.ts';

export const status: Command = {
  define(command, { help }) {
    command.argument('[query...]', help.status.query).option('-m, --measures', help.status.measures);
  },
  examples: ({ help }) => help.status.examples,
  async run(context, args, options) {
    const session = await openSession(context, options);
    const all = planStates(session, options);
    const states = await matching(all, args, session);
    const measures = options.flag('measures');
    if (options.flag('json')) {
      const { jsonText } = await import('../render/json/shapes.ts');
      const { statusJson } = await import('../render/json/status.ts');
      context.out(jsonText(statusJson(states, session.incomplete, measures)));
    } else {
      const { statusText } = await import('../render/terminal/status.ts');
      context.out(states.map((state) => statusText(state, { measures }, session.canvas)).join('\n'));
    }
    // Where files could not be read, what an entry names may stand in them.
    const uncounted = session.incomplete.length > 0 ? 0 : all.reduce((sum, state) => sum + uncountedIn(state), 0);
    if (uncounted > 0) context.err(`${session.messages.status.uncounted(uncounted)}\n`);
    await warnIfIncomplete(session);
    return 0;
  },
};
