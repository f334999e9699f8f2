/** The keys of a map come in another order: each keeps its own text, and the comments that go with it, to the byte. */
import type { KeyPath } from '../model/finding.ts';
import { type Branch, bodyOf } from '../yaml/parts.ts';
import type { Patch, YamlText } from '../yaml/source.ts';

/**
 * What puts `keys` first, in this order, in the map that the key at the end of `path` is in. In a block, comments above a
 * key and behind it go with it; what stands at the head of the file stays there. Within braces the marks and spaces
 * between the pairs stay where they are. Undefined where a comment stands between such marks, or lines end in two ways.
 */
export function orderPatch(source: YamlText, path: KeyPath, keys: readonly string[]): Patch | undefined {
  const found = source.parts && branchAt(source.parts, path.slice(0, -1));
  if (found?.branch.kind !== 'map') return undefined;
  const { branch, start } = found;
  if (source.body.includes('\r\n') && /(?<!\r)\n/.test(branch.text)) return undefined;
  const ordered = branch.flow ? orderedFlow(branch, keys) : orderedBlock(branch, keys, path.length === 1);
  if (ordered === undefined) return undefined;
  const end = start + branch.text.length;
  const text = ordered.replaceAll('\r\n', '\n');
  // The last line of the file may have no end.
  if (end > source.body.length) return { start, end: source.body.length, text: text.replace(/\n$/, '') };
  return { start, end, text };
}

/** `items` with those of `keys` first, in this order, and the others as they come. */
export function reordered<T>(items: readonly T[], keys: readonly string[], keyOf: (item: T) => string): readonly T[] {
  const places = new Map(keys.map((key, place) => [key, place]));
  const place = (item: T): number => places.get(keyOf(item)) ?? keys.length;
  return [...items].sort((a, b) => place(a) - place(b));
}

/** The list or map at `path`, and where its text begins. */
function branchAt(root: Branch, path: KeyPath): { readonly branch: Branch; readonly start: number } | undefined {
  let [branch, start] = [root, 0];
  for (const step of path) {
    const { kind, children } = branch;
    const index = children.findIndex(({ key }, i) => (kind === 'list' ? i === step : key === String(step)));
    const child = children[index];
    if (child === undefined || child.source.kind === 'leaf') return undefined;
    start += branch.head.length + (child.leading ?? '').length + child.intro.length;
    for (const { leading = '', intro, source, trail } of children.slice(0, index)) {
      start += leading.length + intro.length + source.text.length + trail.length;
    }
    branch = child.source;
  }
  return { branch, start };
}

function orderedFlow({ head, children, tail }: Branch, keys: readonly string[]): string | undefined {
  const between = children.map(({ leading = '' }) => leading);
  if ([head, ...between, tail].some((marks) => marks.includes('#'))) return undefined;
  const ordered = reordered(children, keys, ({ key = '' }) => key);
  return head + ordered.map((child, i) => (between[i] ?? '') + bodyOf(child)).join('') + tail;
}

function orderedBlock(branch: Branch, keys: readonly string[], isRoot: boolean): string | undefined {
  const { head, children, tail, gap, startsLine } = branch;
  const [top, above] = startsLine ? split(head.slice(0, head.length - gap.length), isRoot) : [head, ''];
  const pairs = children.map((child) => {
    const { key = '', leading = above + gap } = child;
    return { key, above: leading.slice(0, leading.length - gap.length), body: bodyOf(child) };
  });
  const [was] = pairs;
  const ordered = reordered(pairs, keys, ({ key }) => key);
  if (startsLine) return top + ordered.map((pair) => pair.above + gap + pair.body).join('') + tail;
  // Beside a dash there are no blank lines: they change places with the pair.
  const [blank = ''] = /^(?:[ \t]*\r?\n)*/.exec(ordered[0]?.above ?? '') ?? [];
  const lines = ordered.map((pair, i) => {
    if (i > 0) return (pair === was ? blank : pair.above) + gap + pair.body;
    return (pair.above.slice(blank.length) + gap + pair.body).replace(/^ +/, '');
  });
  return top + lines.join('') + tail;
}

/** What stays above a map, and the comment right above its first key; that at the head of a file is about the file. */
function split(head: string, isRoot: boolean): readonly [top: string, above: string] {
  const lines = head.split(/(?<=\n)/);
  const first = lines.findLastIndex((line) => !/^[ \t]*#[^\n]*\n$/.test(line)) + 1;
  const above = lines.slice(first).join('');
  const top = head.slice(0, head.length - above.length);
  return isRoot && !/\n[ \t]*\r?\n$/.test(top) ? [head, ''] : [top, above];
}
