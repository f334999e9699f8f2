/** A query as it is written: its parts, and how they are written again. */

/** A stretch of the text of a query, in UTF-16 units; the end is not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A value of a filter; `not` where a minus stands before it. */
export interface Value extends Stretch {
  readonly text: string;
  readonly not: boolean;
}

/** What is asked for. */
export type Query = Stretch &
  (
    | { readonly is: 'word'; readonly text: string }
    /** Any of the values without a minus, where there is one, and none of those with it. */
    | { readonly is: 'filter'; readonly key: string; readonly values: readonly Value[] }
    /** The query that workspace.yaml has under this name. */
    | { readonly is: 'named'; readonly name: string }
    | { readonly is: 'not'; readonly of: Query }
    | { readonly is: 'all' | 'any'; readonly of: readonly Query[] }
    /** Side by side: all must hold, but filters with the same key are alternatives. */
    | { readonly is: 'beside'; readonly of: readonly Query[] }
  );

/** The words and signs between terms; signs stand for words of either language. */
const OPERATORS = {
  or: ['或', '或者', 'or', '|', '||'],
  and: ['且', '并且', 'and', '&', '&&'],
  not: ['非', 'not', '!', '-', '−'],
} as const;

type Operator = keyof typeof OPERATORS;

/** Which operator the word is, whatever its case and width. */
export function operatorOf(word: string): Operator | undefined {
  const plain = word.normalize('NFKC').toLowerCase();
  const operators: readonly Operator[] = ['or', 'and', 'not'];
  return operators.find((operator) => OPERATORS[operator].some((one) => one === plain));
}

/** The query as text: what parses to the same again. */
export function queryText(query: Query): string {
  switch (query.is) {
    case 'word':
      return quotedWhereDue(query.text);
    case 'filter':
      return `${query.key}:${query.values.map(({ text, not }) => (not ? '-' : '') + quotedWhereDue(text)).join(',')}`;
    case 'named':
      return `@${query.name}`;
    case 'not':
      return `非 ${within(query.of, 'not')}`;
    default:
      return query.of.map((part) => within(part, query.is)).join(BETWEEN[query.is]);
  }
}

const BETWEEN = { any: ' 或 ', all: ' 且 ', beside: ' ' };

/** What binds more loosely stands in brackets, and so does what would join its own kind. */
function within(part: Query, outer: Query['is']): string {
  const isLoose = LOOSENESS[part.is] >= LOOSENESS[outer] && part.is !== 'not';
  return isLoose && LOOSENESS[part.is] > 0 ? `(${queryText(part)})` : queryText(part);
}

const LOOSENESS: Readonly<Record<Query['is'], number>> = {
  ...{ word: 0, filter: 0, named: 0, not: 1 },
  ...{ beside: 2, all: 3, any: 4 },
};

function quotedWhereDue(text: string): string {
  const isPlain = /^[\p{L}\p{N}<>=.%/][\p{L}\p{N}<>=.%/-]*$/u.test(text) && operatorOf(text) === undefined;
  return isPlain ? text : `"${text.replace(/["\\“”]/g, '\\$&')}"`;
}
