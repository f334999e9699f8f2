/** The task or measure that is meant by an id, by a spelling of it, or by words of its title. */
import { corrected } from '../model/errata.ts';
import { idFromSpelling } from '../model/id.ts';
import { nearest } from '../model/words.ts';
import { type MeasureState, measureStates, type PlanState, type TaskState, taskStates } from '../projection/project.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

export type Item =
  | { readonly plan: PlanState; readonly task: TaskState }
  | { readonly plan: PlanState; readonly measure: MeasureState };

/**
 * The task or measure of the plans that `spelling` means.
 * @throws UsageError where it means none, or more than one
 */
export function findItem(plans: readonly PlanState[], spelling: string, { language }: Pick<Session, 'language'>): Item {
  const all = plans.flatMap((plan): readonly Item[] => [
    ...taskStates(plan).map((task) => ({ plan, task })),
    ...measureStates(plan).map((measure) => ({ plan, measure })),
  ]);
  return meant(all, spelling, language);
}

/**
 * The measure of the plan that `spelling` means; without one, the person at the terminal is asked.
 * @throws UsageError where it means none, or more than one, or nobody can be asked
 */
export async function findMeasure(plan: PlanState, spelling: string | undefined, session: Session): Promise<MeasureState> {
  const wanted = spelling ?? (await askForMeasure(plan, session));
  const all = measureStates(plan).map((measure) => ({ plan, measure }));
  return meant(all, wanted, session.language).measure;
}

async function askForMeasure(plan: PlanState, { context, messages, language }: Session): Promise<string> {
  const choices = measureStates(plan).map(({ measure }) => ({ value: measure.id, label: `${measure.id} ${measure.title}` }));
  const chosen = await context.ask?.choose(messages.record.askMeasure, choices);
  if (chosen === undefined) throw new UsageError((m) => m.record.missing('ID', m.record.askMeasure), language);
  return chosen;
}

function meant<T extends Item>(all: readonly T[], spelling: string, language: Session['language']): T {
  const id = idFromSpelling(spelling);
  const named = all.find((item) => idOf(item) === id);
  if (named) return named;
  const titled = all.filter((item) => titleOf(item).includes(spelling));
  const [only, ...others] = titled;
  if (only && others.length === 0) return only;
  const suggestions = titled.length > 0 ? titled.slice(0, 5).map(idAndTitle) : near(all, id);
  throw new UsageError(({ show, listSeparator }) => {
    const problem = titled.length > 0 ? show.several(spelling, titled.length) : show.unknown(spelling);
    const hint = suggestions.length === 0 ? '' : `\n${show.didYouMean(suggestions.join(listSeparator))}`;
    return problem + hint;
  }, language);
}

function idOf(item: Item): string {
  return 'measure' in item ? item.measure.measure.id : item.task.task.id;
}

/** As views show it: with the sure errata applied. */
function titleOf(item: Item): string {
  return 'measure' in item ? item.measure.measure.title : corrected(item.task.task.title, item.task.task.errata);
}

function idAndTitle(item: Item): string {
  return `${idOf(item)} ${titleOf(item)}`;
}

function near(all: readonly Item[], id: string): readonly string[] {
  const suggestion = nearest(id, all.map(idOf));
  return suggestion === undefined ? [] : [suggestion];
}
