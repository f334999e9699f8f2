/** What a page has beyond a report's text: names for its headings, a list of them, and tables that can be told apart. */
import type { Element, ElementContent, Root } from 'hast';
import type { Messages } from '../../i18n/messages.ts';
import { columnsOf } from '../text/columns.ts';
import { element, wordsOf } from './content.ts';

/** Gives every heading of `content` but the title and the notes' an id, and lists those of the second depth behind the title. */
export function withContents({ children }: Root, { page }: Messages): Root {
  const headings = children.filter((node) => node.type === 'element').filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  for (const [i, heading] of headings.entries()) heading.properties['id'] = `section-${i}`;
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
 * Each table of `content` in a box of its own that scrolls where the page is narrow, named by its number and the heading above it.
 */
export function withNamedTables(content: Root, { page }: Messages): Root {
  let heading = '';
  let count = 0;
  const named = (node: Element): Element => {
    if (/^h[1-6]$/.test(node.tagName)) heading = wordsOf(node);
    if (node.tagName !== 'table') return { ...node, children: node.children.map(inner) };
    count += 1;
    const id = `table-${count}`;
    const caption = element('caption', { id }, [{ type: 'text', value: page.table(count, heading) }]);
    const table = { ...node, children: [caption, ...node.children.map(cellsOf)] };
    return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabelledBy: [id] }, [table]);
  };
  const inner = (node: ElementContent): ElementContent => (node.type === 'element' ? named(node) : node);
  return { type: 'root', children: content.children.map((node) => (node.type === 'element' ? named(node) : node)) };
}

/**
 * Heads say what they are the heads of, and one without words is none. Columns are aligned by class, since the page's
 * policy allows no styles inline.
 */
function cellsOf(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map(cellsOf);
  if (node.tagName !== 'th' && node.tagName !== 'td') return { ...node, children };
  const { align, ...properties } = node.properties;
  const words = wordsOf(node).trim();
  const tagName = words === '' ? 'td' : node.tagName;
  const className = [...(typeof align === 'string' ? [align] : []), ...(isShort(words) ? ['short'] : [])];
  return element(
    tagName,
    { ...properties, ...(tagName === 'th' && { scope: 'col' }), ...(className.length > 0 && { className }) },
    children,
  );
}

/** A number, a date, an id or two words at the most, which look bad on two lines. */
function isShort(words: string): boolean {
  return columnsOf(words) <= (/^[!-~]*$/.test(words) ? 12 : 6);
}
