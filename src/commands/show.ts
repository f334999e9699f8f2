/** `plan show ID`: everything about one task or measure. */

import type { Command } from '../app/command.ts';
import { findItem } from '../app/open/item.ts';
import { openSession, planStates, warnIfIncomplete } from '../app/open/session.ts';
import { jsonText } from '../render/json/shapes.ts';

export const show: Command = {
  define(command, { help }) {
    command.argument('<id>', help.show.id).option('--history', help.show.history);
  },
  examples: ({ help }) => help.show.examples,
  async run(context, [spelling = ''], options) {
    const session = await openSession(context, options);
    const found = findItem(planStates(session, options), spelling, session);
    const entries = options.flag('history') && 'measure' in found ? found.measure.facts.entries : undefined;
    const { knownSince, warnIfShallow } = entries ? await import('../app/history/history.ts') : {};
    const history = entries && knownSince?.(session, entries, options.text('at'));
    if (options.flag('json')) {
      const { measureShowJson, taskShowJson } = await import('../render/json/show.ts');
      const { incomplete } = session;
      const json =
        'measure' in found
          ? measureShowJson(found.measure, found.plan, incomplete, history)
          : taskShowJson(found.task, found.plan, incomplete);
      context.out(jsonText(json));
    } else {
      const { measureText, taskText } = await import('../render/terminal/show.ts');
      const text =
        'measure' in found
          ? measureText(found.measure, found.plan, session.canvas, history)
          : taskText(found.task, found.plan, session.canvas);
      context.out(text);
    }
    warnIfShallow?.(session);
    await warnIfIncomplete(session);
    return 0;
  },
};
