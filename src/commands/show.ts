/** `plan show ID`: everything about one task or measure. */
import type { Command } from '../session/command.ts';
import { openSession, planStates, type Session, warnIfIncomplete } from '../session/session.ts';
import { UsageError } from '../session/usage-error.ts';
import { idFromSpelling } from '../model/id.ts';
import { nearest } from '../model/words.ts';
import { type MeasureState, measureStates, type PlanState, type TaskState, taskStates } from '../projection/project.ts';
import { jsonText } from '../render/json/shapes.ts';

export const show: Command = {
  define(command, { help }) {
    command.argument('<id>', help.show.id);
  },
  examples: ({ help }) => help.show.examples,
  async run(context, [spelling = ''], options) {
    const session = await openSession(context, options.text('plan'));
    const found = find(planStates(session, options), spelling, session);
    if (options.flag('json')) {
      const { measureShowJson, taskShowJson } = await import('../render/json/show.ts');
      const { incomplete } = session;
      const json =
        'measure' in found
          ? measureShowJson(found.measure, found.plan, incomplete)
          : taskShowJson(found.task, found.plan, incomplete);
      context.out(jsonText(json));
    } else {
      const { measureText, taskText } = await import('../render/terminal/show.ts');
      const text =
        'measure' in found
          ? measureText(found.measure, found.plan, session.canvas)
          : taskText(found.task, session.canvas);
      context.out(text);
    }
    await warnIfIncomplete(session);
    return 0;
  },
};

type Found =
  | { readonly plan: PlanState; readonly task: TaskState }
  | { readonly plan: PlanState; readonly measure: MeasureState };

/** The task or measure of that id; else the only one whose title has those words. */
function find(plans: readonly PlanState[], spelling: string, { language }: Session): Found {
  const all = plans.flatMap((plan): readonly Found[] => [
    ...taskStates(plan).map((task) => ({ plan, task })),
    ...measureStates(plan).map((measure) => ({ plan, measure })),
  ]);
  const id = idFromSpelling(spelling);
  const named = all.find((found) => idOf(found) === id);
  if (named) return named;
  const titled = all.filter((found) => titleOf(found).includes(spelling));
  const [only, ...others] = titled;
  if (only && others.length === 0) return only;
  const suggestions = titled.length > 0 ? titled.slice(0, 5).map(idAndTitle) : near(all, id);
  throw new UsageError(({ show: words, listSeparator }) => {
    const hint = suggestions.length === 0 ? '' : `\n${words.didYouMean(suggestions.join(listSeparator))}`;
    return words.unknown(spelling) + hint;
  }, language);
}

function idOf(found: Found): string {
  return 'measure' in found ? found.measure.measure.id : found.task.task.id;
}

function titleOf(found: Found): string {
  return 'measure' in found ? found.measure.measure.title : found.task.task.title;
}

function idAndTitle(found: Found): string {
  return `${idOf(found)} ${titleOf(found)}`;
}

function near(all: readonly Found[], id: string): readonly string[] {
  const suggestion = nearest(id, all.map(idOf));
  return suggestion === undefined ? [] : [suggestion];
}
