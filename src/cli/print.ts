/** Prints the results of commands: the one place that knows in which form, and where to. */
import type { Output, Result } from '../app/command/result.ts';
import type { Context } from '../app/context.ts';
import { messagesIn } from '../i18n/messages.ts';

/**
 * Prints what `result` has for the form that is wanted, then its notes, and what could not be read of the workspace.
 * @returns the exit code
 * @throws UsageError where the system refuses a file; whatever making a view throws
 */
export async function printResult(
  result: Result,
  { json }: { readonly json: boolean },
  context: Context,
): Promise<number> {
  const { session, notes = [], exitCode = 0 } = result;
  const language = context.language ?? session?.language ?? 'zh';
  for await (const { content, file } of outputsOf(result, json)) {
    if (file === undefined) {
      context.out(content);
      continue;
    }
    const { writeOut } = await import('../app/open/output.ts');
    await writeOut(content, file, { context, language });
    if (!result.isQuiet) context.err(`${messagesIn(language).chart.written(file)}\n`);
  }
  for (const note of notes) context.err(`${note}\n`);
  if (session) context.err(await session.unread());
  return exitCode;
}

/** What is printed of a result, in the form that is wanted: a further form for every list is chosen here. */
async function* outputsOf({ json, text, file, outputs }: Result, wantsJson: boolean): AsyncIterable<Output> {
  const content = wantsJson && json ? await jsonOf(json) : await text?.();
  if (content !== undefined) yield file === undefined ? { content } : { content, file };
  else if (outputs) yield* outputs;
}

async function jsonOf(json: NonNullable<Result['json']>): Promise<string> {
  const value = await json();
  const { jsonText } = await import('../render/json/shapes.ts');
  return jsonText(value);
}
