/** What is wrong with a text that is no YAML of ours: findings with their places. Slow, and loaded only when needed. */
import { type Document, isAlias, isNode, Lexer, Parser, parseDocument, visit, type YAMLError } from 'yaml';
import type { Finding, FindingArgs } from '../model/finding.ts';
import { rangeAt } from '../model/position.ts';
import { MAX_DEPTH, type YamlValue } from './value.ts';

/** Reads `text` with care: its value if it is in order after all, else every fault that is not the echo of another. */
export function diagnose(file: string, text: string): YamlValue {
  const fault = faultIn(file, text);
  const deep = tooDeepAt(text);
  if (deep !== undefined) return failed([fault('yaml/too-deep', deep, 1, { limit: MAX_DEPTH })]);
  const document = parseDocument(text, { prettyErrors: false });
  const findings = [...syntaxFaults(document, text, fault), ...aliases(document, fault)];
  if (findings.length > 0) return failed(findings);
  if (document.contents === null) return failed([fault('yaml/empty', 0, 0, {})]);
  return { ok: true, value: document.toJS() };
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
    // Each level of a block collection stands on the stack twice: the collection, and its item's value.
    if (parser.stack.length > 2 * MAX_DEPTH) return parser.offset;
  }
  return undefined;
}

/** Every duplicate key, and the first of the other errors: those after it are mostly its echoes. */
function syntaxFaults(document: Document.Parsed, text: string, fault: Fault): readonly Finding[] {
  const errors = [...document.errors, ...document.warnings];
  const duplicates = errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  return [
    ...duplicates.map((error) => duplicateKey(error, text, fault)),
    ...(first ? [syntaxFault(first, text, fault)] : []),
  ];
}

function duplicateKey({ pos: [start] }: YAMLError, text: string, fault: Fault): Finding {
  const key = /^[^\s:]+/.exec(text.slice(start, start + 100))?.[0] ?? '';
  return fault('yaml/duplicate-key', start, key.length, { key });
}

function syntaxFault({ code, pos: [start, end] }: YAMLError, text: string, fault: Fault): Finding {
  const colon = badColon(text, start);
  if (colon) return fault(colon.rule, colon.offset, 1, { key: colon.key });
  const length = Math.max(1, Math.min(end - start, 20));
  switch (code) {
    case 'TAB_AS_INDENT':
      return fault('yaml/tab', start, 1, {});
    case 'BAD_INDENT':
      return fault('yaml/indentation', start, 1, {});
    case 'MISSING_CHAR':
      return fault('yaml/unclosed', start, 1, {});
    case 'BAD_SCALAR_START':
      return fault('yaml/reserved-character', start, 1, { character: text[start] ?? '' });
    case 'MULTIPLE_DOCS':
      return fault('yaml/several-documents', start, 3, {});
    case 'TAG_RESOLVE_FAILED':
      return fault('yaml/tag', start, length, {});
    default:
      return fault('yaml/syntax', start, length, { code });
  }
}

/** The commonest slips of the hand on the line of an error: a full-width colon, or none of the space after one. */
function badColon(text: string, offset: number): { rule: string; offset: number; key: string } | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, text.indexOf('\n', offset) >>> 0).slice(0, 200);
  const wide = /^[\s-]*([A-Za-z_]+)\uff1a/.exec(line);
  if (wide) return { rule: 'yaml/full-width-colon', offset: lineStart + wide[0].length - 1, key: wide[1] ?? '' };
  const tight = /^[\s-]*([A-Za-z_]+):[^\s:]/.exec(line);
  if (tight) return { rule: 'yaml/colon-space', offset: lineStart + tight[0].length - 2, key: tight[1] ?? '' };
  return undefined;
}

function aliases(document: Document.Parsed, fault: Fault): readonly Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node) && isNode(node)) found.push(fault('yaml/alias', node.range?.[0] ?? 0, 1, { name: node.source }));
    },
  });
  return found.slice(0, 1);
}
