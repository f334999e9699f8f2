/** Where the entries of a journal file stand in its text. */
import { type Document, isMap, isNode, isScalar, isSeq, type Node, parseAllDocuments, type YAMLSeq } from 'yaml';
import { lineStart } from './lines.ts';
import { YAML } from './parser-options.ts';

/** From the start of the entry's first line to the end of its last, line end included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Layout =
  /** No YAML of one document that could be added to. */
  | { readonly shape: 'faulty' }
  /** Something else than a list. */
  | { readonly shape: 'not-a-list' }
  /** Nothing but comments and blank lines. */
  | { readonly shape: 'nothing' }
  /** A list in brackets; of an entry the span is what it says alone. */
  | ({
      readonly shape: 'flow';
      readonly entries: readonly Span[];
      readonly values: readonly unknown[];
    } & Span)
  | {
      readonly shape: 'list';
      /** What stands before the dash of each entry. */
      readonly indent: string;
      readonly entries: readonly Span[];
      readonly values: readonly unknown[];
    };

/** The layout of `text`, which has no mark of byte order: it would count as a column. */
export function layoutOf(text: string): Layout {
  const plain = withLineFeeds(text);
  try {
    const documents = parseAllDocuments(plain, { ...YAML, keepSourceTokens: true });
    const [document, ...others] = documents;
    if (others.length > 0 || errorsIn(documents)) return { shape: 'faulty' };
    return document === undefined ? { shape: 'nothing' } : layoutIn(document, plain);
  } catch {
    // Too deep to be composed, or more aliases than are sane.
    return { shape: 'faulty' };
  }
}

/** The text with each lone CR, a line end too, as LF; nothing moves. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}

/** The mark of byte order at the start, if any, and the rest. */
export function splitMark(text: string): readonly [mark: string, rest: string] {
  return text.startsWith('\ufeff') ? ['\ufeff', text.slice(1)] : ['', text];
}

/** The entries' values; none where there is no list of them. */
export function valuesIn(text: string | undefined): readonly unknown[] {
  return valuesOf(layoutOf(splitMark(text ?? '')[1]));
}

/** The entries' values; none where there is no list of them. */
export function valuesOf(layout: Layout): readonly unknown[] {
  return 'values' in layout ? layout.values : [];
}

/** The text above the line that ends the document, and from there on: dots at the head of a line stand for nothing else. */
export function splitEnd(text: string): readonly [above: string, end: string] {
  const at = text.search(/(?<![^\r\n])\.{3}(?=[ \t\r\n]|$)/);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/** Whether two texts' values are the same. */
export function sameValues(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function errorsIn(documents: ReturnType<typeof parseAllDocuments>): boolean {
  if ('empty' in documents && documents.errors.length > 0) return true;
  return documents.some((document) => document.errors.length > 0);
}

function layoutIn(document: Document.Parsed, plain: string): Layout {
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.source === '')) return { shape: 'nothing' };
  if (!isSeq(contents)) return { shape: 'not-a-list' };
  const token = contents.srcToken;
  if (token?.type !== 'block-seq') return flowIn(document, contents);
  // Comments alone make a token of their own, but no item.
  const dashes = token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'));
  const entries: Span[] = [];
  for (const [i, dash] of dashes.entries()) {
    const item = contents.items[i];
    const start = lineStart(plain, dash.offset);
    const end = lastLineEnd(isNode(item) ? item : undefined, dash.offset + 1, plain);
    entries.push({ start, end: withComments(end, dash.offset - start, plain) });
  }
  const values: unknown = document.toJS();
  const [first] = entries;
  const dash = dashes[0]?.offset;
  if (!Array.isArray(values) || first === undefined || dash === undefined) return { shape: 'faulty' };
  return { shape: 'list', indent: plain.slice(first.start, dash), entries, values };
}

function flowIn(document: Document.Parsed, { range, items }: YAMLSeq): Layout {
  const [start = 0, end = 0] = range ?? [];
  const values: unknown = document.toJS();
  const entries = items.flatMap((item) => {
    const [from, to] = (isNode(item) && item.range) || [];
    return from === undefined || to === undefined ? [] : [{ start: from, end: to }];
  });
  if (!Array.isArray(values) || entries.length !== items.length) return { shape: 'faulty' };
  return { shape: 'flow', start, end, entries, values };
}

/** The end of the last line of what an entry says. Collections end where what follows begins; so its last part counts. */
export function lastLineEnd(item: Node | undefined, dashEnd: number, plain: string): number {
  const last = lastPart(item);
  const valueEnd = last?.range?.[1] ?? dashEnd;
  // Blank lines may be a part of a block.
  if (isScalar(last) && last.type?.startsWith('BLOCK')) {
    return plain[valueEnd - 1] === '\n' ? valueEnd : lineEnd(plain, valueEnd);
  }
  return lineEnd(plain, Math.max(dashEnd, plain.slice(0, valueEnd).trimEnd().length));
}

function lastPart(node: Node | undefined): Node | undefined {
  if (isMap(node) && !node.flow) {
    const pair = node.items.at(-1);
    const value = isNode(pair?.value) ? pair.value : pair?.key;
    return isNode(value) ? lastPart(value) : node;
  }
  if (isSeq(node) && !node.flow) {
    const item = node.items.at(-1);
    return isNode(item) ? lastPart(item) : node;
  }
  return node;
}

/** The end of the comment lines right below that are indented deeper than the dash, or key, at `column`. */
export function withComments(entryEnd: number, column: number, plain: string): number {
  let end = entryEnd;
  for (;;) {
    const next = plain.slice(end, lineEnd(plain, end));
    if (!/^ +#/.test(next) || next.indexOf('#') <= column) return end;
    end += next.length;
  }
}

/** The offset after the line end that comes next, or the end of the text. */
export function lineEnd(plain: string, offset: number): number {
  const end = plain.indexOf('\n', offset);
  return end < 0 ? plain.length : end + 1;
}

/** Whether entries are set apart by blank lines, as far as two or more of them show. */
export function isSpaced(entries: readonly Span[], text: string): boolean {
  const plain = withLineFeeds(text);
  const isApart = ({ end }: Span, i: number): boolean => {
    const next = entries[i + 1];
    return next === undefined || /^[ \t]*\r?\n/.test(plain.slice(end, next.start));
  };
  return entries.length > 1 && entries.every(isApart);
}

/** The line end that most lines have. */
export function lineEndIn(text: string): '\n' | '\r\n' {
  const all = text.split('\n').length - 1;
  return (text.split('\r\n').length - 1) * 2 > all ? '\r\n' : '\n';
}
