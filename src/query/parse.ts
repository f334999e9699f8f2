/** From the text of a query to its parts, by recursive descent; in time that grows with the text's length alone. */
import { operatorOf, type Query, type Stretch, type Value } from './tree.ts';

/** What the text of a query lacks to be one, and where. */
export interface SyntaxFault extends Stretch {
  readonly why: 'quote' | 'bracket' | 'stray' | 'operand' | 'value' | 'key' | 'name' | 'depth';
}

type Parsed =
  | { readonly ok: true; readonly query: Query | undefined }
  | { readonly ok: false; readonly fault: SyntaxFault };

/**
 * The query that `text` writes; undefined where it writes none, which asks for everything.
 * @param isKey whether a filter is called so: 非灯:红 is 非 灯:红, where 灯 is one
 */
export function parseQuery(text: string, isKey: (word: string) => boolean): Parsed {
  try {
    return { ok: true, query: new Parser(text, isKey).whole() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** Stops the parser where the text is no query. */
class Refusal extends Error {
  constructor(readonly fault: SyntaxFault) {
    super(fault.why);
  }
}

const OPENERS = '(（《〈『【〔〖[［{｛';
const CLOSERS = ')）》〉』】〕〗]］}｝';
/** A bracket of either width closes one of the other: input methods mix them. */
const plain = (mark: string): string => mark.normalize('NFKC');

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"“”＂',
  '“': '"“”＂',
  '”': '"“”＂',
  '＂': '"“”＂',
  '「': '」',
};
const SPACE = /\s/;
const SEPARATORS = ',，、;；|｜';
const COLONS = ':：';
const MINUS = /^[-－−]$/;
/** What looks like a filter further on; a key is no longer than this. */
const FILTER_AHEAD = /[^\s:：,，、;；|｜"“”()（）]{1,40}[:：]/y;
/** More brackets and negations within each other than this are nobody's. */
const DEEPEST = 50;

class Parser {
  private at = 0;
  private depth = 0;
  private readonly closing: ReadonlyMap<number, number>;

  constructor(
    private readonly text: string,
    private readonly isKey: (word: string) => boolean,
  ) {
    this.closing = closingIn(text);
  }

  whole(): Query | undefined {
    this.skipSpace();
    if (this.at === this.text.length) return undefined;
    const query = this.any();
    if (this.at < this.text.length) this.refuse('stray', this.at, this.at + 1);
    return query;
  }

  private any(): Query {
    return this.chain('any', 'or', () => this.chain('all', 'and', () => this.beside()));
  }

  private chain(is: 'any' | 'all', operator: 'or' | 'and', part: () => Query): Query {
    const first = part();
    const others: Query[] = [];
    while (this.operatorAhead()?.is === operator) {
      this.skipOperator();
      others.push(part());
    }
    return joined(is, first, others);
  }

  private beside(): Query {
    const first = this.unary();
    const others: Query[] = [];
    for (;;) {
      const ahead = this.operatorAhead()?.is;
      if (this.isAtEnd() || ahead === 'or' || ahead === 'and') return joined('beside', first, others);
      others.push(this.unary());
    }
  }

  private unary(): Query {
    const from = this.at;
    this.depth += 1;
    if (this.depth > DEEPEST) this.refuse('depth', from, from + 1);
    const query = this.operatorAhead()?.is === 'not' ? this.negation(from) : this.primary();
    this.depth -= 1;
    return query;
  }

  private negation(from: number): Query {
    this.skipOperator();
    const of = this.unary();
    return { is: 'not', of, from, to: of.to };
  }

  private primary(): Query {
    const from = this.at;
    const mark = this.text.charAt(from);
    if (this.isAtEnd() || this.operatorAhead() !== undefined) this.refuse('operand', from, this.ahead(from));
    if (plain(mark) === '(') return this.bracketed(from);
    if (mark === '@' || mark === '＠') return this.named(from);
    if (COLONS.includes(mark)) this.refuse('key', from, from + 1);
    const key = this.keyAhead();
    if (key !== undefined) return this.filter(key, from);
    const text = this.piece('|｜');
    // A mark that ends words and begins none, such as a comma alone.
    if (this.at === from) this.refuse('stray', from, from + 1);
    const to = this.at;
    this.skipSpace();
    return { is: 'word', text, from, to };
  }

  private bracketed(from: number): Query {
    this.at += 1;
    this.skipSpace();
    const query = this.any();
    if (plain(this.text.charAt(this.at)) !== ')') this.refuse('bracket', from, from + 1);
    this.at += 1;
    this.skipSpace();
    return query;
  }

  private named(from: number): Query {
    this.at += 1;
    const name = this.piece('|｜');
    if (name === '') this.refuse('name', from, from + 1);
    const to = this.at;
    this.skipSpace();
    return { is: 'named', name, from, to };
  }

  private filter(key: string, from: number): Query {
    this.at += key.length + 1;
    const values: Value[] = [];
    let to = this.at;
    do {
      if (this.skipSpace() && this.isFilterAhead()) break;
      const start = this.at;
      const not = MINUS.test(this.text.charAt(start));
      if (not) this.at += 1;
      const text = this.piece(SEPARATORS);
      if (this.at > start) to = this.at;
      if (text !== '') values.push({ text, not, from: start, to });
    } while (this.skipSeparator());
    if (values.length === 0) this.refuse('value', from, to);
    this.skipSpace();
    return { is: 'filter', key, values, from, to };
  }

  /** A mark between values; one before another filter is an `or` between the two. */
  private skipSeparator(): boolean {
    const mark = this.text.charAt(this.at);
    if (mark === '' || !SEPARATORS.includes(mark)) return false;
    if ('|｜'.includes(mark) && (this.text.charAt(this.at + 1) === mark || this.isFilterAt(this.at + 1))) return false;
    this.at += 1;
    return true;
  }

  /** The key of the filter that begins here. */
  private keyAhead(): string | undefined {
    FILTER_AHEAD.lastIndex = this.at;
    const [found] = FILTER_AHEAD.exec(this.text) ?? [];
    // A key is a word: an escaped colon begins no value.
    return found === undefined || found.includes('\\') ? undefined : found.slice(0, -1);
  }

  private isFilterAhead(): boolean {
    return this.isFilterAt(this.at);
  }

  private isFilterAt(at: number): boolean {
    FILTER_AHEAD.lastIndex = at;
    return FILTER_AHEAD.test(this.text);
  }

  /** A word or a value, without its quotes and escapes; up to space, a closing bracket, or one of `stops`. */
  private piece(stops: string): string {
    let text = '';
    const from = this.at;
    while (!this.isAtEnd()) {
      const mark = this.text.charAt(this.at);
      if (SPACE.test(mark) || stops.includes(mark)) break;
      const closer = this.closing.get(this.at);
      const quotes = QUOTES[mark];
      if (mark === '\\') {
        text += this.text.charAt(this.at + 1) || mark;
        this.at += 2;
      } else if (quotes !== undefined) {
        text += this.quoted(quotes);
      } else if (plain(mark) === '(' && operatorOf(this.text.slice(from, this.at)) !== undefined) {
        break;
      } else if (closer !== undefined) {
        text += this.text.slice(this.at, closer + 1);
        this.at = closer + 1;
      } else if (plain(mark) === '(') {
        this.refuse('bracket', this.at, this.at + 1);
      } else {
        text += mark;
        this.at += 1;
      }
    }
    this.at = Math.min(this.at, this.text.length);
    return text;
  }

  private quoted(closers: string): string {
    const from = this.at;
    let text = '';
    this.at += 1;
    while (!closers.includes(this.text.charAt(this.at)) || this.at >= this.text.length) {
      if (this.at >= this.text.length) this.refuse('quote', from, from + 1);
      if (this.text.charAt(this.at) === '\\') this.at += 1;
      text += this.text.charAt(this.at);
      this.at += 1;
    }
    this.at += 1;
    return text;
  }

  /** The end of the text, or of what stands in these brackets. */
  private isAtEnd(): boolean {
    return this.at >= this.text.length || plain(this.text.charAt(this.at)) === ')';
  }

  /** Skips space. @returns whether there was any */
  private skipSpace(): boolean {
    const from = this.at;
    while (this.at < this.text.length && SPACE.test(this.text.charAt(this.at))) this.at += 1;
    return this.at > from;
  }

  /** The operator that stands here, and its length: a sign before anything, or a word on its own. */
  private operatorAhead(): { readonly is: 'or' | 'and' | 'not'; readonly length: number } | undefined {
    const mark = this.text.charAt(this.at);
    const sign = plain(mark);
    if (sign === '|' || sign === '&') {
      const length = plain(this.text.charAt(this.at + 1)) === sign ? 2 : 1;
      return { is: sign === '|' ? 'or' : 'and', length };
    }
    if (sign === '!' || MINUS.test(mark)) return { is: 'not', length: 1 };
    const word = this.text.slice(this.at, this.ahead(this.at));
    if (word.length <= LONGEST) {
      const is = operatorOf(word);
      if (is !== undefined) return { is, length: word.length };
    }
    const key = mark === '非' ? this.keyAhead() : undefined;
    return key !== undefined && !this.isKey(key) && this.isKey(key.slice(1)) ? { is: 'not', length: 1 } : undefined;
  }

  private skipOperator(): void {
    this.at += this.operatorAhead()?.length ?? 0;
    this.skipSpace();
  }

  /** Where the word that begins at `from` ends, or what could be an operator has become too long for one. */
  private ahead(from: number): number {
    let to = from;
    while (to < this.text.length && to - from <= LONGEST && !ENDS_WORD.test(this.text.charAt(to))) to += 1;
    return to;
  }

  private refuse(why: SyntaxFault['why'], from: number, to: number): never {
    throw new Refusal({ why, from, to: Math.max(from, Math.min(to, this.text.length)) });
  }
}

/** The longest word that is an operator. */
const LONGEST = 3;
const ENDS_WORD = /[\s()（）"“”「＂|｜]/;

function joined(is: 'any' | 'all' | 'beside', first: Query, others: readonly Query[]): Query {
  const last = others.at(-1);
  return last === undefined ? first : { is, of: [first, ...others], from: first.from, to: last.to };
}

/** For each opening bracket that is closed: where. */
function closingIn(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (OPENERS.includes(mark)) open.push(at);
    const place = CLOSERS.indexOf(mark);
    if (place < 0) continue;
    const opener = open.at(-1);
    if (opener === undefined || plain(text.charAt(opener)) !== plain(OPENERS.charAt(place))) continue;
    closing.set(opener, at);
    open.pop();
  }
  return closing;
}
