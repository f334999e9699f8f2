/** `plan check --fix`: fixes the files of the workspace, or with --dry-run shows how. */
import { inFileOrder } from '../../check/order.ts';
import { type Fixable, withFixes } from '../../edit/fix.ts';
import { schemaBeside } from '../../edit/modeline.ts';
import { withEntryOf, withoutEntries } from '../../edit/move.ts';
import { patchOf } from '../../edit/patch.ts';
import { converted, encodingOf, utf16In } from '../../files/encodings.ts';
import { withFiles } from '../../files/overlay.ts';
import { convert, StoreError, update } from '../../files/store.ts';
import type { Tree } from '../../files/tree.ts';
import type { Finding } from '../../model/finding.ts';
import { harmlessLine } from '../../render/text/printable.ts';
import type { SharedValues } from '../command/common-options.ts';
import { locatedFindings } from '../open/findings.ts';
import { openSession, type Session } from '../open/session.ts';
import { unwritten } from '../unwritten.ts';
import { UsageError } from '../usage-error.ts';
import { byHalves } from './by-halves.ts';
import { countsHold, fixText, isFixable, isOfReading } from './fix-texts.ts';
import type { CheckValues } from './options.ts';

/** The options that say whether files are fixed, and which. */
type FixValues = Pick<SharedValues, 'at' | 'json'> &
  Pick<CheckValues, 'fix' | 'dryRun' | 'stdin' | 'staged' | 'format'>;

/** What a check finds of what was asked for: each mistake once, and with all that follows from it. */
interface Found {
  readonly findings: readonly Finding[];
  readonly all: readonly Finding[];
}

type Find = (session: Session) => Promise<Found>;

/** New texts that may be written in any order. */
type Step = ReadonlyMap<string, string>;

/** The workspace with what is fixed, and what is found in it. */
interface State extends Found {
  readonly session: Session;
}

/** Rounds: what is fixed in one may show what is to be fixed in the next. */
const ROUNDS = 10;
/** Each try reads all of the workspace again: what cannot be fixed together with the rest by then is left to people. */
const TRIES_AT_MOST = 50;

/**
 * Fixes what `find` finds and can be fixed, and says what it was: the files are written, unless --dry-run asks for a
 * patch. The answer is the workspace as it is then.
 * @throws UsageError where there are no files to fix, or the system refuses to write
 */
export async function fixedSession(before: Session, options: FixValues, find: Find): Promise<Session> {
  expectFiles(options);
  const fixing = new Fixing((texts) => {
    const contents = new Map([...texts].map(([file, text]) => [file, Buffer.from(text)]));
    return openSession(before.context, { plan: 'all' }, (tree) => withFiles(tree, contents));
  }, find);
  for (let round = 0; round < ROUNDS && (await fixing.round()); round += 1);
  const isDry = options.dryRun;
  if (isDry) await show(fixing, before, options);
  else await write(fixing, before);
  printSummary(fixing.done, before, isDry);
  return fixing.open(fixing.texts);
}

/** @throws UsageError where what would be fixed is no file on the disk, or nothing is to be fixed */
function expectFiles({ fix, at, stdin, staged }: FixValues): void {
  if (!fix) throw new UsageError((m) => m.check.fix.dryRunAlone);
  const isOther = {
    '--at': at !== undefined,
    '--stdin': stdin,
    '--staged': staged,
  };
  const given = Object.entries(isOther).find(([, is]) => is)?.[0];
  if (given) throw new UsageError((m) => m.check.fix.notWith(given));
}

/** The fixing of a workspace, in memory. */
class Fixing {
  /** What the files hold that were fixed. */
  readonly texts = new Map<string, string>();
  /** What is to be written, one after another, so that no entry is ever missing from the disk. */
  readonly steps: Step[] = [];
  readonly done: Fixable[] = [];
  private readonly refused = new Set<string>();
  private tries = 0;
  /** The files as they are fixed by now; undefined where they were not read since. */
  private known: State | undefined;

  constructor(
    readonly open: (texts: ReadonlyMap<string, string>) => Promise<Session>,
    private readonly find: Find,
  ) {}

  /** Each file by itself, then what shows only when all are read; whether anything was fixed. */
  async round(): Promise<boolean> {
    const before = this.done.length;
    await this.fixFiles();
    await this.fixTogether();
    await this.move();
    return this.done.length > before;
  }

  private async fixFiles(): Promise<void> {
    const { session, fixable } = await this.look();
    const files = new Set(fixable.filter(isOfReading).map(({ file }) => file));
    for (const file of files) {
      const text = textIn(session.tree, file);
      if (text === undefined) {
        const plain = convertedIn(session.tree, file);
        if (plain !== undefined)
          this.take(
            new Map([[file, plain]]),
            fixable.filter((finding) => finding.file === file),
          );
        continue;
      }
      const result = await fixText(file, text);
      if (result.text === text) continue;
      this.take(new Map([[file, result.text]]), result.done);
    }
  }

  /** What rules over the workspace find is fixed if they find nothing new after: all together, else by halves. */
  private async fixTogether(): Promise<void> {
    const { fixable } = await this.look();
    const batch = fixable.filter((finding) => !isOfReading(finding) && finding.fix.what !== 'move');
    const refused = await byHalves(batch, (some) => this.accepts(some));
    for (const finding of refused) this.refused.add(findingKey(finding));
  }

  private async accepts(batch: readonly Fixable[]): Promise<boolean> {
    if (this.tries >= TRIES_AT_MOST) return false;
    this.tries += 1;
    const before = await this.state();
    const changes = new Map<string, string>();
    const done: Fixable[] = [];
    for (const [file, own] of byFile(batch)) {
      const text = textIn(before.session.tree, file);
      const result = text === undefined ? undefined : withFixes(text, own);
      if (result === undefined) continue;
      changes.set(file, result.text);
      done.push(...result.done);
    }
    if (done.length === 0) return false;
    const after = await this.stateWith(changes);
    // What follows from a mistake is not there only once that is gone.
    if (!countsHold(before.all, after.all) || before.all.length - after.all.length < done.length) return false;
    this.take(changes, done);
    this.known = after;
    return true;
  }

  /** Entries are added where they belong before they go where they were: one that stands twice counts once. */
  private async move(): Promise<void> {
    const { session, fixable } = await this.look();
    const added = new Map<string, string>();
    const moved: Fixable[] = [];
    const left = new Map<string, string>();
    for (const [file, own] of byFile(fixable)) {
      const text = textIn(session.tree, file);
      const moving = new Set<number>();
      const here = own.flatMap((finding) => {
        const { fix, path } = finding;
        const [index] = path;
        if (fix.what !== 'move' || typeof index !== 'number' || text === undefined || moving.has(index)) return [];
        const target = added.get(fix.to) ?? textIn(session.tree, fix.to);
        const result = withEntryOf(text, index, target, schemaBeside(session.files, fix.to));
        if (result === undefined || fix.to === file) return [];
        added.set(fix.to, result.text);
        moving.add(index);
        return [finding];
      });
      moved.push(...here);
    }
    if (moved.length === 0) return;
    this.take(added, []);
    // A file may have got entries and lose others.
    for (const [file, own] of byFile(moved)) {
      const text = this.texts.has(file) ? this.texts.get(file) : textIn(session.tree, file);
      const result = withoutEntries(
        text ?? '',
        own.map(({ path }) => Number(path[0])),
      );
      if (result === undefined) continue;
      left.set(file, result);
      this.done.push(...own);
    }
    this.take(left, []);
  }

  private take(step: Step, done: readonly Fixable[]): void {
    this.known = undefined;
    this.steps.push(step);
    for (const [file, text] of step) this.texts.set(file, text);
    this.done.push(...done);
  }

  private async look(): Promise<{ readonly session: Session; readonly fixable: readonly Fixable[] }> {
    const { session, findings } = await this.state();
    const placed = await locatedFindings(session, findings);
    return { session, fixable: placed.filter(isFixable).filter((finding) => !this.refused.has(findingKey(finding))) };
  }

  private async state(): Promise<State> {
    this.known ??= await this.stateWith(new Map());
    return this.known;
  }

  private async stateWith(changes: Step): Promise<State> {
    const session = await this.open(new Map([...this.texts, ...changes]));
    return { session, ...(await this.find(session)) };
  }
}

function findingKey({ rule, file, path, args }: Fixable): string {
  return JSON.stringify([rule, file, path, args]);
}

function byFile(findings: readonly Fixable[]): ReadonlyMap<string, readonly Fixable[]> {
  const files = new Map<string, Fixable[]>();
  for (const finding of findings) files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
  return files;
}

/** The text of a file to the byte; undefined where it has none, or none that could be written back. */
function textIn(tree: Tree, file: string): string | undefined {
  const read = tree.bytes(file);
  // UTF-16 without a Chinese character is UTF-8 too, with a zero behind every letter.
  if (!read.ok || utf16In(read.bytes)) return undefined;
  const text = read.bytes.toString('utf8');
  return Buffer.from(text).equals(read.bytes) ? text : undefined;
}

/** The text of a file in another encoding; undefined where converting it would lose something. */
function convertedIn(tree: Tree, file: string): string | undefined {
  const read = tree.bytes(file);
  const encoding = read.ok ? encodingOf(read.bytes) : undefined;
  return read.ok && encoding ? converted(read.bytes, encoding) : undefined;
}

async function show({ texts }: Fixing, before: Session, { json, format }: FixValues): Promise<void> {
  const { context, shownPath, tree } = before;
  for (const [file, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const was = textIn(tree, file) ?? convertedIn(tree, file);
    if (was === text) continue;
    const patch = await patchOf(shownPath(file), was, text);
    // A format for programs has standard output for itself.
    const put = json || format.length > 0 ? context.err : context.out;
    put(patch);
  }
}

/** One step after another; each file in one step, and only if it still holds what was fixed. */
async function write({ steps }: Fixing, { root, tree, shownPath, language }: Session): Promise<void> {
  const held = new Map<string, string | undefined>();
  for (const [file, text] of steps.flatMap((step) => [...step])) {
    const was = held.has(file) ? held.get(file) : textIn(tree, file);
    const read = tree.bytes(file);
    try {
      if (was === undefined && read.ok && !held.has(file)) {
        await convert(root, file, read.bytes, text);
      } else {
        await update(root, file, (now) => {
          // By another name it may be the same file, and fixed already.
          if (now !== was && now !== text) throw new StoreError('changed', file);
          return text;
        });
      }
    } catch (error) {
      throw unwritten(error, shownPath(file), language);
    }
    held.set(file, text);
  }
}

function printSummary(done: readonly Fixable[], { context, messages, shownPath }: Session, isDry: boolean): void {
  if (done.length === 0) {
    context.err(`${messages.check.fix.nothing}\n`);
    return;
  }
  const places = inFileOrder(done).map(({ file, range, rule }) => `${shownPath(file)}:${range.start.line} ${rule}`);
  const lines = places.map((place) => `  ${harmlessLine(place)}\n`).join('');
  context.err(`${isDry ? messages.check.fix.would(done.length) : messages.check.fix.done(done.length)}\n${lines}`);
}
