/** `plan undo`: takes back the last entry of this person that is not committed yet. */
import type { Command } from '../session/command.ts';
import { lastUncommitted } from '../session/uncommitted.ts';
import { patchOf, stored } from '../session/recording.ts';
import { openSession } from '../session/session.ts';
import { UsageError } from '../session/usage-error.ts';
import { withoutEntry } from '../edit/remove.ts';
import { userName } from '../workspace/git.ts';

export const undo: Command = {
  writes: true,
  define(command, { help }) {
    command.option('--by <name>', help.record.by).option('--dry-run', help.record.dryRun);
  },
  examples: ({ help }) => help.undo.examples,
  async run(context, _args, options) {
    const session = await openSession(context, options, options.text('plan') ?? 'all');
    const { messages, language } = session;
    const by = options.text('by') ?? userName(session.root);
    const entry = lastUncommitted(session, by);
    if (entry === undefined) throw new UsageError((m) => m.record.nothingToUndo(by ?? m.undecided), language);
    const file = session.shownPath(entry.file);
    const change = (text: string | undefined): string | undefined => {
      const edited = withoutEntry(text ?? '', Number(entry.path[0]));
      if (!edited.ok) throw new UsageError((m) => m.record.faulty(file), language);
      return edited.text;
    };
    const before = session.files.get(entry.file) ?? '';
    const patch = await patchOf(file, before, change(before) ?? '');
    const { paintedPatch } = await import('../render/terminal/record.ts');
    if (!options.flag('dryRun')) await stored(session, entry.file, change);
    const outcome = options.flag('dryRun') ? messages.record.notWritten : messages.record.undone(entry.on, file);
    context.out(`${paintedPatch(patch, session.canvas)}${outcome}\n`);
    return 0;
  },
};
