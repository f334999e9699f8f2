/** What is wrong with a text that is no YAML of ours: findings with their places. Slow, and loaded only when needed. */
import { type Document, isAlias, isCollection, isScalar, Lexer, Parser, parseDocument, visit } from 'yaml';
import type { Finding, FindingArgs } from '../model/finding.ts';
import { rangeAt } from '../model/position.ts';
import { duplicateKeys, type Slip, slipBehind } from './slips.ts';
import { MAX_DEPTH, type YamlValue } from './value.ts';

/** Reads `text` with care: its value if it is in order after all, else every fault that is not the echo of another. */
export function diagnose(file: string, text: string): YamlValue {
  const fault = faultIn(file, text);
  const deep = tooDeepAt(text);
  if (deep !== undefined) return failed([fault('yaml/too-deep', deep, 1, { limit: MAX_DEPTH })]);
  // Tags beyond the core schema (!!binary, !!set) would give values that JSON does not have.
  const document = parseDocument(text, { prettyErrors: false, resolveKnownTags: false, logLevel: 'error' });
  const slips = slipsIn(document, text);
  if (slips.length > 0)
    return failed(
      slips.map(({ rule, offset, length, args, mended }) => {
        const found = fault(rule, offset, length, args);
        return mended === undefined
          ? found
          : { ...found, fix: { what: 'text', range: rangeAt(text, offset, length), text: mended } };
      }),
    );
  const value: unknown = document.toJS();
  if (value === null) return failed([fault('yaml/empty', 0, 0, {})]);
  return { ok: true, value };
}

type Fault = (rule: string, offset: number, length: number, args: FindingArgs) => Finding;

function faultIn(file: string, text: string): Fault {
  return (rule, offset, length, args) => {
    const range = rangeAt(text, Math.min(offset, text.length), length);
    return { rule, severity: 'error', file, path: [], args, range };
  };
}

function failed(findings: readonly Finding[]): YamlValue {
  return { ok: false, findings };
}

/** Where the nesting passes the limit. Composing a document is recursive; this reads tokens one by one. */
function tooDeepAt(text: string): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _token of parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH && collectionsIn(parser.stack) > MAX_DEPTH)
      return parser.offset - lexeme.length;
  }
  return undefined;
}

function collectionsIn(stack: Parser['stack']): number {
  return stack.filter(({ type }) => type === 'block-map' || type === 'block-seq' || type === 'flow-collection').length;
}

/** The first error, for what comes after it is mostly its echo, and what else is amiss before it. */
function slipsIn(document: Document.Parsed, text: string): readonly Slip[] {
  const others = [...duplicateKeys(document), ...references(document, text), ...collectionKeys(document)];
  const error = [...document.errors, ...document.warnings].find(({ code }) => code !== 'DUPLICATE_KEY');
  if (error === undefined) return others;
  const first = slipBehind(error, document, text);
  return [...others.filter(({ offset }) => offset < first.offset), first];
}

/** The first anchor or alias. */
function references(document: Document.Parsed, text: string): readonly Slip[] {
  let found: Slip | undefined;
  visit(document, {
    Node(_key, node) {
      const mark = isAlias(node)
        ? `*${node.source}`
        : isCollection(node) || isScalar(node)
          ? anchorOf(node)
          : undefined;
      const start = node.range?.[0];
      if (mark === undefined || start === undefined) return undefined;
      const offset = isAlias(node) ? start : text.lastIndexOf(mark, start);
      found = { rule: 'yaml/alias', offset, length: mark.length, args: { mark } };
      return visit.BREAK;
    },
  });
  return found ? [found] : [];
}

/** Lists and maps in place of a key, as in `{{a}: b}`. */
function collectionKeys(document: Document.Parsed): readonly Slip[] {
  const found: Slip[] = [];
  visit(document, {
    Pair(_key, { key }) {
      if (!isCollection(key) || !key.range) return;
      found.push({ rule: 'yaml/syntax', offset: key.range[0], length: 1, args: { code: 'COLLECTION_AS_KEY' } });
    },
  });
  return found;
}

function anchorOf({ anchor }: { readonly anchor?: string }): string | undefined {
  return anchor === undefined ? undefined : `&${anchor}`;
}
