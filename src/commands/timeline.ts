/** `plan timeline [QUERY…]`: tasks, or measures, on a time axis. */

import type { Command } from '../app/command.ts';
import { type ChartFormat, chartFormat, chartOptions, putOut } from '../app/open/output.ts';
import { matching } from '../app/open/query.ts';
import { openSession, planStates, type Session, warnIfIncomplete } from '../app/open/session.ts';
import { type Timeline, timelineOf } from '../projection/timeline.ts';
import { jsonText } from '../render/json/shapes.ts';
import { canvas } from '../render/terminal/terminal.ts';

export const timeline: Command = {
  define(command, messages) {
    const { help } = messages;
    command.argument('[query...]', help.status.query).option('-m, --measures', help.status.measures);
    chartOptions(command, messages);
  },
  examples: ({ help }) => help.timeline.examples,
  async run(context, args, options) {
    const session = await openSession(context, options);
    const states = await matching(planStates(session, options), args, session);
    const format = chartFormat(options, states, session);
    const timelines = states.map((state) => timelineOf(state, options.flag('measures')));
    if (options.flag('json')) {
      const { timelineJson } = await import('../render/json/timeline.ts');
      await putOut(jsonText(timelineJson(timelines, session.incomplete)), options, session);
    } else {
      const draw = await FORMATS[format]();
      const plain = options.text('output') !== undefined;
      await putOut(timelines.map((one) => draw(one, session, plain)).join('\n'), options, session);
    }
    await warnIfIncomplete(session);
    return 0;
  },
};

/** Draws one plan's chart; `plain`: without colours, for a file. */
type Draw = (timeline: Timeline, session: Session, plain: boolean) => string;

const FORMATS: Readonly<Record<ChartFormat, () => Promise<Draw>>> = {
  terminal: async () => {
    const { timelineText } = await import('../render/terminal/timeline.ts');
    return (one, session, plain) =>
      timelineText(one, plain ? canvas({ ...session.canvas, color: false }, session.messages) : session.canvas);
  },
  mermaid: async () => {
    const { timelineMermaid } = await import('../render/mermaid/timeline.ts');
    return (one, { messages }) => timelineMermaid(one, messages);
  },
  svg: async () => {
    const { timelineSvg } = await import('../render/svg/timeline.ts');
    return (one, { messages }) => timelineSvg(one, messages);
  },
};
