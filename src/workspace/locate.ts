/** Places in words of the file → places in its text. Loaded only when there is a finding to show. */
import { isCollection, isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Finding, KeyPath, LocatedFinding, Range } from '../model/finding.ts';

const START: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Gives each finding its range; `textOf` is the text of a file as it was read, or undefined where there is none. */
export function located(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): readonly LocatedFinding[] {
  const locators = new Map<string, Locator>();
  const locatorOf = (file: string): Locator => {
    const known = locators.get(file);
    if (known) return known;
    const made = locatorFor(textOf(file));
    locators.set(file, made);
    return made;
  };
  return findings.map((finding) => ({ ...finding, range: finding.range ?? locatorOf(finding.file)(finding) }));
}

/** Where the value (or the key) at a path stands. */
export type Locator = (place: Pick<Finding, 'path' | 'at'>) => Range;

/** Finds places in `text`; in none where there is none. */
export function locatorFor(text: string | undefined): Locator {
  if (text === undefined) return () => START;
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const pairs = new Pairs();
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return ({ path, at }) => {
    const span = spanOf(contents, path, at ?? 'value', pairs);
    if (span === undefined) return START;
    const lineEnd = (text.slice(span.start).search(/[\r\n]/) >>> 0) + span.start;
    const end = span.wholeLine ? Math.min(span.end, lineEnd, text.length) : span.end;
    return { start: position(span.start), end: position(Math.max(span.start, end)) };
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** A list or a map: its first line stands for it. */
  readonly wholeLine: boolean;
}

/** The pairs of maps by their keys: of many findings in one large map each is found at once. */
class Pairs {
  private readonly known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  get(map: YAMLMap, key: string | number | undefined): Pair | undefined {
    const pairs = this.known.get(map) ?? this.read(map);
    return pairs.get(String(key));
  }

  private read(map: YAMLMap): ReadonlyMap<string, Pair> {
    const pairs = new Map<string, Pair>();
    for (const pair of map.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      // Of a key that stands twice the first counts.
      if (!pairs.has(name)) pairs.set(name, pair);
    }
    this.known.set(map, pairs);
    return pairs;
  }
}

/** The node at `path`, or the nearest one above it that exists. */
function spanOf(root: unknown, path: KeyPath, at: 'key' | 'value', pairs: Pairs): Span | undefined {
  let node = root;
  let nearest = isNode(root) ? nodeSpan(root) : undefined;
  for (const [i, step] of path.entries()) {
    const pair = isMap(node) ? pairs.get(node, step) : undefined;
    if (at === 'key' && i === path.length - 1 && isNode(pair?.key)) return nodeSpan(pair.key);
    node = isSeq(node) ? node.items[Number(step)] : pair?.value;
    if (!isNode(node)) return nearest;
    nearest = nodeSpan(node) ?? nearest;
  }
  return nearest;
}

function nodeSpan(node: { range?: [number, number, number] | null | undefined }): Span | undefined {
  if (!node.range) return undefined;
  const [start, end] = node.range;
  return { start, end, wholeLine: isCollection(node) };
}
