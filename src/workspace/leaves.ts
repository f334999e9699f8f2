/** A text → the keys and values in it, each with its place. */
import { isPair, isScalar, type Node, type Pair, parseDocument, type Scalar, visit } from 'yaml';

/** A key or a value: where it stands, and what it is. */
export interface Leaf {
  readonly start: number;
  readonly end: number;
  readonly node: Scalar;
  readonly isValue: boolean;
  /** Whether it is given as issued: to the letter, whatever its characters. */
  readonly isVerbatim: boolean;
  /** Whether it is a word of the check's own settings, where `off` means off. */
  readonly isSetting: boolean;
}

/** What a file gives as issued; of the titles those of tasks, not of measures. */
const VERBATIM = ['text', 'principle', 'quote', 'context', 'as_issued', 'read', 'heading', 'title'];

/** Every key and value of a YAML file, in the order of its text; undefined where it can't be parsed. */
export function leavesIn(text: string): readonly Leaf[] | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const leaves: Leaf[] = [];
  visit(document, {
    Scalar(key, node, path) {
      if (!node.range) return;
      const [start, end] = node.range;
      const keys = path.filter((part) => isPair(part)).map(keyOf);
      const name = keys.at(-1) ?? '';
      const isVerbatim = VERBATIM.includes(name) && !(name === 'title' && keys.includes('measures'));
      leaves.push({ start, end, node, isValue: key !== 'key', isVerbatim, isSetting: keys[0] === 'check' });
    },
  });
  return leaves.sort((a, b) => a.start - b.start);
}

function keyOf({ key }: Pair<unknown, unknown> | Pair<Node>): string {
  return isScalar(key) ? String(key.value) : '';
}

/** The leaf of `leaves` that `offset` lies in. */
export function leafAt(leaves: readonly Leaf[], offset: number): Leaf | undefined {
  let from = 0;
  let to = leaves.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((leaves[middle]?.start ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  const leaf = leaves[from - 1];
  return leaf && offset < leaf.end ? leaf : undefined;
}
