/** A report as Markdown (CommonMark with GFM's tables and footnotes); what it is of stands in a comment at its end, in YAML. */
import type { Paragraph, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { ReportDocument } from '../../report/document.ts';
import { figureAt, isFigureUrl, pictureIn } from '../text/figures.ts';
import { harmlessJson, markdownWithoutCommands } from '../text/printable.ts';

/** The text of the report; ends with a line feed. What stands in the tree as text is escaped, and is text again when it is read. */
export function markdownReport({ front, body, figures }: ReportDocument): string {
  const drawn: Root = { ...body, children: body.children.flatMap((node) => withDiagrams(node, figures)) };
  const text = toMarkdown(drawn, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
  return `${markdownWithoutCommands(text)}\n<!--\n${claimLines(front)}\n-->\n`;
}

/** Keys and values as YAML that no reader of HTML takes for the end of the comment. */
function claimLines(front: ReportDocument['front']): string {
  return Object.entries(front)
    .map(([key, value]) => `${key}: ${PLAIN.test(value) && !NUMBER.test(value) ? value : quoted(value)}`)
    .join('\n');
}

const PLAIN = /^[\p{L}\p{N}_.]+(?:[ -][\p{L}\p{N}_.]+)*$/u;

/** What other readers of YAML take for a number. */
const NUMBER = /^[\d.]+(?:e\d+)?$/i;

/** In YAML, what JSON quotes is quoted. */
function quoted(value: string): string {
  return harmlessJson(JSON.stringify(value)).replace(/[<>-]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`);
}

/**
 * In place of a picture, the diagram that forges draw, and before it the words for who sees none. Where Mermaid has no such
 * diagram (a roster), nothing: a caption without a picture helps nobody, and the section's table tells the same.
 */
function withDiagrams(node: RootContent, figures: ReportDocument['figures']): readonly RootContent[] {
  const image = node.type === 'paragraph' ? pictureIn(node) : undefined;
  if (image === undefined || !isFigureUrl(image.url)) return [node];
  const { mermaid } = figureAt(image.url, figures) ?? {};
  if (mermaid === undefined) return [];
  const words: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: image.alt ?? '' }] };
  return [words, { type: 'code', lang: 'mermaid', value: mermaid.trimEnd() }];
}
