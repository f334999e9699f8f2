/** How the values of a file stand in its text, to tell what becomes of them when they are fixed. */
import type { Finding, KeyPath, Range } from '../model/finding.ts';
import { Lines } from '../model/position.ts';
import { type Locator, locatorFor } from '../yaml/places.ts';

/** What stands in a text where; nothing does, where there is no text. It is read when it is first asked for. */
export class Written {
  private read: { readonly locate: Locator; readonly lines: Lines } | undefined;

  constructor(private readonly text: string | undefined) {}

  /** The value at `path` as it is written; undefined for a list or a map. */
  value(path: KeyPath): string | undefined {
    return this.at(path, 'value')?.text;
  }

  /** What puts `change` of it in place of the value at `path`, as it is written without quotation marks. */
  instead(path: KeyPath, change: (text: string) => string | undefined): Pick<Finding, 'fix'> {
    const found = path.length === 0 ? undefined : this.at(path, 'value');
    const text = found === undefined || /^["'|>]/.test(found.text) ? undefined : change(found.text);
    return found === undefined || text === undefined ? {} : { fix: { what: 'text', range: found.range, text } };
  }

  /** What makes the list item at `path` several, each item plain. */
  items(path: KeyPath, items: readonly string[]): Pick<Finding, 'fix'> {
    const found = this.at(path, 'value');
    if (found === undefined || /^["']/.test(found.text)) return {};
    const { before } = found;
    const between = /^[ -]*- +$/.test(before) ? `\n${before.replace(/-(?= *- )/g, ' ')}` : ', ';
    return { fix: { what: 'text', range: found.range, text: items.join(between) } };
  }

  /** What puts `text` in place of the key at `path`, from its unit `start` on; the key stands plain, on one line. */
  keyPart(path: KeyPath, start: number, text: string): Pick<Finding, 'fix'> {
    const found = this.at(path, 'key');
    if (found === undefined || found.text !== path.at(-1)) return {};
    const { line, column } = found.range.start;
    const range = { start: { line, column: column + start }, end: found.range.end };
    return { fix: { what: 'text', range, text } };
  }

  /** How far the key at `path` is indented, and how far it would be in the value of the one at `above`. */
  indentation(path: KeyPath, above: KeyPath): { readonly spaces: number; readonly expected?: string } {
    const [own, other] = [this.at(path, 'key'), this.at(above, 'key')].map((found) => found?.range.start.column);
    if (own === undefined) return { spaces: 0 };
    return { spaces: own - 1, ...(other !== undefined && { expected: String(other + 1) }) };
  }

  private at(path: KeyPath, at: 'key' | 'value') {
    if (this.text === undefined) return undefined;
    this.read ??= { locate: locatorFor(this.text), lines: new Lines(this.text) };
    const { locate, lines } = this.read;
    const range: Range = locate({ path, at });
    const [start, end] = [lines.offset(range.start), lines.offset(range.end)];
    const before = this.text.slice(lines.offset({ line: range.start.line, column: 1 }), start);
    return { range, before, text: this.text.slice(start, end) };
  }
}
