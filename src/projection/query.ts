/** Queries: which measures are meant. Words of the title, and `key:value` filters; all of them must hold. */
import { type PlanDate, typedDate } from '../model/date.ts';
import { idFromSpelling, taskIdOf } from '../model/id.ts';
import type { Kind } from '../model/kind.ts';
import { dividedAt } from '../model/pairs.ts';
import { isOngoingTerm } from '../model/term.ts';
import type { State } from './facts.ts';
import type { Light } from './light.ts';
import { isOngoing, isUndated, type MeasureState } from './state.ts';

/** The words of a query that are the reader's own: for each word, what it means. */
export interface Vocabulary {
  readonly keys: ReadonlyMap<string, QueryKey>;
  readonly lights: ReadonlyMap<string, Light>;
  readonly states: ReadonlyMap<string, State>;
  readonly kinds: readonly Kind[];
  /** Words for a value that is not set: `none`, 未定. */
  readonly none: ReadonlySet<string>;
  /** Words for measures that are to be confirmed: `review`, 待核. */
  readonly unconfirmed: ReadonlySet<string>;
  /** All names that a unit goes by or went by, itself among them. */
  readonly namesOf: (unit: string) => readonly string[];
  /** The names that there are; absent where some could not be read, and any may be right. */
  readonly names?: Readonly<Record<'parties' | 'leaders' | 'owners' | 'tasks' | 'rosters', readonly string[]>>;
  /** The words to offer where one is not known, in the reader's language. */
  readonly offered: Readonly<Record<'keys' | 'lights' | 'states' | 'kinds' | 'dues', readonly string[]>>;
}

export const QUERY_KEYS = [
  'light',
  'kind',
  'lead',
  'with',
  'leader',
  'owner',
  'state',
  'task',
  'roster',
  'due',
] as const;
export type QueryKey = (typeof QUERY_KEYS)[number];

type Predicate = (state: MeasureState) => boolean;

type Query =
  | { readonly ok: true; readonly matches: Predicate }
  | { readonly ok: false; readonly why: 'key'; readonly key: string; readonly known: readonly string[] }
  | {
      readonly ok: false;
      readonly why: 'value';
      readonly key: string;
      readonly value: string;
      readonly known: readonly string[];
    };

/** The query that `terms` write: see `plan list --help`. No terms match everything. */
export function parseQuery(terms: readonly string[], vocabulary: Vocabulary): Query {
  const groups = new Map<string, Group>();
  for (const term of terms.filter((text) => text.trim() !== '')) {
    const parsed = parseTerm(term.trim(), vocabulary);
    if (!parsed.ok) return parsed;
    const { key, group } = parsed;
    const name = key !== undefined && ONE_EACH.has(key) ? key : `${groups.size}`;
    const { wanted, unwanted } = groups.get(name) ?? { wanted: [], unwanted: [] };
    groups.set(name, { wanted: [...wanted, ...group.wanted], unwanted: [...unwanted, ...group.unwanted] });
  }
  const all = [...groups.values()];
  return { ok: true, matches: (state) => all.every((group) => isIn(group, state)) };
}

/** A measure has one of each: `light:red light:yellow` can only mean either, as `light:red,yellow` does. */
const ONE_EACH: ReadonlySet<QueryKey> = new Set(['light', 'state', 'kind', 'task', 'roster']);

/** What is asked of one thing: any of the wanted, where there is one, and none of the unwanted. */
interface Group {
  readonly wanted: readonly Predicate[];
  readonly unwanted: readonly Predicate[];
}

function isIn({ wanted, unwanted }: Group, state: MeasureState): boolean {
  const isWanted = wanted.length === 0 || wanted.some((matches) => matches(state));
  return isWanted && !unwanted.some((matches) => matches(state));
}

type Term = { readonly ok: true; readonly key?: QueryKey; readonly group: Group } | Extract<Query, { ok: false }>;

function parseTerm(term: string, vocabulary: Vocabulary): Term {
  const [, written, values] = /^([^:：\s]+)[:：](.+)$/u.exec(term) ?? [];
  if (written === undefined || values === undefined) {
    const isReview = vocabulary.unconfirmed.has(term);
    const matches: Predicate = (state) => mentions(state, term) || (isReview && state.measure.review === true);
    return { ok: true, group: { wanted: [matches], unwanted: [] } };
  }
  const key = vocabulary.keys.get(written);
  if (key === undefined) return { ok: false, why: 'key', key: written, known: vocabulary.offered.keys };
  const wanted: Predicate[] = [];
  const unwanted: Predicate[] = [];
  const alternatives = dividedAt(values, /[,，、]/g) ?? values.split(/[,，、]/);
  for (const value of alternatives.filter((text) => text !== '')) {
    const plain = value.replace(/^[-－]/, '');
    const filter = FILTERS[key](plain, vocabulary);
    if (typeof filter !== 'function') return { ok: false, why: 'value', key: written, value: plain, known: filter };
    (plain === value ? wanted : unwanted).push(filter);
  }
  return { ok: true, key, group: { wanted, unwanted } };
}

/** A word of the measure's or its task's title, or an id. */
function mentions({ measure, task }: MeasureState, word: string): boolean {
  const id = idFromSpelling(word);
  if (measure.id === id || task.id === id) return true;
  return [measure.title, task.title].some((title) => title.toLowerCase().includes(word.toLowerCase()));
}

/** For each key: the predicate of a value, or the values there are where it is none of them. */
type Filter = (value: string, vocabulary: Vocabulary) => Predicate | readonly string[];

const FILTERS: Readonly<Record<QueryKey, Filter>> = {
  light: (value, { lights, offered }) => {
    const light = lights.get(value.replace(/灯$/, '')) ?? lights.get(value);
    return light === undefined ? offered.lights : (state) => state.light === light;
  },
  state: (value, { states, offered }) => {
    const wanted = states.get(value);
    return wanted === undefined ? offered.states : ({ state }) => state === wanted;
  },
  kind: (value, { kinds, none, offered }) => {
    if (none.has(value)) return ({ measure }) => measure.kind === undefined;
    const ids = kinds.filter(({ id, name }) => id === value || name === value).map(({ id }) => id);
    if (ids.length === 0) return offered.kinds;
    return ({ measure }) => ids.includes(measure.kind ?? '');
  },
  lead: (value, { none, names, namesOf }) => {
    if (none.has(value)) return ({ leads }) => leads.length === 0;
    if (names && !names.parties.some((name) => name.includes(value))) return names.parties;
    return ({ leads }) => leads.some((name) => namesOf(name).some((one) => one.includes(value)));
  },
  with: (value, { none, names, namesOf }) => {
    if (none.has(value)) return (state) => state.with.length === 0;
    if (names && !names.parties.some((name) => name.includes(value))) return names.parties;
    return (state) => state.with.some((party) => namesOf(party).some((one) => one.includes(value)));
  },
  leader: (value, { none, names }) => {
    if (none.has(value)) return ({ leaders }) => leaders.length === 0;
    if (names && !names.leaders.some((name) => name.includes(value))) return names.leaders;
    return ({ leaders }) => leaders.some((name) => name.includes(value));
  },
  owner: (value, { none, names }) => {
    if (none.has(value)) return ({ owners }) => owners.length === 0;
    if (names && !names.owners.some((name) => name.includes(value))) return names.owners;
    return ({ owners }) => owners.some((name) => name.includes(value));
  },
  task: (value, { names }) => {
    const id = idFromSpelling(value);
    if (names && !names.tasks.includes(id)) return names.tasks;
    return ({ measure, task }) => task.id === id || taskIdOf(measure.id) === id;
  },
  roster: (value, { none, names }) => {
    if (none.has(value)) return ({ measure }) => measure.roster === undefined;
    if (names && !names.rosters.includes(value)) return names.rosters;
    return ({ measure }) => measure.roster === value;
  },
  due: (value, { none, offered }) => {
    if (none.has(value)) return isUndated;
    if (isOngoingTerm(value)) return isOngoing;
    const [, sign = '', text = ''] = /^([<>＜＞]?=?)(.*)$/.exec(value.replace('≤', '<=').replace('≥', '>=')) ?? [];
    const date = typedDate(text);
    return date === undefined ? offered.dues : dueFilter(sign, date);
  },
};

/** Compares the deadline that is set; a measure without one matches no comparison. */
function dueFilter(sign: string, date: PlanDate): Predicate {
  return ({ next: due }) => {
    if (due === undefined) return false;
    if (sign.endsWith('=') && due === date) return true;
    switch (sign.charAt(0)) {
      case '<':
      case '＜':
        return due < date;
      case '>':
      case '＞':
        return due > date;
      default:
        return due === date;
    }
  };
}
