/** Changes of a plan's files: validated as a check would, shown as a patch or written. */
import { posix } from 'node:path';
import { appended } from '../../edit/append.ts';
import type { NewEntry } from '../../edit/entry.ts';
import { schemaBeside } from '../../edit/modeline.ts';
import { patchOf } from '../../edit/patch.ts';
import { withoutEntry } from '../../edit/remove.ts';
import { Answers } from '../../files/answers.ts';
import { withFiles } from '../../files/overlay.ts';
import { update } from '../../files/store.ts';
import type { Finding } from '../../model/finding.ts';
import type { Entry } from '../../model/journal.ts';
import { valuesIn } from '../../yaml/layout.ts';
import { locatorFor } from '../../yaml/places.ts';
import type { Context } from '../context.ts';
import { openSession, type Session } from '../open/session.ts';
import { unwritten } from '../unwritten.ts';
import { UsageError } from '../usage-error.ts';
import { hindrance, newWarnings, type Was } from './validate.ts';

/** A change of a file, as it is made, or would be. */
export interface FileChange {
  /** As the reader would name it. */
  readonly file: string;
  /** Where the entry, the first of several, begins in its file. */
  readonly line: number;
  /** The change, as it may be shown. */
  readonly patch: () => Promise<string>;
  readonly written: boolean;
  /** The workspace right before and after it. */
  readonly before: Session;
  readonly after: Session;
  /** What is unusual because of it, though it may be meant. */
  readonly warnings: readonly Finding[];
}

/** What a change makes of a file. */
interface Edit {
  readonly text: string;
  readonly line: number;
  readonly was: Was;
  /** Of the entries that it adds: the number of the first, and of the one after the last. */
  readonly adds?: { readonly from: number; readonly to: number };
}

/** A workspace as it was read, and whether that still holds. */
export interface Reading {
  readonly session: Session;
  readonly answers: Answers;
}

/** How a change is made in the workspace as it is at that moment. */
interface Editing {
  readonly plan: string | undefined;
  readonly dryRun: boolean;
  /**
   * Undefined where the text has no place for it.
   * @throws UsageError where the change may not be made
   */
  edit(this: void, text: string | undefined, now: Session): Edit | undefined;
}

/**
 * Adds the entries, all or none, to `file`; with `dryRun`, shows how.
 * @param expect throws UsageError where they may not be made in the workspace as it is at the moment of writing
 * @throws UsageError where a check would find an error that it does not find now, no entry can be added to the file as it
 * is written, or the system refuses
 */
export function addEntries(
  reading: Reading,
  file: string,
  entries: readonly NewEntry[],
  { expect, ...how }: Omit<Editing, 'edit'> & { expect(this: void, now: Session): void },
): Promise<FileChange> {
  return changeFile(reading, file, {
    ...how,
    edit(text, now) {
      expect(now);
      const schema = schemaBeside(now.files, file);
      const from = valuesIn(text).length;
      const adds = { from, to: from + entries.length };
      let made: Edit | undefined;
      for (const entry of entries) {
        const edited = appended(made?.text ?? text, entry, schema);
        if (!edited.ok) return undefined;
        const was: Was = (path) => (Number(path[0]) >= from ? undefined : path);
        made = { text: edited.text, line: made?.line ?? edited.line, was, adds };
      }
      return made;
    },
  });
}

/**
 * Takes the entry out of its file; with `dryRun`, shows how. An entry has no name but what it says: what others wrote
 * to the file meanwhile stays.
 * @throws UsageError where a check would find an error that it does not find now, the entry can't be taken out of the file
 * as it is written, somebody else took it out meanwhile, or the system refuses
 */
export function removeEntry(reading: Reading, entry: Entry, how: Omit<Editing, 'edit'>): Promise<FileChange> {
  const { file } = entry;
  // Its number holds in the text that was read with it, and in no later one.
  const wanted = JSON.stringify(valuesIn(reading.session.files.get(file))[Number(entry.path[0])]);
  return changeFile(reading, file, {
    ...how,
    edit(text, now) {
      const index = valuesIn(text).findLastIndex((value) => JSON.stringify(value) === wanted);
      if (index < 0) throw new UsageError((m) => m.undo.gone(entry.on, now.shownPath(file)), now.language);
      const edited = withoutEntry(text ?? '', index);
      const line = locatorFor(text)({ path: [index] }).start.line;
      const was: Was = (path) => path.map((step, i) => (i === 0 && Number(step) >= index ? Number(step) + 1 : step));
      return edited.ok ? { text: edited.text, line, was } : undefined;
    },
  });
}

/**
 * Opens the workspace, and remembers what was read of it.
 * @throws UsageError where there is none, or no such plan
 */
export async function openReading(context: Context, { plan }: Pick<Editing, 'plan'>): Promise<Reading> {
  const answers = new Answers();
  return { session: await openSession(context, { plan }, (tree) => answers.of(tree)), answers };
}

/**
 * Changes `file`, or makes it; with `dryRun`, shows how. The change is judged at once and, where others have changed what was read, again under the lock.
 * @throws UsageError where a check would find an error that it does not find now, or the system refuses
 */
export async function changeFile(read: Reading, file: string, editing: Editing): Promise<FileChange> {
  const upToDate = async (reading: Reading): Promise<Reading> =>
    reading.answers.stillHold() ? reading : openReading(reading.session.context, editing);
  // Somebody may have been asked, and have taken time to answer.
  const reading = await upToDate(read);
  const { session } = reading;
  const { root, shownPath, language } = session;
  const text = await textNow(session, file);
  let made = await judged(session, text, file, editing);
  if (editing.dryRun) return { ...made.change, written: false };
  const rewritten = async (current: string | undefined): Promise<string> => {
    const now = await upToDate(reading);
    if (now !== reading || current !== text) made = await judged(now.session, current, file, editing);
    return made.text;
  };
  // The folder of the first entry is made; one that went away meanwhile is not.
  const folder = `${posix.dirname(file)}/`;
  const makesFolder = ![...read.session.files.keys()].some((other) => other.startsWith(folder));
  try {
    await update(root, file, rewritten, { makesFolder });
  } catch (error) {
    throw unwritten(error, shownPath(file), language);
  }
  return { ...made.change, written: true };
}

/**
 * The change of `file`, which holds `text`, in the workspace `before`.
 * @throws UsageError where it can't be made, or a check would find an error because of it
 */
async function judged(before: Session, text: string | undefined, file: string, editing: Editing) {
  const edit = editing.edit(text, before);
  if (edit === undefined) throw await hindrance(before, file);
  const contents = new Map([[file, Buffer.from(edit.text)]]);
  const after = await openSession(before.context, editing, (tree) => withFiles(tree, contents));
  const { from, to } = edit.adds ?? { from: 0, to: 0 };
  const counted = after.workspace.plans.flatMap(({ journal }) =>
    journal.filter((entry) => entry.file === file && Number(entry.path[0]) >= from && Number(entry.path[0]) < to),
  );
  if (counted.length < to - from) throw await hindrance(before, file, after);
  const warnings = await newWarnings(before, after, file, edit.was);
  const shown = before.shownPath(file);
  const patch = (): Promise<string> => patchOf(shown, text, edit.text);
  return { text: edit.text, change: { file: shown, line: edit.line, before, after, warnings, patch } };
}

/**
 * The text of `file` to the byte, or undefined where there is no such file.
 * @throws UsageError where it can't be read as text
 */
async function textNow(session: Session, file: string): Promise<string | undefined> {
  const read = session.tree.bytes(file);
  if (!read.ok && read.why === 'missing') return undefined;
  const isText = !session.files.has(file) || session.files.get(file) !== undefined;
  if (read.ok && isText) return read.bytes.toString('utf8');
  throw await hindrance(session, file);
}
