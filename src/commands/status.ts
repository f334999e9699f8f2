/** `plan status [QUERY…]`: the progress table. */

import { jsonText } from '../render/json/shapes.ts';
import type { Command } from '../session/command.ts';
import { matching } from '../session/matching.ts';
import { openSession, planStates, warnIfIncomplete } from '../session/session.ts';

export const status: Command = {
  define(command, { help }) {
    command.argument('[query...]', help.status.query).option('-m, --measures', help.status.measures);
  },
  examples: ({ help }) => help.status.examples,
  async run(context, args, options) {
    const session = await openSession(context, options);
    const states = matching(planStates(session, options), args, session);
    const measures = options.flag('measures');
    if (options.flag('json')) {
      const { statusJson } = await import('../render/json/status.ts');
      context.out(jsonText(statusJson(states, session.incomplete, measures)));
    } else {
      const { statusText } = await import('../render/terminal/status.ts');
      context.out(states.map((state) => statusText(state, { measures }, session.canvas)).join('\n'));
    }
    await warnIfIncomplete(session);
    return 0;
  },
};
