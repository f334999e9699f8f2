/** `plan merge BASE OURS THEIRS [PATH]`: git's merge driver for plan files; the result takes the place of OURS. */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Command } from '../app/command.ts';
import type { Context } from '../app/context.ts';
import type { Options } from '../app/options.ts';
import { UsageError } from '../app/usage-error.ts';
import { StoreError } from '../files/fault.ts';
import { MAX_FILE_BYTES } from '../files/tree.ts';
import { utf8Text } from '../files/utf8.ts';
import { writeWhole } from '../files/whole.ts';
import { GitError } from '../git/git.ts';
import { mergedByLines } from '../git/merge-file.ts';
import { type Messages, messagesIn } from '../i18n/messages.ts';
import { type Labels, mergeTexts } from '../merge/text.ts';
import { kindInRepository } from '../workspace/file-kinds.ts';

export const merge: Command = {
  writes: true,
  without: ['dir', 'plan', 'json'],
  define(command, { help }) {
    command
      .argument('<base>', help.merge.base)
      .argument('<ours>', help.merge.ours)
      .argument('<theirs>', help.merge.theirs)
      .argument('[path]', help.merge.path)
      .option('--ours <name>', help.merge.oursName)
      .option('--theirs <name>', help.merge.theirsName)
      .option('--marker-size <number>', help.merge.markerSize);
  },
  examples: ({ help }) => help.merge.examples,
  async run(context, [base = '', ours = '', theirs = '', path = ours], options) {
    const messages = messagesIn(context.language ?? 'zh');
    const [from, to, other] = [base, ours, theirs].map((file) => resolve(context.cwd, file));
    const files = { base: from ?? '', ours: to ?? '', theirs: other ?? '' };
    const labels = labelsFrom(options, messages);
    try {
      return await mergeFiles(files, relative(context.cwd, resolve(context.cwd, path)), labels, context, messages);
    } catch (error) {
      // As git itself has it for what is no text: our version stays, and the clash is somebody's to settle.
      if (error instanceof GitError) {
        context.err(`${messages.errors.prefix(messages.merge.noText(path, error.message))}\n`);
        return 1;
      }
      if (!(error instanceof StoreError) && !isSystemError(error)) throw error;
      context.err(`${messages.errors.prefix(messages.merge.failed(path, error.message))}\n`);
      return CANNOT;
    }
  },
};

/** What git takes for a driver that broke down, and not for a clash: it stops, and nothing is merged. */
const CANNOT = 129;

interface Files {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

async function mergeFiles(
  files: Files,
  path: string,
  labels: Labels,
  context: Context,
  messages: Messages,
): Promise<number> {
  const say = (text: string): void => context.err(`${messages.errors.prefix(text)}\n`);
  const texts = await textsOf(files);
  const merged = texts && mergeTexts(texts.base, texts.ours, texts.theirs, labels, kindInRepository(path)?.recordKey);
  if (merged?.ok) {
    if (merged.text !== texts?.ours) await writeWhole(files.ours, merged.text);
    if (merged.clashes.length === 0) return 0;
    const places = merged.clashes.map((clash) => messages.merge.place(clash.line, recordPath(clash.path)));
    say([messages.merge.clashes(path, places.length), ...places, messages.merge.settle].join('\n'));
    return 1;
  }
  say(messages.merge.byLines(path));
  const { bytes, clashes } = mergedByLines(files, { ...labels, base: messages.merge.base }, labels.size);
  await writeWhole(files.ours, bytes);
  if (clashes > 0) say(messages.merge.clashes(path, clashes));
  return clashes > 0 ? 1 : 0;
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

/** Git before 2.44 passes %X and %Y on as they are: then the sides go by what they are. */
function labelsFrom(options: Options, { merge: words }: Messages): Labels {
  const named = (name: string): string | undefined =>
    options
      .text(name)
      ?.replace(/^%[XY]$/, '')
      .trim() || undefined;
  const given = options.text('markerSize') ?? '7';
  const size = Number(given);
  if (!Number.isInteger(size) || size < 1 || size > 1000) throw new UsageError((m) => m.merge.badMarkerSize(given));
  return {
    ours: words.ours(named('ours')),
    theirs: words.theirs(named('theirs')),
    removed: words.removed,
    size,
  };
}

/** The way to a record by the ids on it; lists of records need no naming, nor does the task of a measure. */
function recordPath(path: readonly string[]): string {
  const steps = path.filter((step) => !/^(tasks|measures|members)$/.test(step));
  return steps.filter((step, i) => !steps[i + 1]?.startsWith(`${step}-`)).join(' › ') || path.join(' › ');
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
