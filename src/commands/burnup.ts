/** `plan burnup [QUERY…]`: the promised against the achieved, week by week. */

import { chartOptions, type Drawings, drawn, expectOnePicture } from '../app/chart/chart.ts';
import { variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { dataFormat } from '../app/command/data-formats.ts';
import { matching } from '../app/open/query.ts';
import { openSession, overNotes, viewedStates } from '../app/open/session.ts';
import { type Burnup, burnupOf } from '../projection/burnup.ts';

export const burnup = command({
  arguments: { query: variadicArgument(({ help }) => help.status.query) },
  options: chartOptions,
  examples: ({ help }) => help.burnup.examples,
  async run({ context, args, options }) {
    const session = await openSession(context, options);
    const states = await matching(viewedStates(session, options), args.query, session);
    expectOnePicture(options, states, session);
    const burnups = states.map((state) => burnupOf(state, session.workspace));
    return {
      session,
      data: async () => (await import('../render/json/burnup.ts')).burnupJson(burnups, session.incomplete),
      text: () => drawn(burnups, options, session, DRAWINGS),
      file: options.output,
      notes: dataFormat(options) ? [] : overNotes(states, session),
    };
  },
});

const DRAWINGS: Drawings<Burnup> = {
  terminal: async () => (await import('../render/terminal/burnup.ts')).burnupText,
  mermaid: async () => {
    const { burnupMermaid } = await import('../render/mermaid/burnup.ts');
    return (one, { messages }) => burnupMermaid(one, messages);
  },
  svg: async () => {
    const { burnupSvg } = await import('../render/svg/burnup.ts');
    return (one, { messages }) => burnupSvg(one, messages);
  },
};
