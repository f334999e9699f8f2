/** The task or measure that is meant by an id, by a spelling of it, or by words of its title. */
import { corrected } from '../../model/errata.ts';
import { idFromSpelling } from '../../model/id.ts';
import { nearest } from '../../model/words.ts';
import {
  type MeasureState,
  measureStates,
  type PlanState,
  type TaskState,
  taskStates,
} from '../../projection/state.ts';
import { answered, answerNeeded } from '../ask.ts';
import { UsageError } from '../usage-error.ts';
import type { Session } from './session.ts';

type Item =
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
export async function findMeasure(
  plan: PlanState,
  spelling: string | undefined,
  session: Session,
): Promise<MeasureState> {
  const all = measureStates(plan).map((measure) => ({ plan, measure }));
  const taskOf = (words: string): TaskState | undefined =>
    taskStates(plan).find(({ task, measures }) => task.id === idFromSpelling(words) && measures.length > 0);
  const wanted = spelling?.trim() || (await askForMeasure(all, (words) => taskOf(words) !== undefined, session));
  const task = taskOf(wanted);
  if (task) return measureOfTask(task, session);
  return meant(all, wanted, session.language).measure;
}

/** The task's only measure; where it has several, one of them is chosen. */
async function measureOfTask({ task, measures }: TaskState, session: Session): Promise<MeasureState> {
  const [only, ...others] = measures;
  if (only && others.length === 0) return only;
  const { context, messages, language } = session;
  const items = measures.map(({ measure }) => ({ value: measure.id, label: `${measure.id} ${measure.title}` }));
  const { ask } = context;
  const chosen = ask && (await answered(ask.choose(messages.item.askWhich, items), language));
  const found = measures.find(({ measure }) => measure.id === chosen);
  if (found) return found;
  throw new UsageError(({ item, listSeparator }) => {
    const labels = items.map(({ label }) => label).join(listSeparator);
    return `${item.ofTask(task.id, measures.length)}\n${item.didYouMean(labels)}`;
  }, language);
}

/** An id, of a task too, or words of the title; where several titles have the words, one of them is chosen. */
async function askForMeasure(
  all: readonly Item[],
  isTask: (words: string) => boolean,
  { context, messages, language }: Session,
): Promise<string> {
  const { ask } = context;
  if (ask === undefined) throw new UsageError((m) => m.errors.missing(m.item.id, m.item.askMeasure), language);
  const titledWith = (words: string) => all.filter((item) => titleOf(item).includes(words));
  const read = (words: string): string => {
    if (!isTask(words) && titledWith(words).length < 2) meant(all, words, language);
    return words;
  };
  const words = await answerNeeded(ask, messages.item.askMeasure, read, language);
  const titled = titledWith(words);
  if (titled.length < 2) return words;
  const choices = titled.map((item) => ({ value: itemId(item), label: idAndTitle(item) }));
  return answered(ask.choose(messages.item.askWhich, choices), language);
}

function meant<T extends Item>(all: readonly T[], spelling: string, language: Session['language']): T {
  const id = idFromSpelling(spelling);
  const named = all.filter((item) => itemId(item) === id);
  const [first] = named;
  // Of two things of one id in one plan, which is a finding, the first one is meant; two plans may share it rightly.
  if (first && named.every((item) => item.plan === first.plan)) return first;
  const titled = first ? named : all.filter((item) => titleOf(item).includes(spelling));
  const [only, ...others] = titled;
  if (only && others.length === 0) return only;
  const label = first ? (item: T) => `${item.plan.plan.id}/${idAndTitle(item)}` : idAndTitle;
  const suggestions = titled.length > 0 ? titled.slice(0, 5).map(label) : near(all, id);
  throw new UsageError(({ item, listSeparator }) => {
    const problem = titled.length > 0 ? item.several(spelling, titled.length) : item.unknown(spelling);
    const hint = suggestions.length === 0 ? '' : `\n${item.didYouMean(suggestions.join(listSeparator))}`;
    return problem + hint;
  }, language);
}

function itemId(item: Item): string {
  return 'measure' in item ? item.measure.measure.id : item.task.task.id;
}

/** As views show it: with the sure errata applied. */
function titleOf(item: Item): string {
  return 'measure' in item ? item.measure.measure.title : corrected(item.task.task.title, item.task.task.errata);
}

function idAndTitle(item: Item): string {
  return `${itemId(item)} ${titleOf(item)}`;
}

function near(all: readonly Item[], id: string): readonly string[] {
  const suggestion = nearest(id, all.map(itemId));
  return suggestion === undefined ? [] : [suggestion];
}
