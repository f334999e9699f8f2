/** Tasks, measures and rosters added to the files of a plan, with the next id. */
import { posix } from 'node:path';
import { schemaBeside } from '../../edit/modeline.ts';
import type { Messages } from '../../i18n/messages.ts';
import { parseTarget } from '../../model/amount.ts';
import { timeFrom } from '../../model/elapsed.ts';
import { idFromSpelling } from '../../model/id.ts';
import { namesIn } from '../../model/names.ts';
import { type Plan, type Section, type Task, tasksOf } from '../../model/plan.ts';
import { answerNeeded } from '../ask.ts';
import type { Result } from '../command/result.ts';
import { expectCharacters } from '../input.ts';
import { type Session, todayIn } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import { addTo, editedViews } from './edited.ts';
import { dueFrom } from './fields.ts';
import { isSlug, slugFrom } from './slug.ts';
import { changeFile, type Reading } from './store.ts';

type Key =
  | 'text'
  | 'quote'
  | 'kind'
  | 'target'
  | 'due'
  | 'lead'
  | 'with'
  | 'leader'
  | 'owner'
  | 'every'
  | 'roster'
  | 'annex'
  | 'id'
  | 'stages'
  | 'size';

interface Adding {
  readonly reading: Reading;
  readonly plan: Plan;
  readonly options: Readonly<Record<Key, string | undefined>> & { readonly dryRun: boolean };
}

/**
 * Adds a task behind the others; with headings, the highest level first, it begins a section.
 * @throws UsageError where the annex is none, or a title is missing
 */
export async function newTask(adding: Adding, words: readonly string[], isSection: boolean): Promise<Result> {
  const { reading, plan, options } = adding;
  const { session } = reading;
  const { messages } = session;
  const [first, ...others] = words;
  if (!isSection && others.length > 0) {
    throw new UsageError((m) => m.new.onlyTaskTitle(others.join(' ')), session.language);
  }
  const heading = isSection ? await given(first, 'heading', (m) => m.new.askHeading, session, asGiven) : undefined;
  const headings = heading === undefined ? [] : [heading, ...others.slice(0, -1)];
  const asked = (m: Messages): string => (isSection ? m.new.askFirst : m.new.askTitle);
  const title = await given(isSection ? others.at(-1) : first, 'title', asked, session, asGiven);
  const section = sectionOf(adding);
  const itemIn = (now: Section) => ({
    ...{ id: nextTaskId(now), title },
    ...named('section', headings),
    ...said('text', options),
    ...addedOn(adding),
    ...dueAndParties(adding),
    measures: [],
  });
  const change = await addTo(reading, section.file, {
    plan: plan.id,
    dryRun: options.dryRun,
    made(now) {
      const same = planIn(now, plan)?.sections.find(({ file }) => file === section.file) ?? section;
      return [{ path: ['tasks'], addition: { item: itemIn(same) }, from: same.tasks.length }];
    },
  });
  const added = planIn(change.after, plan)
    ?.sections.find(({ file }) => file === section.file)
    ?.tasks.at(-1);
  const id = added?.id ?? nextTaskId(section);
  const what = isSection ? messages.new.section(headings, id, title) : messages.new.task(id, title);
  return editedViews(change, (place) => messages.new.added(what, place), session);
}

/**
 * Adds a measure behind those of its task.
 * @throws UsageError where there is no such task, or what is said of the measure cannot be read
 */
export async function newMeasure(adding: Adding, words: readonly string[]): Promise<Result> {
  const { reading, plan, options } = adding;
  const { session } = reading;
  const { messages } = session;
  const [first, second, ...others] = words;
  if (others.length > 0) throw new UsageError((m) => m.new.onlyTaskTitle(others.join(' ')), session.language);
  const task = await given(
    first,
    'taskId',
    (m) => m.new.askTask,
    session,
    (text) => taskMeant(text, plan, session),
  );
  const wanted = task.id;
  const title = await given(second, 'title', (m) => m.new.askTitle, session, asGiven);
  const rest = {
    title,
    ...said('quote', options),
    ...said('kind', options),
    ...targetSaid(adding),
    ...(options.every !== undefined && { repeat: { every: options.every.trim() } }),
    ...(task.approved === undefined && addedOn(adding)),
    ...dueAndParties(adding),
    ...said('roster', options),
  };
  const change = await addTo(reading, task.file, {
    plan: plan.id,
    dryRun: options.dryRun,
    made(now) {
      const same = taskIn(planIn(now, plan) ?? plan, wanted) ?? task;
      const item = { id: nextMeasureId(same), ...rest };
      return [{ path: [...same.path, 'measures'], addition: { item }, from: same.measures.length }];
    },
  });
  const id = taskIn(planIn(change.after, plan) ?? plan, wanted)?.measures.at(-1)?.id ?? nextMeasureId(task);
  return editedViews(change, (place) => messages.new.added(messages.new.measure(id, title), place), session);
}

/**
 * Makes a roster without members.
 * @throws UsageError where there is one of that id, or no id can be made
 */
export async function newRoster(adding: Adding, words: readonly string[]): Promise<Result> {
  const { reading, plan, options } = adding;
  const { session } = reading;
  const { language, messages } = session;
  const [first, ...others] = words;
  if (others.length > 0) throw new UsageError((m) => m.new.onlyTaskTitle(others.join(' ')), language);
  const title = await given(first, 'title', (m) => m.new.askTitle, session, asGiven);
  const chosen = options.id?.trim();
  if (chosen !== undefined && !isSlug(chosen)) throw new UsageError((m) => m.roster.badId(chosen), language);
  const id = chosen ?? (await slugFrom(title, new Set(plan.rosters.map((roster) => roster.id))));
  if (id === undefined) throw new UsageError((m) => m.roster.noId(title), language);
  const size = options.size?.trim();
  if (size !== undefined && !/^[1-9]\d{0,5}$/.test(size)) throw new UsageError((m) => m.new.badSize(size), language);
  const stages = namesIn(options.stages ?? '');
  const file = posix.join(posix.dirname(plan.file), 'rosters', `${id}.yaml`);
  const { yamlText } = await import('../../edit/written.ts');
  const value = {
    ...{ roster: id, title },
    ...(size !== undefined && { size: Number(size) }),
    ...(stages.length > 0 && { stages: [...stages] }),
    members: [],
  };
  const change = await changeFile(reading, file, {
    plan: plan.id,
    dryRun: options.dryRun,
    edit(old, now) {
      if (old !== undefined) throw new UsageError((m) => m.new.rosterThere(now.shownPath(file)), language);
      const modeline = `# yaml-language-server: $schema=${schemaBeside(now.files, file, 'roster')}\n`;
      return { text: modeline + yamlText(value, false), line: 2, was: () => undefined };
    },
  });
  return editedViews(change, (place) => messages.new.added(messages.new.roster(id, title), place), session);
}

/** What `read` makes of the argument, or of what the person at the terminal answers. */
async function given<T>(
  word: string | undefined,
  name: keyof Messages['new']['missing'],
  question: (messages: Messages) => string,
  { context: { ask }, messages, language }: Session,
  read: (text: string) => T,
): Promise<T> {
  const typed = word?.trim();
  if (typed) {
    expectCharacters(typed, language);
    return read(typed);
  }
  if (ask === undefined) throw new UsageError((m) => m.new.missing[name], language);
  return answerNeeded(ask, question(messages), read, language);
}

const asGiven = (text: string): string => text;

/** @throws UsageError where there is no such task */
function taskMeant(text: string, plan: Plan, { language }: Session): Task {
  const id = idFromSpelling(text);
  const task = taskIn(plan, id);
  if (task) return task;
  const known = tasksOf(plan).map((one) => one.id);
  throw new UsageError((m) => m.new.noTask(id, known.join(m.listSeparator) || m.none), language);
}

function said<K extends Key>(key: K, options: Readonly<Record<Key, string | undefined>>) {
  const text = options[key]?.trim();
  return text ? { [key]: text } : {};
}

/** When it comes into force: today, in a plan that is approved and has begun; its time is counted from then. */
function addedOn({ reading: { session }, plan }: Adding) {
  const { approved, start, period } = plan;
  const today = todayIn(session);
  if (approved === undefined || start !== undefined || today <= timeFrom(plan, period.end)) return {};
  return today > period.end ? {} : { approved: today };
}

function dueAndParties({ reading: { session }, plan, options }: Adding) {
  const taking = namesIn(options.with ?? '');
  return {
    ...(options.due !== undefined && { due: dueFrom(options.due.trim(), { session, plan }) }),
    ...named('lead', namesIn(options.lead ?? '')),
    ...(taking.length > 0 && { with: [...taking] }),
    ...named('leader', namesIn(options.leader ?? '')),
    ...named('owner', namesIn(options.owner ?? '')),
  };
}

/** One name as it is, several as a list. */
function named(key: 'section' | 'lead' | 'leader' | 'owner', names: readonly string[]) {
  if (names.length === 0) return {};
  return { [key]: names.length > 1 ? [...names] : names[0] };
}

/** @throws UsageError where it is no target */
function targetSaid({ reading: { session }, options: { target: text } }: Adding) {
  if (text === undefined) return {};
  const target = parseTarget(text);
  if (target === undefined) throw new UsageError((m) => m.new.badTarget(text), session.language);
  return { target };
}

/** @throws UsageError where there is no such annex */
function sectionOf({ plan, reading: { session }, options: { annex } }: Adding): Section {
  const id = annex?.trim() ?? 'main';
  const found = plan.sections.find((section) => section.id === id);
  if (found) return found;
  const known = plan.sections.map((section) => section.id).filter((one) => one !== 'main');
  throw new UsageError((m) => m.new.noAnnex(id, known.join(m.listSeparator) || m.none), session.language);
}

function planIn({ workspace }: Session, { file }: Plan): Plan | undefined {
  return workspace.plans.find((plan) => plan.file === file);
}

function taskIn(plan: Plan, id: string): Task | undefined {
  return tasksOf(plan).find((task) => task.id === id);
}

/** One more than the highest, with the letters that the last one has: R8 for R7. */
function nextTaskId({ id, tasks }: Section): string {
  const letters = /^[A-Z]*/.exec(tasks.at(-1)?.id ?? (id === 'main' ? '' : 'R'))?.[0] ?? '';
  return `${letters}${highest(tasks) + 1}`;
}

function nextMeasureId({ id, measures }: Task): string {
  return `${id}-${highest(measures) + 1}`;
}

function highest(items: readonly { readonly id: string }[]): number {
  return Math.max(0, ...items.map(({ id }) => Number(/(?<!\d)\d+$/.exec(id)?.[0] ?? 0)));
}
