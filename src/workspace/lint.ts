/**
 * Text → what is read without a fault, but not as it seems: characters that are not seen, spaces that are none, values
 * that other programs read otherwise. A glance by regular expressions tells whether there is anything; only then is the
 * file parsed, to know what it stands in. For `plan check` alone.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';
import type { Finding, FindingArgs, Fix, KeyPath, Severity } from '../model/finding.ts';
import { INVISIBLE, named } from '../model/look-alike.ts';
import { keyOrder } from './key-order.ts';
import type { Loaded } from './load.ts';
import { isYamlName } from './tree.ts';

/** What the rules whose ids are in `ran` find amiss in the text of the YAML files that could be parsed. */
export function lintFiles(
  { files, findings }: Pick<Loaded, 'files' | 'findings'>,
  ran: ReadonlySet<string>,
): readonly Finding[] {
  const broken = new Set(findings.filter(({ rule }) => rule.startsWith('yaml/')).map(({ file }) => file));
  return [...files].flatMap(([file, text]) => {
    if (text === undefined || broken.has(file) || !isYamlName(file)) return [];
    // The order of keys takes reading the file once more.
    const keys = ran.has('keys/order') ? keyOrder(file, text) : [];
    return [...lint(file, text).filter(({ rule }) => ran.has(rule)), ...keys];
  });
}

/** What is amiss in the characters of one of them: rules of check/lint-rules.ts. */
export function lint(file: string, text: string): readonly Finding[] {
  const looks = LOOKS.map((look) => ({ look, hits: [...text.matchAll(look.pattern)] }));
  const isOpen = /[^\n]$/.test(text);
  if (!isOpen && looks.every(({ hits }) => hits.length === 0)) return [];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return [];
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const finding = (rule: string, severity: Severity, from: number, to: number, mark: Mark): Finding => {
    const { args = {}, mended, leaf } = mark;
    const range = { start: position(from), end: position(to) };
    const fix: Fix | undefined = mended === undefined ? undefined : { what: 'text', range, text: mended };
    const { path = [], isValue = true } = leaf ?? {};
    return { rule, severity, file, path, ...(!isValue && { at: 'key' }), range, args, ...(fix && { fix }) };
  };
  const leaves: Leaf[] = [];
  addLeaves(document.contents, [], leaves);
  const found = looks.flatMap(({ look: { rule, severity, judge }, hits }) =>
    hits.flatMap(({ 0: what, index }) => {
      const before = leafBefore(leaves, index);
      const leaf = before && index < before.end ? before : undefined;
      const mark = judge(what, leaf, before);
      return mark ? [finding(rule, severity ?? 'warning', index, index + what.length, { leaf, ...mark })] : [];
    }),
  );
  if (!isOpen) return found;
  return [...found, finding('text/no-line-end', 'warning', text.length, text.length, { mended: '\n' })];
}

interface Mark {
  readonly args?: FindingArgs;
  /** What is to stand there, where nothing else can be meant. */
  readonly mended?: string;
  /** What it is a fault of, unless it is what it stands in. */
  readonly leaf?: Leaf | undefined;
}

interface Look {
  readonly rule: string;
  readonly severity?: 'error';
  readonly pattern: RegExp;
  /**
   * What to say of `what` in `leaf`, or between the values where there is none, and behind `before`; nothing where it is
   * in order.
   */
  judge(this: void, what: string, leaf: Leaf | undefined, before: Leaf | undefined): Mark | undefined;
}

/** A key or a value: where it stands, and what it is. */
interface Leaf {
  readonly path: KeyPath;
  readonly start: number;
  readonly end: number;
  readonly node: Scalar;
  readonly isValue: boolean;
  /** Whether it is given as issued: to the letter, whatever its characters. */
  readonly isVerbatim: boolean;
  /** Whether it is a word of the check's own settings, where `off` means off. */
  readonly isSetting: boolean;
}

/** In a value a mark stands alone: what comes before and after it is no part of it. */
const BEFORE = '(?<=[\\s,[{:-][ \\t]|[[{])';
const AFTER = '(?=[ \\t]*(?:[\\r\\n,\\]}]|$| #))';

const LOOKS: readonly Look[] = [
  {
    rule: 'yaml/leading-zero',
    severity: 'error',
    pattern: new RegExp(`${BEFORE}[-+]?0\\d+(?:\\.\\d+)?${AFTER}`, 'gm'),
    judge(written, leaf) {
      const value = leaf?.node.value;
      if (!leaf?.isValue || leaf.node.type !== 'PLAIN' || typeof value !== 'number') return undefined;
      return { args: { written, value }, mended: String(value) };
    },
  },
  {
    rule: 'yaml/quotes-needed',
    pattern: new RegExp(`${BEFORE}(?:y|n|yes|no|on|off|[-+]?[1-9]\\d*(?::[0-5]?\\d)+)${AFTER}`, 'gim'),
    judge(written, leaf) {
      const isWhole = leaf?.isValue && !leaf.isSetting && leaf.node.type === 'PLAIN' && leaf.node.value === written;
      return isWhole ? { args: { written, other: otherReading(written) }, mended: `"${written}"` } : undefined;
    },
  },
  {
    rule: 'text/invisible',
    pattern: new RegExp(`${INVISIBLE.source}+`, 'g'),
    judge: (what, leaf) => ({ args: { codes: codesOf(what) }, ...(leaf && !leaf.isVerbatim && { mended: '' }) }),
  },
  {
    rule: 'text/odd-space',
    pattern: /[\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g,
    judge(what, leaf) {
      if (!leaf?.isValue || leaf.isVerbatim || String(leaf.node.type).startsWith('BLOCK')) return undefined;
      // A wide space may stand for none, or for a plain one.
      return { args: { codes: codesOf(what) }, ...(!what.includes('\u3000') && { mended: ' ' }) };
    },
  },
  {
    rule: 'text/tab',
    pattern: /\t+(?!\s)/g,
    judge: (_what, leaf) => (leaf?.isVerbatim ? undefined : leaf ? {} : { mended: ' ' }),
  },
  {
    rule: 'text/after-hash',
    pattern: /(?<=\S)[ \t]+#[^\s#!][^\r\n]*/g,
    judge: (what, leaf, before) => (leaf ? undefined : { args: { lost: what.trim().slice(0, 40) }, leaf: before }),
  },
  {
    rule: 'text/trailing-space',
    pattern: /[ \t]+(?=\r?$)/gm,
    judge: (_what, leaf) => (leaf ? undefined : { mended: '' }),
  },
];

function codesOf(characters: string): string {
  return [...new Set(characters)].map(named).join('、');
}

function otherReading(written: string): FindingArgs[string] {
  if (/^(?:y|yes|on)$/i.test(written)) return { zh: '“是”（true）', en: 'true' };
  if (/^(?:n|no|off)$/i.test(written)) return { zh: '“否”（false）', en: 'false' };
  const sign = written.startsWith('-') ? -1 : 1;
  const seconds = written
    .replace(/^[-+]/, '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
  return { zh: `数字 ${sign * seconds}`, en: `the number ${sign * seconds}` };
}

/** What a file gives as issued; of the titles those of tasks, not of measures. */
const VERBATIM = ['text', 'principle', 'quote', 'context', 'as_issued', 'read', 'heading', 'title'];

/** Adds every key and value in `node`, which stands at `path`, in the order of the text. */
function addLeaves(node: unknown, path: KeyPath, leaves: Leaf[]): void {
  if (isSeq(node)) for (const [i, item] of node.items.entries()) addLeaves(item, [...path, i], leaves);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const way = [...path, isScalar(key) ? String(key.value) : ''];
      addLeaf(key, way, false, leaves);
      addLeaves(value, way, leaves);
    }
  }
  addLeaf(node, path, true, leaves);
}

function addLeaf(node: unknown, path: KeyPath, isValue: boolean, leaves: Leaf[]): void {
  if (!isScalar(node) || !node.range) return;
  const [start, end] = node.range;
  const keys = path.filter((step) => typeof step === 'string');
  const name = keys.at(-1) ?? '';
  const isVerbatim = VERBATIM.includes(name) && !(name === 'title' && keys.includes('measures'));
  leaves.push({ path, start, end, node, isValue, isVerbatim, isSetting: keys[0] === 'check' });
}

/** The leaf that `offset` lies in, or the last one before it. */
function leafBefore(leaves: readonly Leaf[], offset: number): Leaf | undefined {
  let from = 0;
  let to = leaves.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((leaves[middle]?.start ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return leaves[from - 1];
}
