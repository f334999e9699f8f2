/** `plan timeline [QUERY…]`: tasks, or measures, on a time axis. */

import { chartOptions, type Drawings, drawn, expectOnePicture, pictured } from '../app/chart/chart.ts';
import { variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { flag } from '../app/command/options.ts';
import { matching } from '../app/open/query.ts';
import { openView, viewedStates } from '../app/open/session.ts';
import { type Timeline, timelineOf } from '../projection/timeline.ts';

export const timeline = command({
  arguments: { query: variadicArgument(({ help }) => help.status.query) },
  options: { measures: flag(({ help }) => help.status.measures, 'm'), ...chartOptions },
  examples: ({ help }) => help.timeline.examples,
  async run({ context, args, options }) {
    const session = await openView(context, options);
    const { states, notes } = await matching(viewedStates(session, options), args.query, session);
    expectOnePicture(options, states, session);
    const timelines = states.map((state) => timelineOf(state, options.measures));
    return {
      session,
      data: async () => (await import('../render/json/timeline.ts')).timelineJson(timelines, session.incomplete),
      text: () => drawn(timelines, options, session, DRAWINGS),
      file: options.output,
      notes,
    };
  },
});

const DRAWINGS: Drawings<Timeline> = {
  terminal: async () => (await import('../render/terminal/timeline.ts')).timelineText,
  mermaid: async () => pictured((await import('../render/mermaid/timeline.ts')).timelineMermaid),
  svg: async () => pictured((await import('../render/svg/timeline.ts')).timelineSvg),
};
