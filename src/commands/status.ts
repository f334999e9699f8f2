/** `plan status [QUERY…]`: the progress table. */

import { variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { outputOption } from '../app/command/common-options.ts';
import { flag } from '../app/command/options.ts';
import { matching } from '../app/open/query.ts';
import { openSession, viewedStates } from '../app/open/session.ts';
import { uncountedIn } from '../projection/uncounted.ts';

export const status = command({
  arguments: { query: variadicArgument(({ help }) => help.status.query) },
  options: { measures: flag(({ help }) => help.status.measures, 'm'), output: outputOption },
  examples: ({ help }) => help.status.examples,
  async run({ context, args, options }) {
    const session = await openSession(context, options);
    const { canvas, messages, incomplete } = session;
    const all = viewedStates(session, options);
    const states = await matching(all, args.query, session);
    const { measures } = options;
    // Where files could not be read, what an entry names may stand in them.
    const uncounted =
      incomplete.length > 0 ? 0 : all.reduce((sum, state) => sum + uncountedIn(state, session.workspace.calendar), 0);
    return {
      session,
      data: async () => (await import('../render/json/status.ts')).statusJson(states, incomplete, measures),
      text: async () => {
        const { statusText } = await import('../render/terminal/status.ts');
        return states.map((state) => statusText(state, { measures }, canvas)).join('\n');
      },
      file: options.output,
      notes: uncounted > 0 ? [messages.status.uncounted(uncounted)] : [],
    };
  },
});
