/** Prints the results of commands: the one place that knows in which form, and where to. */
import { type DataFlags, type DataFormat, dataFormat, dataText } from '../app/command/data-formats.ts';
import type { Output, Result } from '../app/command/result.ts';
import type { Context } from '../app/context.ts';
import { messagesIn } from '../i18n/messages.ts';
import { withoutCommands } from '../render/text/printable.ts';
import { fitted } from '../render/text/text.ts';

/**
 * Prints what `result` has for the form that is wanted, then its notes, and what could not be read of the workspace. What
 * was done to the disk is said even where no more can be.
 * @returns the exit code
 * @throws UsageError where the system refuses a file; whatever making a view throws
 */
export async function printResult(result: Result, options: DataFlags, context: Context): Promise<number> {
  let isSaid = false;
  try {
    const exitCode = await printed(result, options, context);
    isSaid = (await context.outputFailure?.()) === undefined;
    return exitCode;
  } finally {
    if (!isSaid && result.done !== undefined) context.err(`${result.done}\n`);
  }
}

async function printed(result: Result, options: DataFlags, context: Context): Promise<number> {
  const { session, notes = [], exitCode = 0 } = result;
  const language = context.language ?? session?.language ?? 'zh';
  let count = 0;
  for await (const { content, file } of outputsOf(result, dataFormat(options))) {
    if (file === undefined) {
      context.out(content);
      continue;
    }
    const { writeOut } = await import('../app/open/output.ts');
    await writeOut(content, file, { context, language });
    count += 1;
    context.progress?.(count);
    if (!result.isQuiet) context.err(`${(await messagesIn(language)).chart.written(file)}\n`);
  }
  for (const note of notes) context.err(`${fitted(note, context.errorWidth)}\n`);
  if (session) context.err(await session.unread());
  return exitCode;
}

/** What is printed of a result: its data in the format that is asked for, else what it says for people. */
async function* outputsOf(
  { data, text, file, outputs }: Result,
  format: DataFormat | undefined,
): AsyncIterable<Output> {
  const content = format && data ? await dataText(await data(), format) : await forPeople(text);
  if (content !== undefined) yield file === undefined ? { content } : { content, file };
  else if (outputs) yield* outputs;
}

/** A text that is printed line by line into the log of CI, where a line may be a command. */
async function forPeople(text: Result['text']): Promise<string | undefined> {
  const shown = await text?.();
  return shown === undefined ? undefined : withoutCommands(shown);
}
