/** A guide's Markdown for a terminal: headings, paragraphs, lists, tables and what is to be typed, as wide as it is. */
import type { List, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { columnsOf } from '../text/columns.ts';
import { padded, wrapped } from '../text/text.ts';
import { table } from './table.ts';
import type { Canvas } from './terminal.ts';

/** The whole guide; ends with a line feed. */
export function guideText(markdown: string, canvas: Canvas): string {
  const { children } = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const blocks = children.map((node) => linesOf(node, canvas)).filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => `${lines.join('\n')}\n`).join('\n')}`;
}

interface Line {
  readonly name: string;
  readonly title: string;
}

/** A line a guide, and how one is asked for; ends with a line feed. */
export function guidesText(guides: readonly Line[], canvas: Canvas): string {
  const { messages, paint, width, wide } = canvas;
  const room = Math.max(0, ...guides.map(({ name }) => columnsOf(name))) + 2;
  const lines = guides.flatMap(({ name, title }) =>
    wrapped(title, Math.max(20, width - room - 2), wide).map(
      (line, i) => `  ${padded(i === 0 ? name : '', room, wide)}${line}`,
    ),
  );
  const end = wrapped(messages.guides.more, width, wide);
  return [paint.bold(messages.guides.heading), ...lines, '', ...end, ''].join('\n');
}

function linesOf(node: RootContent, canvas: Canvas): readonly string[] {
  const { paint, width, wide } = canvas;
  switch (node.type) {
    case 'heading':
      return wrapped(wordsOf(node), width, wide).map((line) => paint.bold(line));
    case 'paragraph':
      return isTwin(node) ? [] : wrapped(wordsOf(node), width, wide);
    case 'list':
      return listLines(node, canvas);
    case 'table':
      return tableLines(node, canvas);
    case 'code':
      return node.value.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
    case 'blockquote':
      return within(node.children, '  ', canvas);
    default:
      return [];
  }
}

/** The line that leads to the same guide in the other language, which here is --lang. */
function isTwin({ children }: Paragraph): boolean {
  return /^(?:English|中文)/.test(children.map(wordsOf).join('')) && children.some(({ type }) => type === 'link');
}

function listLines({ children, ordered, start }: List, canvas: Canvas): readonly string[] {
  return children.flatMap((item, i) => {
    const mark = ordered ? `${(start ?? 1) + i}. ` : '- ';
    const lines = within(item.children, ' '.repeat(mark.length), canvas);
    return lines.map((line, n) => (n === 0 ? mark + line.slice(mark.length) : line));
  });
}

function within(nodes: readonly RootContent[], indent: string, canvas: Canvas): readonly string[] {
  const inner = { ...canvas, width: Math.max(20, canvas.width - indent.length) };
  return nodes.flatMap((node) => linesOf(node, inner)).map((line) => indent + line);
}

/** A page that people link to has an empty heading where a column speaks for itself. */
function tableLines({ children }: Table, canvas: Canvas): readonly string[] {
  const rows = children.map((row) => row.children.map(wordsOf));
  const [head = [], ...body] = rows;
  const columns = head.map((title, i) => {
    const most = Math.max(...rows.map((row) => columnsOf(row[i] ?? '')), 4);
    const longest = Math.max(...rows.map((row) => longestWord(row[i] ?? '')), 4);
    return { title, width: { share: most, least: Math.min(longest, most), most } };
  });
  return table(columns, body, canvas).trimEnd().split('\n');
}

function longestWord(text: string): number {
  return Math.min(24, Math.max(0, ...text.split(/\s|(?<=\p{Script=Han})/u).map((word) => columnsOf(word))));
}

/** Its words; of a link within the docs the words alone, of another one its address as well. */
function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'html') return '';
  if ('value' in node) return node.type === 'text' ? oneLine(node.value) : node.value;
  if (!('children' in node)) return '';
  const words = node.children.map(wordsOf).join('');
  if (node.type !== 'link') return words;
  const [, guide] = /^([a-z-]+)(?:\.zh-CN)?\.md(?:#.*)?$/.exec(node.url) ?? [];
  if (guide !== undefined && words.endsWith('.md')) return `plan help ${guide}`;
  return /^https?:/.test(node.url) && node.url !== words ? `${words} (${node.url})` : words;
}

/** Lines of a paragraph put together: Chinese has no blank where a line ends. */
function oneLine(text: string): string {
  return text
    .replace(/(?<=[，。；：！？、（）“”])\n|(?<=\p{Script=Han})\n(?=[\p{Script=Han}（“])/gu, '')
    .replaceAll('\n', ' ');
}
