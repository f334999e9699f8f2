/** An entry → the lines that stand for it in a journal file. */
import { Document, type Scalar, stringify, visit } from 'yaml';
import type { JournalFile } from '../../build/file-types.d.ts';
import journal from '../../schemas/journal.schema.json';

/** An entry as it stands in the file. */
export type NewEntry = JournalFile[number];

/**
 * The entry as one line of a block list, without indentation before the dash, with its line feed. One line an entry, and
 * not one a key: git unites two people's journals line by line, and would fold lines that two entries share
 * (docs/decisions/0009). A string stands plain where every reader takes it for that string, else in double quotes.
 */
export function entryText(entry: NewEntry): string {
  const document = new Document([inOrder(entry)], { version: '1.2', schema: 'core' });
  visit(document, {
    Map(_key, map) {
      map.flow = true;
    },
    Seq(place, list) {
      if (place !== null) list.flow = true;
    },
    Scalar(place, scalar, path) {
      // The format's own keys stay plain: all files have them so, and so has every reader of the format learnt `on`.
      if (place !== 'key' && typeof scalar.value === 'string') scalar.type = styleOf(scalar.value, path.at(-1));
    },
  });
  return escaped(document.toString(FORMAT));
}

/** The entry as one line of JSON, in braces. */
export function jsonEntryText(entry: NewEntry): string {
  const pairs = Object.entries(inOrder(entry)).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return escaped(`{ ${pairs.join(', ')} }`);
}

/** As the schema has them. */
const ORDER: readonly string[] = Object.keys(journal.items.properties);

export const FORMAT = { lineWidth: 0, singleQuote: false, doubleQuotedAsJSON: true } as const;

/** What YAML 1.1 takes for a line break, and what a reader may drop or refuse as it stands: written as an escape. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function inOrder(entry: NewEntry): Readonly<Record<string, unknown>> {
  const place = (key: string): number => (ORDER.indexOf(key) + ORDER.length + 1) % (ORDER.length + 1);
  const present = Object.entries(entry).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.sort(([a], [b]) => place(a) - place(b)));
}

/** Keys whose value is a date, which stands plain in every file though YAML 1.1 has a type of its own for it. */
const DATES = /^(date|due|corrects)$/;

function styleOf(value: string, parent: unknown): Scalar.Type {
  const key = typeof parent === 'object' && parent !== null && 'key' in parent ? String(parent.key) : '';
  if (DATES.test(key)) return 'PLAIN';
  return isPlainToAll(value) ? 'PLAIN' : 'QUOTE_DOUBLE';
}

/** A string as one line of YAML: plain where every reader takes it for that string, else in double quotes. */
export function stringText(value: string): string {
  return isPlain(value) ? value : escaped(JSON.stringify(value));
}

/** Whether `value` is taken for that string as it stands, or for a date. */
export function isPlain(value: string): boolean {
  return isPlainToAll(value) || /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function isPlainToAll(value: string): boolean {
  // "=" is a type of its own in YAML 1.1, "<<" a merge; PyYAML refuses the others where they stand.
  // What means something in a flow map is quoted wherever it stands.
  if (/^(=|<<)$|^[-:]|[?\t\n,:#[\]{}]/.test(value) || value.search(UNSEEN) >= 0) return false;
  return stringify(value, { version: '1.2', schema: 'core', compat: 'yaml-1.1', ...FORMAT }) === `${value}\n`;
}

/** Such characters stand in double-quoted strings alone, where an escape means the same. */
export function escaped(text: string): string {
  return text.replace(UNSEEN, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
