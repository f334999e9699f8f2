/** A query as given on the command line, in the words of either language. */

import { type Messages, messagesIn } from '../../i18n/messages.ts';
import { measuresOf, type Parties, tasksOf, type Workspace } from '../../model/plan.ts';
import { namesOfUnit, unitNames } from '../../model/unit.ts';
import { STATES } from '../../projection/facts.ts';
import { LIGHTS } from '../../projection/light.ts';
import { parseQuery, QUERY_KEYS, type Vocabulary } from '../../projection/query.ts';
import type { PlanState } from '../../projection/state.ts';
import { narrowed } from '../../projection/totals.ts';
import { kindWords } from '../../render/words/values.ts';
import { UsageError } from '../usage-error.ts';
import type { Session } from './session.ts';

/**
 * The states with only the measures that match all `terms`; as they are where there are none.
 * @throws UsageError where a term has a filter, or a value, that there is not
 */
export async function matching(
  states: readonly PlanState[],
  terms: readonly string[],
  { workspace, language }: Pick<Session, 'workspace' | 'language'>,
): Promise<readonly PlanState[]> {
  if (terms.length === 0) return states;
  const words = vocabulary(workspace, await messagesIn(language), await catalogues());
  const query = parseQuery(terms, words);
  if (query.ok) return states.map((state) => narrowed(state, query.matches));
  const { nearest } = await import('../../model/words.ts');
  const suggestion =
    query.why === 'key' ? nearest(query.key, [...words.keys.keys()]) : nearest(query.value, query.known);
  const name = (list: Messages['list']): string => {
    const key = words.keys.get(query.key);
    return key === undefined ? query.key : list.filters[key];
  };
  throw new UsageError(({ list, listSeparator, none, usage }) => {
    const known = query.known.join(listSeparator) || none;
    const what =
      query.why === 'key' ? list.unknownKey(query.key, known) : list.badValue(name(list), query.value, known);
    return suggestion === undefined ? what : `${what}\n${usage.suggestion(suggestion)}`;
  }, language);
}

/** Whether any of `words` is a filter, and not words of a title that has a colon. */
export async function hasFilter(words: readonly string[]): Promise<boolean> {
  const keys = words.flatMap((word) => /^([^:：\s]+)[:：]./u.exec(word.trim())?.[1] ?? []);
  if (keys.length === 0) return false;
  const names = (await catalogues()).flatMap(({ list }) => QUERY_KEYS.map((key) => list.filters[key]));
  return keys.some((key) => QUERY_KEYS.some((known) => known === key) || names.includes(key));
}

/** A query is read in the words of either language. */
function catalogues(): Promise<readonly Messages[]> {
  return Promise.all([messagesIn('zh'), messagesIn('en')]);
}

function vocabulary(workspace: Workspace, own: Messages, catalogues: readonly Messages[]): Vocabulary {
  const kinds = [...workspace.kinds.values()];
  const names = workspace.isFaulty || workspace.unread !== undefined ? undefined : namesIn(workspace);
  const words = <T extends string>(ids: readonly T[], name: (messages: Messages, id: T) => string) =>
    new Map(
      ids.flatMap((id) => [[id, id] as const, ...catalogues.map((messages) => [name(messages, id), id] as const)]),
    );
  return {
    kinds,
    keys: words(QUERY_KEYS, ({ list }, key) => list.filters[key]),
    lights: words(LIGHTS, ({ lights }, light) => lights[light]),
    states: words(STATES, ({ states }, state) => states[state]),
    namesOf: (unit) => namesOfUnit(unit, workspace.units),
    ...(names && { names }),
    unconfirmed: new Set(['review', ...catalogues.map(({ unconfirmed }) => unconfirmed)]),
    none: new Set(['none', ...catalogues.flatMap(({ none, undecided }) => [none, undecided])]),
    offered: {
      keys: QUERY_KEYS.map((key) => own.list.filters[key]),
      lights: LIGHTS.map((light) => own.lights[light]),
      states: STATES.map((state) => own.states[state]),
      kinds: kinds.map((kind) => kindWords(kind, own)),
      dues: ['2022-06-30', '<2022-06-30', '>=2022-06-30', own.undecided, own.ongoing],
    },
  };
}

/** Every name that a query can mean, whatever the day: who led once is known, though another leads by now. */
function namesIn({ plans, units }: Workspace): Vocabulary['names'] {
  const [tasks, measures] = [plans.flatMap(tasksOf), plans.flatMap(measuresOf)];
  const named: readonly Parties[] = [...tasks, ...measures];
  const parties = [
    ...unitNames(units),
    ...named.flatMap(({ leads = [], with: supporting = [] }) => [...leads, ...supporting]),
    ...plans.flatMap(({ journal }) => journal.flatMap(({ amend }) => amend?.leads ?? [])),
  ];
  const rosters = [
    ...plans.flatMap((plan) => plan.rosters.map(({ id }) => id)),
    ...measures.map((m) => m.roster ?? []),
  ];
  return {
    parties: [...new Set(parties)],
    leaders: [...new Set(named.flatMap(({ leaders = [] }) => leaders))],
    owners: [...new Set(named.flatMap(({ owners = [] }) => owners))],
    tasks: [...new Set(tasks.map(({ id }) => id))],
    rosters: [...new Set(rosters.flat())],
  };
}
