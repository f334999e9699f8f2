/** A query as given on the command line, in the words of either language. */
import { type Messages, messagesIn } from '../i18n/messages.ts';
import { LIGHTS } from '../projection/light.ts';
import { narrowed, type PlanState } from '../projection/project.ts';
import { parseQuery, QUERY_KEYS, type Vocabulary } from '../projection/query.ts';
import { kindWords } from '../render/terminal/wording.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/**
 * The states with only the measures that match all `terms`; as they are where there are none.
 * @throws UsageError where a term has a filter, or a value, that there is not
 */
export function matching(
  states: readonly PlanState[],
  terms: readonly string[],
  { workspace, language }: Pick<Session, 'workspace' | 'language'>,
): readonly PlanState[] {
  if (terms.length === 0) return states;
  const query = parseQuery(terms, vocabulary([...workspace.kinds.values()], messagesIn(language)));
  if (query.ok) return states.map((state) => narrowed(state, query.matches));
  throw new UsageError(
    ({ list, listSeparator }) =>
      query.why === 'key'
        ? list.unknownKey(query.key, query.known.join(listSeparator))
        : list.badValue(query.key, query.value, query.known.join(listSeparator)),
    language,
  );
}

const CATALOGUES: readonly Messages[] = [messagesIn('zh'), messagesIn('en')];
const STATES = ['planned', 'active', 'blocked', 'done', 'verified', 'cancelled'] as const;

function vocabulary(kinds: Vocabulary['kinds'], own: Messages): Vocabulary {
  const words = <T extends string>(ids: readonly T[], name: (messages: Messages, id: T) => string) =>
    new Map(
      ids.flatMap((id) => [[id, id] as const, ...CATALOGUES.map((messages) => [name(messages, id), id] as const)]),
    );
  return {
    kinds,
    keys: words(QUERY_KEYS, ({ list }, key) => list.filters[key]),
    lights: words(LIGHTS, ({ lights }, light) => lights[light]),
    states: words(STATES, ({ states }, state) => states[state]),
    none: new Set(['none', ...CATALOGUES.flatMap(({ none, undecided }) => [none, undecided])]),
    offered: {
      keys: QUERY_KEYS.map((key) => own.list.filters[key]),
      lights: LIGHTS.map((light) => own.lights[light]),
      states: STATES.map((state) => own.states[state]),
      kinds: kinds.map((kind) => kindWords(kind, own)),
      dues: ['2022-06-30', '<2022-06-30', '>=2022-06-30', own.undecided],
    },
  };
}
