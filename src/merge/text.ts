/** Three versions of a file → the merged file: byte ranges of the versions, put together, and read again to be sure. */

import { canonical } from '../model/journal.ts';
import { splitMark } from '../yaml/layout.ts';
import { type Branch, emptyLike, parsedParts, Unmergeable } from '../yaml/parts.ts';
import { quickValue } from '../yaml/value.ts';
import type { Merged } from './growing.ts';
import { mergeBranches } from './merge.ts';
import { mergeText } from './remarks.ts';

/** What stands at the markers of a clash: the names of the two sides, and what is said of one that has nothing there. */
export interface Labels {
  readonly ours: string;
  readonly theirs: string;
  readonly removed: (label: string) => string;
  /** How many <, = and > make a marker; git says 7. */
  readonly size: number;
}

type MergedText =
  | {
      readonly ok: true;
      readonly text: string;
      /** In the order of the file; `line` is that of its first marker. */
      readonly clashes: readonly { readonly path: readonly string[]; readonly line: number }[];
    }
  /** Not to be merged by record; `why` is for developers. */
  | { readonly ok: false; readonly why: string };

/**
 * Merges two versions of a plan file that both come from `base`: records are united by what they have under `recordKey`
 * (null: by what they say, as the entries of a journal), maps by their keys. Where only one side changed the file it is that side's to the byte, and
 * what nobody changed stays as it is written. The result is read again, and is given only if it says what the merged
 * records say.
 */
export function mergeTexts(
  base: string,
  ours: string,
  theirs: string,
  labels: Labels,
  recordKey: string | null = 'id',
): MergedText {
  const same = mergeText(base, ours, theirs);
  if (same !== undefined) return { ok: true, text: same, clashes: [] };
  try {
    const form = formOf(formIn(base), formIn(ours), formIn(theirs));
    const versions = [base, ours, theirs].map((text) => plain(text, form.lineEnd !== undefined));
    const merged = mergePlain(versions[0] ?? '', versions[1] ?? '', versions[2] ?? '', recordKey);
    return { ok: true, ...marked(merged, labels, form) };
  } catch (error) {
    // Whatever it is, a merge by lines loses nothing.
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

/** What surrounds the lines of a file. */
interface Form {
  readonly mark: string;
  /** Undefined where lines end in more than one way: then each keeps its own. */
  readonly lineEnd: string | undefined;
  readonly isClosed: boolean;
}

function formIn(text: string): Form {
  const [mark, rest] = splitMark(text);
  const all = rest.split('\n').length - 1;
  const long = rest.split('\r\n').length - 1;
  return {
    mark,
    lineEnd: long === 0 ? '\n' : long === all ? '\r\n' : undefined,
    isClosed: rest === '' || rest.endsWith('\n'),
  };
}

/** Each trait as the side has it that changed it. */
function formOf(base: Form, ours: Form, theirs: Form): Form {
  const changed = <T>(one: T, other: T, before: T): T => (one === before ? other : one);
  const isUniform = [base, ours, theirs].every(({ lineEnd }) => lineEnd !== undefined);
  return {
    mark: changed(ours.mark, theirs.mark, base.mark),
    lineEnd: isUniform ? changed(ours.lineEnd, theirs.lineEnd, base.lineEnd) : undefined,
    isClosed: changed(ours.isClosed, theirs.isClosed, base.isClosed),
  };
}

/** The text with its last line ended, without its mark; with LF alone where every line ends alike in all versions. */
function plain(text: string, isUniform: boolean): string {
  const [, rest] = splitMark(text);
  const lines = isUniform ? rest.replaceAll('\r\n', '\n') : rest;
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}

/** @throws Unmergeable */
function mergePlain(base: string, ours: string, theirs: string, recordKey: string | null): Merged {
  const sources = [parsedParts(base, recordKey), parsedParts(ours, recordKey), parsedParts(theirs, recordKey)] as const;
  const like = sources.find((source) => source !== undefined && source.children.length > 0);
  if (like === undefined) throw new Unmergeable('nothing but comments');
  const [one, two, three] = [
    rooted(sources[0], base, like),
    rooted(sources[1], ours, like),
    rooted(sources[2], theirs, like),
  ];
  const merged = mergeBranches(one, two, three);
  if (merged === undefined) throw new Unmergeable('clashes as a whole');
  const hasClash = merged.pieces.some((piece) => typeof piece !== 'string');
  for (const side of hasClash ? (['ours', 'theirs'] as const) : (['ours'] as const)) {
    const text = merged.pieces.map((piece) => (typeof piece === 'string' ? piece : piece[side])).join('');
    const value = (quickValue(text) ?? parsedParts(text))?.value ?? (like.kind === 'list' ? [] : {});
    if (canonical(value) !== canonical(merged[side]))
      throw new Unmergeable('the merged text does not say what it should');
  }
  return merged;
}

/** The root; a file with nothing but comments, or empty brackets, is such a file with nothing in it. */
function rooted(source: Branch | undefined, text: string, like: Branch): Branch {
  if (source === undefined) return emptyLike(like, text);
  if (source.children.length === 0 && source.kind === like.kind)
    return emptyLike(like, text.replace(/^\[\s*\]\s*/m, ''));
  if (source.kind !== like.kind || source.flow !== like.flow) throw new Unmergeable('another kind of file');
  return source;
}

function marked({ pieces }: Merged, labels: Labels, form: Form): Omit<MergedText & { ok: true }, 'ok'> {
  const marker = (char: string, label: string): string => `${char.repeat(labels.size)}${label && ` ${label}`}\n`;
  const named = (label: string, lines: string): string => (lines === '' ? labels.removed(label) : label);
  const clashes: { path: readonly string[]; line: number }[] = [];
  const text = pieces.reduce<string>((before, piece) => {
    if (typeof piece === 'string') return before + piece;
    clashes.push({ path: piece.path, line: before.split('\n').length });
    const { ours, theirs } = piece;
    const [head, foot] = [marker('<', named(labels.ours, ours)), marker('>', named(labels.theirs, theirs))];
    return before + head + ours + marker('=', '') + theirs + foot;
  }, '');
  const closed = form.isClosed || clashes.length > 0 ? text : text.replace(/\n$/, '');
  return { text: form.mark + (form.lineEnd === '\r\n' ? closed.replaceAll('\n', '\r\n') : closed), clashes };
}
