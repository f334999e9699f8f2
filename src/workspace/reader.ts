/** One file after another: read, decoded, parsed and validated, with a finding for whatever is wrong. */
import { posix } from 'node:path';
import type { RuleId } from '../../build/rule-ids.js';
import type { RuleArgs } from '../check/finding-of.ts';
import { PLAN_FILE } from '../files/find.ts';
import { textOf } from '../files/text.ts';
import { isYamlName, nameMeant, type Tree, type Unreadable } from '../files/tree.ts';
import type { Finding, Place } from '../model/finding.ts';
import { hasUnusualIdeographs, withPlainIdeographs } from '../model/ideographs.ts';
import type { Unread } from '../model/plan.ts';
import { subsetValue } from '../yaml/subset.ts';
import { type AnyFileKind, FILE_KINDS, folderIn, isInFolder } from './file-kinds.ts';
import type { Kept, Shelf } from './kept.ts';
import { journal } from './kinds/journal.ts';
import type { Content } from './kinds/kind.ts';
import { plan } from './kinds/plan.ts';
import type { Mentions } from './unread.ts';

/** The rule that what can't be had breaks, by the reason. */
const UNREADABLE = {
  missing: 'file/missing',
  'not-a-file': 'file/not-a-file',
  'not-a-folder': 'file/not-a-folder',
  'broken-link': 'file/broken-link',
  'too-large': 'file/too-large',
  outside: 'file/outside',
  denied: 'file/denied',
  failed: 'file/failed',
} as const satisfies Readonly<Record<Unreadable, RuleId>>;

/** Texts by their files; that of a file which was not read, since what is in it was known, when somebody asks for it. */
class Texts extends Map<string, string | undefined> {
  private readonly unopened = new Set<string>();

  constructor(private readonly open: (file: string) => string | undefined) {
    super();
  }

  passOver(file: string): void {
    this.set(file, undefined);
    this.unopened.add(file);
  }

  override get(file: string): string | undefined {
    if (this.unopened.delete(file)) this.set(file, this.open(file));
    return super.get(file);
  }

  override *entries(): MapIterator<[string, string | undefined]> {
    for (const file of this.keys()) yield [file, this.get(file)];
  }

  override [Symbol.iterator](): MapIterator<[string, string | undefined]> {
    return this.entries();
  }
}

function textIn(tree: Tree, file: string): string | undefined {
  const read = tree.bytes(file);
  return read.ok ? textOf(file, read.bytes).text : undefined;
}

/** Reads files of one workspace, and keeps what was wrong with them. */
export class Reader {
  readonly findings: Finding[] = [];
  readonly files: Texts;
  readonly missed: Missed[] = [];
  /** Of the journal of the plan that is being read. */
  missedEntries: Missed[] = [];

  /** Where what is kept of the files that are being read is, if anything is. */
  shelf: Shelf | undefined;

  constructor(
    readonly tree: Tree,
    kept?: Kept<unknown>,
  ) {
    this.files = new Texts((file) => kept?.unchanged(file, textIn(tree, file)));
  }

  /** What is in the files is known without reading them. */
  passOver(files: readonly string[]): void {
    for (const file of files) this.files.passOver(file);
  }

  /**
   * The text of `file`, or undefined with a finding where it can't be read. That it isn't there, or not inside the
   * workspace, is the fault of who refers to it: `by`, if anybody does.
   */
  text(file: string, by?: Place): string | undefined {
    if (this.files.has(file)) return this.files.get(file);
    const read = this.tree.bytes(file);
    if (!read.ok) {
      const { why } = read;
      if (by && (why === 'missing' || why === 'outside')) this.fail(UNREADABLE[why], by, { path: file });
      else this.fail(UNREADABLE[why], { file, path: [] }, {});
      this.files.set(file, undefined);
      return undefined;
    }
    const { text, findings } = textOf(file, read.bytes);
    this.findings.push(...findings);
    this.files.set(file, text);
    return text;
  }

  /** A folder with a plan's other files has a plan.yaml too. */
  expectPlanIn(folder: string): void {
    const others = FILE_KINDS.filter(isInFolder).map((kind) => this.tree.names(folderIn(folder, kind)));
    if (others.every((found) => found.ok && !found.names.some(isYamlName))) return;
    this.fail('file/missing', { file: posix.join(folder, PLAN_FILE), path: [] }, {});
    this.miss(plan, undefined);
  }

  /** The names of the YAML files in `folder`; none with a finding where it can't be listed. */
  names(folder: string, kind: AnyFileKind): readonly string[] {
    const found = this.tree.names(folder);
    if (found.ok) {
      for (const name of found.names) this.expectName(folder, name, kind);
      return found.names.filter(isYamlName);
    }
    this.fail(UNREADABLE[found.why], { file: folder, path: [] }, {});
    this.miss(kind, undefined);
    return [];
  }

  /** A file that only its name keeps from being read is not passed over in silence. */
  private expectName(folder: string, name: string, kind: AnyFileKind): void {
    const meant = nameMeant(name);
    if (meant === undefined) return;
    const file = posix.join(folder, name);
    this.fail('file/name', { file, path: [] }, { name, mended: meant });
    this.miss(kind, this.glimpse(file));
  }

  /** The content of a YAML file, as far as it keeps to its schema. */
  async read<T>(file: string, kind: AnyFileKind<T>): Promise<Content<T> | undefined> {
    const before = this.findings.length;
    const content = await this.contentOf(file, kind);
    const isFaulty = this.findings.slice(before).some(({ severity }) => severity === 'error');
    if (isFaulty) this.miss(kind, this.glimpse(file));
    return content;
  }

  private miss(kind: AnyFileKind, text: string | undefined): void {
    if (kind === journal) this.missedEntries.push((mentions) => mentions.addJournal(text));
    else this.missed.push((mentions) => mentions.add(kind.heading, text));
  }

  private async contentOf<T>(file: string, kind: AnyFileKind<T>): Promise<Content<T> | undefined> {
    const kept = this.shelf?.valueOf<T>(file);
    if (kept !== undefined) {
      this.passOver([file]);
      return { file, value: kept, origin: WHOLE };
    }
    const before = this.findings.length;
    const content = await this.newContentOf(file, kind);
    if (content !== undefined && this.findings.length === before) this.shelf?.keep(file, content.value);
    return content;
  }

  private async newContentOf<T>(file: string, kind: AnyFileKind<T>): Promise<Content<T> | undefined> {
    const text = this.text(file);
    if (text === undefined) return undefined;
    const { name } = kind;
    const validate = await kind.validator();
    const plain = subsetValue(text);
    const parsed = plain ?? (kind.mayBeEmpty && isBare(text) ? { value: [] } : await this.parse(file, text));
    if (parsed === undefined) return undefined;
    // Read as what they look like, so that queries and comparisons hold; that they are others is found in the text.
    const value = hasUnusualIdeographs(text) ? withPlainIdeographs(parsed.value) : parsed.value;
    // All numbers that it reads by itself are held as they are written.
    const inexact = !plain && MAY_BE_INEXACT.test(text) ? (await import('../yaml/inexact.ts')).inexactIn(text) : [];
    if (validate(value) && inexact.length === 0) return { file, value, origin: WHOLE };
    const { explain, inexactFindings, keysMeantIn } = await import('../schema/explain.ts');
    const { salvage } = await import('../schema/salvage.ts');
    const { namelessIn } = await import('./unread.ts');
    const faults = explain(file, name, value, validate.errors ?? [], text);
    this.findings.push(...faults, ...inexactFindings(file, name, inexact, faults));
    const nameless = namelessIn(name, value);
    this.missed.push((mentions) => mentions.addNameless(nameless));
    const rest = salvage(
      value,
      validate,
      keysMeantIn(name),
      inexact.map(({ path }) => path),
    );
    return rest && { file, ...rest };
  }

  /** Keeps that the place breaks the rule. */
  fail<Id extends RuleId>(rule: Id, { file, path }: Place, args: RuleArgs[Id]): void {
    this.findings.push({ rule, severity: 'error', file, path, args });
  }

  /** What can be seen of a file whatever its encoding: its ASCII, and every ID is that. */
  private glimpse(file: string): string | undefined {
    const read = this.tree.bytes(file);
    return read.ok ? read.bytes.toString('utf8').replaceAll('\0', '') : undefined;
  }

  /** What the reader of the commonest part of YAML leaves to others. */
  private async parse(file: string, text: string): Promise<{ readonly value: unknown } | undefined> {
    const { quickValue } = await import('../yaml/value.ts');
    const value = quickValue(text);
    if (value) return value;
    const { diagnose } = await import('../yaml/diagnose.ts');
    const diagnosis = diagnose(file, text);
    if (diagnosis.ok) return diagnosis;
    this.findings.push(...diagnosis.findings);
    return undefined;
  }
}

/** A number of many digits, or a power of ten with more than one; else there is none that could not be held. */
const MAY_BE_INEXACT =
  /(?<![^\s,[{:])[-+]?(?:[\d.]{16,}(?:e[-+]?\d+)?|[\d.]+e[-+]?\d{2,}|0x[\da-f]{13,}|0o[0-7]{17,})(?=[\s,\]}]|$)/i;

/** Adds what a file with faults mentions. */
type Missed = (mentions: Mentions) => void;

/** What the files with faults mention; undefined where there is none. */
export async function unreadIn(missed: readonly Missed[]): Promise<Unread | undefined> {
  if (missed.length === 0) return undefined;
  const { Mentions } = await import('./unread.ts');
  const mentions = new Mentions();
  for (const addTo of missed) addTo(mentions);
  return mentions.unread;
}

/** Whether it says nothing: there are comments at the most, and what begins and ends a document. */
function isBare(text: string): boolean {
  const lines = text.split('\n');
  const said = (line: string): string => line.replace(/(?:^|\s)#.*$/s, '').trimEnd();
  return BARE.includes(
    lines
      .map(said)
      .filter((line) => line !== '')
      .join(' '),
  );
}

const BARE: readonly string[] = ['', '---', '...', '--- ...'];

/** Nothing was taken out. */
export const WHOLE: Content<unknown>['origin'] = { indexOf: (_list, index) => index, lostOf: () => [] };
