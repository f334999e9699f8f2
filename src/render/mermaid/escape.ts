/** Text from files, made harmless in Mermaid: what its grammars take for syntax goes as entity codes (#58; is a colon). */
import { harmless } from '../text/printable.ts';

/** One line of text, for a title, a section or a task. */
export function mermaidText(text: string): string {
  return harmless(text.replace(/\s+/g, ' ').trim()).replace(SPECIAL, (character) => `#${character.codePointAt(0)};`);
}

/** A quoted string, as xychart takes titles and categories. */
export function mermaidString(text: string): string {
  return `"${mermaidText(text)}"`;
}

// Ends of statements, comments and directives (%%), entities, quotes, Markdown strings (`), and HTML.
const SPECIAL = /[:;#%"`<>&{}\\]/g;
