/** A report as mere text, to paste into a chat: a line a paragraph, item or row; no pictures, sources or marks of Markdown. */
import type { ListItem, Nodes, RootContent } from 'mdast';
import type { ReportDocument } from '../../report/document.ts';
import { pictureIn } from '../text/figures.ts';
import { printable, withoutCommands } from '../text/printable.ts';

/** Ends with a line feed; an empty line stands before each heading but the title. */
export function plainReport({ body }: ReportDocument): string {
  return `${withoutCommands(printable(body.children.flatMap(linesOf).join('\n')).trim())}\n`;
}

function linesOf(node: RootContent): readonly string[] {
  switch (node.type) {
    case 'heading':
      return ['', wordsOf(node)];
    case 'paragraph':
      return pictureIn(node) ? [] : [wordsOf(node)];
    case 'list':
      return node.children.flatMap((item, i) => itemLines(item, node.ordered ? `${(node.start ?? 1) + i}.` : '-'));
    case 'table':
      return node.children.map(({ children }) => children.map(wordsOf).join(' | '));
    case 'thematicBreak':
      return [''];
    case 'blockquote':
      return node.children.flatMap(linesOf);
    // A diagram or a note is no text for people.
    case 'code':
    case 'definition':
    case 'footnoteDefinition':
      return [];
    default:
      return [wordsOf(node)];
  }
}

/** The mark stands before the first line; what else the item holds is indented below it. */
function itemLines({ children }: ListItem, mark: string): readonly string[] {
  const [first = '', ...others] = children.flatMap(linesOf).filter((line) => line !== '');
  return [`${mark} ${first}`, ...others.map((line) => `  ${line}`)];
}

function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}

/** Its words in one line, an address behind its own. */
function wordsOf(node: Nodes): string {
  if (node.type === 'footnoteReference') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value.includes('\n') ? oneLine(node.value) : node.value;
  if (!('children' in node)) return '';
  const words = node.children.map(wordsOf).join('');
  return node.type === 'link' && node.url !== words ? `${words} (${node.url})` : words;
}
