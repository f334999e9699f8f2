/** `plan show ID`: everything about one task or measure. */

import { argument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { outputOption } from '../app/command/common-options.ts';
import { dataFormat } from '../app/command/data-formats.ts';
import { flag } from '../app/command/options.ts';
import { findItem } from '../app/open/item.ts';
import { openView, overNotes, viewedStates } from '../app/open/session.ts';
import { resolvedEntries } from '../projection/facts.ts';
import type { MeasureState, PlanState } from '../projection/state.ts';

export const show = command({
  arguments: { id: argument(({ help }) => help.show.id) },
  options: { history: flag(({ help }) => help.show.history), output: outputOption },
  examples: ({ help }) => help.show.examples,
  async run({ context, args, options }) {
    const session = await openView(context, options);
    const { canvas, incomplete } = session;
    const found = findItem(viewedStates(session, options), args.id, session);
    // What was answered is shown beside the answer.
    const entries = options.history && 'measure' in found ? entriesTold(found.measure, found.plan) : undefined;
    const { knownSince, shallowNotes } = entries ? await import('../app/history/history.ts') : {};
    const known = entries && knownSince?.(session, entries, options.at);
    const history = entries && known && new Map(entries.map((entry) => [entry, known.get(entry)]));
    return {
      session,
      data: async () => {
        const { measureShowJson, taskShowJson } = await import('../render/json/show.ts');
        return 'measure' in found
          ? measureShowJson(found.measure, found.plan, incomplete, history)
          : taskShowJson(found.task, found.plan, incomplete);
      },
      text: async () => {
        const { measureText, taskText } = await import('../render/terminal/show.ts');
        return 'measure' in found
          ? measureText(found.measure, found.plan, canvas, history)
          : taskText(found.task, found.plan, canvas);
      },
      file: options.output,
      notes: [...(dataFormat(options) ? [] : overNotes([found.plan], session)), ...(shallowNotes?.(session) ?? [])],
    };
  },
});

/** Every entry on the measure up to the date, as it was written. */
function entriesTold({ measure }: MeasureState, { plan, asOf }: PlanState) {
  return resolvedEntries(plan.journal.filter(({ on, date }) => on === measure.id && date <= asOf));
}
