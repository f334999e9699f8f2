/** A file's text as a YAML document whose parts know their places. */
import { type Document, isMap, isNode, isScalar, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { KeyPath } from '../model/finding.ts';
import { Lines } from '../model/position.ts';
import { withoutDirectives } from './directives.ts';
import { withLineFeeds } from './layout.ts';
import { YAML } from './parser-options.ts';
import { type Branch, partsIn } from './parts.ts';

/** `text`, from `start` to before `end`, becomes another. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class YamlText {
  readonly lines: Lines;
  readonly document: Document.Parsed;
  /** The text with line feeds alone; nothing moves by it. */
  readonly plain: string;
  private known: { readonly parts: Branch | undefined } | undefined;

  /** `body` has no mark of byte order. @throws RangeError where it is too deep to be read */
  constructor(readonly body: string) {
    this.plain = withLineFeeds(body);
    this.lines = new Lines(this.plain);
    this.document = parseDocument(withoutDirectives(this.plain), {
      ...YAML,
      resolveKnownTags: false,
      keepSourceTokens: true,
      // The parser compares each key of a map with every other one.
      uniqueKeys: false,
    });
  }

  /** What the text says; undefined where it is no YAML, or has aliases without end. */
  get value(): { readonly value: unknown } | undefined {
    if (this.document.errors.length > 0 || this.hasKeyTwice()) return undefined;
    try {
      const value: unknown = this.document.toJS();
      return { value };
    } catch {
      return undefined;
    }
  }

  /** The parts of the text, closed by a line end; undefined where they can't be told apart. */
  get parts(): Branch | undefined {
    this.known ??= { parts: partsIn(closed(this.body)) };
    return this.known.parts;
  }

  private hasKeyTwice(): boolean {
    let isTwice = false;
    visit(this.document, {
      Map(_key, { items }) {
        const names = items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
        isTwice ||= new Set(names).size < names.length;
        return isTwice ? visit.BREAK : undefined;
      },
    });
    return isTwice;
  }

  /** The value at `path`, as it stands; the whole for the empty path. */
  node(path: KeyPath): Node | undefined {
    const found: unknown = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    return isNode(found) ? found : undefined;
  }

  /** The key at the end of `path` with its value, and its place among its neighbours. */
  pair(path: KeyPath): { readonly pair: Pair; readonly index: number } | undefined {
    const map = this.node(path.slice(0, -1));
    if (!isMap(map)) return undefined;
    const index = map.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
    const pair = map.items[index];
    return pair && { pair, index };
  }
}

/** The text with its last line ended as the others are. */
function closed(body: string): string {
  if (body === '' || body.endsWith('\n')) return body;
  return body + (body.includes('\r\n') ? '\r\n' : '\n');
}
