/** What is wrong with a text that is no YAML of ours: findings with their places. Slow, and loaded only when needed. */
import { type Document, isAlias, isCollection, isScalar, Lexer, Parser, parseDocument, visit } from 'yaml';
import type { Finding } from '../model/finding.ts';
import { Lines } from '../model/position.ts';
import { directivesIn, withoutDirectives } from './directives.ts';
import { keyTypos } from './keys.ts';
import { lineStart } from './lines.ts';
import type { Typo } from './typo.ts';
import { changed, type TextChange } from './typo-fixes.ts';
import { duplicateKeys, typoBehind } from './typos.ts';
import { MAX_DEPTH, type YamlValue } from './value.ts';

/** Reads `text` with care: its value if it is in order after all, else every fault that is not the consequence of another. */
export function diagnose(file: string, text: string): YamlValue {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    return failed(file, text, [{ rule: 'yaml/too-deep', offset: deep, length: 1, args: { limit: MAX_DEPTH } }]);
  }
  const { typos: others, document } = readThrough(withoutDirectives(text));
  const typos = [...directivesIn(text), ...others];
  if (typos.length > 0) return failed(file, text, typos);
  const value: unknown = document.toJS();
  if (value === null) {
    const args = NEEDED.test(file) ? {} : { or: { zh: '用不着的文件请删掉', en: 'remove it' } };
    return failed(file, text, [{ rule: 'yaml/empty', offset: 0, length: 0, args }]);
  }
  return { ok: true, value };
}

/** Without these there is no workspace, or no plan. */
const NEEDED = /(?:^|\/)(?:workspace|plan)\.yaml$/;

function failed(file: string, text: string, typos: readonly Typo[]): YamlValue {
  const lines = new Lines(text);
  const findings = typos.map(({ rule, offset, length, args, fix }): Finding => {
    const start = Math.min(offset, text.length);
    const range = lines.range(start, Math.min(length, text.length - start));
    const found: Finding = { rule, severity: 'error', file, path: [], args, range };
    if (fix === undefined) return found;
    return { ...found, fix: { what: 'text', range: lines.range(fix.offset, fix.length), text: fix.text } };
  });
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

/**
 * Tags beyond the core schema (!!binary, !!set) would give values that JSON does not have. Keys written twice are found
 * by `duplicateKeys`, for the parser compares each key of a map with every other one.
 */
const YAML = { prettyErrors: false, resolveKnownTags: false, uniqueKeys: false, logLevel: 'error' } as const;

/** So many characters are read again, in all, to find what is wrong further down. */
const READ_AGAIN = 1_000_000;

/**
 * The typos of the whole text. The parser gives up at the first; so where there is one right way to fix it, that is
 * done, and the text read again from there.
 */
function readThrough(text: string): { readonly typos: readonly Typo[]; readonly document: Document.Parsed } {
  const found: Typo[] = [];
  const fixes: TextChange[] = [];
  let current = text;
  for (let read = 0; ; read += current.length) {
    const document = parseDocument(current, YAML);
    const { others, error } = typosIn(document, current);
    const fixedUpTo = fixes.at(-1)?.offset ?? -1;
    found.push(...others.filter(({ offset }) => offset > fixedUpTo).map((typo) => asWritten(typo, fixes)));
    if (error === undefined) return { typos: found, document };
    const typo = asWritten(error, fixes);
    const isAbove = error.offset <= fixedUpTo;
    if (isAbove || error.fix === undefined) return { typos: withDoubt(found, typo, text), document };
    if (!isSameTypo(typo, found.at(-1), text)) found.push(typo);
    if (read > READ_AGAIN) return { typos: found, document };
    fixes.push(error.fix);
    current = changed(current, error.fix);
  }
}

/** Whether both are of one hand: marks of an input method in one line, or the fences around a text. */
function isSameTypo({ rule, offset }: Typo, last: Typo | undefined, text: string): boolean {
  if (last?.rule !== rule) return false;
  return (
    rule === 'yaml/code-fence' || (rule === 'yaml/full-width-mark' && !text.slice(last.offset, offset).includes('\n'))
  );
}

/** The typo at its place in the text as it was before the fixes. */
function asWritten(typo: Typo, fixes: readonly TextChange[]): Typo {
  const before = (offset: number): number => fixes.reduceRight(beforeFix, offset);
  const span = ({ offset, length }: { readonly offset: number; readonly length: number }) => {
    const start = before(offset);
    return { offset: start, length: Math.max(before(offset + length) - start, 0) };
  };
  const { fix, ...found } = typo;
  return { ...found, ...span(typo), fix: fix && { ...fix, ...span(fix) } };
}

function beforeFix(offset: number, { offset: start, length, text }: TextChange): number {
  const grown = text.length - length;
  return offset >= start + text.length ? offset - grown : Math.min(offset, start + length);
}

/**
 * The typos found, and the last one, behind which nothing more can be seen. Fixes on its line, or below, did not help: of
 * these typos the first is told, and what fixes it is not known.
 */
function withDoubt(found: readonly Typo[], last: Typo, text: string): readonly Typo[] {
  const line = lineStart(text, last.offset);
  const first = found.find(({ offset, fix }) => fix !== undefined && offset >= line);
  if (first === undefined) return [...found, last];
  return [...found.filter(({ offset }) => offset < first.offset), { ...first, fix: undefined }];
}

interface Found {
  /** Where the parser gave up: what comes after it is mostly its consequence. */
  readonly error?: Typo;
  /** What else is wrong before it. */
  readonly others: readonly Typo[];
}

function typosIn(document: Document.Parsed, text: string): Found {
  const { typos: ofKeys, keys } = keyTypos(document, text);
  const others = [
    ...duplicateKeys(document, text).filter(({ offset }) => !keys.has(offset)),
    ...references(document, text),
    ...ofKeys,
  ];
  const [first] = [...document.errors, ...document.warnings];
  if (first === undefined) return { others };
  const error = typoBehind(first, document, text);
  const mark = others.findLast(({ rule, offset }) => rule === 'yaml/alias' && offset < error.offset);
  // What follows the mark on its line is read otherwise, and the next line with it.
  if (mark && text.slice(mark.offset, error.offset).split('\n').length <= 2) return { others };
  return { error, others: others.filter(({ offset }) => offset < error.offset) };
}

/** The first anchor or alias. */
function references(document: Document.Parsed, text: string): readonly Typo[] {
  let found: Typo | undefined;
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

function anchorOf({ anchor }: { readonly anchor?: string }): string | undefined {
  return anchor === undefined ? undefined : `&${anchor}`;
}
