/** What a page has beyond its text: names for its headings, a list of them, and tables that can be told apart. */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Messages } from '../../i18n/messages.ts';
import { columnsOf } from '../text/columns.ts';
import { element, worded, wordsOf } from './elements.ts';

/** Gives every heading of `content` but the notes' an id, and lists those of the second depth behind the title. */
export function withContents(content: Root, { page }: Messages): Root {
  const headings: Element[] = [];
  visit(content, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName) && node.properties['id'] === undefined) headings.push(node);
  });
  for (const [i, heading] of headings.entries()) heading.properties['id'] = `section-${i}`;
  const { children } = content;
  const listed = headings.filter(({ tagName }) => tagName === 'h2');
  if (listed.length < 2) return { type: 'root', children };
  const links = listed.map((heading) =>
    element('li', {}, [
      element('a', { href: `#${String(heading.properties['id'])}` }, [{ type: 'text', value: wordsOf(heading) }]),
    ]),
  );
  const nav = element('nav', { ariaLabel: page.contents }, [element('ul', {}, links)]);
  const title = children.findIndex((node) => node.type === 'element' && node.tagName === 'h1');
  return { type: 'root', children: children.toSpliced(title + 1, 0, nav) };
}

/**
 * Each table of `content` in a box of its own, named by its number and the heading above it. Every cell knows what its column
 * is called, so that on a narrow screen a row can be a card.
 */
export function withNamedTables(content: Root, { page }: Messages): Root {
  let heading = '';
  let count = 0;
  const named = (node: Element): Element => {
    if (/^h[1-6]$/.test(node.tagName)) heading = wordsOf(node);
    if (node.tagName !== 'table') return { ...node, children: node.children.map(inner) };
    count += 1;
    const id = `table-${count}`;
    const caption = worded('caption', page.table(count, heading));
    caption.properties['id'] = id;
    const [head] = rowsIn(node);
    const labels = head === undefined ? [] : cellsIn(head).map((cell) => wordsOf(cell).trim());
    const table = {
      ...node,
      children: [caption, ...node.children.flatMap(withFoot).map((part) => partOf(part, labels))],
    };
    return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabelledBy: [id] }, [table]);
  };
  const inner = (node: ElementContent): ElementContent => (node.type === 'element' ? named(node) : node);
  return { type: 'root', children: content.children.map((node) => (node.type === 'element' ? named(node) : node)) };
}

function rowsIn(node: ElementContent): readonly Element[] {
  if (node.type !== 'element') return [];
  return node.tagName === 'tr' ? [node] : node.children.flatMap(rowsIn);
}

/**
 * A body whose last row alone has its first words in bold ends with a total, which stands in a foot: it stays the last
 * however the others are sorted.
 */
function withFoot(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element' || node.tagName !== 'tbody') return [node];
  const rows = rowsIn(node);
  const [total] = rows.filter(isBold);
  if (total === undefined || rows.findIndex(isBold) < rows.length - 1) return [node];
  const at = node.children.indexOf(total);
  return [{ ...node, children: node.children.slice(0, at) }, element('tfoot', {}, [total])];
}

/** Whether all of the row's first cell is in bold: it sums up others. */
function isBold(row: Element): boolean {
  const [first] = cellsIn(row);
  const [only, ...others] = first?.children ?? [];
  return only?.type === 'element' && only.tagName === 'strong' && others.length === 0;
}

/** The head or a body of a table, or what stands between its rows. */
function partOf(node: ElementContent, labels: readonly string[]): ElementContent {
  if (node.type !== 'element') return node;
  if (node.tagName !== 'tr') return { ...node, children: node.children.map((child) => partOf(child, labels)) };
  const properties = isBold(node) ? { ...node.properties, className: ['sum'] } : node.properties;
  return { ...node, properties, children: cellsIn(node).map((cell, i) => cellOf(cell, labels[i] ?? '')) };
}

function cellsIn(row: Element): readonly Element[] {
  return row.children.filter((child) => child.type === 'element');
}

/**
 * Heads say what they are the heads of, and one without words is none. Columns are aligned by class, since the page's
 * policy allows no styles inline.
 */
function cellOf(node: Element, label: string): Element {
  const { align, className: own, ...properties } = node.properties;
  const words = wordsOf(node).trim();
  const tagName = words === '' ? 'td' : node.tagName;
  const className = [
    ...(Array.isArray(own) ? own : []),
    ...(typeof align === 'string' ? [align] : []),
    ...(isShort(words) ? ['short'] : columnsOf(words) <= NAME ? ['name'] : []),
  ];
  return element(
    tagName,
    {
      ...(tagName === 'th' && { scope: 'col' }),
      ...(node.tagName === 'td' && label !== '' && { dataLabel: label }),
      ...properties,
      ...(className.length > 0 && { className }),
    },
    node.children,
  );
}

/** Columns of a unit's name, or a column's: not broken where there is room. */
const NAME = 12;

/** A number, a date, an id or two words at the most, which look bad on two lines. */
function isShort(words: string): boolean {
  return columnsOf(words) <= (/^[!-~]*$/.test(words) ? 12 : 6);
}
