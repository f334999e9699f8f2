/** A list item, or a key with its value, goes; what stands around it stays to the byte. */
import { isCollection, isNode, isPair, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { KeyPath } from '../model/finding.ts';
import { lastLineEnd, withComments } from '../yaml/layout.ts';
import { lineStart } from '../yaml/lines.ts';
import type { Patch, YamlText } from '../yaml/source.ts';

/** What takes out the item or the key at `path`; undefined where more than that would go. */
export function removePatch(source: YamlText, path: KeyPath): Patch | undefined {
  const parent = source.node(path.slice(0, -1));
  if (!isCollection(parent) || path.length === 0) return undefined;
  const index = isSeq(parent) ? Number(path.at(-1)) : (source.pair(path)?.index ?? -1);
  if (!(index in parent.items)) return undefined;
  const cut = parent.flow ? cutInFlow(parent, index) : cutLines(parent, index, source);
  // A comment may be about something else.
  return cut === undefined || (parent.flow && source.plain.slice(cut.start, cut.end).includes('#')) ? undefined : cut;
}

function cutInFlow(parent: YAMLMap | YAMLSeq, index: number): Patch | undefined {
  const [before, own, after] = [index - 1, index, index + 1].map((i) => spanOf(parent.items[i]));
  if (own === undefined) return undefined;
  if (before) return { start: before.end, end: own.end, text: '' };
  return { start: own.start, end: after?.start ?? own.end, text: '' };
}

function cutLines(parent: YAMLMap | YAMLSeq, index: number, { plain }: YamlText): Patch | undefined {
  const item = parent.items[index];
  const own = spanOf(item);
  if (own === undefined) return undefined;
  const start = lineStart(plain, own.start);
  const before = plain.slice(start, own.start);
  const end = lastLineEnd(lastNode(item), own.start, plain);
  if (isSeq(parent) && /^ *- *$/.test(before)) {
    return { start, end: withComments(end, before.indexOf('-'), plain), text: '' };
  }
  if (!isSeq(parent) && before.trim() === '') return { start, end, text: '' };
  // The first key of a list item stands beside its dash: the next one takes its place.
  const next = spanOf(parent.items[index + 1]);
  return isSeq(parent) || next === undefined ? undefined : { start: own.start, end: next.start, text: '' };
}

/** Where an item, or a key with its value, begins and ends. */
function spanOf(item: unknown): { readonly start: number; readonly end: number } | undefined {
  const first = isPair(item) ? item.key : item;
  const last = lastNode(item);
  if (!isNode(first) || !first.range || !last?.range) return undefined;
  return { start: first.range[0], end: last.range[1] };
}

function lastNode(item: unknown): Node | undefined {
  const last = isPair(item) ? (isNode(item.value) ? item.value : item.key) : item;
  return isNode(last) ? last : undefined;
}
