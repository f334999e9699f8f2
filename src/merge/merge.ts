/** Three trees → one: what one side changed is taken; what both changed in different ways is a clash. */

import { type Branch, bodyOf, type Child, emptyLike, type Part, sameValue, Unmergeable } from '../yaml/parts.ts';
import { aligned, type Row } from './align.ts';
import { Growing, type Merged } from './growing.ts';
import { addedRemarks, mergeLeading, mergeRemarks, mergeText } from './remarks.ts';

/**
 * What a key stands for as a whole: half of one side's target and half of the other's would be a promise that nobody
 * made. All else unites key by key.
 */
const WHOLE: readonly (string | undefined)[] = ['target', 'due', 'repeat', 'milestones', 'period', 'stages'];

/**
 * The merged collection; undefined where both sides changed it in ways that none of its lines alone can show.
 * @throws Unmergeable where its parts are not to be told apart
 */
export function mergeBranches(
  base: Branch,
  ours: Branch,
  theirs: Branch,
  path: readonly string[] = [],
): Merged | undefined {
  if (ours.gap !== theirs.gap) throw new Unmergeable('indented in two ways');
  const head = mergeRemarks(base.head, ours.head, theirs.head, ours.flow);
  const tail = mergeRemarks(base.tail, ours.tail, theirs.tail, ours.flow);
  if (head === undefined || tail === undefined) return undefined;
  const growing = new Growing(ours, head);
  for (const row of aligned(base, ours, theirs)) {
    const child = row.ours ?? row.theirs;
    if (child === undefined) continue;
    if (isRemoved(row)) {
      growing.keep(addedRemarks(row.base?.leading, child.leading));
      continue;
    }
    const here = [...path, child.key ?? entryLabel((row.base ?? child).source)];
    const leading = mergeLeading(row, ours.flow);
    const merged = mergeRow(row, here, ours.kind);
    if (leading === undefined) return undefined;
    if (merged) growing.add(leading.text, child.key, merged);
    else if (!growing.addClash(leading.text, { ...row, path: here })) return undefined;
  }
  // A key or a dash with nothing behind it would say something else; whether none should be left is for a person.
  if (growing.mayBeEmpty && !ours.flow && path.length > 0) return undefined;
  return growing.done(tail);
}

/** What people know an item without an id by: an entry of a journal by its date and its measure. */
function entryLabel({ value }: Part): string {
  return isEntry(value) ? `${String(value.date)} ${String(value.on)}` : '';
}

function isEntry(value: unknown): value is { readonly date: unknown; readonly on: unknown } {
  return typeof value === 'object' && value !== null && 'date' in value && 'on' in value;
}

/** One side removed it, and the other has not said anything else there since. */
function isRemoved({ base, ours, theirs }: Row): boolean {
  if (base === undefined || (ours && theirs)) return false;
  const left = ours ?? theirs;
  return left === undefined || bodyOf(left) === bodyOf(base);
}

/** The merged child without what stands above it; undefined for a clash. */
function mergeRow({ base, ours, theirs }: Row, path: readonly string[], kind: Branch['kind']): Merged | undefined {
  if (ours && theirs) return mergeChildren(base, ours, theirs, path, kind);
  const added = base ? undefined : (ours ?? theirs);
  return added && { pieces: [bodyOf(added)], ours: added.source.value, theirs: added.source.value };
}

function mergeChildren(
  base: Child | undefined,
  ours: Child,
  theirs: Child,
  path: readonly string[],
  kind: Branch['kind'],
): Merged | undefined {
  // An entry is one fact. Two records that were added under one id are two records.
  const isOne = kind === 'map' ? WHOLE.includes(ours.key) : base === undefined || isEntry(ours.source.value);
  return mergeParts(base, ours, theirs, path, isOne) ?? mergeWhole(base, ours, theirs);
}

/** Part by part: the key, the value, and what stands behind it; possible where both sides write it in the same way. */
function mergeParts(
  base: Child | undefined,
  ours: Child,
  theirs: Child,
  path: readonly string[],
  isOne: boolean,
): Merged | undefined {
  const before = base && !isNothing(base.source) ? base : undefined;
  const shapes = [before, ours, theirs].flatMap((child) => (child ? shapeOf(child.source) : []));
  if (new Set(shapes).size > 1) return undefined;
  const intro = mergeText(before?.intro, ours.intro, theirs.intro);
  const trail = mergeText(before?.trail, ours.trail, theirs.trail);
  const merged = mergeSources(before?.source, ours.source, theirs.source, path, isOne);
  if (intro === undefined || trail === undefined || merged === undefined) return undefined;
  return { ...merged, pieces: [intro, ...merged.pieces, trail] };
}

function mergeSources(
  base: Part | undefined,
  ours: Part,
  theirs: Part,
  path: readonly string[],
  isOne: boolean,
): Merged | undefined {
  const text = mergeText(base?.text, ours.text, theirs.text);
  if (text !== undefined)
    return { pieces: [text], ours: sideOf(text, ours, theirs), theirs: sideOf(text, ours, theirs) };
  if (ours.kind !== 'leaf' && theirs.kind !== 'leaf' && !isOne) {
    return mergeBranches(base && base.kind !== 'leaf' ? base : emptyLike(ours, ''), ours, theirs, path);
  }
  if (ours.kind !== 'leaf' || theirs.kind !== 'leaf') return undefined;
  const leaf = saying(base, ours, theirs);
  return leaf && { pieces: [leaf.text], ours: leaf.value, theirs: leaf.value };
}

/** The whole child of one side, with the rest of its lines. */
function mergeWhole(base: Child | undefined, ours: Child, theirs: Child): Merged | undefined {
  const body = (child: Child) => ({ text: bodyOf(child), value: child.source.value });
  const [before, one, other] = [base && body(base), body(ours), body(theirs)];
  const text = mergeText(before?.text, one.text, other.text);
  const side = text === undefined ? saying(before, one, other) : text === one.text ? one : other;
  return side && { pieces: [side.text], ours: side.value, theirs: side.value };
}

interface Said {
  readonly text: string;
  readonly value: unknown;
}

/** Written in another way it says the same: then the side counts that says something new. No comment is lost by it. */
function saying(base: Said | undefined, ours: Said, theirs: Said): Said | undefined {
  if (sameValue(ours.value, theirs.value)) return hasRemark(theirs) ? undefined : ours;
  if (base && sameValue(base.value, ours.value) && !hasRemark(ours)) return theirs;
  if (base && sameValue(base.value, theirs.value) && !hasRemark(theirs)) return ours;
  return undefined;
}

function hasRemark({ text }: Said): boolean {
  return /(^|\s)#/.test(text);
}

function sideOf(text: string, ours: Part, theirs: Part): unknown {
  return text === ours.text ? ours.value : theirs.value;
}

/** Empty brackets, or a key without a value: both sides may have begun to fill it. */
function isNothing(source: Part): boolean {
  return source.kind === 'leaf' ? source.value === null : source.children.length === 0;
}

/** Sources of one shape have their line ends in the same part. */
function shapeOf(source: Part): string {
  if (source.kind === 'leaf') return source.text.endsWith('\n') ? 'text' : 'value';
  return `${source.kind} ${source.flow}`;
}
