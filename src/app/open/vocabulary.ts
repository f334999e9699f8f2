/** The words that queries are made of in a workspace: those of both languages, and the names in its files. */
import { type Messages, messagesIn, type QueryWords, queryWordsIn } from '../../i18n/messages.ts';
import { type Language, measuresOf, type Parties, tasksOf, type Workspace } from '../../model/plan.ts';
import { namesOfUnit, unitNames } from '../../model/unit.ts';
import { STATES } from '../../projection/facts.ts';
import { LIGHTS } from '../../projection/light.ts';
import { folded } from '../../query/fold.ts';
import { QUERY_KEYS, type StateWord, type Vocabulary } from '../../query/keys.ts';
import { targetWords } from '../../render/words/values.ts';

/** What the program says in a language, and what it says of queries. */
export interface Spoken {
  readonly own: Messages;
  readonly query: QueryWords;
}

/** A query is read in the words of either language. */
export async function bothLanguages(): Promise<Readonly<Record<Language, Spoken>>> {
  const spoken = async (language: Language): Promise<Spoken> => ({
    own: await messagesIn(language),
    query: await queryWordsIn(language),
  });
  return { zh: await spoken('zh'), en: await spoken('en') };
}

/** The words by which queries of `workspace` are read. */
export function vocabularyOf(workspace: Workspace, { zh, en }: Readonly<Record<Language, Spoken>>): Vocabulary {
  const spoken = [zh, en];
  const words = (of: (one: Spoken) => readonly string[]): ReadonlySet<string> =>
    new Set(spoken.flatMap(of).map(folded));
  const named = <T extends string>(ids: readonly T[], names: (one: Spoken, id: T) => readonly string[]) =>
    new Map(
      ids.flatMap((id) => [id, ...spoken.flatMap((one) => names(one, id))].map((name) => [folded(name), id] as const)),
    );
  const isWhole = !workspace.isFaulty && workspace.unread === undefined;
  return {
    keys: keysIn({ zh, en }),
    lights: named(LIGHTS, ({ own }, light) => [own.lights[light]]),
    states: new Map<string, StateWord>([
      ...named(STATES, ({ own }, state) => [own.states[state]]),
      ...[...words(({ query }) => query.open)].map((word) => [word, 'open'] as const),
    ]),
    kinds: [...workspace.kinds.values()],
    unconfirmed: new Set(['review', ...words(({ own }) => [own.unconfirmed])]),
    none: words(({ own, query }) => [own.none, own.undecided, ...query.none]),
    some: words(({ query }) => query.some),
    yes: words(({ query }) => query.yes),
    no: words(({ query }) => query.no),
    mainTasks: spoken.flatMap(({ query }) => query.mainTasks),
    namesOf: (unit) => namesOfUnit(unit, workspace.units),
    ...(isWhole && { names: namesIn(workspace) }),
    why: ({ reasons }) => spoken.flatMap(({ own }) => reasons.map((reason) => own.reason(reason))),
    target: ({ target }) => (target === undefined ? [] : spoken.map(({ own }) => targetWords(target, own))),
    queries: workspace.queries,
  };
}

/** The keys by all their names, folded. */
export function keysIn({ zh, en }: Readonly<Record<Language, Spoken>>): Vocabulary['keys'] {
  return new Map(
    QUERY_KEYS.flatMap((key) =>
      [key, ...[zh, en].flatMap(({ own, query }) => [own.list.filters[key], ...query.keys[key].also])].map(
        (name) => [folded(name), key] as const,
      ),
    ),
  );
}

/** Every name that a query can mean, whatever the day: who led once is known, though another leads by now. */
function namesIn({ plans, units }: Workspace): NonNullable<Vocabulary['names']> {
  const [tasks, measures] = [plans.flatMap(tasksOf), plans.flatMap(measuresOf)];
  const named: readonly Parties[] = [...tasks, ...measures];
  const parties = [
    ...unitNames(units),
    ...named.flatMap(({ leads = [], with: supporting = [] }) => [...leads, ...supporting]),
    ...plans.flatMap(({ journal }) => journal.flatMap(({ amend }) => amend?.leads ?? [])),
  ];
  const rosters = [
    ...plans.flatMap((plan) => plan.rosters.map(({ id }) => id)),
    ...measures.flatMap((m) => m.roster ?? []),
  ];
  return {
    parties: [...new Set(parties)],
    leaders: [...new Set(named.flatMap(({ leaders = [] }) => leaders))],
    owners: [...new Set(named.flatMap(({ owners = [] }) => owners))],
    tasks: [...new Set(tasks.map(({ id }) => id))],
    groups: [
      ...new Set([
        ...plans.flatMap(({ sections }) => sections.flatMap(({ heading, title }) => title ?? heading ?? [])),
        ...tasks.flatMap(({ headings }) => headings),
      ]),
    ],
    measures: [...new Set(measures.map(({ id }) => id))],
    rosters: [...new Set(rosters)],
  };
}
