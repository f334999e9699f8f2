/** How large a report is printed: as the standard has it, or so small that it fits on its one page. */
import type { Nodes, RootContent } from 'mdast';
import type { ReportDocument } from '../../report/document.ts';
import { FITS, type Fit, itemIndent, STANDARD, TEXT_HEIGHT, TEXT_WIDTH } from './layout.ts';
import { printedColumns, tableHeight, wordsOf } from './table.ts';

/** The largest in which a document that has to fit on one page does so, by the widths of its letters; the smallest where none does. */
export function fitOf({ body, onePage }: Pick<ReportDocument, 'body' | 'onePage'>): Fit {
  if (!onePage) return STANDARD;
  return FITS.find((fit) => heightOf(body.children, fit) <= TEXT_HEIGHT) ?? FITS.at(-1) ?? STANDARD;
}

/** Twips. */
function heightOf(nodes: readonly RootContent[], fit: Fit): number {
  return nodes.reduce((sum, node) => sum + blockHeight(node, fit), 0);
}

function blockHeight(node: RootContent, fit: Fit): number {
  if (node.type === 'heading' && node.depth === 1) {
    const { title, line } = fit;
    return linesIn(node, title, 0) * (title / 2 + 14) * 20 + line * 20;
  }
  const line = fit.line * 20;
  // An item stands further in, by the width of its number.
  if (node.type === 'list')
    return node.children.reduce((sum, item) => sum + linesIn(item, fit.size, ITEM_INDENT) * line, 0);
  if (node.type === 'table') return tableHeight(node);
  return linesIn(node, fit.size, 0) * line;
}

/** Twips. */
const ITEM_INDENT = itemIndent(0);

/** Lines of letters of `size` half points: two characters are left free at the first, and about one at each for what must not be torn. */
function linesIn(node: Nodes, size: number, indent: number): number {
  const perLine = Math.floor((TEXT_WIDTH - indent) / (size * 5)) - 2;
  return Math.ceil((printedColumns(wordsOf(node)) + 4) / perLine);
}
