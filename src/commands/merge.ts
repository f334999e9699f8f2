/** `plan merge BASE OURS THEIRS [PATH]`: git's merge driver for plan files; the result takes the place of OURS. */
import { relative, resolve } from 'node:path';
import { argument, optionalArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { DATA_FORMAT_NAMES } from '../app/command/data-formats.ts';
import { text, type Values } from '../app/command/options.ts';
import { mergeFiles } from '../app/merge/driver.ts';
import { UsageError } from '../app/usage-error.ts';
import { type Messages, messagesIn } from '../i18n/messages.ts';
import type { Labels } from '../merge/text.ts';

const mergeOptions = {
  ours: text('<name>', ({ help }) => help.merge.oursName),
  theirs: text('<name>', ({ help }) => help.merge.theirsName),
  markerSize: text('<number>', ({ help }) => help.merge.markerSize),
};

export const merge = command({
  isCalledByGit: true,
  writes: true,
  arguments: {
    base: argument(({ help }) => help.merge.base),
    ours: argument(({ help }) => help.merge.ours),
    theirs: argument(({ help }) => help.merge.theirs),
    path: optionalArgument(({ help }) => help.merge.path),
  },
  options: mergeOptions,
  without: ['dir', 'plan', ...DATA_FORMAT_NAMES],
  examples: ({ help }) => help.merge.examples,
  async run({ context, args, options }) {
    const messages = await messagesIn(context.language ?? 'zh');
    const inFolder = (file: string): string => resolve(context.cwd, file);
    const files = { base: inFolder(args.base), ours: inFolder(args.ours), theirs: inFolder(args.theirs) };
    const path = relative(context.cwd, inFolder(args.path ?? args.ours));
    return mergeFiles(files, path, labelsFrom(options, messages), messages);
  },
});

/** Git before 2.44 passes %X and %Y on as they are: then the sides go by what they are. */
function labelsFrom(
  { ours, theirs, markerSize = '7' }: Values<typeof mergeOptions>,
  { merge: words }: Messages,
): Labels {
  const named = (side: string | undefined): string | undefined => side?.replace(/^%[XY]$/, '').trim() || undefined;
  const size = Number(markerSize);
  if (!Number.isInteger(size) || size < 1 || size > 1000)
    throw new UsageError((m) => m.merge.badMarkerSize(markerSize));
  return {
    ours: words.ours(named(ours)),
    theirs: words.theirs(named(theirs)),
    removed: words.removed,
    size,
  };
}
