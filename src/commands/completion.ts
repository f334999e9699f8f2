/** `plan completion SHELL`: what a shell is told so that it completes. With --line it is the shell that asks, and cli/completion answers. */
import { argument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { DATA_FORMAT_NAMES } from '../app/command/data-formats.ts';
import { text } from '../app/command/options.ts';
import { isShell, SCRIPTS } from '../app/completion/scripts.ts';
import { UsageError } from '../app/usage-error.ts';

export const completion = command({
  arguments: { shell: argument(({ help }) => help.completion.shell) },
  options: { line: text('<text>', ({ help }) => help.completion.line) },
  without: ['asOf', 'at', 'dir', 'plan', ...DATA_FORMAT_NAMES],
  examples: ({ help }) => help.completion.examples,
  async run({ args: { shell } }) {
    if (!isShell(shell)) {
      const known = Object.keys(SCRIPTS);
      throw new UsageError((m) => m.completion.unknown(shell, known.join(m.listSeparator)));
    }
    return { text: () => SCRIPTS[shell] };
  },
});
