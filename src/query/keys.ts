/** The filters of queries: for each key, which measures a value of it means. */
import { daysBetween } from '../model/date.ts';
import { idFromSpelling, taskIdOf } from '../model/id.ts';
import type { Kind } from '../model/kind.ts';
import { shownPercent } from '../model/percent.ts';
import { isOngoingTerm } from '../model/term.ts';
import { isClosed, type State } from '../projection/facts.ts';
import type { Light } from '../projection/light.ts';
import {
  isOngoing,
  isPastDue,
  isUndated,
  type MeasureState,
  measureStates,
  moveOf,
  type PlanState,
} from '../projection/state.ts';
import type { Ear } from './ear.ts';
import { folded } from './fold.ts';
import { comparison, daysNamed, daysSpan, numberNamed } from './range.ts';

/** In the order in which they are told. */
export const QUERY_KEYS = [
  'light',
  'state',
  'overdue',
  'due',
  'progress',
  'updated',
  'moved',
  'review',
  'lead',
  'with',
  'unit',
  'leader',
  'owner',
  'id',
  'task',
  'group',
  'kind',
  'roster',
  'target',
  'stage',
  'milestone',
  'why',
  'entry',
  'evidence',
  'serves',
  'depends',
  'text',
] as const;
export type QueryKey = (typeof QUERY_KEYS)[number];

/** The words of a query that are the reader's own: for each word, folded, what it means. */
export interface Vocabulary {
  readonly keys: ReadonlyMap<string, QueryKey>;
  readonly lights: ReadonlyMap<string, Light>;
  readonly states: ReadonlyMap<string, StateWord>;
  readonly kinds: readonly Kind[];
  /** Words that stand alone for measures that are to be confirmed: 待核. */
  readonly unconfirmed: ReadonlySet<string>;
  /** Words for a value that is not set: `none`, 未定. */
  readonly none: ReadonlySet<string>;
  /** Words for any value that is. */
  readonly some: ReadonlySet<string>;
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  /** What the main tasks are called, which have no title of their own. */
  readonly mainTasks: readonly string[];
  /** All names that a unit goes by or went by, itself among them. */
  readonly namesOf: (unit: string) => readonly string[];
  /** The names that there are; absent where some could not be read, and any may be right. */
  readonly names?: Readonly<
    Record<'parties' | 'leaders' | 'owners' | 'tasks' | 'groups' | 'rosters' | 'measures', readonly string[]>
  >;
  /** The reasons of a measure's light, and its target, as the views of each language say them. */
  readonly why: (state: MeasureState) => readonly string[];
  readonly target: (state: MeasureState) => readonly string[];
  /** The queries that workspace.yaml names. */
  readonly queries: ReadonlyMap<string, string>;
}

/** A state, or `open`: every one that expects more. */
export type StateWord = State | 'open';

/** Whether a measure is meant, of a plan as it stands. */
export type Predicate = (state: MeasureState, plan: PlanState) => boolean;

/** What a value is read against. */
export interface About {
  readonly plans: readonly PlanState[];
  readonly vocabulary: Vocabulary;
  readonly ear: Ear;
}

/** What a value of a key means; undefined where it means nothing that there is. */
type Reader = (value: string, about: About) => Predicate | undefined;

/** What a measure has under a key, as texts. */
type Texts = (state: MeasureState, vocabulary: Vocabulary, plan: PlanState) => readonly string[];

export const READERS: Readonly<Record<QueryKey, Reader>> = {
  light: (value, { vocabulary: { lights } }) => {
    const light = lights.get(folded(value)) ?? lights.get(folded(value).replace(/灯$/, ''));
    return light && ((state) => state.light === light);
  },
  state: (value, { vocabulary: { states } }) => {
    const wanted = states.get(folded(value));
    return wanted && ((state) => (wanted === 'open' ? !isClosed(state) : state.state === wanted));
  },
  overdue: (value, { vocabulary: { yes, no } }) => {
    if (yes.has(folded(value))) return isPastDue;
    if (no.has(folded(value))) return (state) => !isPastDue(state);
    const isWanted = comparison(value, daysNamed);
    return isWanted && ((state, { asOf }) => isPastDue(state) && isWanted(daysPastDue(state, asOf)));
  },
  due: (value, about) => {
    if (about.vocabulary.none.has(folded(value))) return isUndated;
    if (isOngoingTerm(value)) return isOngoing;
    return days(value, about, ({ next }) => next);
  },
  progress: (value) => {
    const isWanted = comparison(value, numberNamed);
    return isWanted && (({ progress }) => isWanted(shownPercent(progress.percent)));
  },
  updated: (value, about) => {
    const { none, some } = about.vocabulary;
    if (none.has(folded(value))) return ({ facts }) => facts.news === undefined;
    if (some.has(folded(value))) return ({ facts }) => facts.news !== undefined;
    const isWanted = comparison(value, daysNamed);
    if (isWanted === undefined) return days(value, about, ({ facts }) => facts.news?.date);
    return ({ facts: { news } }, { asOf }) => news !== undefined && isWanted(daysBetween(news.date, asOf));
  },
  moved: (value, { vocabulary: { yes, no } }) => {
    if (yes.has(folded(value))) return (state) => moveOf(state) !== undefined;
    if (no.has(folded(value))) return (state) => moveOf(state) === undefined;
    const isWanted = comparison(value, daysNamed);
    return isWanted && ((state) => isWanted(moveOf(state)?.days ?? 0));
  },
  review: (value, { vocabulary: { yes, no } }) => {
    if (yes.has(folded(value))) return ({ measure }) => measure.review === true;
    return no.has(folded(value)) ? ({ measure }) => measure.review !== true : undefined;
  },
  lead: named(({ leads }, { namesOf }) => leads.flatMap(namesOf), 'parties'),
  with: named((state, { namesOf }) => state.with.flatMap(namesOf), 'parties'),
  unit: named((state, { namesOf }) => [...state.leads, ...state.with].flatMap(namesOf), 'parties'),
  leader: named(({ leaders }) => leaders, 'leaders'),
  owner: named(({ owners }) => owners, 'owners'),
  id: (value, { vocabulary: { names } }) => {
    const id = idFromSpelling(value);
    if (names && !names.measures.includes(id)) return undefined;
    return ({ measure }) => measure.id === id;
  },
  task: (value, { vocabulary: { names } }) => {
    const id = idFromSpelling(value);
    if (names && !names.tasks.includes(id)) return undefined;
    return ({ measure, task }) => task.id === id || taskIdOf(measure.id) === id;
  },
  group: (value, about) => {
    const { plans, vocabulary, ear } = about;
    const all = plans.flatMap((plan) =>
      plan.sections.flatMap(({ section, tasks }) => [
        ...sectionNames(section, vocabulary),
        ...tasks.flatMap(({ task }) => task.headings),
      ]),
    );
    const isMeant = ear.hears(value, all);
    return isMeant && ((state, plan) => groupNames(state, vocabulary, plan).some(isMeant));
  },
  kind: (value, { vocabulary: { kinds, none } }) => {
    if (none.has(folded(value))) return ({ measure }) => measure.kind === undefined;
    const ids = kinds.filter(({ id, name }) => [id, name].map(folded).includes(folded(value))).map(({ id }) => id);
    return ids.length === 0 ? undefined : ({ measure }) => ids.includes(measure.kind ?? '');
  },
  roster: (value, { vocabulary: { none, names } }) => {
    if (none.has(folded(value))) return ({ measure }) => measure.roster === undefined;
    if (names && !names.rosters.some((name) => folded(name) === folded(value))) return undefined;
    return ({ measure: { roster } }) => roster !== undefined && folded(roster) === folded(value);
  },
  target: mentioned((state, { target }) => target(state)),
  stage: mentioned(({ facts }) => [...facts.stages]),
  milestone: mentioned(({ milestones }) => milestones.map(({ title }) => title)),
  why: mentioned((state, { why }) => why(state)),
  entry: mentioned(({ facts }) =>
    facts.entries.flatMap(({ note, problem, next, reason }) =>
      [note, problem, next, reason].flatMap((text) => text ?? []),
    ),
  ),
  evidence: mentioned(({ facts }) =>
    facts.entries.flatMap(({ evidence }) =>
      evidence.flatMap(({ file, url, ref }) => [file, url, ref].flatMap((text) => text ?? [])),
    ),
  ),
  serves: referring(({ measure }) => measure.serves),
  depends: referring(({ measure }) => measure.depends),
  text: mentioned(({ measure, task }) =>
    [measure.title, measure.quote, measure.note, task.title, task.text, task.note].flatMap((text) => text ?? []),
  ),
};

/** A word without a key: in the measure's or its task's title, or an id; or the word for what is to be confirmed. */
export function wordReader(word: string, { plans, ear, vocabulary }: About): Predicate {
  if (vocabulary.unconfirmed.has(folded(word))) return ({ measure }) => measure.review === true;
  const id = idFromSpelling(word);
  const titles = new Set(
    plans.flatMap((plan) => measureStates(plan).flatMap(({ measure, task }) => [measure.title, task.title])),
  );
  const isMeant = ear.hears(word, [...titles]) ?? (() => false);
  return ({ measure, task }) => measure.id === id || task.id === id || isMeant(measure.title) || isMeant(task.title);
}

/** A value that is a part of a name: of one that there is, where all are known. */
function named(texts: Texts, of: 'parties' | 'leaders' | 'owners'): Reader {
  return (value, about) => {
    const { vocabulary, ear } = about;
    const { none, some, names } = vocabulary;
    if (none.has(folded(value))) return (state, plan) => texts(state, vocabulary, plan).length === 0;
    if (some.has(folded(value))) return (state, plan) => texts(state, vocabulary, plan).length > 0;
    const part = folded(value);
    const heard = ear.hears(value, names?.[of] ?? []);
    const isMeant = heard ?? (names ? undefined : (text: string) => folded(text).includes(part));
    return isMeant && ((state, plan) => texts(state, vocabulary, plan).some(isMeant));
  };
}

/** A value that is a part of a text; any may be asked for. */
function mentioned(texts: Texts): Reader {
  return (value, { vocabulary }) => {
    const { none, some } = vocabulary;
    if (none.has(folded(value))) return (state, plan) => texts(state, vocabulary, plan).length === 0;
    if (some.has(folded(value))) return (state, plan) => texts(state, vocabulary, plan).length > 0;
    const part = folded(value);
    return (state, plan) => texts(state, vocabulary, plan).some((text) => folded(text).includes(part));
  };
}

/** A value that is another measure: `4-2` of any plan, or `plan/4-2`. */
function referring(texts: Texts): Reader {
  const reader = mentioned(texts);
  return (value, about) => {
    const { none, some } = about.vocabulary;
    if (none.has(folded(value)) || some.has(folded(value))) return reader(value, about);
    const id = idFromSpelling(value);
    return (state, plan) => texts(state, about.vocabulary, plan).some((ref) => ref === id || ref.endsWith(`/${id}`));
  };
}

/** Compares a day, by each plan's own calendar; a measure without one matches no comparison. */
function days(
  value: string,
  { plans }: About,
  dayOf: (state: MeasureState) => string | undefined,
): Predicate | undefined {
  const read = new Map(
    plans.map((plan) => {
      const calendar = { asOf: plan.asOf, period: plan.plan.period };
      return [plan.plan, comparison<string>(value, (text) => daysSpan(text, calendar))] as const;
    }),
  );
  if ([...read.values()].some((isWanted) => isWanted === undefined)) return undefined;
  return (state, plan) => {
    const day = dayOf(state);
    return day !== undefined && (read.get(plan.plan)?.(day) ?? false);
  };
}

/** Days since the first deadline that has gone by without what it is for. */
export function daysPastDue({ reasons, occurrences }: MeasureState, asOf: PlanState['asOf']): number {
  const days = reasons.flatMap((reason) => {
    if (reason.code === 'overdue' || reason.code === 'milestoneMissed') return [reason.days];
    if (reason.code !== 'missed') return [];
    return occurrences.flatMap(({ standing, due }) => (standing === 'missed' ? [daysBetween(due, asOf)] : []));
  });
  return Math.max(0, ...days);
}

function sectionNames(
  { id, heading, title }: PlanState['sections'][number]['section'],
  { mainTasks }: Vocabulary,
): readonly string[] {
  return [id, ...(heading === undefined ? [] : [heading]), ...(title === undefined ? mainTasks : [title])];
}

function groupNames({ task }: MeasureState, vocabulary: Vocabulary, { sections }: PlanState): readonly string[] {
  const of = sections.find(({ tasks }) => tasks.some((one) => one.task.id === task.id));
  return [...(of ? sectionNames(of.section, vocabulary) : []), ...task.headings];
}
