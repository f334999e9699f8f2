/** Places in words of the file → places in its text. Loaded only when there is a finding to show. */
import { type Document, isCollection, isMap, isNode, LineCounter, type ParsedNode, parseDocument } from 'yaml';
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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return ({ path, at }) => {
    const span = spanOf(document, path, at ?? 'value');
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
