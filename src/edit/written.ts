/** A value → the YAML that stands for it in a file that people keep: tasks and measures key by key, the rest in a line. */
import { Document, isPair, isScalar, isSeq, type Scalar, visit } from 'yaml';
import { escaped, FORMAT, isPlain } from './entry.ts';

/** The lists of records, which stand one below the other. */
const RECORDS: ReadonlySet<unknown> = new Set(['tasks', 'measures', 'members']);

/** `value`, a map or a list, as lines that end with a line feed; with `flow` as one line in brackets. */
export function yamlText(value: object, flow: boolean): string {
  const document = new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Map(_key, map, path) {
      const isItem = isSeq(path.at(-1));
      const isRecord = isItem ? isOfRecords(path.slice(0, -1)) : path.length === 1;
      // The members of a roster, and what else has a name and no title, stand in a line each.
      map.flow = flow || !isRecord || (isItem && path.length > 2 && !map.has('title'));
    },
    Seq(_key, list, path) {
      list.flow = flow || list.items.length === 0 || !isOfRecords(path);
    },
    Scalar(place, scalar) {
      if (place !== 'key' && typeof scalar.value === 'string') scalar.type = styleOf(scalar.value);
    },
  });
  return escaped(document.toString(FORMAT));
}

/** Whether what stands at the end of `path` is the whole, or the value of a key that lists records. */
function isOfRecords(path: readonly unknown[]): boolean {
  const parent = path.at(-1);
  if (!isPair(parent)) return path.length === 1;
  return isScalar(parent.key) && RECORDS.has(parent.key.value);
}

function styleOf(value: string): Scalar.Type {
  return isPlain(value) ? 'PLAIN' : 'QUOTE_DOUBLE';
}
