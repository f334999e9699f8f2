/** Keys that the parser takes, but nobody meant: lists and maps, nothing at all, the rest of a number. */
import { type Document, isCollection, isScalar, type Node, type Pair, visit } from 'yaml';
import { named } from '../model/look-alike.ts';
import { indentation } from './indents.ts';
import { BEFORE_KEY, KEY, type Line, lineAt, lineStart } from './lines.ts';
import type { Typo } from './typo.ts';
import { plainIndentFix, UNUSUAL_INDENT } from './typo-fixes.ts';

/** What is wrong with the keys of `document`, whose text is `text`, and where the keys stand that it is about. */
export function keyTypos(
  document: Document.Parsed,
  text: string,
): { readonly typos: readonly Typo[]; readonly keys: ReadonlySet<number> } {
  const typos: Typo[] = [];
  const keys = new Set<number>();
  const indents = new Indents(text);
  visit(document, {
    Map(_key, map) {
      if (map.flow) typos.push(...thousands(map.items, text, keys));
    },
    Pair(_key, { key }) {
      if (!(isCollection(key) || isScalar(key)) || !key.range) return;
      const typo = indents.typoOf(key) ?? typoOf(key, text);
      if (typo) keys.add(startOf(key));
      if (typo && typo !== 'fixed above') typos.push(typo);
    },
  });
  return { typos, keys };
}

/** Keys that are indented with unusual spaces: one typo for the lines that one fix is for. */
class Indents {
  private fixedUpTo = 0;
  private isFixable = true;

  constructor(private readonly text: string) {}

  typoOf(key: Node): Typo | 'fixed above' | undefined {
    const [offset, end] = key.range ?? [0, 0];
    const written = this.text.slice(offset, end);
    if (!UNUSUAL_INDENT.test(written) || !/^[ \t]*(?:-[ \t]+)*$/.test(before(offset, this.text))) return undefined;
    if (offset < this.fixedUpTo) return 'fixed above';
    const at = offset + written.search(/[^ \t]/);
    const typo: Typo = {
      rule: 'yaml/odd-indent',
      offset: at,
      length: 1,
      args: { character: named(this.text.charAt(at)) },
    };
    // Each try reads the file: where one run of lines can not be fixed the others are left as well.
    const fix = this.isFixable ? plainIndentFix(at, this.text) : undefined;
    this.isFixable = fix !== undefined;
    this.fixedUpTo = fix ? fix.offset + fix.length : 0;
    return { ...typo, fix };
  }
}

/** What stands before `offset` on its line, or the end of that. */
function before(offset: number, text: string): string {
  return text.slice(Math.max(lineStart(text, offset), offset - 200), offset);
}

function typoOf(key: Node, text: string): Typo | undefined {
  const [offset, end] = key.range ?? [0, 0];
  const length = Math.max(1, end - offset);
  if (isCollection(key)) {
    // A list that begins a line where a key should stand is out of line with the list above it.
    if (!key.flow && before(offset, text).trim() === '') {
      return { rule: 'yaml/indentation', offset, length: 1, args: indentation(offset, text) };
    }
    const written = shown(text.slice(offset, end));
    return { rule: 'yaml/key', offset, length: key.flow ? length : 1, args: { written } };
  }
  if (!isScalar(key)) return undefined;
  const written = text.slice(offset, end);
  if (key.value !== null && key.value !== '') return undefined;
  const brackets = bracketsAsKey(lineAt(text, offset));
  if (brackets) return brackets;
  return { rule: 'yaml/key', offset, length, args: written.trim() === '' ? {} : { written: shown(written) } };
}

/** A list or a map where a key with a value is meant to be text, as in `note: [重点]: 建设`. */
export function bracketsAsKey({ start, text }: Line): Typo | undefined {
  const [, before = '', written] =
    new RegExp(`(${BEFORE_KEY}(?:${KEY}:[ \\t]+)?)([[{][^[\\]{}"']*[\\]}])[ \\t]*:(?:[ \\t]|$)`).exec(text) ?? [];
  if (written === undefined) return undefined;
  return { rule: 'yaml/key', offset: start + before.length, length: written.length, args: { written } };
}

function shown(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}

/** Numbers whose commas divide them: `{ value: 1,260,000 }` has the keys 260 and 000, without values. */
function thousands(pairs: readonly Pair[], text: string, keys: Set<number>): readonly Typo[] {
  const found: Typo[] = [];
  for (const [i, { value }] of pairs.entries()) {
    if (!isScalar(value) || value.type !== 'PLAIN' || !/^[-+]?\d{1,3}$/.test(value.source ?? '')) continue;
    const offset = startOf(value);
    let end = value.range?.[1] ?? offset;
    for (let next = i + 1; ; next += 1) {
      const { key, value: none } = pairs[next] ?? {};
      if (none !== null || !isScalar(key) || !/^\d{3}(?:\.\d+)?$/.test(String(key.source))) break;
      end = key.range?.[1] ?? end;
    }
    const written = text.slice(offset, end);
    if (!/^[-+]?\d{1,3}(?:,[ \t]*\d{3})+(?:\.\d+)?$/.test(written)) continue;
    const number = written.replace(/^\+|[, \t]/g, '');
    const { length } = written;
    for (let next = i + 1; next < pairs.length; next += 1) {
      const { key } = pairs[next] ?? {};
      if (!isScalar(key) || startOf(key) >= end) break;
      keys.add(startOf(key));
    }
    found.push({
      rule: 'yaml/thousands',
      offset,
      length,
      args: { written, number },
      fix: { offset, length, text: number },
    });
  }
  return found;
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
