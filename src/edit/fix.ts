/** Fixes, which are data → a file's text with what is wrong in it fixed; every other byte and every other value stays. */
import type { Finding, Fix, Range } from '../model/finding.ts';
import { splitMark } from '../yaml/layout.ts';
import { type Patch, YamlText } from '../yaml/source.ts';
import { expectedValue, sameButFor } from './expected.ts';
import { orderPatch } from './fix-order.ts';
import { removePatch } from './fix-remove.ts';
import { keyPatch, valuePatch } from './fix-value.ts';

/** A finding with the way to fix it. */
export type Fixable = Finding & { readonly range: Range; readonly fix: Fix };

/** What may be done at one go: all of the file, its marks, or its values. */
const SORTS: readonly (readonly Fix['what'][])[] = [
  ['byte-order-mark', 'line-ends'],
  ['text'],
  ['value', 'key', 'order', 'remove'],
];

/** Those of `findings` that are fixed together, before the others. */
export function firstBatch(findings: readonly Fixable[]): readonly Fixable[] {
  const batches = SORTS.map((sort) => findings.filter(({ fix }) => sort.includes(fix.what)));
  return batches.find(({ length }) => length > 0) ?? [];
}

/**
 * `text` with what one batch of findings is about fixed, and which of them were: one that overlaps another waits.
 * Undefined where the text would say anything else than it did, but for that.
 */
export function withFixes(
  text: string,
  batch: readonly Fixable[],
): { readonly text: string; readonly done: readonly Fixable[] } | undefined {
  try {
    const [mark, body] = splitMark(text);
    const source = new YamlText(body);
    const isWhole = batch.every(({ fix }) => SORTS[0]?.includes(fix.what));
    const { patches, done } = isWhole ? { patches: [], done: batch } : patchesFor(batch, source);
    const whats = batch.map(({ fix }) => fix.what);
    const patched = applied(body, patches);
    const ended = whats.includes('line-ends') ? patched.replace(/\r\n?/g, '\n') : patched;
    const result = new YamlText(ended);
    if (done.length === 0 || !holds(source, result, done)) return undefined;
    return { text: (whats.includes('byte-order-mark') ? '' : mark) + ended, done };
  } catch (error) {
    // Too deep to be read.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Of text that was no YAML, or none as it was meant, nobody knows what it said, nor where a value stands in it: only its
 * marks can be fixed.
 */
function holds(before: YamlText, after: YamlText, done: readonly Fixable[]): boolean {
  const value = done.some(isOfSyntax) ? undefined : before.value;
  if (value === undefined) return !done.some(({ fix }) => SORTS[2]?.includes(fix.what));
  return after.value !== undefined && sameButFor(done, expectedValue(value.value, done), after.value.value);
}

/** Whether it is about the YAML of the file, and not about a value in it. */
function isOfSyntax({ rule, path }: Fixable): boolean {
  return rule.startsWith('yaml/') && path.length === 0;
}

function patchesFor(batch: readonly Fixable[], source: YamlText) {
  const patches: Patch[] = [];
  const done: Fixable[] = [];
  for (const finding of batch) {
    const patch = patchFor(finding, finding.fix, source);
    if (patch === undefined || patches.some((other) => patch.start < other.end && other.start < patch.end)) continue;
    if (patches.some(({ start }) => start === patch.start)) continue;
    patches.push(patch);
    done.push(finding);
  }
  return { patches, done };
}

function patchFor({ path }: Finding, fix: Fix, source: YamlText): Patch | undefined {
  switch (fix.what) {
    case 'text': {
      const { lines } = source;
      return { start: lines.offset(fix.range.start), end: lines.offset(fix.range.end), text: fix.text };
    }
    case 'value':
      return valuePatch(source, path, fix.value);
    case 'key':
      return keyPatch(source, path, fix.key);
    case 'order':
      return orderPatch(source, path, fix.keys);
    case 'remove':
      return removePatch(source, path);
    default:
      return undefined;
  }
}

/** New lines end as the text's own do. Patches don't overlap. */
function applied(body: string, patches: readonly Patch[]): string {
  const lineEnd = body.includes('\r\n') ? '\r\n' : '\n';
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text } of [...patches].sort((a, b) => a.start - b.start)) {
    pieces.push(body.slice(from, start), text.replaceAll('\n', lineEnd));
    from = end;
  }
  return pieces.join('') + body.slice(from);
}
