/** What a query finds, in the words of either language; and what is said where it finds nothing, or is none. */
import type { PlanDate } from '../../model/date.ts';
import type { Bilingual } from '../../model/finding.ts';
import type { Language } from '../../model/plan.ts';
import { nearest } from '../../model/words.ts';
import { LIGHTS } from '../../projection/light.ts';
import { project } from '../../projection/project.ts';
import { measureStates, type PlanState } from '../../projection/state.ts';
import { narrowed } from '../../projection/totals.ts';
import { asksMore, type Clause, compiled, type Fault } from '../../query/compile.ts';
import { Ear } from '../../query/ear.ts';
import { folded } from '../../query/fold.ts';
import type { QueryKey, Vocabulary } from '../../query/keys.ts';
import { columnsOf } from '../../render/text/columns.ts';
import { kindWords } from '../../render/words/values.ts';
import type { Loaded } from '../../workspace/load.ts';
import { UsageError } from '../usage-error.ts';
import type { Session } from './session.ts';
import { bothLanguages, keysIn, type Spoken, vocabularyOf } from './vocabulary.ts';

/** What a query leaves of plans as they stand. */
export interface Matched {
  /** With only the measures that match. */
  readonly states: readonly PlanState[];
  /** What there is to say of it: why nothing matches, and which words were found by their sound. */
  readonly notes: readonly string[];
}

/**
 * The states with only the measures that match.
 * @throws UsageError where `terms` are no query
 */
export async function asked(
  states: readonly PlanState[],
  terms: readonly string[],
  { workspace, language }: Pick<Session, 'workspace' | 'language'>,
): Promise<Matched> {
  const spoken = await bothLanguages();
  const vocabulary = vocabularyOf(workspace, spoken);
  const say = { ...spoken[language], vocabulary };
  const text = textOf(terms);
  let ear = new Ear();
  let query = compiled(text, { plans: states, vocabulary, ear });
  if (ear.unheard.size > 0) {
    ear = new Ear((await import('../../query/sounds.ts')).soundingLike);
    query = compiled(text, { plans: states, vocabulary, ear });
  }
  if (!query.ok) {
    const { fault } = query;
    throw new UsageError(() => faultText(fault, say), language);
  }
  const { matches, clauses } = query;
  const found = states.map((state) => narrowed(state, (measure) => matches(measure, state)));
  const heard = [...ear.heard].map(([word, names]) =>
    say.query.heard(word, [...names].slice(0, MOST_HEARD).join(say.own.listSeparator)),
  );
  const isEmpty = found.every((state) => measureStates(state).length === 0);
  return { states: found, notes: [...heard, ...(isEmpty ? whyEmpty(clauses, states, ear, say) : [])] };
}

/** Of a word that is found by its sound in more names than these, the others are left out. */
const MOST_HEARD = 5;

/** The queries of workspace.yaml that are none on the day: at which character of their own text, from 1, and why. */
export async function faultyQueries(
  { workspace, planIds }: Pick<Loaded, 'workspace' | 'planIds'>,
  asOf: PlanDate,
): Promise<ReadonlyMap<string, { readonly column: number; readonly fault: Bilingual }>> {
  const spoken = await bothLanguages();
  const { names, ...rest } = vocabularyOf(workspace, spoken);
  // Of a plan that was not read, any name may be right.
  const isAll = planIds.every((id) => workspace.plans.some((plan) => plan.id === id));
  const vocabulary: Vocabulary = { ...rest, ...(names && isAll && { names }) };
  const plans = workspace.plans.map((plan) => project(plan, workspace, asOf));
  const faulty = [...workspace.queries].flatMap(([name, text]) => {
    const query = compiled(text, { plans, vocabulary, ear: new Ear() }, name);
    if (query.ok) return [];
    const { fault } = query;
    const inWords = (language: Language): string => {
      const { sentence, meant } = faultWords(fault, { ...spoken[language], vocabulary });
      const { usage } = spoken[language].own;
      return meant === undefined ? sentence : `${sentence}${language === 'en' ? ' ' : ''}${usage.suggestion(meant)}`;
    };
    // What is wrong in another query is said of that one; a circle, of each that it leads through.
    const isOwn = fault.within === name;
    if (!isOwn && !(fault.why === 'cycle' && fault.names.includes(name))) return [];
    const column = (isOwn ? fault.from : Math.max(0, text.search(/[@＠]/))) + 1;
    return [[name, { column, fault: { zh: inWords('zh'), en: inWords('en') } }] as const];
  });
  return new Map(faulty);
}

/** Whether `words` ask for more than words of a title or ids. */
export async function isAsking(words: readonly string[]): Promise<boolean> {
  return asksMore(textOf(words), { keys: keysIn(await bothLanguages()) });
}

/**
 * The text of a query as a shell gives it. One that quotes it all in marks which are none to the shell (' in cmd.exe, or
 * “ ” of an input method) means what is within them.
 */
function textOf(terms: readonly string[]): string {
  const text = terms.join(' ');
  const [, single, double] = /^\s*(?:'([^']*)'|[“”]([^“”"]*)[“”])\s*$/.exec(text) ?? [];
  const inner = single ?? double;
  return inner !== undefined && /[:：@]/.test(inner) ? inner : text;
}

interface Say extends Spoken {
  readonly vocabulary: Vocabulary;
}

/** The fault with the query and a mark below the place. */
function faultText(fault: Fault, say: Say): string {
  const { own, query } = say;
  const { sentence, meant } = faultWords(fault, say);
  return [
    ...(fault.within === undefined ? [] : [query.within(fault.within)]),
    sentence,
    ...marked(fault),
    ...(meant === undefined ? [] : [own.usage.suggestion(meant)]),
  ].join('\n');
}

/** The text, and below it a mark under what is at fault; of a long one what stands around that. */
function marked({ text, from, to }: Fault): readonly string[] {
  const start = from > ROOM ? from - ROOM / 2 : 0;
  const shown = text
    .slice(start, Math.max(to, start + ROOM))
    .slice(0, 2 * ROOM)
    .replace(/\s/g, ' ');
  const lead = start > 0 ? '… ' : '';
  const before = columnsOf(lead + shown.slice(0, from - start));
  const under = Math.max(1, columnsOf(shown.slice(from - start, to - start)));
  return [`  ${lead}${shown}`, `  ${' '.repeat(before)}${'^'.repeat(under)}`];
}

/** In UTF-16 units: Chinese text of that length fits a line. */
const ROOM = 36;

function faultWords(
  fault: Fault,
  { own, query, vocabulary }: Say,
): { readonly sentence: string; readonly meant?: string | undefined } {
  const { faults } = query;
  const listed = (names: readonly string[]): string => names.join(own.listSeparator) || own.none;
  switch (fault.why) {
    case 'no-key': {
      const known = Object.values(own.list.filters);
      const near = nearest(fault.key, [...vocabulary.keys.keys()]);
      return { sentence: faults.unknownKey(fault.key, listed(known)), meant: near && `${near}:` };
    }
    case 'no-value': {
      const known = offered(fault.key, { own, query }, vocabulary);
      const key = own.list.filters[fault.key];
      const either = fault.value.split(/或|\bor\b/i).filter((part) => part !== '');
      const near = either.length > 1 ? either.join(own.listSeparator.trim()) : nearest(fault.value, known);
      return { sentence: faults.badValue(key, fault.value, listed(known)), meant: near };
    }
    case 'no-query': {
      const known = [...vocabulary.queries.keys()].map((name) => `@${name}`);
      return { sentence: faults.unknownQuery(fault.name, listed(known)), meant: nearest(`@${fault.name}`, known) };
    }
    case 'cycle':
      return { sentence: faults.cycle(fault.names) };
    default:
      return { sentence: faults[fault.why] };
  }
}

/** The values that there are of a key, or such as there can be. */
function offered(key: QueryKey, { own, query }: Spoken, { kinds, names }: Vocabulary): readonly string[] {
  switch (key) {
    case 'light':
      return LIGHTS.map((light) => own.lights[light]);
    case 'state':
      return [...Object.values(own.states), ...query.open.slice(0, 1)];
    case 'kind':
      return kinds.map((kind) => kindWords(kind, own));
    case 'lead':
    case 'with':
    case 'unit':
      return names?.parties ?? [];
    case 'leader':
      return names?.leaders ?? [];
    case 'owner':
      return names?.owners ?? [];
    case 'id':
      return [];
    case 'task':
      return names?.tasks ?? [];
    case 'roster':
      return names?.rosters ?? [];
    case 'group':
      return names?.groups ?? [];
    default:
      return query.keys[key].offered;
  }
}

/** How many there were, and which part of the query left none of them. */
function whyEmpty(
  clauses: readonly Clause[],
  states: readonly PlanState[],
  ear: Ear,
  { own, query, vocabulary }: Say,
): readonly string[] {
  const measures = states.flatMap((plan) => measureStates(plan).map((state) => ({ state, plan })));
  if (measures.length === 0) return [];
  const counted = clauses.map(({ text, matches }) => ({
    text,
    count: measures.filter(({ state, plan }) => matches(state, plan)).length,
  }));
  const none = counted.filter(({ count }) => count === 0).map(({ text }) => text);
  const listed = (texts: readonly string[]): string => texts.join(own.listSeparator);
  const why =
    counted.length < 2
      ? []
      : none.length > 0
        ? [query.noneOfThese(listed(none))]
        : [query.noneTogether(listed(counted.map(({ text, count }) => query.alone(text, count))))];
  const hints = none.flatMap((text) =>
    asFilters(text, { own, query }, vocabulary, ear).map((filter) => query.asFilter(text, filter)),
  );
  return [query.nothing(measures.length), ...why, ...hints];
}

/** The filters that a word by itself may have been meant as: by its value, or by the name of one. */
function asFilters(
  word: string,
  { own: { list }, query }: Spoken,
  vocabulary: Vocabulary,
  ear: Ear,
): readonly string[] {
  const part = folded(word);
  const { keys, lights, states, kinds, names } = vocabulary;
  const key = keys.get(part);
  return [
    ...(lights.has(part) || lights.has(part.replace(/灯$/, '')) ? [`${list.filters.light}:${word}`] : []),
    ...(states.has(part) ? [`${list.filters.state}:${word}`] : []),
    ...(kinds.some(({ name }) => folded(name) === part) ? [`${list.filters.kind}:${word}`] : []),
    ...(ear.hears(word, names?.parties ?? []) !== undefined ? [`${list.filters.unit}:${word}`] : []),
    ...(key === undefined ? [] : [`${list.filters[key]}:${query.keys[key].offered[0] ?? '…'}`]),
  ];
}
