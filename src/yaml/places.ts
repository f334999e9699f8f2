/** A text → where the keys and values in it stand. Loaded only when there is a place to show. */
import { isCollection, isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Finding, KeyPath, Range } from '../model/finding.ts';
import { Lines } from '../model/position.ts';
import { subsetValue } from './subset.ts';

const START: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Where the value (or the key) at a path stands. */
export type Locator = (place: Pick<Finding, 'path' | 'at'>) => Range;

/** Finds places in `text`; in none where there is none. */
export function locatorFor(text: string | undefined): Locator {
  return mapFor(text).locate;
}

/** The parser compares each key of a map with every other one; a map of 100,000 keys would take minutes. */
const ANY_KEYS = { uniqueKeys: false } as const;

/** What of a file is where. */
export interface FileMap {
  readonly locate: Locator;
  /** The value at a path: a scalar's, or the scalars of a map; undefined where there is none. */
  readonly valueAt: (path: KeyPath) => unknown;
}

/** The map of `text`; of no text everything is at its start. */
export function mapFor(text: string | undefined): FileMap {
  if (text === undefined) return { locate: () => START, valueAt: () => undefined };
  const lines = new Lines(text);
  const whole = memoized(() => mapOf(text, lines, 0, text.length));
  const starts = itemsIn(text);
  const items = starts.map((start, i) => memoized(() => mapOf(text, lines, start, starts[i + 1] ?? text.length)));
  const mapAt = (path: KeyPath): [FileMap, KeyPath] => {
    const item = items[Number(path[0])];
    return item ? [item(), [0, ...path.slice(1)]] : [whole(), path];
  };
  return {
    locate: ({ path, at }) => {
      const [map, inside] = mapAt(path);
      return map.locate({ path: inside, ...(at && { at }) });
    },
    valueAt: (path) => {
      const [map, inside] = mapAt(path);
      return map.valueAt(inside);
    },
  };
}

function memoized<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Where the items of a list begin that a text is, if it is written so plainly that each can be read without the others. */
function itemsIn(text: string): readonly number[] {
  return Array.isArray(subsetValue(text)?.value) ? [...text.matchAll(/^- /gm)].map(({ index }) => index) : [];
}

/** The map of what stands in `text` from `from` to before `to`. */
function mapOf(text: string, lines: Lines, from: number, to: number): FileMap {
  const { contents } = parseDocument(text.slice(from, to), { prettyErrors: false, ...ANY_KEYS });
  const nodes = new Nodes(contents);
  const locate: Locator = ({ path, at }) => {
    const span = spanOf(nodes, path, at ?? 'value');
    if (span === undefined) return START;
    const [start, last] = [from + span.start, from + span.end];
    const lineEnd = (text.slice(start).search(/[\r\n]/) >>> 0) + start;
    const end = span.wholeLine ? Math.min(last, lineEnd, text.length) : last;
    return { start: lines.position(start), end: lines.position(Math.max(start, end)) };
  };
  return { locate, valueAt: (path) => nodes.head(path) };
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** A list or a map: its first line stands for it. */
  readonly wholeLine: boolean;
}

/** What stands at a path. The keys of a map are read once: of many findings in a large one each is found at once. */
class Nodes {
  private readonly pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  private readonly heads = new WeakMap<YAMLMap, object>();

  constructor(private readonly root: unknown) {}

  at(path: KeyPath): Node | undefined {
    const found = path.reduce((node: unknown, step) => {
      if (isSeq(node)) return node.items[Number(step)];
      return isMap(node) ? this.pairsOf(node).get(String(step))?.value : undefined;
    }, this.root);
    return isNode(found) ? found : undefined;
  }

  key(path: KeyPath): Node | undefined {
    const map = this.at(path.slice(0, -1));
    const key = isMap(map) ? this.pairsOf(map).get(String(path.at(-1)))?.key : undefined;
    return isNode(key) ? key : undefined;
  }

  /** A scalar's value; of a map, its scalars, which are what its id is among. */
  head(path: KeyPath): unknown {
    const node = this.at(path);
    if (!isMap(node)) return isScalar(node) ? node.value : undefined;
    const known = this.heads.get(node);
    if (known) return known;
    const head = Object.fromEntries(
      node.items.flatMap(({ key, value }) =>
        isScalar(key) && isScalar(value) ? [[String(key.value), value.value] as const] : [],
      ),
    );
    this.heads.set(node, head);
    return head;
  }

  private pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.pairs.get(map);
    if (known) return known;
    const pairs = new Map<string, Pair>();
    for (const pair of map.items.toReversed()) {
      // Of a key that stands twice the first counts.
      if (isScalar(pair.key)) pairs.set(String(pair.key.value), pair);
    }
    this.pairs.set(map, pairs);
    return pairs;
  }
}

/** The node at `path`, or the nearest one above it that exists. */
function spanOf(nodes: Nodes, path: KeyPath, at: 'key' | 'value'): Span | undefined {
  const key = at === 'key' ? nodes.key(path) : undefined;
  if (key) return nodeSpan(key);
  for (let length = path.length; length >= 0; length--) {
    const node = nodes.at(path.slice(0, length));
    const span = node && nodeSpan(node);
    if (span) return span;
  }
  return undefined;
}

function nodeSpan(node: { range?: [number, number, number] | null | undefined }): Span | undefined {
  if (!node.range) return undefined;
  const [start, end] = node.range;
  return { start, end, wholeLine: isCollection(node) };
}
