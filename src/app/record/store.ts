/** Changes of journal files: shown as a patch, or written to the disk. */
import { appended } from '../../edit/append.ts';
import type { NewEntry } from '../../edit/entry.ts';
import { schemaBeside } from '../../edit/modeline.ts';
import { patchOf } from '../../edit/patch.ts';
import { withoutEntry } from '../../edit/remove.ts';
import { StoreError, update } from '../../files/store.ts';
import type { Entry } from '../../model/journal.ts';
import { valuesIn } from '../../yaml/layout.ts';
import { locatorFor } from '../../yaml/places.ts';
import type { Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';

interface Stored {
  /** As the reader would name it. */
  readonly file: string;
  /** Where the entry begins in its file. */
  readonly line: number;
  /** The change, where it is to be shown. */
  readonly patch?: string;
  readonly written: boolean;
  /** What was done, for the reader. */
  readonly sentence: string;
}

/**
 * Adds the entry to `file`; with `dryRun`, shows how.
 * @throws UsageError where the file has faults, or the system refuses
 */
export async function addEntry(session: Session, file: string, entry: NewEntry, dryRun: boolean): Promise<Stored> {
  const { messages, shownPath, language } = session;
  let line = 0;
  const change = (text: string | undefined): string => {
    const edited = appended(text, entry, schemaBeside(session.files, file));
    if (!edited.ok) throw new UsageError((m) => m.record.faulty(shownPath(file)), language);
    line = edited.line;
    return edited.text;
  };
  if (dryRun) {
    const text = textNow(session, file);
    const patch = await patchOf(shownPath(file), text, change(text));
    return { file: shownPath(file), line, patch, written: false, sentence: messages.record.notWritten };
  }
  await store(session, file, change);
  return {
    file: shownPath(file),
    line,
    written: true,
    sentence: messages.record.written(`${shownPath(file)}:${line}`),
  };
}

/**
 * Takes the entry out of its file; with `dryRun`, shows how. An entry has no name but what it says: what others wrote
 * to the file meanwhile stays.
 * @throws UsageError where the file has faults, somebody else took the entry out meanwhile, or the system refuses
 */
export async function removeEntry(session: Session, entry: Entry, dryRun: boolean): Promise<Stored> {
  const { messages, shownPath, language, files } = session;
  const { file } = entry;
  // Its number holds in the text that was read with it, and in no later one.
  const wanted = JSON.stringify(valuesIn(files.get(file))[Number(entry.path[0])]);
  const change = (text: string | undefined): string | undefined => {
    const index = valuesIn(text).findLastIndex((value) => JSON.stringify(value) === wanted);
    if (index < 0) throw new UsageError((m) => m.errors.refused.locked(shownPath(file)), language);
    const edited = withoutEntry(text ?? '', index);
    if (!edited.ok) throw new UsageError((m) => m.record.faulty(shownPath(file)), language);
    return edited.text;
  };
  const before = textNow(session, file);
  const patch = await patchOf(shownPath(file), before, change(before));
  if (!dryRun) await store(session, file, change);
  const sentence = dryRun ? messages.record.notWritten : messages.undo.undone(entry.on, shownPath(file));
  const line = locatorFor(files.get(file))(entry).start.line;
  return { file: shownPath(file), line, patch, written: !dryRun, sentence };
}

/**
 * The text of `file` to the byte, or undefined where there is no such file.
 * @throws UsageError where it can't be read as text
 */
function textNow({ tree, files, shownPath, language }: Session, file: string): string | undefined {
  const read = tree.bytes(file);
  if (!read.ok && read.why === 'missing') return undefined;
  if (read.ok && files.get(file) !== undefined) return read.bytes.toString('utf8');
  throw new UsageError((m) => m.record.faulty(shownPath(file)), language);
}

/**
 * Changes `file` of the workspace under its lock: `change` has its text, undefined where there is none, and gives the new
 * one, undefined where the file is to go.
 * @throws UsageError where the system refuses
 */
export async function store(
  { root, shownPath, language }: Session,
  file: string,
  change: (text: string | undefined) => string | undefined,
): Promise<void> {
  try {
    await update(root, file, change);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new UsageError((m) => m.errors.refused[error.why](shownPath(error.file)), language);
  }
}
