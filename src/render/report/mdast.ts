/** Nodes of the Markdown tree that reports are made of. Text from files goes through `text`, which makes it harmless. */
import type {
  Heading,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  Text,
  ThematicBreak,
} from 'mdast';
import { figureUrl } from '../text/figures.ts';
import { oneLine } from '../text/one-line.ts';
import { harmless } from '../text/printable.ts';

/** What stands in a line: words, or nodes. */
export type Inline = string | readonly PhrasingContent[];

/** Text of one line, control and bidirectional characters shown as codes. */
export function text(value: string): Text {
  return { type: 'text', value: harmless(oneLine(value)) };
}

/** The nodes of a line; none of empty words. */
export function inline(content: Inline): PhrasingContent[] {
  if (typeof content !== 'string') return [...content];
  return content === '' ? [] : [text(content)];
}

/** The parts behind one another, as one paragraph. */
export function paragraph(...parts: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: joined(parts.flatMap(inline)) };
}

/** A heading; `depth` is 1 for the report's title. */
export function heading(depth: Heading['depth'], content: Inline): Heading {
  return { type: 'heading', depth, children: joined(inline(content)) };
}

/** Words in bold. */
export function strong(content: string): Strong {
  return { type: 'strong', children: [text(content)] };
}

/** Words that lead to `url`, which is taken as it is: it must be one that `webAddress` lets through, or our own. */
export function link(url: string, content: string): Link {
  return { type: 'link', url, children: [text(content)] };
}

/** A list with numbers, an item a paragraph. */
export function numbered(items: readonly (readonly Inline[])[]): List {
  return { ...bulleted(items), ordered: true, start: 1 };
}

/** A list without numbers, an item a paragraph. */
export function bulleted(items: readonly (readonly Inline[])[]): List {
  const children = items.map((parts) => ({
    type: 'listItem' as const,
    spread: false,
    children: [paragraph(...parts)],
  }));
  return { type: 'list', ordered: false, spread: false, children };
}

export type Align = 'left' | 'right' | null;

/** A table; the columns that hold numbers are aligned right. */
export function table(
  columns: readonly Inline[],
  align: readonly Align[],
  rows: readonly (readonly Inline[])[],
): Table {
  const row = (cells: readonly Inline[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: joined(inline(cell)) })),
  });
  return { type: 'table', align: [...align], children: [row(columns), ...rows.map(row)] };
}

/** A line across the page. */
export function rule(): ThematicBreak {
  return { type: 'thematicBreak' };
}

/** A place for the picture of that key. */
export function figure(key: string, alt: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'image', url: figureUrl(key), alt: harmless(oneLine(alt)) }] };
}

/** Pieces of text that touch as one, without spaces at either end: as a parser gives them. */
export function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      all[all.length - 1] = { type: 'text', value: last.value + node.value };
    } else {
      all.push(node);
    }
  }
  const [first, last] = [all[0], all.at(-1)];
  if (first?.type === 'text') all[0] = { type: 'text', value: first.value.replace(/^ +/, '') };
  const end = last === first ? all[0] : last;
  if (end?.type === 'text') all[all.length - 1] = { type: 'text', value: end.value.replace(/(?<! ) +$/, '') };
  return all.filter((node) => node.type !== 'text' || node.value !== '');
}
