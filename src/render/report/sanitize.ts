/** A tree that was read from somebody's Markdown, made fit to stand in a report. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isFigureUrl } from '../text/figures.ts';
import { harmless, webAddress } from '../text/printable.ts';

/** Below the heading of its section. */
const TOP = 3;

/** Changes `root`: pictures and links from elsewhere become their words, headings go below the section's own. */
export function sanitized(root: Root): Root {
  visit(root, (node, index, parent) => {
    switch (node.type) {
      case 'heading':
        if (node.depth < TOP) node.depth = TOP;
        break;
      case 'image':
        if (parent && index !== undefined && !isFigureUrl(node.url)) {
          parent.children[index] = { type: 'text', value: harmless(node.alt ?? '') };
        }
        break;
      case 'link':
        if (parent && index !== undefined && webAddress(node.url) === undefined) {
          parent.children.splice(index, 1, ...node.children);
          return index;
        }
        break;
      case 'text':
      case 'inlineCode':
      case 'code':
        node.value = harmless(node.value);
        break;
      default:
        break;
    }
    return undefined;
  });
  return root;
}
