/** A section of a report in pieces of Markdown, as a template takes them apart and puts them together. */
import type { FootnoteDefinition, PhrasingContent, RootContent, Table } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/** A paragraph, list or heading; or a table with its cells. Everything is Markdown. */
export interface Block {
  readonly kind: RootContent['type'];
  readonly markdown: string;
  readonly columns?: readonly string[];
  /** `---`, or `--:` for numbers. */
  readonly align?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
}

/** Each node of a section as Markdown; of a table also its columns and cells. */
export function blocksOf(content: readonly RootContent[]): readonly Block[] {
  return content.map((node) => ({
    kind: node.type,
    markdown: nodeMarkdown(node),
    ...(node.type === 'table' && tableParts(node)),
  }));
}

function tableParts({ align, children: [head, ...rows] }: Table): Pick<Block, 'columns' | 'align' | 'rows'> {
  const cells = (row: Table['children'][number] | undefined): readonly string[] =>
    (row?.children ?? []).map(({ children }) => markdownOf(children).replace(/(?<!\\)\|/g, '\\|'));
  const columns = cells(head);
  return {
    columns,
    align: columns.map((_, i) => (align?.[i] === 'right' ? '--:' : '---')),
    rows: rows.map(cells),
  };
}

/** Text and what stands among it, in one line. */
export function markdownOf(children: readonly PhrasingContent[]): string {
  return nodeMarkdown({ type: 'paragraph', children: [...children] });
}

/** The footnotes, for references to be known by. */
export function notesMarkdown(notes: readonly FootnoteDefinition[]): string {
  return notes.map(nodeMarkdown).join('\n\n');
}

function nodeMarkdown(node: RootContent): string {
  return toMarkdown(node, { extensions: [gfmTableToMarkdown(), gfmFootnoteToMarkdown()] }).trimEnd();
}
