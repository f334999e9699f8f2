/** A report's headings, paragraphs, lists and tables, as Word has them. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IBorderOptions,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { Heading, List, ListItem, Paragraph as MarkdownParagraph, RootContent } from 'mdast';
import type { Figure } from '../../report/document.ts';
import { figureAt, pictureIn } from '../text/figures.ts';
import { printable } from '../text/printable.ts';
import { type Role, roleOf } from '../text/role.ts';
import { inline, runs } from './inline.ts';
import { bulleted, DEPTHS, itemIndent, ordered, STYLE, TEXT_WIDTH } from './layout.ts';
import { RED } from './shades.ts';
import { printedColumns, table, wordsOf } from './table.ts';
import type { Writing } from './writing.ts';

/** Where a block stands. */
interface Place {
  readonly style: string;
  readonly inNote: boolean;
  /** How many lists it is within. */
  readonly depth: number;
  /** Whether a table follows, on the same page. */
  readonly leadsIn?: boolean;
}

const TEXT: Place = { style: STYLE.body, inNote: false, depth: 0 };

/** The nodes as Word's paragraphs and tables, in their order; a list gives a paragraph an item. */
export function blocks(nodes: readonly RootContent[], writing: Writing): readonly (Paragraph | Table)[] {
  return nodes.flatMap((node, i) => block(node, writing, { ...TEXT, leadsIn: nodes[i + 1]?.type === 'table' }));
}

/** A note's paragraphs; whatever else it may hold is written as such. */
export function noteParagraphs(nodes: readonly RootContent[], writing: Writing): Paragraph[] {
  const place: Place = { style: 'FootnoteText', inNote: true, depth: 0 };
  const paragraphs = nodes
    .flatMap((node) => (node.type === 'table' ? node.children.flatMap((row) => row.children) : [node]))
    .flatMap((node) =>
      node.type === 'tableCell'
        ? [paragraph(inline(node.children, writing, true), place)]
        : block(node, writing, place),
    )
    .filter((one) => one instanceof Paragraph);
  return paragraphs.length > 0 ? paragraphs : [paragraph([], place)];
}

function block(node: RootContent, writing: Writing, place: Place): readonly (Paragraph | Table)[] {
  switch (node.type) {
    case 'heading': {
      const role = roleOf(node);
      if (role === 'masthead') return [masthead(node)];
      const children = [...inline(node.children, writing, place.inNote)];
      if (role === 'subject') return [new Paragraph({ style: STYLE.subject, children })];
      return [new Paragraph({ heading: HEADINGS[node.depth], pageBreakBefore: role === 'annexes', children })];
    }
    case 'paragraph': {
      const figure = figureIn(node, writing);
      if (figure !== undefined) return drawn(figure, writing, place);
      const role = roleOf(node);
      const children = inline(node.children, writing, place.inNote);
      return [role === undefined ? paragraph(children, place) : inItsPlace(role, node, children)];
    }
    case 'list':
      return list(node, writing, place);
    case 'table':
      // Without a paragraph between them, Word makes one table of two.
      return [table(node, writing), new Paragraph({ style: STYLE.small })];
    case 'blockquote':
      return node.children.flatMap((one) => block(one, writing, { ...place, style: STYLE.quote }));
    case 'html':
      return [paragraph(inline([node], writing, place.inNote), place)];
    case 'code':
      return node.value.split(/\r?\n/).map((text) => new Paragraph({ style: STYLE.code, text: printable(text) }));
    case 'thematicBreak':
      return [ruleOf(roleOf(node))];
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return [];
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      return node.children.flatMap((one: RootContent) => block(one, writing, place));
    default:
      return [paragraph(inline([node], writing, place.inNote), place)];
  }
}

const HEADINGS = {
  1: HeadingLevel.TITLE,
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
  5: HeadingLevel.HEADING_4,
  6: HeadingLevel.HEADING_5,
} as const;

/** The picture that is all of a paragraph. */
function figureIn(node: MarkdownParagraph, { figures }: Writing): Figure | undefined {
  return figureAt(pictureIn(node)?.url ?? '', figures);
}

/** A picture as its words over its table; one that has no such form is left out with its words. */
function drawn(figure: Figure, writing: Writing, place: Place): readonly (Paragraph | Table)[] {
  if (figure.table === undefined || place.inNote) return [];
  const words = paragraph(runs(figure.alt), { ...place, style: STYLE.figure });
  return [words, ...block(figure.table, writing, place)];
}

/** The name of a bulletin, as large as the line holds. */
function masthead({ children }: Heading): Paragraph {
  const words = children.map(wordsOf).join('');
  const size = Math.min(LARGEST, Math.floor(TEXT_WIDTH / 10 / Math.max(1, printedColumns(words) / 2)));
  return new Paragraph({ style: STYLE.masthead, children: [...runs(words, { size, color: RED })] });
}

/** In half points. */
const LARGEST = 104;

/** A paragraph whose role says where it stands. */
function inItsPlace(role: Role, node: MarkdownParagraph, children: readonly ParagraphChild[]): Paragraph {
  switch (role) {
    case 'closing':
      return new Paragraph({ style: STYLE.body, alignment: AlignmentType.RIGHT, children: [...children] });
    case 'issue':
      return new Paragraph({ style: STYLE.issue, children: [...children] });
    case 'issued': {
      // The unit, where there is one, stands before the day, with a wide space between them.
      const words = wordsOf(node);
      const gap = words.lastIndexOf('\u3000');
      const sides = [...runs(words.slice(0, Math.max(0, gap))), new TextRun('\t'), ...runs(words.slice(gap + 1))];
      return new Paragraph({ style: STYLE.issued, tabStops: [AT_RIGHT], children: sides });
    }
    case 'imprint':
      return new Paragraph({ style: STYLE.imprint, border: IMPRINT, children: [...children] });
    default:
      return new Paragraph({ style: STYLE.body, children: [...children] });
  }
}

const AT_RIGHT = { type: TabStopType.RIGHT, position: TEXT_WIDTH };

const line = (size: number, color = '000000'): IBorderOptions => ({ style: BorderStyle.SINGLE, size, space: 2, color });

/** 版记: a thick line above and below, thin ones between (GB/T 9704, 7.4). */
const IMPRINT = { top: line(8), bottom: line(8), between: line(6) };

function ruleOf(role: Role | undefined): Paragraph {
  // The lines of an imprint have their own.
  if (role === 'imprint') return new Paragraph({ style: STYLE.rule });
  const bottom = role === 'masthead' ? line(18, RED) : line(4);
  return new Paragraph({ style: STYLE.rule, border: { bottom } });
}

function paragraph(children: readonly ParagraphChild[], { style, depth, leadsIn = false }: Place): Paragraph {
  const indent = depth > 0 ? { indent: { left: itemIndent(depth - 1) } } : {};
  return new Paragraph({ style, children: [...children], ...indent, ...(leadsIn && { keepNext: true }) });
}

function list(
  { ordered: counts, start, children }: List,
  writing: Writing,
  place: Place,
): readonly (Paragraph | Table)[] {
  writing.lists += 1;
  const first = start ?? 1;
  if (counts) writing.starts.add(first);
  const numbered = {
    reference: counts ? ordered(first) : bulleted,
    level: Math.min(place.depth, DEPTHS - 1),
    instance: writing.lists,
  };
  const inside = { ...place, style: place.inNote ? place.style : STYLE.item, depth: place.depth + 1 };
  return children.flatMap((item) => listItem(item, numbered, writing, inside));
}

/** The number stands before the first paragraph; an item that begins with another block has it in a line of its own. */
function listItem(
  { children: [first, ...others] }: ListItem,
  numbering: NonNullable<IParagraphOptions['numbering']>,
  writing: Writing,
  place: Place,
): readonly (Paragraph | Table)[] {
  const isText = first?.type === 'paragraph';
  const words = isText ? inline(first.children, writing, place.inNote) : [];
  const rest = isText || first === undefined ? others : [first, ...others];
  const head = new Paragraph({ style: place.style, children: [...words], numbering });
  return [head, ...rest.flatMap((one) => block(one, writing, place))];
}
