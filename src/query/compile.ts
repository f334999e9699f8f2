/** What a query means: which measures of plans as they stand, or why it means nothing. */
import { folded } from './fold.ts';
import { type About, type Predicate, type QueryKey, READERS, type Vocabulary, wordReader } from './keys.ts';
import { parseQuery, type SyntaxFault } from './parse.ts';
import { isBound } from './range.ts';
import type { Query, Stretch } from './tree.ts';

/** Why a query means nothing, and where in which text. */
export type Fault = {
  readonly text: string;
  /** The query of workspace.yaml that the text is; absent of the one that was asked. */
  readonly within?: string;
} & (
  | SyntaxFault
  | (Stretch & { readonly why: 'no-key'; readonly key: string })
  | (Stretch & { readonly why: 'no-value'; readonly key: QueryKey; readonly value: string })
  | (Stretch & { readonly why: 'no-query'; readonly name: string })
  | (Stretch & { readonly why: 'cycle'; readonly names: readonly string[] })
);

/** A part of a query that must hold, as it is written. */
export interface Clause {
  readonly text: string;
  readonly matches: Predicate;
}

type Compiled =
  | { readonly ok: true; readonly matches: Predicate; readonly clauses: readonly Clause[] }
  | { readonly ok: false; readonly fault: Fault };

/**
 * The predicate that `text` writes, of the measures of `about.plans`.
 * @param name of the query of workspace.yaml that `text` is, where it is one
 */
export function compiled(text: string, about: About, name?: string): Compiled {
  const trail = name === undefined ? [] : [name];
  try {
    const query = parsed(text, about.vocabulary, trail);
    if (query === undefined) return { ok: true, matches: () => true, clauses: [] };
    const source = { text, about, trail, spent: { names: 0 } };
    const parts =
      query.is === 'beside'
        ? besides(query.of, source)
        : query.is === 'all'
          ? query.of.map((part) => [part])
          : [[query]];
    const clauses = parts.map((part) => ({
      text: part.map(({ from, to }) => text.slice(from, to)).join(' '),
      matches: allOrAny(part, source),
    }));
    return { ok: true, matches: (state, plan) => clauses.every(({ matches }) => matches(state, plan)), clauses };
  } catch (error) {
    if (error instanceof Meaningless) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** Stops where a part means nothing. */
class Meaningless extends Error {
  constructor(readonly fault: Fault) {
    super(fault.why);
  }
}

/** A text with a query, and the names of the queries of workspace.yaml that led to it. */
interface Source {
  readonly text: string;
  readonly about: About;
  readonly trail: readonly string[];
  /** How many names were put in place so far: two in each of a few could make millions. */
  readonly spent: { names: number };
}

const MOST_NAMES = 200;

function parsed(text: string, { keys }: Vocabulary, trail: readonly string[]): Query | undefined {
  const read = parseQuery(text, (word) => keys.has(folded(word)));
  if (read.ok) return read.query;
  throw new Meaningless({ ...read.fault, ...sourceOf({ text, trail }) });
}

function sourceOf({ text, trail }: Pick<Source, 'text' | 'trail'>): Pick<Fault, 'text' | 'within'> {
  const within = trail.at(-1);
  return { text, ...(within !== undefined && { within }) };
}

function predicate(query: Query, source: Source): Predicate {
  switch (query.is) {
    case 'word':
      return wordReader(query.text, source.about);
    case 'filter':
      return anyButNone(valuesOf(query, source));
    case 'named':
      return namedQuery(query, source);
    case 'not': {
      const matches = predicate(query.of, source);
      return (state, plan) => !matches(state, plan);
    }
    case 'any': {
      const parts = query.of.map((part) => predicate(part, source));
      return (state, plan) => parts.some((matches) => matches(state, plan));
    }
    case 'all':
      return every(query.of.map((part) => predicate(part, source)));
    case 'beside':
      return every(besides(query.of, source).map((part) => allOrAny(part, source)));
  }
}

function every(parts: readonly Predicate[]): Predicate {
  return (state, plan) => parts.every((matches) => matches(state, plan));
}

/** The parts that stand side by side, those with one key together, but for bounds, which narrow each other. */
function besides(of: readonly Query[], { about: { vocabulary } }: Source): readonly (readonly Query[])[] {
  const groups = new Map<string, Query[]>();
  for (const part of of) {
    const isOne = part.is === 'filter' && !part.values.every(({ text }) => isBound(text));
    const name = isOne ? `:${vocabulary.keys.get(folded(part.key))}` : `${groups.size}`;
    groups.set(name, [...(groups.get(name) ?? []), part]);
  }
  return [...groups.values()];
}

function allOrAny(parts: readonly Query[], source: Source): Predicate {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return predicate(first, source);
  return anyButNone(parts.flatMap((part) => (part.is === 'filter' ? valuesOf(part, source) : [])));
}

interface Meant {
  readonly not: boolean;
  readonly matches: Predicate;
}

/** Any of the wanted, where there is one, and none of the unwanted. */
function anyButNone(values: readonly Meant[]): Predicate {
  const wanted = values.filter(({ not }) => !not);
  const unwanted = values.filter(({ not }) => not);
  return (state, plan) =>
    (wanted.length === 0 || wanted.some(({ matches }) => matches(state, plan))) &&
    !unwanted.some(({ matches }) => matches(state, plan));
}

function valuesOf(filter: Extract<Query, { is: 'filter' }>, source: Source): readonly Meant[] {
  const key = source.about.vocabulary.keys.get(folded(filter.key));
  const { from } = filter;
  if (key === undefined) {
    throw new Meaningless({ why: 'no-key', key: filter.key, from, to: from + filter.key.length, ...sourceOf(source) });
  }
  return filter.values.map(({ text, not, from: start, to }) => {
    const matches = READERS[key](text, source.about);
    if (matches === undefined) {
      throw new Meaningless({
        why: 'no-value',
        key,
        value: text,
        from: start + (not ? 1 : 0),
        to,
        ...sourceOf(source),
      });
    }
    return { not, matches };
  });
}

function namedQuery({ name, from, to }: Extract<Query, { is: 'named' }>, source: Source): Predicate {
  const { about, trail } = source;
  const text = about.vocabulary.queries.get(name);
  if (text === undefined) throw new Meaningless({ why: 'no-query', name, from, to, ...sourceOf(source) });
  if (trail.includes(name)) {
    throw new Meaningless({
      why: 'cycle',
      names: [...trail.slice(trail.indexOf(name)), name],
      from,
      to,
      ...sourceOf(source),
    });
  }
  source.spent.names += 1;
  if (source.spent.names > MOST_NAMES) throw new Meaningless({ why: 'depth', from, to, ...sourceOf(source) });
  // It is for every plan, and need not find its names in the one that is asked: the check holds it to them.
  const { names: _names, ...vocabulary } = about.vocabulary;
  const inner = { ...source, text, trail: [...trail, name], about: { ...about, vocabulary } };
  const query = parsed(text, about.vocabulary, inner.trail);
  return query === undefined ? () => true : predicate(query, inner);
}

/** Whether `text` asks for more than words of a title or ids: a filter, an operator, or a query by its name. */
export function asksMore(text: string, { keys }: Pick<Vocabulary, 'keys'>): boolean {
  const isKey = (word: string): boolean => keys.has(folded(word));
  const read = parseQuery(text, isKey);
  if (read.ok) return read.query !== undefined && isMore(read.query, isKey);
  // What is wrong in a query is said of it; what is wrong in a title is no matter.
  return text
    .split(/[\s()（）]/)
    .some((word) => /^[@＠]/.test(word) || isKey(/^[-!−非]?([^:：]+)[:：]/.exec(word)?.[1] ?? ''));
}

function isMore(query: Query, isKey: (word: string) => boolean): boolean {
  switch (query.is) {
    case 'word':
      return false;
    case 'filter':
      return isKey(query.key);
    case 'beside':
      return query.of.some((part) => isMore(part, isKey));
    default:
      return true;
  }
}
