/** Directives at the head of a file (%YAML 1.1, %TAG): plan files are YAML 1.2, whatever these say. */
import type { Broken } from '../check/finding-of.ts';
import type { TextChange } from './typo-fixes.ts';

/** A directive that is to go: where it stands, and what takes it out. */
type Directive = Broken<'yaml/directive'> & {
  readonly offset: number;
  readonly length: number;
  readonly fix?: TextChange;
};

/** The lines above the first that says something. */
const HEAD = /^(?:[ \t]*(?:#[^\n]*)?\r?\n|%[^\n]*(?:\n|$))*/;

/** `text` with spaces in place of each directive; nothing moves by it. */
export function withoutDirectives(text: string): string {
  const [head = ''] = HEAD.exec(text) ?? [];
  return head.replace(/^%[^\r\n]*/gm, (line) => ' '.repeat(line.length)) + text.slice(head.length);
}

/** The directives in `text`, but for %YAML 1.2, which says what is so anyway. */
export function directivesIn(text: string): readonly Directive[] {
  const [head = ''] = HEAD.exec(text) ?? [];
  return [...head.matchAll(/^%[^\n]*(?:\n|$)/gm)].flatMap(({ 0: line, index: offset }) => {
    const directive = line.trim();
    if (/^%YAML\s+1\.2(?:\s+#|$)/.test(directive)) return [];
    const found = { rule: 'yaml/directive', args: { directive: directive.slice(0, 60) }, offset } as const;
    // What begins with a % otherwise may be a value that lacks its quotation marks.
    const fix = /^%(?:YAML|TAG)\s/.test(directive) ? { fix: { offset, length: line.length, text: '' } } : {};
    return [{ ...found, length: directive.length, ...fix }];
  });
}
