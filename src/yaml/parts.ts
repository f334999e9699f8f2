/** A YAML file as a tree whose parts, put together again, are the text to the byte. */

import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { canonical } from '../model/journal.ts';
import { lineEnd, withComments, withLineFeeds } from './layout.ts';
import { lineStart } from './lines.ts';
import { YAML } from './parser-options.ts';

/** What the file says in one place: a single value, or a collection whose children are known. */
export type Part = Leaf | Branch;

interface Leaf {
  readonly kind: 'leaf';
  readonly text: string;
  readonly value: unknown;
}

export interface Branch {
  readonly kind: 'map' | 'list';
  /** Written with brackets. */
  readonly flow: boolean;
  readonly text: string;
  readonly value: unknown;
  /** What stands before the first child: comments and indentation, or the bracket. */
  readonly head: string;
  readonly children: readonly Child[];
  readonly tail: string;
  /** What stands before a child that is not the first, if nothing else does. */
  readonly gap: string;
  /** Whether it begins where a line does: not behind the dash of an item. */
  readonly startsLine: boolean;
}

/** A key with its value, or an item of a list. */
export interface Child {
  /** The key of a map; in a list, the id of a record. */
  readonly key: string | undefined;
  /** Comments, blank lines and indentation above it, or the comma; undefined for the first child: see `head`. */
  readonly leading: string | undefined;
  /** The key and its colon, or the dash. */
  readonly intro: string;
  readonly source: Part;
  /** The rest of the last line, and the comments right below that belong to it. */
  readonly trail: string;
}

/** The text is no YAML that plan files need; nothing is wrong with merging it line by line. */
export class Unmergeable extends Error {}

/**
 * The tree of `text`, which ends with a line end and has no mark of byte order; a file with nothing but comments is
 * undefined. Records in lists go by what they have under `recordKey`; by
 * what they say where it is null.
 * @throws Unmergeable where it is no YAML of one document, or has anchors, tags, or keys that are no plain words
 */
export function parsedParts(text: string, recordKey: string | null = 'id'): Branch | undefined {
  if (withLineFeeds(text) !== text) throw new Unmergeable('a lone CR');
  const [document, ...others] = documentsIn(text);
  if (others.length > 0) throw new Unmergeable('more than one document');
  const contents = document?.contents ?? null;
  if (contents === null || (isScalar(contents) && contents.source === '')) return undefined;
  const root = new Reader(text, recordKey).root(contents);
  if (textOf(root) !== text) throw new Unmergeable('the parts are not the whole');
  return { ...root, text };
}

/** The same; undefined also where there would be an error. */
export function partsIn(text: string): Branch | undefined {
  try {
    return parsedParts(text);
  } catch (error) {
    if (error instanceof Unmergeable) return undefined;
    throw error;
  }
}

/** The source with that value, and nothing in it. */
export function emptyLike({ kind, flow, gap, startsLine }: Branch, head: string): Branch {
  const value = kind === 'list' ? [] : {};
  return { kind, flow, gap, startsLine, head, tail: '', children: [], text: head, value };
}

/** A child without what stands above it. */
export function bodyOf({ intro, source, trail }: Child): string {
  return intro + source.text + trail;
}

/** Whether two values are the same; the order of a map's keys says nothing. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function documentsIn(text: string): readonly Document.Parsed[] {
  try {
    const documents = parseAllDocuments(text, { ...YAML, keepSourceTokens: true });
    const errors = 'empty' in documents ? documents.errors : documents.flatMap((document) => document.errors);
    if (errors.length > 0) throw new Unmergeable(errors[0]?.message);
    return documents;
  } catch (error) {
    // Too deep to be composed, or more aliases than are sane.
    throw error instanceof Unmergeable ? error : new Unmergeable(String(error));
  }
}

function textOf({ head, children, tail }: Pick<Branch, 'head' | 'children' | 'tail'>): string {
  return head + children.map((child) => (child.leading ?? '') + bodyOf(child)).join('') + tail;
}

/** A source, and where it ends: behind the last line of what it says where that is so, else behind its last character. */
interface Read<T extends Part = Part> {
  readonly source: T;
  readonly end: number;
}

/** A child as it is found: where it begins, its key, and what comes behind the colon or the dash at `valueFrom`. */
interface Found {
  readonly start: number;
  readonly key: string | undefined;
  readonly valueFrom: number;
  readonly value: unknown;
}

class Reader {
  constructor(
    private readonly text: string,
    private readonly recordKey: string | null,
  ) {}

  root(contents: Node): Branch {
    if (!isMap(contents) && !isSeq(contents)) throw new Unmergeable('neither a map nor a list');
    const { source, end } = contents.flow ? this.flow(contents, 0) : this.block(contents, 0, true);
    return { ...source, tail: source.tail + this.text.slice(end) };
  }

  /** What stands behind a colon, a dash or a comma at `from`, in a block or within brackets. */
  private read(value: unknown, from: number, inBlock: boolean): Read & { readonly start: number } {
    if (!isNode(value) || (isScalar(value) && value.source === '')) {
      return { start: from, source: { kind: 'leaf', text: '', value: null }, end: from };
    }
    const [start = 0] = value.range ?? [];
    if (('anchor' in value && value.anchor) || value.tag !== undefined) throw new Unmergeable('an anchor or a tag');
    if (isMap(value) || isSeq(value)) {
      if (value.flow) return { start, ...this.flow(value, start) };
      const isCompact = start < lineEnd(this.text, from);
      const begin = isCompact ? this.startOf(value) : lineEnd(this.text, from);
      return { start: begin, ...this.block(value, begin, !isCompact) };
    }
    if (!isScalar(value)) throw new Unmergeable('an alias');
    const end =
      inBlock && value.type?.startsWith('BLOCK') ? this.blockTextEnd(value.range) : (value.range?.[1] ?? start);
    return { start, source: { kind: 'leaf', text: this.text.slice(start, end), value: value.value }, end };
  }

  /** Blank lines below a text belong to what follows, unless it keeps its line ends (|+). */
  private blockTextEnd(range: readonly number[] | null | undefined): number {
    const [start = 0, end = 0] = range ?? [];
    const header = this.text.slice(start, lineEnd(this.text, start));
    if (/^[|>][\d-]*\+/.test(header)) return end;
    return lineEnd(this.text, this.text.slice(0, end).trimEnd().length);
  }

  private block(node: YAMLMap | YAMLSeq, start: number, startsLine: boolean): Read<Branch> {
    const found = isMap(node) ? this.pairs(node) : this.items(node);
    const first = found[0]?.start ?? start;
    const column = first - lineStart(this.text, first);
    const children: Child[] = [];
    let end = start;
    for (const { start: childStart, key, valueFrom, value } of found) {
      const leading = children.length === 0 ? undefined : this.text.slice(end, childStart);
      const read = this.read(value, valueFrom, true);
      const isWholeLines = read.source.text.endsWith('\n') && read.end > valueFrom;
      const lastLine = isWholeLines ? read.end : lineEnd(this.text, read.end);
      end = withComments(lastLine, column, this.text);
      const intro = this.text.slice(childStart, read.start);
      const trail = this.text.slice(read.end, end);
      children.push({ key: key ?? this.recordName(read.source), leading, intro, source: read.source, trail });
    }
    const parts = { head: this.text.slice(start, first), children, tail: '' };
    return { source: this.branch(node, parts, ' '.repeat(column), startsLine), end };
  }

  private flow(node: YAMLMap | YAMLSeq, from: number): Read<Branch> {
    const [start = 0, end = 0] = node.range ?? [];
    if (!/[[{]/.test(this.text[start] ?? '')) throw new Unmergeable('a pair without brackets');
    const found = isMap(node) ? this.pairs(node) : this.items(node);
    const first = found[0]?.start ?? end - 1;
    const children: Child[] = [];
    let last = first;
    for (const { start: childStart, key, valueFrom, value } of found) {
      const leading = children.length === 0 ? undefined : this.text.slice(last, childStart);
      const read = this.read(value, valueFrom, false);
      const intro = this.text.slice(childStart, read.start);
      children.push({ key: key ?? this.recordName(read.source), leading, intro, source: read.source, trail: '' });
      last = read.end;
    }
    const parts = { head: this.text.slice(from, first), children, tail: this.text.slice(last, end) };
    return { source: this.branch(node, parts, ', ', false), end };
  }

  private branch(
    node: YAMLMap | YAMLSeq,
    parts: Pick<Branch, 'head' | 'children' | 'tail'>,
    gap: string,
    startsLine: boolean,
  ): Branch {
    const kind = isMap(node) ? 'map' : 'list';
    const flow = node.flow === true;
    const { children } = parts;
    const value =
      kind === 'list'
        ? children.map(({ source }) => source.value)
        : Object.fromEntries(children.map(({ key = '', source }) => [key, source.value]));
    return { kind, flow, ...parts, gap, startsLine, text: textOf(parts), value };
  }

  private pairs(map: YAMLMap): readonly Found[] {
    return map.items.map((pair: Pair) => {
      const { key, value, srcToken } = pair;
      if (!isScalar(key) || key.value === null || key.anchor || key.tag) throw new Unmergeable('a key that is no word');
      if (srcToken?.start.some(({ type }) => type === 'explicit-key-ind')) throw new Unmergeable('a key with a ?');
      const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
      const valueFrom = colon === undefined ? (key.range?.[1] ?? 0) : colon.offset + 1;
      return { start: key.range?.[0] ?? 0, key: String(key.value), valueFrom, value };
    });
  }

  private items(list: YAMLSeq): readonly Found[] {
    const token = list.srcToken;
    if (token?.type !== 'block-seq') {
      return list.items.map((value) => {
        if (!isNode(value) || isPair(value)) throw new Unmergeable('a pair in a list');
        const start = value.range?.[0] ?? 0;
        return { start, key: undefined, valueFrom: start, value };
      });
    }
    // Comments alone make a token of their own, but no item.
    const dashes = token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'));
    return dashes.map(({ offset }, i) => ({
      start: offset,
      key: undefined,
      valueFrom: offset + 1,
      value: list.items[i],
    }));
  }

  /** What an item of a list goes by. */
  private recordName({ value }: Part): string | undefined {
    if (this.recordKey === null || typeof value !== 'object' || value === null) return undefined;
    const name: unknown = Object.entries(value).find(([key]) => key === this.recordKey)?.[1];
    return name === undefined ? undefined : String(name);
  }

  private startOf(node: YAMLMap | YAMLSeq): number {
    const found = isMap(node) ? this.pairs(node) : this.items(node);
    return found[0]?.start ?? 0;
  }
}
