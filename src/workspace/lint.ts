/**
 * Text → what is read without a fault, but not as it seems: characters that are not seen, spaces that are none, values
 * that other programs read otherwise. A glance by regular expressions tells whether there is anything; only then is the
 * file parsed, to know what it stands in. For `plan check` alone.
 */

import type { RuleId } from '../../build/rule-ids.js';
import type { RuleArgs } from '../check/finding-of.ts';
import { ruleOf } from '../check/registry.ts';
import { isYamlName } from '../files/tree.ts';
import type { Bilingual, Finding, FindingArgs, Fix } from '../model/finding.ts';
import { plainIdeographs } from '../model/ideographs.ts';
import { listed } from '../model/listed.ts';
import { INVISIBLE, named } from '../model/look-alike.ts';
import { Lines } from '../model/position.ts';
import type { Leaf } from '../yaml/leaves.ts';
import type { Loaded } from './load.ts';

/** What the rules whose ids are in `ran` find wrong in the text of the YAML files that could be parsed. */
export async function lintFiles(
  { files, findings }: Pick<Loaded, 'files' | 'findings'>,
  ran: ReadonlySet<RuleId>,
): Promise<readonly Finding[]> {
  const broken = new Set(findings.filter(isOfYaml).map(({ file }) => file));
  const readable = [...files].flatMap(([file, text]) =>
    text === undefined || broken.has(file) || !isYamlName(file) ? [] : [[file, text] as const],
  );
  const found = [...files].flatMap(([file, text]) =>
    text === undefined || isYamlName(file) || !ran.has('text/lost-character') ? [] : lostIn(file, text),
  );
  for (const [file, text] of readable) {
    found.push(...(await lint(file, text)).filter(({ rule }) => ran.has(rule)));
    // The order of keys takes reading the file once more.
    if (ran.has('keys/order')) found.push(...(await import('./key-order.ts')).keyOrder(file, text));
  }
  return found;
}

/** The first place of a text that is no YAML, such as an issued document, where a character was lost. */
function lostIn(file: string, text: string): readonly Finding[] {
  const [{ 0: around = '', index = 0 } = {}] = text.matchAll(/\S{0,5}\ufffd\S{0,5}/g);
  if (around === '') return [];
  const { severity } = ruleOf('text/lost-character');
  const range = new Lines(text).range(index, around.length);
  return [{ rule: 'text/lost-character', severity, file, path: [], range, args: { around } }];
}

function isOfYaml({ rule }: Finding): boolean {
  const broken = ruleOf(rule);
  return broken.family === 'reading' && broken.layer === 'yaml';
}

/** What is wrong in the characters of one of them. */
export async function lint(file: string, text: string): Promise<readonly Finding[]> {
  const looks = LOOKS.map((look) => ({ look, hits: [...text.matchAll(look.pattern)] }));
  const isOpen = /[^\n]$/.test(text);
  if (!isOpen && looks.every(({ hits }) => hits.length === 0)) return [];
  const { leafBefore, leavesIn } = await import('../yaml/leaves.ts');
  const leaves = leavesIn(text);
  if (leaves === undefined) return [];
  const lines = new Lines(text);
  const finding = (rule: RuleId, from: number, to: number, mark: Mark): Finding => {
    const { args, replacement, leaf } = mark;
    const range = { start: lines.position(from), end: lines.position(to) };
    const fix: Fix | undefined = replacement === undefined ? undefined : { what: 'text', range, text: replacement };
    const { path = [], isValue = true } = leaf ?? {};
    const { severity } = ruleOf(rule);
    return { rule, severity, file, path, ...(!isValue && { at: 'key' }), range, args, ...(fix && { fix }) };
  };
  const found = looks.flatMap(({ look: { rule, judge, isGathered = false }, hits }) => {
    const stretches = hits.map(({ 0: what, index }): Stretch => {
      const before = leafBefore(leaves, index);
      return { from: index, to: index + what.length, before, leaf: before && index < before.end ? before : undefined };
    });
    return (isGathered ? gatheredIn(stretches, text) : stretches).flatMap(({ from, to, leaf, before }) => {
      const mark = judge(text.slice(from, to), leaf, before);
      return mark ? [finding(rule, from, to, { leaf, ...mark })] : [];
    });
  });
  if (!isOpen) return found;
  return [...found, finding('text/no-line-end', text.length, text.length, { args: {}, replacement: '\n' })];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly leaf: Leaf | undefined;
  readonly before: Leaf | undefined;
}

/** Those in one value, and one line, as one: what comes from a paste is all over it. */
function gatheredIn(stretches: readonly Stretch[], text: string): readonly Stretch[] {
  const gathered: Stretch[] = [];
  for (const stretch of stretches) {
    const last = gathered.at(-1);
    const isBeside = last?.leaf === stretch.leaf && !text.slice(last?.to, stretch.from).includes('\n');
    if (last && isBeside) gathered[gathered.length - 1] = { ...last, to: stretch.to };
    else gathered.push(stretch);
  }
  return gathered;
}

interface Mark<Args = FindingArgs> {
  readonly args: Args;
  /** What is to stand there, where nothing else can be meant. */
  readonly replacement?: string;
  /** What it is a fault of, unless it is what it stands in. */
  readonly leaf?: Leaf | undefined;
}

interface LookFor<Id extends RuleId> {
  readonly rule: Id;
  readonly pattern: RegExp;
  /** Whether all of them in a line of a value are one. */
  readonly isGathered?: true;
  /**
   * What to say of `what` in `leaf`, or between the values where there is none, and behind `before`; nothing where it is
   * in order.
   */
  judge(this: void, what: string, leaf: Leaf | undefined, before: Leaf | undefined): Mark<RuleArgs[Id]> | undefined;
}

type Look = { [Id in RuleId]: LookFor<Id> }[RuleId];

/** In a value a mark stands alone: what comes before and after it is no part of it. */
const BEFORE = '(?<=[\\s,[{:-][ \\t]|[[{])';
const AFTER = '(?=[ \\t]*(?:[\\r\\n,\\]}]|$| #))';

const LOOKS: readonly Look[] = [
  {
    rule: 'yaml/leading-zero',
    pattern: new RegExp(`${BEFORE}[-+]?0\\d+(?:\\.\\d+)?${AFTER}`, 'gm'),
    judge(written, leaf) {
      const value = leaf?.node.value;
      if (!leaf?.isValue || leaf.node.type !== 'PLAIN' || typeof value !== 'number') return undefined;
      return { args: { written, value }, replacement: String(value) };
    },
  },
  {
    rule: 'yaml/quotes-needed',
    pattern: new RegExp(`${BEFORE}(?:y|n|yes|no|on|off|[-+]?[1-9]\\d*(?::[0-5]?\\d)+)${AFTER}`, 'gim'),
    judge(written, leaf) {
      const isWhole = leaf?.isValue && !leaf.isSetting && leaf.node.type === 'PLAIN' && leaf.node.value === written;
      return isWhole ? { args: { written, other: otherReading(written) }, replacement: `"${written}"` } : undefined;
    },
  },
  {
    rule: 'text/invisible',
    pattern: new RegExp(`${INVISIBLE.source}+`, 'g'),
    judge: (what, leaf) => ({ args: { codes: codesOf(what) }, ...(leaf && !leaf.isVerbatim && { replacement: '' }) }),
  },
  {
    rule: 'text/odd-space',
    pattern: /[\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g,
    judge(what, leaf) {
      if (!leaf?.isValue || leaf.isVerbatim || String(leaf.node.type).startsWith('BLOCK')) return undefined;
      // A wide space may stand for none, or for a plain one.
      return { args: { codes: codesOf(what) }, ...(!what.includes('\u3000') && { replacement: ' ' }) };
    },
  },
  {
    rule: 'text/radical',
    pattern: /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1d}]+/gu,
    isGathered: true,
    judge(what) {
      const plain = plainIdeographs(what);
      const unusual = [...what].filter((character) => plainIdeographs(character) !== character);
      return plain === what
        ? undefined
        : { args: { codes: codesOf(unusual), plain: plain.slice(0, 40) }, replacement: plain };
    },
  },
  {
    rule: 'text/lost-character',
    pattern: /[^\s\ufffd]{0,5}\ufffd+[^\s\ufffd]{0,5}/g,
    isGathered: true,
    judge: (what) => ({ args: { around: what.slice(0, 40) } }),
  },
  {
    rule: 'text/tab',
    pattern: /(?<!\t)\t+(?!\s)/g,
    judge: (_what, leaf) => (leaf?.isVerbatim ? undefined : { args: {}, ...(!leaf && { replacement: ' ' }) }),
  },
  {
    rule: 'text/after-hash',
    pattern: /(?<=\S)[ \t]+#[^\s#!][^\r\n]*/g,
    judge: (what, leaf, before) => (leaf ? undefined : { args: { lost: what.trim().slice(0, 40) }, leaf: before }),
  },
  {
    rule: 'text/trailing-space',
    pattern: /(?<![ \t])[ \t]+(?=\r?$)/gm,
    judge: (_what, leaf) => (leaf ? undefined : { args: {}, replacement: '' }),
  },
];

function codesOf(characters: Iterable<string>): Bilingual {
  return listed([...new Set(characters)].map(named));
}

function otherReading(written: string): Bilingual {
  if (/^(?:y|yes|on)$/i.test(written)) return { zh: '“是”（true）', en: 'true' };
  if (/^(?:n|no|off)$/i.test(written)) return { zh: '“否”（false）', en: 'false' };
  const sign = written.startsWith('-') ? -1 : 1;
  const seconds = written
    .replace(/^[-+]/, '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
  return { zh: `数字 ${sign * seconds}`, en: `the number ${sign * seconds}` };
}
