/** What can be wrong in the files, as data: the words are made later, in the reader's language. */
import type { RuleId } from '../../build/rule-ids.js';

/** The way to a value inside a YAML file: keys and list positions from its root. */
export type KeyPath = readonly (string | number)[];

/** Where something stands: a file (relative to the workspace, with forward slashes) and the way to it. */
export interface Place {
  readonly file: string;
  readonly path: KeyPath;
}

/** What stands in the file but could not be read: nobody is to blame that it is missing here. */
export interface Lossy {
  /** The keys, where there are any. */
  readonly lost?: readonly string[];
}

export type Severity = 'error' | 'warning';

/** A position in a file's text: line and column count from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file's text; `end` is the position after its last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A text in each language. */
export type Bilingual = Readonly<Record<'zh' | 'en', string>>;

/** What a rule's words are filled with; texts that differ by language come in each. */
export type FindingArgs = Readonly<Record<string, string | number | Bilingual>>;

/** The one right way to fix a fault, as data; `edit/` turns it into bytes. Paths are the finding's own. */
export type Fix =
  /** These characters become `text`. */
  | { readonly what: 'text'; readonly range: Range; readonly text: string }
  /** The value at the path becomes another; a list of texts where it must be a list. */
  | { readonly what: 'value'; readonly value: string | number | boolean | readonly string[] }
  /** The key at the end of the path gets another name. */
  | { readonly what: 'key'; readonly key: string }
  /** The map that the key at the end of the path is in has these keys first, in this order; the others follow in theirs. */
  | { readonly what: 'order'; readonly keys: readonly string[] }
  /** The list item, or the key with its value, at the path goes. */
  | { readonly what: 'remove' }
  /** The list item at the path moves to the end of another file, relative to the workspace. */
  | { readonly what: 'move'; readonly to: string }
  /** The file is converted to UTF-8. */
  | { readonly what: 'encoding' }
  /** The mark of byte order at the start of the file goes. */
  | { readonly what: 'byte-order-mark' }
  /** Every line of the file ends with a line feed. */
  | { readonly what: 'line-ends' };

export interface Finding extends Place {
  /** The rule that is broken. */
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What the rule's words are filled with. */
  readonly args: FindingArgs;
  /** Whether the fault lies in the key or in the value at `path`; the value unless given. */
  readonly at?: 'key' | 'value';
  /** Known at once for faults of the text itself; found from `path` for all others. */
  readonly range?: Range;
  /** Other places that the reader needs to see. */
  readonly related?: readonly Place[];
  /** What it was held against: where an error is told of that, this follows from it. */
  readonly against?: readonly Place[];
  /** Where there is one right way to fix it. */
  readonly fix?: Fix;
}

/** A place in the text of a file. */
export interface LocatedPlace extends Place {
  readonly range: Range;
  /** The way to it in words; empty for the file as a whole. */
  readonly trail: Bilingual;
}

/** A finding whose place in the text is known. */
export interface LocatedFinding extends Finding, LocatedPlace {
  readonly range: Range;
  readonly related?: readonly LocatedPlace[];
  /** The path with ids in place of positions, which stays the same when other items come or go. */
  readonly anchor: string;
}
