/** `--watch`: what a command shows, shown again whenever a file of the workspace has changed, until Ctrl-C. */
import { flagOf, type Given } from '../app/command/options.ts';
import type { Context } from '../app/context.ts';
import { languageIn } from '../app/open/language.ts';
import { UnreadableError, UsageError } from '../app/usage-error.ts';
import { findWorkspace } from '../files/find.ts';
import { messagesIn } from '../i18n/messages.ts';
import { fitted } from '../render/text/text.ts';

/** What is for programs or for a file, is of what does not change, or writes. */
const NOT_WITH: readonly string[] = ['at', 'json', 'format', 'output', 'staged', 'stdin', 'fix', 'writeBaseline'];

/** Clears a terminal, and goes to its top: nothing that would have to be put right when the program is ended. */
const CLEAR = '\u001b[2J\u001b[H';

/**
 * Shows on a clear screen what `show` prints, each time it may be another.
 * @returns the exit code of the last time; where the changes have no end, only a signal ends it
 * @throws UsageError where this is no terminal, for what does not go with it, and where it can't be shown the first time
 */
export async function watched(
  show: (context: Context) => Promise<number>,
  given: ReadonlyMap<string, Given>,
  context: Context,
): Promise<number> {
  const other = NOT_WITH.find((key) => given.has(key));
  if (other !== undefined) throw new UsageError((m) => m.usage.watchNotWith(flagOf(other)));
  const { changes, cwd, dir } = context;
  if (changes === undefined) throw new UsageError((m) => m.usage.watchNoTerminal);
  const root = findWorkspace(cwd, dir) ?? cwd;
  const messages = await messagesIn(context.language ?? languageIn(root) ?? 'zh');
  // Of a check that finds nothing there would be nothing to see.
  const foot = `\n${fitted(messages.usage.watching, context.errorWidth)}\n`;
  const draw = async (isFirst: boolean): Promise<number> => {
    let screen = '';
    const put = (text: string): void => {
      screen += text;
    };
    const exitCode = await show({ ...context, out: put, err: put }).catch(async (error: unknown) => {
      // While somebody writes, a file may not be one: the next change shows what has become of it.
      if (isFirst || !(error instanceof UsageError)) throw error;
      if (error instanceof UnreadableError) put(await error.findings());
      put(`${fitted(messages.errors.prefix(error.say(messages)), context.errorWidth)}\n`);
      return error.exitCode;
    });
    context.out(CLEAR + screen + foot);
    return exitCode;
  };
  let exitCode = await draw(true);
  for await (const _ of changes(root)) exitCode = await draw(false);
  return exitCode;
}
