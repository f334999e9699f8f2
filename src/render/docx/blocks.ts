/** A report's headings, paragraphs, lists and tables, as Word has them. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
} from 'docx';
import type { List, ListItem, Paragraph as MarkdownParagraph, RootContent } from 'mdast';
import { isClosing } from '../text/closing.ts';
import { printable } from '../text/printable.ts';
import { inline } from './inline.ts';
import { bulleted, DEPTHS, itemIndent, ordered, STYLE } from './layout.ts';
import { table } from './table.ts';
import type { Writing } from './writing.ts';

/** Where a block stands. */
interface Place {
  readonly style: string;
  readonly inNote: boolean;
  /** How many lists it is within. */
  readonly depth: number;
}

const TEXT: Place = { style: STYLE.body, inNote: false, depth: 0 };

/** The nodes as Word's paragraphs and tables, in their order; a list gives a paragraph an item. */
export function blocks(nodes: readonly RootContent[], writing: Writing): readonly (Paragraph | Table)[] {
  return nodes.flatMap((node) => block(node, writing, TEXT));
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
      const children = [...inline(node.children, writing, place.inNote)];
      return [new Paragraph({ heading: HEADINGS[node.depth], children })];
    }
    case 'paragraph':
      return [
        paragraph(
          inline(node.children, writing, place.inNote),
          isPicture(node) ? { ...place, style: STYLE.figure } : place,
          isClosing(node) ? { alignment: AlignmentType.RIGHT } : {},
        ),
      ];
    case 'list':
      return list(node, writing, place);
    case 'table':
      // Without a paragraph between them, Word makes one table of two.
      return [table(node, writing), new Paragraph({ style: STYLE.table })];
    case 'blockquote':
      return node.children.flatMap((one) => block(one, writing, { ...place, style: STYLE.quote }));
    case 'html':
      return [paragraph(inline([node], writing, place.inNote), place)];
    case 'code':
      return node.value.split(/\r?\n/).map((text) => new Paragraph({ style: STYLE.code, text: printable(text) }));
    case 'thematicBreak':
      return [
        new Paragraph({ style: STYLE.rule, border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1 } } }),
      ];
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

function isPicture({ children: [only, ...others] }: MarkdownParagraph): boolean {
  return only?.type === 'image' && others.length === 0;
}

function paragraph(
  children: readonly ParagraphChild[],
  { style, depth }: Place,
  more: IParagraphOptions = {},
): Paragraph {
  const indent = depth > 0 ? { indent: { left: itemIndent(depth - 1) } } : {};
  return new Paragraph({ style, children: [...children], ...indent, ...more });
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
