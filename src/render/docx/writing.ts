/** What is known of a report while it is written as Word: its pictures, its notes in their order, its lists. */
import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { Figure, ReportDocument } from '../../report/document.ts';

export interface Writing {
  /** Chinese emphasizes by dots, not by slanting. */
  readonly isChinese: boolean;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Notes by their identifiers, in the order in which the text first refers to them, numbered from 1. */
  readonly notes: ReadonlyMap<string, Note>;
  /** The notes that the text written so far refers to: Word has each at its first reference. */
  readonly noted: Set<number>;
  /** The numbers with which ordered lists begin. */
  readonly starts: Set<number>;
  /** How many lists there are so far; each counts for itself. */
  lists: number;
}

interface Note {
  readonly number: number;
  readonly definition: FootnoteDefinition;
}

/** Notes are numbered as they are first referred to; of two definitions of one name the first counts. */
export function writingOf({ body, figures, language }: ReportDocument): Writing {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const referred: string[] = [];
  for (const node of nodesOf(body)) {
    if (node.type === 'definition') definitions.set(key(node), definitions.get(key(node)) ?? node);
    if (node.type === 'footnoteDefinition') footnotes.set(key(node), footnotes.get(key(node)) ?? node);
    if (node.type === 'footnoteReference') referred.push(key(node));
  }
  const notes = new Map<string, Note>();
  for (const identifier of referred) {
    const definition = footnotes.get(identifier);
    if (definition !== undefined && !notes.has(identifier)) {
      notes.set(identifier, { number: notes.size + 1, definition });
    }
  }
  const isChinese = language === 'zh';
  return { isChinese, figures, definitions, notes, noted: new Set(), starts: new Set(), lists: 0 };
}

/** Identifiers are the same in capitals and not. */
export function key({ identifier }: { readonly identifier: string }): string {
  return identifier.toUpperCase();
}

/** `node` and all within it; within notes, only the notes themselves, since Word has no notes in notes. */
function nodesOf(node: Nodes): readonly Nodes[] {
  const children = 'children' in node && node.type !== 'footnoteDefinition' ? node.children : [];
  return [node, ...children.flatMap(nodesOf)];
}
