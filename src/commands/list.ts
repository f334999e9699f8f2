/** `plan list [QUERY…]`: the measures that match. */

import { variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { outputOption } from '../app/command/common-options.ts';
import { dataFormat } from '../app/command/data-formats.ts';
import { matching } from '../app/open/query.ts';
import { openSession, overNotes, viewedStates } from '../app/open/session.ts';
import { measureStates, type PlanState } from '../projection/state.ts';

export const list = command({
  arguments: { query: variadicArgument(({ help }) => help.list.query) },
  options: { output: outputOption },
  examples: ({ help }) => help.list.examples,
  async run({ context, args, options }) {
    const session = await openSession(context, options);
    const { messages, canvas } = session;
    const states = await matching(viewedStates(session, options), args.query, session);
    const count = states.flatMap(measureStates).length;
    const nothing = args.query.length > 0 ? messages.list.empty : messages.list.noMeasures;
    return {
      session,
      data: async () => (await import('../render/json/list.ts')).listJson(states, session.incomplete),
      file: options.output,
      text: async () => {
        const { listText } = await import('../render/terminal/list.ts');
        const found = states.filter((state) => measureStates(state).length > 0);
        const titleOf = ({ plan }: PlanState): string =>
          states.length > 1 || plan.revision !== undefined ? `${messages.planTitle(plan)}\n` : '';
        return found.map((state) => titleOf(state) + listText(measureStates(state), canvas)).join('');
      },
      notes: dataFormat(options)
        ? []
        : [...overNotes(states, session), count === 0 ? nothing : messages.list.found(count)],
    };
  },
});
