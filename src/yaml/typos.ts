/** A parser's error → the typo behind it: what people write who never heard of YAML's grammar. */
import { type Document, isCollection, isScalar, isSeq, visit, type YAMLError } from 'yaml';
import type { Broken, RuleArgs } from '../check/finding-of.ts';
import { named } from '../model/look-alike.ts';
import { masked } from '../model/pairs.ts';
import { indentation } from './indents.ts';
import { bracketsAsKey } from './keys.ts';
import {
  BEFORE_KEY,
  contentFrom,
  isListColumn,
  KEY,
  type Line,
  lineAt,
  lineBefore,
  lineStart,
  outOfPlace,
} from './lines.ts';
import { problemOf } from './problems.ts';
import type { Stretch, Typo, YamlRuleId } from './typo.ts';
import { typoFix } from './typo-fixes.ts';

/** What most likely went wrong where the parser gave up. */
export function typoBehind(error: YAMLError, document: Document.Parsed, text: string): Typo {
  // Where lines are left empty, the parser blames the first of these for what stands below them.
  const line = contentFrom(lineAt(text, error.pos[0]), text);
  const before = lineBefore(line, text);
  const typo =
    tableRow(line) ??
    bracketsAsKey(line) ??
    unusualIndent([before, line]) ??
    unusualDash([before, line]) ??
    tabIndent(line, error, document, text) ??
    inLine(line) ??
    unpaired(error, document, text) ??
    byCode(error, line, text);
  const found = typo.rule === 'yaml/indentation' ? (inLine(before, ABOVE) ?? elsewhere(typo, text)) : typo;
  // How wide a tab was meant shows only where the rest of its line is in order.
  const isClear = found.rule !== 'yaml/tab' || inLine(lineAt(text, found.offset)) === undefined;
  return isClear ? withFix(found, text) : found;
}

function withFix(typo: Typo, text: string): Typo {
  return { ...typo, fix: typoFix(typo.rule, typo.offset, text) };
}

/** A line out of place. */
function misplaced(offset: number, text: string): Typo {
  return { rule: 'yaml/indentation', offset, length: 1, args: indentation(offset, text) };
}

/** The same, or an item that lacks its dash. */
function outOfLine(offset: number, text: string): Typo {
  return isListColumn(text, offset) ? { rule: 'yaml/no-dash', offset, length: 1, args: {} } : misplaced(offset, text);
}

/** A line above, if that is what puts this one out of place. */
function elsewhere(typo: Typo, text: string): Typo {
  const unusual = UNUSUAL_KEY.exec(text.slice(0, typo.offset));
  if (unusual) return { ...typo, rule: 'yaml/odd-indent', ...unusualSpaceIn(unusual[0], unusual.index) };
  const found = outOfPlace(typo.offset, text);
  if (found === undefined) return typo;
  return found.rule === 'yaml/no-dash'
    ? { ...found, rule: found.rule, length: 1, args: {} }
    : misplaced(found.offset, text);
}

/** Keys written twice. Neighbours count as one typo; of an item's first key and others, the "- " of a new item is missing. */
export function duplicateKeys(document: Document.Parsed, text: string): readonly Typo[] {
  const found: Typo[] = [];
  visit(document, {
    Map(_key, map, path) {
      const names = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
      const [first] = names;
      let seen = new Set<string>();
      let isRun = false;
      for (const [i, { key }] of map.items.entries()) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        const isDuplicate = seen.has(name);
        if (name === first && isSeq(path.at(-1)) && seen.has(names[i + 1] ?? '')) {
          found.push(withFix({ rule: 'yaml/no-dash', offset: key.range[0], length: 1, args: { key: name } }, text));
          seen = new Set([name]);
          continue;
        }
        if (isDuplicate && !isRun) {
          found.push({
            rule: 'yaml/duplicate-key',
            offset: key.range[0],
            length: key.range[1] - key.range[0],
            args: { key: name },
          });
        }
        isRun = isDuplicate;
        seen.add(name);
      }
      return undefined;
    },
  });
  return found;
}

const ODD_SPACE = '[ \\t]*[\\u00a0\\u2000-\\u200b\\u3000\\ufeff]+';

/** A key, or an item, that is indented with such a space. */
const UNUSUAL_KEY = new RegExp(`^${ODD_SPACE}(?=[ \\t]*(?:-[ \\t]*)?${KEY}(?:[:：]|$)|-[ \\t])`, 'm');

/** A space that YAML does not count as one, where one of the lines is indented. */
function unusualIndent(lines: readonly Line[]): Typo | undefined {
  for (const { start, text } of lines) {
    const [indent] = new RegExp(`^${ODD_SPACE}`).exec(text) ?? [];
    if (indent !== undefined) return { rule: 'yaml/odd-indent', length: 1, ...unusualSpaceIn(indent, start) };
  }
  return undefined;
}

function unusualSpaceIn(indent: string, start: number) {
  const at = indent.search(/[^ \t]/);
  return { offset: start + at, args: { character: named(indent[at] ?? '') } };
}

/** A tab before the first character of the line; within brackets that nothing closes these are what is wrong. */
function tabIndent(line: Line, { pos: [at] }: YAMLError, document: Document.Parsed, text: string): Typo | undefined {
  const [before] = /^ *(?=\t\s*\S)/.exec(line.text) ?? [];
  if (before === undefined) return undefined;
  const open = openBefore(at, document, text);
  return open ? bracketTypo(open, text) : tab(line.start + before.length);
}

function tab(offset: number): Typo {
  return { rule: 'yaml/tab', offset, length: 1, args: {} };
}

/** What people put before an item, or an input method for them, in place of a hyphen. */
const ODD_DASH = new RegExp(
  `^(?<before>[ \\t]*)(?<mark>[－﹣](?=[ \\t\u3000]*\\S)|[−‐–—](?=[ \\t]*${KEY}[:：])|(?:[*·•●]|\\d+[.、)])(?=[ \\t]+${KEY}[:：]))[ \\t\u3000]*(?<key>${KEY}(?=[:：]))?`,
);

function unusualDash(lines: readonly Line[]): Typo | undefined {
  for (const { start, text } of lines) {
    const { before = '', mark, key = '' } = ODD_DASH.exec(text)?.groups ?? {};
    if (mark === undefined) continue;
    const args = { mark, key: key || '…' };
    return { rule: 'yaml/odd-dash', offset: start + before.length, length: mark.length, args };
  }
  return undefined;
}

/** Cells with tabs between them, as a spreadsheet gives them. */
function tableRow({ start, text }: Line): Typo | undefined {
  const cells = text.split('\t').filter((cell) => cell.trim() !== '');
  if (cells.length < 2 || new RegExp(`${BEFORE_KEY}${KEY}[ \\t]*[:：]`).test(text) || /^\s*#/.test(text))
    return undefined;
  const offset = start + text.search(/\S/);
  return { rule: 'yaml/table-row', offset, length: start + text.trimEnd().length - offset, args: {} };
}

type LineRuleId =
  | 'yaml/code-fence'
  | 'yaml/no-colon'
  | 'yaml/full-width-colon'
  | 'yaml/full-width-space'
  | 'yaml/full-width-mark'
  | 'yaml/colon-space'
  | 'yaml/dash-space'
  | 'yaml/colon-in-value';

/** Typos that the line itself shows, the commonest first: what stands before the place, and the place itself. */
const IN_LINE: readonly { readonly rule: LineRuleId; readonly pattern: RegExp }[] = [
  { rule: 'yaml/code-fence', pattern: /(?<before>^[ \t]*)(?<mark>```)/ },
  { rule: 'yaml/no-colon', pattern: new RegExp(`(?<before>${BEFORE_KEY})(?<mark>${KEY})[ \\t]*(?:[=＝][ \\t]*)?[{[]`) },
  { rule: 'yaml/full-width-colon', pattern: new RegExp(`(?<before>${BEFORE_KEY}(?<key>${KEY}))(?<mark>：)`) },
  { rule: 'yaml/full-width-space', pattern: /(?<before>^[ \t]*(?:-[ \t]*)?)(?<mark>[\u3000\u00a0])/ },
  {
    rule: 'yaml/full-width-space',
    pattern: new RegExp(`(?<before>${BEFORE_KEY}(?<key>${KEY}):)(?<mark>[\u3000\u00a0])`),
  },
  { rule: 'yaml/full-width-mark', pattern: new RegExp(`(?<before>${BEFORE_KEY}${KEY}:[ \\t]+)(?<mark>[｛［])`) },
  {
    rule: 'yaml/full-width-mark',
    pattern: new RegExp(`(?<before>${BEFORE_KEY}(?:${KEY}:[ \\t]+)?[{[][^"'}\\]]*?)(?<mark>[，：])`),
  },
  { rule: 'yaml/colon-space', pattern: new RegExp(`(?<before>${BEFORE_KEY}(?<key>${KEY}))(?<mark>:)[^ \\t\\r\\n:]`) },
  { rule: 'yaml/dash-space', pattern: new RegExp(`(?<before>^[ \\t]*)(?<mark>-)(?<key>${KEY}):`) },
  {
    rule: 'yaml/colon-in-value',
    pattern: new RegExp(`(?<before>${BEFORE_KEY}(?<key>${KEY}):[ \\t]+[^"'{[|>#&*!\\s][^#]*?)(?<mark>:)(?:[ \\t]|$)`),
  },
];

const PLAIN_MARKS: Readonly<Record<string, string>> = {
  '｛': '{ about: 30, unit: 所 }',
  '［': '[规划处, 督导处]',
  '，': ', ',
  '：': ': ',
};

/** What shows in a line but makes the next one look wrong. */
const ABOVE = IN_LINE.filter(({ rule }) => rule === 'yaml/dash-space' || rule === 'yaml/no-colon');

function inLine(line: Line, among = IN_LINE): Typo | undefined {
  const text = masked(line.text);
  for (const { rule, pattern } of among) {
    const { before = '', key = '', mark = '' } = pattern.exec(text)?.groups ?? {};
    if (mark === '') continue;
    const offset = line.start + before.length;
    return { rule, offset, length: 1, args: { key, mark, mended: PLAIN_MARKS[mark] ?? mark } };
  }
  return undefined;
}

/** A quotation mark or a bracket without its other half; the parser often goes far before it notices. */
function unpaired({ pos: [at], message }: YAMLError, document: Document.Parsed, text: string): Typo | undefined {
  const spans = spansOf(document).filter(({ start }) => start <= at);
  const quoted = spans.findLast(({ sort }) => sort === 'quoted');
  const open = openBefore(at, document, text);
  if (quoted && /closing ['"]quote/.test(message)) return half(quoted, text);
  if (
    quoted &&
    at >= quoted.end &&
    /^[ \t]*[^\s,:}\]#]/.test(text.slice(quoted.end, quoted.end + 200)) &&
    text.slice(quoted.end, at).trim() === ''
  ) {
    const isLong = text.slice(quoted.start, quoted.end).includes('\n');
    if (isLong) return half(quoted, text);
    const gap = /^[ \t]*/.exec(text.slice(quoted.end))?.[0] ?? '';
    return { rule: 'yaml/after-quote', offset: quoted.end + gap.length, length: 1, args: {} };
  }
  return open && bracketTypo(open, text);
}

/** A quotation mark or a bracket that lacks its other half. */
function half({ start }: Span, text: string): Typo {
  const character = text[start] ?? '';
  const within = /[{[]/.test(character)
    ? { zh: '括号请用中文括号（）【】', en: 'use round brackets' }
    : { zh: '引号请用中文引号“”', en: 'use typographic quotation marks' };
  return { rule: 'yaml/unclosed', offset: start, length: 1, args: { character, within } };
}

/** The last bracket before `at` whose other half the parser did not come to. */
function openBefore(at: number, document: Document.Parsed, text: string): Span | undefined {
  const isOpen = ({ sort, start, end }: Span) => sort === 'flow' && start <= at && !/[}\]]/.test(text[end - 1] ?? '');
  return spansOf(document).findLast(isOpen);
}

/** What is wrong with the bracket at `open`: it has no other half, or the parser stopped before that at a tab. */
function bracketTypo(open: Span, text: string): Typo {
  return tabWithin(open.start, text) ?? half(open, text);
}

/** A tab that indents a line within the brackets that open at `start`, where these are closed all right. */
function tabWithin(start: number, text: string): Typo | undefined {
  let depth = 0;
  let quote = '';
  for (const { 0: mark, index } of text.slice(start).matchAll(/["'{}[\]]/g)) {
    if (quote !== '' || /["']/.test(mark)) {
      if (quote === '') quote = mark;
      else if (quote === mark) quote = '';
      continue;
    }
    depth += /[{[]/.test(mark) ? 1 : -1;
    if (depth > 0) continue;
    const found = /\n *\t/.exec(text.slice(start, start + index));
    return found ? tab(start + found.index + found[0].length - 1) : undefined;
  }
  return undefined;
}

interface Span {
  readonly sort: 'quoted' | 'flow';
  readonly start: number;
  readonly end: number;
}

function spansOf(document: Document.Parsed): readonly Span[] {
  const spans: Span[] = [];
  visit(document, {
    Node(_key, node) {
      if (!node.range) return;
      const [start, end] = node.range;
      if (isScalar(node) && String(node.type).startsWith('QUOTE')) spans.push({ sort: 'quoted', start, end });
      if (isCollection(node) && node.flow) spans.push({ sort: 'flow', start, end });
    },
  });
  return spans;
}

function byCode(error: YAMLError, line: Line, text: string): Typo {
  const {
    code,
    message,
    pos: [start, end],
  } = error;
  const typo = <Id extends YamlRuleId>(
    rule: Id,
    offset: number,
    length: number,
    args: RuleArgs[Id],
  ): Broken<Id> & Stretch => ({ rule, offset, length, args });
  const length = Math.max(1, Math.min(end - start, 20));
  const head = line.start + (line.text.length - line.text.trimStart().length);
  switch (code) {
    case 'TAB_AS_INDENT':
      return tab(start);
    case 'MULTIPLE_DOCS':
      return typo('yaml/several-documents', start, 3, {});
    case 'TAG_RESOLVE_FAILED':
      return typo('yaml/tag', start, length, {});
    case 'BAD_SCALAR_START':
      return typo('yaml/reserved-character', start, 1, { character: text[start] ?? '' });
    case 'BAD_DQ_ESCAPE':
      return typo('yaml/backslash', start, length, {});
    case 'BLOCK_AS_IMPLICIT_KEY':
      return misplaced(nextHead(text, start), text);
    case 'BLOCK_IN_FLOW':
      return typo('yaml/in-brackets', start, 1, {});
    case 'UNEXPECTED_TOKEN':
      return unexpected(start, head, line, text) ?? typo('yaml/syntax', start, length, { problem: problemOf(error) });
    case 'BAD_INDENT':
      return outOfLine(head, text);
    default:
  }
  if (/Tags and anchors|tags must/i.test(message)) return typo('yaml/tag', text.lastIndexOf('!', start), 1, {});
  if (/without - indicator/.test(message)) return outOfLine(head, text);
  if (/^Implicit /.test(message)) {
    if (/:(\s|$)/.test(line.text)) return misplaced(head, text);
    return typo('yaml/no-colon', head, line.text.trim().length, {});
  }
  return typo('yaml/syntax', start, length, { problem: problemOf(error) });
}

/** What the parser did not expect: a bracket that closes nothing, or a line that does not go on with those above it. */
function unexpected(at: number, head: number, line: Line, text: string): Typo | undefined {
  const character = text.charAt(at);
  if (/[\]}]/.test(character)) return { rule: 'yaml/bracket-too-many', offset: at, length: 1, args: { character } };
  if (/[}\]][ \t]*$/.test(text.slice(line.start, at)) && /[^ \t\r\n]/.test(character)) {
    return { rule: 'yaml/after-bracket', offset: at, length: 1, args: { character: shown(character) } };
  }
  if (at !== head || line.text.trim() === '') return undefined;
  if (/:(\s|$)/.test(line.text) || /^\s*-/.test(line.text)) return outOfLine(head, text);
  return { rule: 'yaml/no-colon', offset: head, length: line.text.trim().length, args: {} };
}

/** A character as a message shows it: one that is not seen by its code. */
function shown(character: string): string {
  return character.trim() === '' ? named(character) : character;
}

/** Where the line begins that `offset` stands before; else where the next line with something on it begins. */
function nextHead(text: string, offset: number): number {
  const [gap = ''] = /^[ \t]+(?=\S)/.exec(text.slice(offset, offset + 200)) ?? [];
  if (gap !== '' && text.slice(lineStart(text, offset), offset).trim() === '') return offset + gap.length;
  const [rest = ''] = /^[^\n]*\n\s*(?=\S)/.exec(text.slice(offset)) ?? [];
  return offset + rest.length;
}
