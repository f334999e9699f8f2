/** Git's merge driver: three versions of a plan file merged on the disk, record by record, else line by line. */
import { readFile } from 'node:fs/promises';
import { StoreError } from '../../files/fault.ts';
import { MAX_FILE_BYTES } from '../../files/tree.ts';
import { utf8Text } from '../../files/utf8.ts';
import { writeWhole } from '../../files/whole.ts';
import { GitError } from '../../git/git.ts';
import { mergedByLines } from '../../git/merge-file.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type Labels, mergeTexts } from '../../merge/text.ts';
import { kindInRepository } from '../../workspace/file-kinds.ts';
import type { Result } from '../command/result.ts';

/** What git takes for a driver that broke down, and not for a clash: it stops, and nothing is merged. */
const CANNOT = 129;

/** The three versions; the result takes the place of `ours`. */
interface Files {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Merges the files. The exit code is git's: 0 where they merge, 1 where somebody has to resolve a clash, above 128 where
 * nothing could be merged.
 * @param path what the file is called, for people
 */
export async function mergeFiles(files: Files, path: string, labels: Labels, messages: Messages): Promise<Result> {
  const notes: string[] = [];
  const say = (text: string): void => {
    notes.push(messages.errors.prefix(text));
  };
  try {
    return { notes, exitCode: (await hasClashes(files, path, labels, messages, say)) ? 1 : 0 };
  } catch (error) {
    // As git itself has it for what is no text: our version stays, and the clash is somebody's to resolve.
    if (error instanceof GitError) {
      say(messages.merge.noText(path, error.message));
      return { notes, exitCode: 1 };
    }
    if (!(error instanceof StoreError) && !isSystemError(error)) throw error;
    say(messages.merge.failed(path, error.message));
    return { notes, exitCode: CANNOT };
  }
}

/** Merges the files, and says where they clash. */
async function hasClashes(
  files: Files,
  path: string,
  labels: Labels,
  messages: Messages,
  say: (text: string) => void,
): Promise<boolean> {
  const texts = await textsOf(files);
  const merged = texts && mergeTexts(texts.base, texts.ours, texts.theirs, labels, kindInRepository(path)?.recordKey);
  if (merged?.ok) {
    if (merged.text !== texts?.ours) await writeWhole(files.ours, merged.text);
    if (merged.clashes.length === 0) return false;
    const places = merged.clashes.map((clash) => messages.merge.place(clash.line, recordPath(clash.path)));
    say([messages.merge.clashes(path, places.length), ...places, messages.merge.resolve].join('\n'));
    return true;
  }
  say(messages.merge.byLines(path));
  const { bytes, clashes } = mergedByLines(files, { ...labels, base: messages.merge.base }, labels.size);
  await writeWhole(files.ours, bytes);
  if (clashes > 0) say(messages.merge.clashes(path, clashes));
  return clashes > 0;
}

/** The three texts to the byte; undefined where one is no UTF-8, or far beyond a plan file. */
async function textsOf(files: Files): Promise<Files | undefined> {
  const [base, ours, theirs] = await Promise.all([files.base, files.ours, files.theirs].map((file) => readFile(file)));
  const texts = [base, ours, theirs].map((bytes) =>
    bytes && bytes.length <= MAX_FILE_BYTES ? utf8Text(bytes) : undefined,
  );
  const [one, two, three] = texts;
  return one === undefined || two === undefined || three === undefined
    ? undefined
    : { base: one, ours: two, theirs: three };
}

/** The way to a record by the ids on it; lists of records need no naming, nor does the task of a measure. */
function recordPath(path: readonly string[]): string {
  const steps = path.filter((step) => !/^(tasks|measures|members)$/.test(step));
  return steps.filter((step, i) => !steps[i + 1]?.startsWith(`${step}-`)).join(' › ') || path.join(' › ');
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
