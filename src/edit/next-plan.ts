/** The files of a plan → those of the next one: what goes on stays as it is written, the rest is taken out. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import plan from '../../schemas/plan.schema.json';
import type { KeyPath } from '../model/finding.ts';
import { MODELINE } from './append.ts';
import { escaped, FORMAT, isPlain } from './entry.ts';

/** What becomes of one map, by its keys: a new value, or none. */
export type Keys = Readonly<Record<string, unknown>>;

interface NextTask {
  /** Where it stands, and the keys that change. */
  readonly path: KeyPath;
  readonly keys: Keys;
  readonly measures: readonly { readonly path: KeyPath; readonly keys: Keys }[];
}

/**
 * The text of a plan.yaml, or an annex, with the keys of its head changed, and of its tasks and measures those alone that are
 * named, with theirs; a key of undefined goes. Comments above the whole go but for the one that names the schema.
 */
export function nextFile(text: string, head: Keys, tasks: readonly NextTask[]): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  const root = document.contents;
  if (isMap(root)) change(root, head, Object.keys(plan.properties), document);
  const kept = new Map(tasks.map((task) => [Number(task.path.at(-1)), task]));
  const all = document.get('tasks');
  if (isSeq(all)) {
    all.items = all.items.filter((item, i) => {
      const task = kept.get(i);
      if (task === undefined || !isMap(item)) return false;
      changeTask(item, task, document);
      return true;
    });
  }
  const [modeline = ''] = text.split(/\r?\n/).filter((line) => line.startsWith(MODELINE));
  document.commentBefore = null;
  const [first] = isMap(root) ? root.items : [];
  if (first && isScalar(first.key)) first.key.commentBefore = null;
  if (isMap(root)) root.commentBefore = null;
  return `${modeline === '' ? '' : `${modeline}\n`}${textOf(document)}`;
}

/** The text of a roster without the members that `isLeft` takes out by their numbers. */
export function withoutMembers(text: string, isLeft: (index: number) => boolean): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  const members = document.get('members');
  if (isSeq(members)) members.items = members.items.filter((_, i) => !isLeft(i));
  return textOf(document);
}

/** With brackets as people write them: [a, b], beside { c: d }. */
function textOf(document: Document): string {
  const text = escaped(document.toString(FORMAT));
  const spaces: number[] = [];
  visit(parseDocument(text, { version: '1.2', schema: 'core' }), {
    Seq(_key, { flow, range, items }) {
      if (!flow || !range || items.length === 0) return;
      const [start, end] = range;
      for (const at of [start + 1, end - 2]) if (text[at] === ' ') spaces.push(at);
    },
  });
  return spaces.sort((a, b) => b - a).reduce((rest, at) => rest.slice(0, at) + rest.slice(at + 1), text);
}

function changeTask(task: YAMLMap, { keys, measures }: NextTask, document: Document.Parsed): void {
  change(task, keys, TASK_KEYS, document);
  const kept = new Map(measures.map((measure) => [Number(measure.path.at(-1)), measure.keys]));
  const all = task.get('measures');
  if (!isSeq(all)) return;
  all.items = all.items.filter((item, i) => {
    const own = kept.get(i);
    if (own === undefined || !isMap(item)) return false;
    change(item, own, MEASURE_KEYS, document);
    return true;
  });
}

const TASK_KEYS = Object.keys(plan.$defs.task.properties);
const MEASURE_KEYS = Object.keys(plan.$defs.measure.properties);

/** Sets and deletes keys of `map`; a new one goes where `order` has it. */
function change(map: YAMLMap, keys: Keys, order: readonly string[], document: Document.Parsed): void {
  for (const [key, value] of Object.entries(keys)) {
    if (value === undefined) map.delete(key);
    else if (map.has(key)) map.set(key, nodeOf(value, document));
    else {
      const pair = document.createPair(key, nodeOf(value, document));
      const later = new Set(order.slice(order.indexOf(key) + 1));
      const at = map.items.findIndex((item) => isScalar(item.key) && later.has(String(item.key.value)));
      map.items.splice(at < 0 ? map.items.length : at, 0, pair);
    }
  }
}

/** In one line, and plain where every reader takes a string for one. */
function nodeOf(value: unknown, document: Document.Parsed): Node {
  const node = document.createNode(value, { flow: true });
  visit(node, {
    Scalar(place, scalar: Scalar) {
      if (place !== 'key' && typeof scalar.value === 'string')
        scalar.type = isPlain(scalar.value) ? 'PLAIN' : 'QUOTE_DOUBLE';
    },
  });
  return node;
}
