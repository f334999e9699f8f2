/** Places in words of the file → places in its text. Loaded only when there is a finding to show. */
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { Finding, KeyPath, LocatedFinding, Range } from '../model/finding.ts';
import { anchorOf, trailOf, type ValueAt } from './trail.ts';

const START: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Gives each finding its place in the text; `textOf` is the text of a file as it was read, or undefined where there is none. */
export function located(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): readonly LocatedFinding[] {
  const maps = new Map<string, FileMap>();
  const mapOf = (file: string): FileMap => {
    const known = maps.get(file);
    if (known) return known;
    const made = mapFor(textOf(file));
    maps.set(file, made);
    return made;
  };
  const placed = (place: Pick<Finding, 'file' | 'path' | 'at' | 'range'>) => {
    const { file, path, range } = place;
    // A fault of the text itself knows its place; such a file may be none that can be parsed.
    if (range && path.length === 0) return { range, trail: NOWHERE, anchor: '' };
    const { locate, valueAt } = mapOf(file);
    return {
      range: range ?? locate(place),
      trail: trailOf(file, path, valueAt),
      anchor: anchorOf(path, valueAt),
    };
  };
  return findings.map(({ related, ...finding }) => ({
    ...finding,
    ...placed(finding),
    ...(related && {
      related: related.map(({ file, path }) => {
        const { range, trail } = placed({ file, path });
        return { file, path, range, trail };
      }),
    }),
  }));
}

const NOWHERE = { zh: '', en: '' };

/** Where the value (or the key) at a path stands. */
export type Locator = (place: Pick<Finding, 'path' | 'at'>) => Range;

/** Finds places in `text`; in none where there is none. */
export function locatorFor(text: string | undefined): Locator {
  return mapFor(text).locate;
}

interface FileMap {
  readonly locate: Locator;
  readonly valueAt: ValueAt;
}

function mapFor(text: string | undefined): FileMap {
  if (text === undefined) return { locate: () => START, valueAt: () => undefined };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const locate: Locator = ({ path, at }) => {
    const span = spanOf(document, path, at ?? 'value');
    if (span === undefined) return START;
    const lineEnd = (text.slice(span.start).search(/[\r\n]/) >>> 0) + span.start;
    const end = span.wholeLine ? Math.min(span.end, lineEnd, text.length) : span.end;
    return { start: position(span.start), end: position(Math.max(span.start, end)) };
  };
  return { locate, valueAt: (path) => headOf(document.getIn(path, true)) };
}

/** A scalar's value; of a map, its scalars, which are what its id is among. */
function headOf(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (!isMap(node)) return undefined;
  return Object.fromEntries(
    node.items.flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value) ? [[String(key.value), value.value] as const] : [],
    ),
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** A list or a map: its first line stands for it. */
  readonly wholeLine: boolean;
}

/** The node at `path`, or the nearest one above it that exists. */
function spanOf(document: Document.Parsed, path: KeyPath, at: 'key' | 'value'): Span | undefined {
  if (at === 'key') {
    const key = keyNode(document, path);
    if (key) return key;
  }
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const span = isNode(node) ? nodeSpan(node) : undefined;
    if (span) return span;
  }
  return undefined;
}

function keyNode(document: Document.Parsed, path: KeyPath): Span | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap<ParsedNode>(parent)) return undefined;
  const pair = parent.items.find(({ key }) => 'value' in key && String(key.value) === String(path.at(-1)));
  return pair && nodeSpan(pair.key);
}

function nodeSpan(node: { range?: [number, number, number] | null | undefined }): Span | undefined {
  if (!node.range) return undefined;
  const [start, end] = node.range;
  return { start, end, wholeLine: isCollection(node) };
}
