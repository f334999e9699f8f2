/** `plan burnup [QUERY…]`: the promised against the achieved, week by week. */

import type { Command } from '../app/command.ts';
import { type ChartFormat, chartFormat, chartOptions, putOut } from '../app/open/output.ts';
import { matching } from '../app/open/query.ts';
import { openSession, planStates, type Session, warnIfIncomplete } from '../app/open/session.ts';
import { type Burnup, burnupOf } from '../projection/burnup.ts';
import { jsonText } from '../render/json/shapes.ts';
import { canvas } from '../render/terminal/terminal.ts';

export const burnup: Command = {
  define(command, messages) {
    const { help } = messages;
    command.argument('[query...]', help.status.query);
    chartOptions(command, messages);
  },
  examples: ({ help }) => help.burnup.examples,
  async run(context, args, options) {
    const session = await openSession(context, options);
    const states = await matching(planStates(session, options), args, session);
    const format = chartFormat(options, states, session);
    const burnups = states.map((state) => burnupOf(state, session.workspace));
    if (options.flag('json')) {
      const { burnupJson } = await import('../render/json/burnup.ts');
      await putOut(jsonText(burnupJson(burnups, session.incomplete)), options, session);
    } else {
      const draw = await FORMATS[format]();
      const plain = options.text('output') !== undefined;
      await putOut(burnups.map((one) => draw(one, session, plain)).join('\n'), options, session);
    }
    await warnIfIncomplete(session);
    return 0;
  },
};

/** Draws one plan's chart; `plain`: without colours, for a file. */
type Draw = (burnup: Burnup, session: Session, plain: boolean) => string;

const FORMATS: Readonly<Record<ChartFormat, () => Promise<Draw>>> = {
  terminal: async () => {
    const { burnupText } = await import('../render/terminal/burnup.ts');
    return (one, session, plain) =>
      burnupText(one, plain ? canvas({ ...session.canvas, color: false }, session.messages) : session.canvas);
  },
  mermaid: async () => {
    const { burnupMermaid } = await import('../render/mermaid/burnup.ts');
    return (one, { messages }) => burnupMermaid(one, messages);
  },
  svg: async () => {
    const { burnupSvg } = await import('../render/svg/burnup.ts');
    return (one, { messages }) => burnupSvg(one, messages);
  },
};
