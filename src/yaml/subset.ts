/**
 * Text → its value, for the part of YAML that plan files are written in: maps and lists by indentation, of keys that are words
 * and of values on one line (plain, quoted, in braces or brackets) or in a block after | or >. Whatever else there is, it leaves
 * to js-yaml, the whole text with it: it gives a value only where js-yaml and yaml both give that same one, and a test holds it
 * to that (docs/decisions/0046).
 */
import { twins } from '../model/twins.ts';

/** The value of `text`; undefined where there is anything in it that takes a reader of all of YAML. */
export function subsetValue(text: string): { readonly value: unknown } | undefined {
  if (twins.slow || ELSEWHERE.test(text)) return undefined;
  const value = new SubsetReader(text).document();
  return value === NONE ? undefined : { value };
}

/** Tabs, a lone CR, what doesn't print, marks of byte order, spaces that are none, halves of characters. */
const ELSEWHERE =
  /[\0-\t\v\f\x0e-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]|\r(?!\n)/u;

/** Deeper than any plan file goes. */
const DEEPEST = 20;

const NONE = Symbol('left to others');

/** What begins a text without quotation marks. */
const FIRST = String.raw`[A-Za-z0-9(/_\xa1-\u2fff\u3001-\ud7ff\ue000-\uffef]`;
/** A key that is a word, in whatever script; what YAML has words of its own for is none. */
const WORD = String.raw`((?!(?:[Nn][Uu][Ll][Ll]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|__proto__):)[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff-]{0,99})`;

/** Most lines: a key and a text with neither a colon nor a # in it, up to where the next line begins. */
const LINE = new RegExp(String.raw`${WORD}: +(${FIRST}[^\r\n:#]*)\r?\n( *)(?=[^ #\r\n])`, 'y');
/** A key up to its value, which may stand on the next line. */
const KEY = new RegExp(String.raw`${WORD}:(?: +|(?=\r?\n)|$)`, 'y');
/** A text without quotation marks; of a colon and a # only what is part of it. */
const PLAIN = new RegExp(String.raw`${FIRST}(?:[^\r\n:# ]|:(?=[^\s])| +(?=[^\s#:])|(?<=[^ ])#)*`, 'y');
/** The same within braces and brackets. */
const PLAIN_WITHIN = new RegExp(
  String.raw`${FIRST}(?:[^\r\n:# ,[\]{}]|:(?=[^\s,[\]{}])| +(?=[^\s#:,[\]{}])|(?<=[^ ])#)*`,
  'y',
);
const QUOTED = /"([^"\\\r\n]*)"|'((?:[^'\r\n]|'')*)'/y;
const DASH = /- +(?=[^\s#])/y;
/** What introduces a block, and the indentation of its first line. */
const BLOCK = /([|>])(-?)(?: +#[^\r\n]*)? *\r?\n( +)(?=[^\s])/y;
const SPACES = / */y;
/** Nothing behind a key but a comment, if any. */
const NOTHING = /(?:#[^\r\n]*)?(?:\r?\n|$)/y;
/** The rest of a line behind a value. */
const REST = /(?: +#[^\r\n]*)? *(?:\r?\n|$)/y;
/** Lines that say nothing, and the indentation of the next. */
const INDENTATION = /(?: *(?:#[^\r\n]*)?\r?\n)*( *)(?:#[^\r\n]*)?/y;

/** Days and ids of measures, which are texts. */
const DASHED = /^\d+(?:-\d+)+$/;
const NUMBER = /^(?:0|[1-9]\d{0,14})$|^(?:0|[1-9]\d{0,9})\.\d{1,5}$/;
/** What may be a number in another way of writing, or is one that can't be held. */
const MAYBE_NUMBER = /^[\da-fA-FxXoO.+_-]+$|^[\d.]+e/i;
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

class SubsetReader {
  /** Where what is to be read next begins. */
  private at = 0;
  /** The indentation of the line that it stands on; END where there is none left. */
  private column = END;
  private depth = 0;

  constructor(private readonly text: string) {}

  document(): unknown {
    this.toNextLine();
    const value = this.column === 0 ? this.collection(0) : NONE;
    return this.column === END ? value : NONE;
  }

  /** The list or the map whose lines begin at `column`, of which the first is reached. */
  private collection(column: number): unknown {
    this.depth += 1;
    if (this.depth > DEEPEST) return NONE;
    const value = this.isAtDash() ? this.list(column) : this.map(column);
    this.depth -= 1;
    return value;
  }

  private list(column: number): unknown {
    const list: unknown[] = [];
    do {
      const dash = this.matched(DASH);
      if (dash === undefined) return NONE;
      const item = this.item(column, column + dash[0].length);
      if (item === NONE) return NONE;
      list.push(item);
    } while (this.column === column && this.isAtDash());
    return this.column > column ? NONE : list;
  }

  /** What stands behind a dash at `column`: a map that begins at `inside`, or a value. */
  private item(column: number, inside: number): unknown {
    if (!this.isAt(KEY)) return this.value(column);
    this.column = inside;
    return this.collection(inside);
  }

  private map(column: number): unknown {
    const map: Record<string, unknown> = {};
    do {
      const [, key, written, indentation] = this.matched(LINE) ?? this.matched(KEY) ?? [];
      if (key === undefined || Object.hasOwn(map, key)) return NONE;
      let value: unknown;
      if (written === undefined || indentation === undefined) {
        value = this.valueOf(column);
      } else {
        value = scalar(withoutSpacesBehind(written));
        this.column = indentation.length;
      }
      if (value === NONE) return NONE;
      map[key] = value;
    } while (this.column === column);
    return this.column > column ? NONE : map;
  }

  /** What a key at `column` has for its value: on the same line, or on those that follow. */
  private valueOf(column: number): unknown {
    if (this.matched(NOTHING) === undefined) return this.value(column);
    this.toNextLine();
    if (this.column > column || (this.column === column && this.isAtDash())) return this.collection(this.column);
    return null;
  }

  /** The value that begins on this line, in a collection at `column`; what follows it is not to be indented by more. */
  private value(column: number): unknown {
    const mark = this.text[this.at];
    const value = mark === '|' || mark === '>' ? this.blockText(column) : this.valueWithin(PLAIN);
    if (value === NONE || (mark !== '|' && mark !== '>' && this.matched(REST) === undefined)) return NONE;
    this.toNextLine();
    return this.column > column ? NONE : value;
  }

  /** A value on one line, of which what has no quotation marks goes as far as `plain` says. */
  private valueWithin(plain: RegExp): unknown {
    switch (this.text[this.at]) {
      case '{':
        return this.flow('}', (map: Record<string, unknown>) => this.addPair(map), {});
      case '[':
        return this.flow(']', (list: unknown[]) => this.addItem(list), []);
      case '"':
      case "'": {
        const [, double, single] = this.matched(QUOTED) ?? [];
        return double ?? single?.replaceAll("''", "'") ?? NONE;
      }
      default: {
        const [written] = this.matched(plain) ?? [];
        return written === undefined ? NONE : scalar(written);
      }
    }
  }

  /** What stands in braces or brackets up to `close`, each part added to `whole` by `add`, which says whether it could. */
  private flow<T>(close: string, add: (whole: T) => boolean, whole: T): unknown {
    this.depth += 1;
    this.at += 1;
    this.matched(SPACES);
    if (this.depth > DEEPEST) return NONE;
    if (this.text[this.at] !== close) {
      for (let mark: string | undefined = ','; mark !== close; ) {
        if (mark !== ',' || !add(whole)) return NONE;
        this.matched(SPACES);
        mark = this.text[this.at];
        if (mark === close) break;
        this.at += 1;
        this.matched(SPACES);
      }
    }
    this.at += 1;
    this.depth -= 1;
    return whole;
  }

  private addItem(list: unknown[]): boolean {
    const item = this.valueWithin(PLAIN_WITHIN);
    list.push(item);
    return item !== NONE;
  }

  private addPair(map: Record<string, unknown>): boolean {
    const [, key] = this.matched(KEY) ?? [];
    if (key === undefined || Object.hasOwn(map, key)) return false;
    map[key] = this.valueWithin(PLAIN_WITHIN);
    return map[key] !== NONE;
  }

  /** The lines after | or >, up to one that is indented by less; those after > as one, but for empty ones between them. */
  private blockText(column: number): unknown {
    const [, style, strip, indentation = ''] = this.matched(BLOCK) ?? [];
    if (indentation.length <= column) return NONE;
    const lines: string[] = [];
    for (this.at -= indentation.length; ; ) {
      const end = this.text.indexOf('\n', this.at);
      const line = this.text.slice(this.at, end < 0 ? undefined : end).replace(/\r$/, '');
      if (this.at === this.text.length || (!/^ *$/.test(line) && !line.startsWith(indentation))) break;
      // A last line that nothing ends is read in more than one way.
      if (end < 0) return NONE;
      const isBlank = /^ *$/.test(line);
      if (isBlank ? line.length > indentation.length : style === '>' && /^ | $/.test(line.slice(indentation.length)))
        return NONE;
      lines.push(line.slice(indentation.length));
      this.at = end + 1;
    }
    while (lines.at(-1) === '') lines.pop();
    const text = style === '|' ? lines.join('\n') : folded(lines);
    return strip === '-' ? text : `${text}\n`;
  }

  private toNextLine(): void {
    const [, indentation = ''] = this.matched(INDENTATION) ?? [];
    this.column = this.at === this.text.length ? END : indentation.length;
  }

  private isAtDash(): boolean {
    return this.text.startsWith('- ', this.at);
  }

  private isAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** What `pattern` finds right here, which then is read. */
  private matched(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }
}

/** Less than any indentation. */
const END = -1;

/** What a text without quotation marks stands for. */
function scalar(written: string): unknown {
  const first = written.charCodeAt(0);
  const isDigit = first >= 0x30 && first <= 0x39;
  if (!isDigit) return written.length <= 5 && WORDS.has(written) ? WORDS.get(written) : written;
  if (DASHED.test(written)) return written;
  if (NUMBER.test(written)) return Number(written);
  return MAYBE_NUMBER.test(written) ? NONE : written;
}

function withoutSpacesBehind(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

function folded(lines: readonly string[]): string {
  return lines.reduce((text, line, i) => {
    if (line === '') return `${text}\n`;
    return i === 0 || lines[i - 1] === '' ? text + line : `${text} ${line}`;
  }, '');
}
