/** A text → the keys and values in it, each with its place. */
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { KeyPath } from '../model/finding.ts';

/** A key or a value: where it stands, and what it is. */
export interface Leaf {
  readonly path: KeyPath;
  readonly start: number;
  readonly end: number;
  readonly node: Scalar;
  readonly isValue: boolean;
  /** Whether it is given as issued: to the letter, whatever its characters. */
  readonly isVerbatim: boolean;
  /** Whether it is a word of the check's own settings, where `off` means off. */
  readonly isSetting: boolean;
}

/** Every key and value of a YAML file, in the order of its text; undefined where it can't be parsed. */
export function leavesIn(text: string): readonly Leaf[] | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const leaves: Leaf[] = [];
  addLeaves(document.contents, [], leaves);
  return leaves;
}

/** What a file gives as issued; of the titles those of tasks, not of measures. */
const VERBATIM = ['text', 'principle', 'quote', 'context', 'as_issued', 'read', 'heading', 'title'];

/** Adds every key and value in `node`, which stands at `path`, in the order of the text. */
function addLeaves(node: unknown, path: KeyPath, leaves: Leaf[]): void {
  if (isSeq(node)) for (const [i, item] of node.items.entries()) addLeaves(item, [...path, i], leaves);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const way = [...path, isScalar(key) ? String(key.value) : ''];
      addLeaf(key, way, false, leaves);
      addLeaves(value, way, leaves);
    }
  }
  addLeaf(node, path, true, leaves);
}

function addLeaf(node: unknown, path: KeyPath, isValue: boolean, leaves: Leaf[]): void {
  if (!isScalar(node) || !node.range) return;
  const [start, end] = node.range;
  const keys = path.filter((step) => typeof step === 'string');
  const name = keys.at(-1) ?? '';
  const isVerbatim = VERBATIM.includes(name) && !(name === 'title' && keys.includes('measures'));
  leaves.push({ path, start, end, node, isValue, isVerbatim, isSetting: keys[0] === 'check' });
}

/** The leaf of `leaves` that `offset` lies in, or the last one before it. */
export function leafBefore(leaves: readonly Leaf[], offset: number): Leaf | undefined {
  let from = 0;
  let to = leaves.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((leaves[middle]?.start ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return leaves[from - 1];
}
