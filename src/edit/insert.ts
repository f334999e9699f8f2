/** An item added to a list of a file, or keys to a map: at its end, laid out as what is there; every other byte stays. */
import type { KeyPath } from '../model/finding.ts';
import { lineEndIn, splitMark } from '../yaml/layout.ts';
import { type Branch, type Child, type Part, partsIn, sameValue } from '../yaml/parts.ts';
import { yamlText } from './written.ts';

/** What is added to the collection at a path. */
export type Addition =
  /** To a list, which may be empty or not there yet. */
  | { readonly item: Readonly<Record<string, unknown>> }
  /** To a map. */
  | { readonly pairs: Readonly<Record<string, unknown>> };

interface Inserted {
  readonly text: string;
  /** On which line the addition begins. */
  readonly line: number;
}

/** `text` with the addition at the end of what stands at `path`; undefined where it has no place for it. */
export function inserted(text: string, path: KeyPath, addition: Addition): Inserted | undefined {
  const [mark, body] = splitMark(text);
  const root = partsIn(body);
  const change = root && changed(root, path, addition, lineEndIn(body));
  if (root === undefined || change === undefined) return undefined;
  const result = partsIn(change.text);
  if (result === undefined || !sameValue(result.value, valueWith(root.value, path, addition))) return undefined;
  return { text: mark + change.text, line: change.text.slice(0, change.at).split('\n').length };
}

/** A text, and where in it the addition begins. */
interface Change {
  readonly text: string;
  readonly at: number;
}

function changed(part: Part, path: KeyPath, addition: Addition, lineEnd: string): Change | undefined {
  if (part.kind === 'leaf') return undefined;
  const [step, ...rest] = path;
  if (step === undefined) return withAddition(part, addition, lineEnd);
  const index = part.kind === 'list' ? Number(step) : part.children.findIndex(({ key }) => key === String(step));
  const child = part.children[index];
  if (child === undefined) {
    const isList = part.kind === 'map' && rest.length === 0 && 'item' in addition;
    return isList ? withAddition(part, { pairs: { [String(step)]: [addition.item] } }, lineEnd) : undefined;
  }
  const own = rest.length === 0 && isEmpty(child.source) && 'item' in addition;
  const made = own
    ? firstItem(child, part, addition.item, lineEnd)
    : after(child.intro, changed(child.source, rest, addition, lineEnd), child.trail);
  const before = part.head + part.children.slice(0, index).map(textOf).join('') + (child.leading ?? '');
  const behind = part.children.slice(index + 1).map(textOf);
  return after(before, made, behind.join('') + part.tail);
}

function after(before: string, change: Change | undefined, behind: string): Change | undefined {
  return change && { text: before + change.text + behind, at: before.length + change.at };
}

function isEmpty(part: Part): boolean {
  if (part.kind === 'leaf') return part.text === '';
  return part.kind === 'list' && part.children.length === 0;
}

/** The key of an empty list, with its first item. */
function firstItem({ intro, trail }: Child, { flow, gap }: Branch, item: object, lineEnd: string): Change {
  if (flow) {
    const begun = /\s$/.test(intro) ? intro : `${intro} `;
    return { text: `${begun}[${braced(item)}]${trail}`, at: begun.length + 1 };
  }
  const begun = intro.trimEnd() + lineEnd;
  const own = 'title' in item ? yamlText([item], false) : `- ${braced(item)}\n`;
  const lines = laidOut(own, `${gap}  `, lineEnd).slice(0, -lineEnd.length);
  return { text: begun + lines + trail, at: begun.length };
}

function withAddition(branch: Branch, addition: Addition, lineEnd: string): Change | undefined {
  if (branch.kind !== ('item' in addition ? 'list' : 'map')) return undefined;
  const above = branch.head + branch.children.map(textOf).join('');
  return branch.flow ? inBrackets(branch, above, addition) : below(branch, above, addition, lineEnd);
}

function inBrackets({ children, tail }: Branch, above: string, addition: Addition): Change {
  const own = 'item' in addition ? braced(addition.item) : braced(addition.pairs).slice(2, -2);
  const between = children.at(-1)?.leading ?? ', ';
  const gap = children.length === 0 ? '' : between.includes('#') ? ', ' : between;
  return { text: above + gap + own + tail, at: above.length + gap.length };
}

/** Below the last child, with a blank line where all children have one. */
function below(branch: Branch, above: string, addition: Addition, lineEnd: string): Change {
  const { children, gap: indent, tail } = branch;
  const [, ...others] = children;
  const isSpaced = others.length > 0 && others.every(({ leading = '' }) => /^[ \t]*\r?\n/.test(leading));
  const isOneLine = children.at(-1)?.source.kind === 'map' && isFlow(children.at(-1)?.source);
  const own =
    'item' in addition
      ? isOneLine
        ? `- ${braced(addition.item)}\n`
        : yamlText([addition.item], false)
      : yamlText(addition.pairs, false);
  const lines = laidOut(own, indent, lineEnd);
  const isOpen = !/[\r\n]$/.test(above);
  const before = above + (isOpen ? lineEnd : '') + (isSpaced ? lineEnd : '');
  return { text: before + (isOpen ? lines.slice(0, -lineEnd.length) : lines) + tail, at: before.length };
}

function isFlow(part: Part | undefined): boolean {
  return part !== undefined && part.kind !== 'leaf' && part.flow;
}

function braced(value: object): string {
  return yamlText(value, true).trimEnd();
}

function laidOut(lines: string, indent: string, lineEnd: string): string {
  return lines.replace(/^(?=.)/gm, indent).replaceAll('\n', lineEnd);
}

function textOf({ leading = '', intro, source, trail }: Child): string {
  return leading + intro + source.text + trail;
}

/** What the file must say then. */
function valueWith(value: unknown, [step, ...rest]: KeyPath, addition: Addition): unknown {
  if (step === undefined) {
    if ('item' in addition) return [...(Array.isArray(value) ? value : []), addition.item];
    return { ...(typeof value === 'object' ? value : {}), ...addition.pairs };
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => (i === Number(step) ? valueWith(item, rest, addition) : item));
  }
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  const own: unknown = entries.find(([key]) => key === String(step))?.[1];
  return { ...Object.fromEntries(entries), [String(step)]: valueWith(own, rest, addition) };
}
